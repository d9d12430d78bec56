// Whether "05/03/2025" is the fifth of March or the third of May: what one report prints in figures has one order.
//
// Method: the first that tells, of: a date of the report that has only one order ("17/03/2025"); a weekday printed with
// such a date; the day that the input gives for the report, near which its dates lie; how near they lie to each other;
// the signs of the language's data (how dates in words are ordered, zones of time, spelling, the address); else what the
// rules have for `value`. Test: tests/unit/reading/times/rules_test.cc, by the samples of the rules.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "reading/times/rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// A date in figures, with the day that it is in either order: of the rule's `value`, of its `other_order`.
struct NumericDate {
  std::size_t timex = 0;
  std::array<std::string, 2> local;
};

/// Settles the order of dates whose figures allow both, in reading.timexes. `decided`: how many dates of the report
/// have one order alone, by order.
void settle_date_order(Reading& reading, const std::vector<NumericDate>& dates, std::array<int, 2> decided,
                       const TimeRules& rules);

}  // namespace twosource::reading
