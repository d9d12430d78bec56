// The outlet's glosses inside of what it reports: "– a thinly veiled criticism of the town –", ", in an apparent
// reference to the dam". They are the outlet's reading of the words, not the source's words.
// Test: tests/unit/reading/attributions/glosses_test.cc.
#pragma once

#include <vector>

#include "reading/attributions/attributions.h"

namespace twosource::reading {

/// Cuts glosses out of contents, which become of several parts.
void cut_glosses(Reading& reading, const AttributionContext& context, std::vector<AttributionPlace>& places,
                 const AttributionRules& rules);

}  // namespace twosource::reading
