// A text as the windows that an encoder sees: paragraphs cut into word pieces, packed, each window beginning with what
// precedes it. The same as eval/encoder/documents.py.
// Test: tests/unit/language/encoder/windows_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/encoder/wordpiece.h"
#include "twosource/reading.h"
#include "twosource/report.h"

namespace twosource::language {

inline constexpr std::uint32_t kClassification = 101;  ///< BERT's [CLS]
inline constexpr std::uint32_t kSeparator = 102;       ///< BERT's [SEP]
inline constexpr std::uint32_t kLongestLead = 64;      ///< pieces that a window repeats of what precedes it

/// Pieces of one window: indices into the text's pieces, kBreak between paragraphs.
struct PieceWindow {
  static constexpr std::uint32_t kBreak = 0xFFFFFFFFU;
  std::vector<std::uint32_t> pieces;
  std::uint32_t own = 0;  ///< the first piece that is no repetition of what precedes
};

/// Windows of at most `longest` pieces, with breaks and both ends counted. `paragraphs`: ranges of pieces, in order.
std::vector<PieceWindow> windows_of(std::span<const TokenRange> paragraphs, std::uint32_t longest);

/// Cuts the paragraphs of a text, spans of it in order, into `pieces`; gives their windows.
std::vector<PieceWindow> cut_into_windows(const WordPieces& cutter, std::string_view text,
                                          std::span<const Span> paragraphs, std::uint32_t longest,
                                          std::vector<WordPiece>& pieces);

/// What the encoder takes for a window: ids[0] and the last one are its ends, ids[i + 1] is window.pieces[i].
void put_ids(const PieceWindow& window, const std::vector<WordPiece>& pieces, std::vector<std::uint32_t>& ids);

}  // namespace twosource::language
