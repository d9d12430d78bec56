// The occasion of words: the programme, book or statement in which somebody said them.
//
// "On the broadcast of “The Hour,” Roe said", "wrote in his memoir, Salt", "in a Foreign Office statement": the named
// occasion goes into `via`. What a speaker told a medium is carried on to the remarks that follow close behind without
// an occasion of their own: an interview is told over several sentences. Test: tests/unit/reading/relays_test.cc.
#pragma once

#include <vector>

#include "reading/attributions.h"

namespace twosource::reading {

/// Adds to `via` of attributions that have none. Needs speakers and the relays that the cues themselves name.
void add_occasions(Reading& reading, const AttributionContext& context, const std::vector<AttributionPlace>& places,
                   const AttributionRules& rules);

}  // namespace twosource::reading
