// "The ministers spoke for an hour, said the person": behind a comma and a verb of saying stands who says it.
//
// Where the subject of the clause before was taken for the source, and who speaks for what is said, the two change places.
// Test: tests/stories/claims/who_stands_behind_the_verb.story.
#pragma once

#include "reading/attributions/candidates.h"

namespace twosource::reading {

/// Gives an inverted candidate its source and its content.
void turn_inverted(const AttributionContext& context, AttributionCandidate& candidate);

}  // namespace twosource::reading
