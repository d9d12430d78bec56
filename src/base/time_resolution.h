// Time values that depend on a reference day, and what they are on that day.
//
// A *local* value is what the words of a time expression say before the reference day (the report's date) is known, in
// the manner of LTIMEX (Mazur and Dale 2010). It is an ISO 8601 / TIMEX3 value, in which X stands for what is open, or
// an offset:
//
//   "2023-02-21", "1996", "P3D", "PRESENT_REF"   complete: the same on every day
//   "XXXX-WXX-1"  a Monday                       "XXXX-WXX-WE" a weekend
//   "XXXX-02", "XXXX-02-18"  February, 18 Feb.   "XXXX-XX-18" the 18th
//   "XXXX-Q1", "XXXX-SU"     a quarter, a season
//   "day-1", "week+0", "month-1", "quarter+1", "year-2", "decade+0", "hour-3"   yesterday, this week, last month …
//   "year-1/03", "year-1/Q3", "week-1/5"         March last year, its third quarter, Friday last week
//
// Any of them may end in a time of day: "XXXX-WXX-1TMO", "day+0TNI", "XXXX-WXX-3T15:00".
// Test: tests/unit/base/time_resolution_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/dates.h"

namespace twosource::base {

/// The TIMEX3 value of a local value on a reference day. `direction` says where an open one looks: -1 back, 1 ahead, as
/// the tense tells it; -2 and 2 where the words themselves do ("last March"); 0 unknown, which news means as back. The
/// day itself counts for both. For dates and months a tense is only a preference: a date next week is not taken to be
/// of last year. What makes no sense gives an empty string.
std::string resolve_time(std::string_view local, int direction, Day reference);

/// The TIMEX3 value where no reference day is known: X for what is open ("month-1" gives "XXXX-XX").
std::string unresolved_time(std::string_view local);

}  // namespace twosource::base
