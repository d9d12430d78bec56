// Test: tests/unit/ingest/page/lines_test.cc.
#include "ingest/page/lines.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/unicode.h"

namespace twosource::ingest {
namespace {

// A text is hard-wrapped when no line is longer than a mail's, and nearly every line that has another right below it
// is as full as it could be.
constexpr std::size_t kWidestWrap = 100;
constexpr std::size_t kNarrowestWrap = 40;
constexpr std::size_t kFewestWraps = 3;
constexpr double kShareOfWraps = 0.6;

bool ends_line(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

std::vector<Piece> lines_of(std::string_view text) {
  std::vector<Piece> lines;
  bool gap = false;
  std::size_t start = 0;
  const auto close = [&](std::size_t end) {
    const Span span = base::trimmed(text, {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
    if (!span.empty()) lines.push_back({span, gap});
    gap = span.empty();
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = base::decode_at(text, at);
    at += size;
    if (!ends_line(c)) continue;
    close(at - size);
    if (c == '\r' && at < text.size() && text[at] == '\n') ++at;
    start = at;
  }
  close(text.size());
  return lines;
}

std::size_t first_word_length(std::string_view line) { return base::code_point_count(line.substr(0, line.find(' '))); }

}  // namespace

std::vector<Piece> split_into_pieces(std::string_view text) {
  std::vector<Piece> lines = lines_of(text);
  std::vector<std::size_t> lengths;
  lengths.reserve(lines.size());
  for (const Piece& line : lines) lengths.push_back(base::code_point_count(cut(text, line.span)));
  const std::size_t width = lengths.empty() ? 0 : *std::max_element(lengths.begin(), lengths.end());
  if (width > kWidestWrap || width < kNarrowestWrap) return lines;

  const auto wraps = [&](std::size_t below) {  // the line above broke because this one's first word did not fit
    return !lines[below].gap_before && lengths[below - 1] + 1 + first_word_length(cut(text, lines[below].span)) > width;
  };
  std::size_t adjacent = 0;
  std::size_t wrapped = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    adjacent += lines[i].gap_before ? 0 : 1;
    wrapped += wraps(i) ? 1 : 0;
  }
  if (wrapped < kFewestWraps || static_cast<double>(wrapped) < kShareOfWraps * static_cast<double>(adjacent)) {
    return lines;
  }
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && wraps(i)) {
      pieces.back().span.end = lines[i].span.end;
    } else {
      pieces.push_back(lines[i]);
    }
  }
  return pieces;
}

}  // namespace twosource::ingest
