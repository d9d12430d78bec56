// The first line of a Brief: what happened, as the opening of one of the reports tells it.
//
// Weighed are the statements that stand in the openings of the reports (openings.h), by how well the opening tells what the
// story is about and by the news value of their claim; what leans on sentences that are not printed weighs less. What
// somebody disputes does not lead. Test: tests/stories/page/lead_*.story.
#pragma once

#include <optional>
#include <span>

#include "linking/context.h"
#include "linking/leaning.h"
#include "linking/openings.h"

namespace twosource::linking {

/// A headline or key point tells what the text below it tells in full, and a cross-head what follows.
inline bool is_heading(BlockKind block) {
  return block == BlockKind::kHeadline || block == BlockKind::kKeyPoint || block == BlockKind::kHeading;
}

/// data/<language>/linking/short_form.json.
struct LeadFactors {
  double leaning = 1;  ///< for each thing that a passage leans on
  double bare = 1;     ///< the same for a bare description
  double later_sentence =
      1;  ///< for each sentence that stands before its own, beside what the opening's weight has of it
};

/// Where no opening has a statement: the
/// weightiest claim that a paragraph tells, and not by the way. Needs claims; `openings`: best first.
std::optional<ClaimStatement> first_line(const Context& context, const LeaningRules& leaning,
                                         const LeadFactors& factors, std::span<const WeighedOpening> openings);

}  // namespace twosource::linking
