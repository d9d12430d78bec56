// The happenings of a story on one line each, in order of time.
//
// Candidates are clauses and sayings that a report puts on a day, a month or a year. Those of one time that tell the
// same (one claim; the same verb with the same participants; alike words) are one entry, shown in the words of its
// weightiest clause, with evidence from all. What is said, aired and printed keeps its own date; what is undated stays
// out. Evaluation in the spirit of SemEval-2015 Task 4 (Minard et al.).
// Test: tests/unit/linking/times/timeline_test.cc.
#pragma once

#include "linking/context.h"

namespace twosource::linking {

/// Fills Story::timeline. Needs entities, dates and claims.
void make_timeline(Context& context);

}  // namespace twosource::linking
