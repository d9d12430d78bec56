// Turns of a transcript: "BRANDT: We checked every bolt." at the start of a block, with the blocks that run on.
//
// Their labels are found first (transcripts.h). Test: tests/unit/reading/attributions/turns_test.cc.
#pragma once

#include <vector>

#include "reading/attributions/attributions.h"
#include "reading/transcripts.h"

namespace twosource::reading {

/// Adds the turns that find_attributions() has not found; keeps the order of reading.attributions and `places`.
void add_turns(Reading& reading, const AttributionContext& context, std::vector<AttributionPlace>& places,
               const std::vector<TurnLabel>& turns);

/// What hosts and reporters say in their turns is the outlet's word. Needs speakers.
void give_turns_to_outlet(Reading& reading, const std::vector<TurnLabel>& turns);

}  // namespace twosource::reading
