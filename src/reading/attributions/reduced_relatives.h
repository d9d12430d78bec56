// "The man police say set fire to the barn was arrested": a clause that hangs on a noun with nothing between.
//
// The noun that it hangs on is no part of who speaks, and what is said ends before the verb of that noun.
// Test: tests/stories/claims/reduced_relative.story.
#pragma once

#include "reading/attributions/candidates.h"
#include "reading/attributions/rules.h"

namespace twosource::reading {

/// Takes the noun before off the source, and what is the outlet's own off the content.
void cut_reduced_relative(const AttributionContext& context, const AttributionRules& rules,
                          AttributionCandidate& candidate);

}  // namespace twosource::reading
