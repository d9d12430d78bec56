// What an attribution does: states, denies, accuses, warns …
//
// From the cue's lemma, the construction that it stands in ("call for" urges, "call" with an object describes) and its
// polarity: who "did not confirm" declines, and who "did not deny" has not denied. Where the cue merely
// states, the content may tell: "It is not true," she said. The lists are data
// (data/<language>/reading/acts.json). Test: tests/unit/reading/attributions/attributions_test.cc.
#pragma once

#include <vector>

#include "reading/attributions/attributions.h"

namespace twosource::reading {

/// Sets Attribution::act.
void classify_acts(Reading& reading, const AttributionContext& context, const std::vector<AttributionPlace>& places,
                   const AttributionRules& rules);

}  // namespace twosource::reading
