// "Roe pleaded not guilty to fraud": a verb by which nothing is said but under a negation, and then a denial.
//
// What is negated is the content, with the charge behind it; where there is none, those two words. Which verbs are so is
// told by the acts of negated verbs (acts.json). Test: tests/stories/disputes/bare_plea.story.
#pragma once

#include <vector>

#include "reading/attributions/candidates.h"
#include "reading/attributions/rules.h"

namespace twosource::reading {

/// Adds the pleas that are not among the chosen attributions; takes out what was chosen for an auxiliary of one.
void add_pleas(const AttributionContext& context, const AttributionRules& rules,
               std::vector<AttributionCandidate>& chosen);

}  // namespace twosource::reading
