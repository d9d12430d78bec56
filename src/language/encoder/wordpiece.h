// A text cut into the word pieces of an uncased BERT, with their spans.
//
// Every code point is lower-cased, taken apart (NFD) and left without its combining marks; words end at white space
// and around punctuation and CJK ideographs; a word is cut greedily into the longest pieces of the vocabulary, or is
// one unknown piece. The same as eval/encoder/pieces.py. Test: tests/unit/language/encoder/wordpiece_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "twosource/report.h"

namespace twosource::language {

struct WordPiece {
  std::uint32_t id = 0;
  Span span;  ///< bytes of the text
};

class WordPieces {
 public:
  WordPieces() = default;
  /// One piece a line, each ended by a line end; its id is the number of its line. The bytes must outlive it.
  explicit WordPieces(std::string_view vocabulary);

  /// Appends the pieces of text[span], in order.
  void cut(std::string_view text, Span span, std::vector<WordPiece>& pieces) const;

  [[nodiscard]] std::uint32_t size() const { return size_; }

 private:
  struct Word;  ///< plain bytes and where in the text each comes from
  void end_word(Word& word, std::vector<WordPiece>& pieces) const;

  std::unordered_map<std::string_view, std::uint32_t> first_ids_;    ///< pieces that begin a word
  std::unordered_map<std::string_view, std::uint32_t> further_ids_;  ///< without their ##
  std::uint32_t size_ = 0;
};

}  // namespace twosource::language
