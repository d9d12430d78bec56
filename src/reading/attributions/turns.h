// Turns of a transcript: "BRANDT: We checked every bolt." at the start of a block, with the blocks that run on.
//
// Layout tells them, not the parse: names in capitals (or "Q", "A", or persons of the report) before a colon, at least
// two turns near each other, by two speakers or more. Test: tests/unit/reading/attributions/turns_test.cc.
#pragma once

#include <vector>

#include "reading/attributions/attributions.h"

namespace twosource::reading {

/// Adds the turns that find_attributions() has not found; keeps the order of reading.attributions and `places`.
void add_turns(Reading& reading, const AttributionContext& context, std::vector<AttributionPlace>& places,
               const AttributionRules& rules);

}  // namespace twosource::reading
