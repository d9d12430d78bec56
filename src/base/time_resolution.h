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
//   "term+0"                                     the calendar quarter that most of a quarter ending then lies in
//   "year-1/03", "year-1/Q3", "week-1/5"         March last year, its third quarter, Friday last week
//   "weekday-1/5", "weekday+1/4"                 the Friday before last, Thursday week: a week off from the open weekday
//   "XXXX-11~4.4", "XXXX-EA"                     a feast that the year decides (base/feasts.h)
//   "XXXX-03-06/W", "XXXX-EA/W"                  the week of a day: the week of March 6, Easter week
//   "@day-1", "@month+0", "@year-1="             counted from another time of the text: the day before, that month, a
//                                                year earlier (with = in the other's own precision: a quarter's
//                                                quarter)
//   "@1988="                                     that stretch of 1988: the third quarter where the other is one
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
/// of last year. What makes no sense gives an empty string, and so does what counts from another time ("@day-1").
std::string resolve_time(std::string_view local, int direction, Day reference);

/// The value of a local value that counts from another time ("@day-1") when that one is `anchor`. Empty where the
/// anchor is open, or coarser than what is counted ("the day before" of a year).
std::string resolve_from(std::string_view local, std::string_view anchor);

/// Is a time of that (local) value known finely enough to count `local` from it: "@day-4" from a day, not from a year?
bool can_count_from(std::string_view local, std::string_view anchor);

/// How precise a value is: "day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century";
/// empty for what is no date. Reads local values as well: "XXXX-Q3", "month-1".
std::string_view precision_of(std::string_view value);

/// A local value with the feast of a year worked out: "2023-EA" gives "2023-04-09".
std::string with_feast_day(std::string_view local);

/// The TIMEX3 value where no reference day is known: X for what is open ("month-1" gives "XXXX-XX").
std::string unresolved_time(std::string_view local);

}  // namespace twosource::base
