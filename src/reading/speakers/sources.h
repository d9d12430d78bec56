// What the source of an attribution is good for: whether it says anything at all, and whose paper "the statement" is.
//
// Questions, numbers and the like say nothing, whatever the grammar makes of them. A pronoun describes nobody. "The
// readout" is the paper of the ministry that was named before it. Test: tests/unit/reading/speakers/sources_test.cc.
#pragma once

#include "reading/attributions/rules.h"
#include "reading/names/rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Fills Attribution::speaks and Attribution::paper, and empties descriptions that only point. Needs speakers.
void settle_sources(Reading& reading, const AttributionRules& rules, const EntityRules& entities);

}  // namespace twosource::reading
