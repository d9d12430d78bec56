// From the words of a time expression to its value: numerals, and the templates of the rules.
//
// Test: tests/unit/reading/times/values_test.cc.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "reading/times/rules.h"

namespace twosource::reading {

/// What the groups of a rule's pattern stand for, by group name; a group that took no part stands for nothing.
using TimeGroups = std::map<std::string, std::string, std::less<>>;

/// A numeral in digits ("1,200", "2.5") or words ("twenty-five", "two hundred") by the values that a table gives its
/// words; hundreds and more multiply. Nothing for what is no numeral or over a million.
std::optional<std::string> numeral(std::string_view words, const TimeTable& numbers);

/// Fills a template: "{name}" is a group's value, "{name:2}" the same padded with zeros to two digits, "{name.1}" the
/// second of values separated by "|". A group that took no part is empty, or what stands behind a "?": "{minute?00}".
std::string fill(std::string_view pattern, const TimeGroups& groups);

/// The weekday that a date is printed with, Monday 1: "Friday, 3 May", "Fri 3 May".
std::optional<unsigned> weekday_printed_with(std::string_view words, const TimeRules& rules);

/// A value is kept only when its calendar fields exist: month 1 to 12, a day that the month has, hour to 24.
bool is_sensible_time(std::string_view local);

}  // namespace twosource::reading
