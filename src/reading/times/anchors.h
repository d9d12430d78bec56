// Times that other times of the text give: "the day before", "that year", "a year earlier"; and what a length of time
// begins or ends at: "the year ended March 31".
//
// Test: tests/unit/reading/times/times_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "reading/times/rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// The timex that one which begins at byte `start` and has the local value `anchored` counts from: the last before it,
/// not far off, whose precision the rule names; or the first of the report where the rule says so.
std::optional<std::size_t> anchor_of(const Reading& reading, const TimeRule& rule, std::string_view anchored,
                                     std::uint32_t start);

/// Fills begin and end_point of the last timex but one where words link it to the last: "two weeks from March 3".
void link_last(Reading& reading, const TimeRules& rules);

}  // namespace twosource::reading
