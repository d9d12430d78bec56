// The words of a text as the full text index has them: what SQLite's FTS5 makes of it by "unicode61 remove_diacritics 2".
//
//   words_of("Säntis, U.S.")              // {"santis", [0,7)}, {"u", [9,10)}, {"s", [11,12)}
//   places_of(words, {"u", "s"})          // {1}: where the phrase begins
//
// The index says which reports hold a word; this says where in the text, without asking it: marks of a passage, and what
// stands within one statement. Method: a word is a run of letters and digits (Unicode's L and N), lower-cased, without
// diacritics. Test: tests/unit/archive/search/words_test.cc, which compares with FTS5 itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/report.h"

namespace twosource::archive {

/// Words that stand next to each other, as the index has them; most phrases are one word.
using Phrase = std::vector<std::string>;

struct TextWord {
  std::string folded;
  Span span;
};

/// `text` is valid UTF-8.
std::vector<TextWord> words_of(std::string_view text);

/// The same without places.
Phrase phrase_of(std::string_view text);

/// Where a phrase stands: the places of its first words, ascending.
std::vector<std::size_t> places_of(const std::vector<TextWord>& words, const Phrase& phrase);

}  // namespace twosource::archive
