// What is shown of a report that was found: a piece of its text, with marks on what was looked for.
//
//   const Passage passage = passage_around(text, marks);
//   cut(text, passage.span)                     // at most 240 characters, within one paragraph
//
// Method: of all pieces that begin at a mark and fit, the one that holds the most different things looked for, then the
// most marks, then the earliest; it is widened to the beginning of its sentence, or of a word, and to the end of one.
// Test: tests/unit/archive/search/passages_test.cc.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "twosource/report.h"

namespace twosource::archive {

constexpr std::size_t kLongestPassage = 240;  ///< code points

/// Words of the text that were looked for, and which of the things looked for they are.
struct Mark {
  Span span;
  std::size_t wanted = 0;
};

struct Passage {
  Span span;
  std::vector<Span> marks;  ///< within the span, ascending, without overlap
};

/// `marks` ascend by their beginnings; without any, the passage is the text's beginning.
Passage passage_around(std::string_view text, const std::vector<Mark>& marks);

/// The same of a statement: its words, or so many of them as fit around the marks.
Passage passage_within(std::string_view text, Span statement, const std::vector<Mark>& marks);

}  // namespace twosource::archive
