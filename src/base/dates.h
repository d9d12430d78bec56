// Civil (proleptic Gregorian) dates and ISO 8601 strings, on std::chrono. No time zones, no clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace twosource::base {

using Day = std::chrono::sys_days;

/// "2023-02-21" (also with a time behind a T or a space, which is left out) as a day; nothing when it is no date.
std::optional<Day> parse_day(std::string_view iso);

/// "2023-02-21".
std::string to_iso(Day day);

/// ISO week of a day: "2023-W08".
std::string iso_week(Day day);

/// Monday 1 … Sunday 7 (ISO 8601).
unsigned iso_weekday(Day day);

/// First and last day that an ISO 8601 calendar value covers: a day, "2023-02", "2023", "2023-W08", "2023-Q1", "202"
/// (a decade), each with anything behind a T left out. Nothing for other values ("P3D", "PRESENT_REF").
struct DayRange {
  Day first;
  Day last;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};
std::optional<DayRange> days_of(std::string_view iso_value);

}  // namespace twosource::base
