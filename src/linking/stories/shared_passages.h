// The passages that two reports share, to the letter: what one has copied from the other, or both from a third.
//
//   for (const SharedPassage& passage : shared_passages(copy, original)) {
//     cut(copy.report.text, passage.here);       // the same words as cut(original.report.text, passage.there),
//   }                                            // but for case, punctuation and white space
//
// A passage is a run of equal words that holds a shingle (shingles.h) outside of quotation marks, at its full length:
// quotations inside of it belong to it. Quotations alone are none, since two outlets that quote one speaker in full have not
// copied each other. Test: tests/unit/linking/stories/shared_passages_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "twosource/reading.h"
#include "twosource/story.h"

namespace twosource::linking {

/// Words outside of quotation marks that a passage holds, at least.
inline constexpr std::size_t kPassageWords = 10;

/// A word as it is compared.
struct ComparedWord {
  std::string_view norm;  ///< of the Reading, which must outlive it
  Span span;
  bool quoted = false;
};

/// Words of a text in order, with the hashes by which equal runs of them are found (shingles.h); 0 where one is quoted.
struct ComparedWords {
  std::vector<ComparedWord> words;
  std::vector<std::uint64_t> shingles;
};

/// Those within a Span of a report's text.
ComparedWords compared_words(const Reading& reading, Span within);

/// In order of the first text, where none overlaps another. In time linear in both, but for sorting.
std::vector<SharedPassage> shared_passages(const ComparedWords& here, const ComparedWords& there);

/// Those of the whole texts.
std::vector<SharedPassage> shared_passages(const Reading& here, const Reading& there);

}  // namespace twosource::linking
