// Which way a word looks in time: from the tense and modality of the verb that governs it.
//
// "will meet on Wednesday" and "is set to visit this week" look ahead, "said Monday" back. Test:
// tests/unit/reading/times_test.cc.
#pragma once

#include <cstdint>

#include "reading/time_rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// -1 back, 1 ahead, 0 not told, for the phrase whose head is `token`.
std::int8_t direction_of(const Reading& reading, std::uint32_t token, const TimeRules& rules);

}  // namespace twosource::reading
