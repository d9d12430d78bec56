#include "language/encoder/windows.h"

#include <algorithm>
#include <utility>

namespace twosource::language {

std::vector<PieceWindow> windows_of(std::span<const TokenRange> paragraphs, std::uint32_t longest) {
  struct Unit {
    TokenRange pieces;
    bool ends = true;  ///< whether a paragraph ends with it
  };
  const std::uint32_t room = longest - 2;
  const std::uint32_t most = room - kLongestLead - 1;
  std::vector<Unit> units;
  for (TokenRange paragraph : paragraphs) {
    for (; paragraph.size() > most; paragraph.first += most) {
      units.push_back({{paragraph.first, paragraph.first + most}, false});
    }
    units.push_back({paragraph, true});
  }
  std::vector<PieceWindow> windows;
  for (std::size_t at = 0; at < units.size();) {
    PieceWindow window;
    const auto add = [&window](TokenRange pieces, bool ends) {
      for (std::uint32_t i = pieces.first; i < pieces.last; ++i) window.pieces.push_back(i);
      if (ends) window.pieces.push_back(PieceWindow::kBreak);
    };
    window.own = units[at].pieces.first;
    if (at > 0) {
      const auto& [before, ends] = units[at - 1];
      add({std::max(before.first, before.last - std::min(before.last, kLongestLead)), before.last}, ends);
    }
    while (at < units.size() && window.pieces.size() + units[at].pieces.size() <= room) {
      add(units[at].pieces, units[at].ends);
      ++at;
    }
    if (window.pieces.back() == PieceWindow::kBreak) window.pieces.pop_back();
    windows.push_back(std::move(window));
  }
  return windows;
}

std::vector<PieceWindow> cut_into_windows(const WordPieces& cutter, std::string_view text,
                                          std::span<const Span> paragraphs, std::uint32_t longest,
                                          std::vector<WordPiece>& pieces) {
  pieces.clear();
  std::vector<TokenRange> ranges;
  for (const Span paragraph : paragraphs) {
    const auto first = static_cast<std::uint32_t>(pieces.size());
    cutter.cut(text, paragraph, pieces);
    const auto last = static_cast<std::uint32_t>(pieces.size());
    if (last > first) ranges.push_back({first, last});
  }
  return windows_of(ranges, longest);
}

void put_ids(const PieceWindow& window, const std::vector<WordPiece>& pieces, std::vector<std::uint32_t>& ids) {
  ids.assign(1, kClassification);
  for (const std::uint32_t piece : window.pieces) {
    ids.push_back(piece == PieceWindow::kBreak ? kSeparator : pieces[piece].id);
  }
  ids.push_back(kSeparator);
}

}  // namespace twosource::language
