// Days that a rule gives and no number does: "the fourth Thursday of November", "two days before Easter".
//
// A feast is written behind a year or XXXX, in the manner of an ISO 8601 date:
//
//   "2023-11~4.4"     the 4th Thursday (ISO weekday 4) of November        "2023-05~L.1"  the last Monday of May
//   "2023-11~1.1+1"   so many days from it: the Tuesday after the first Monday
//   "2023-EA", "2023-EA-2"   Easter Sunday of the Western churches, Good Friday
//
// Method for Easter: the Gregorian computus (Meeus, Jones and Butcher). Test: tests/unit/base/feasts_test.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/dates.h"

namespace twosource::base {

/// Easter Sunday of a year of the Gregorian calendar.
Day easter(int year);

/// The day that a feast falls on in a year: `rule` is what stands behind "2023-". Nothing where it is no feast.
std::optional<Day> feast_day(int year, std::string_view rule);

/// Is what stands behind "XXXX-" a feast that the year alone decides?
bool is_feast(std::string_view rule);

}  // namespace twosource::base
