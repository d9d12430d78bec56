// Test: tests/unit/base/dates_test.cc.
#include "base/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace twosource::base {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

/// A number of exactly these digits.
std::optional<int> number(std::string_view digits) {
  int value = 0;
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    return std::nullopt;
  }
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<Day> make_day(int y, unsigned m, unsigned d) {
  const year_month_day date{year{y}, month{m}, day{d}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

DayRange months(int y, unsigned first, unsigned last) {
  return {Day{year{y} / month{first} / day{1}}, Day{year{y} / month{last} / std::chrono::last}};
}

/// Monday of ISO week 1: the week that holds 4 January.
Day first_iso_monday(int y) {
  const Day fourth = Day{year{y} / month{1} / day{4}};
  return fourth - days{iso_weekday(fourth) - 1};
}

std::optional<DayRange> days_of_year_part(int y, std::string_view part) {
  if (part.size() == 3 && part[0] == 'W') {
    const auto week = number(part.substr(1));
    if (!week || *week < 1 || *week > 53) return std::nullopt;
    const Day monday = first_iso_monday(y) + days{7 * (*week - 1)};
    return DayRange{monday, monday + days{6}};
  }
  if (part.size() == 2 && part[0] == 'Q' && part[1] >= '1' && part[1] <= '4') {
    const auto quarter = static_cast<unsigned>(part[1] - '1');
    return months(y, 3 * quarter + 1, 3 * quarter + 3);
  }
  if (part.size() == 2 && part[0] == 'H' && (part[1] == '1' || part[1] == '2')) {
    return part[1] == '1' ? months(y, 1, 6) : months(y, 7, 12);
  }
  const auto m = part.size() == 2 ? number(part) : std::nullopt;
  if (!m || *m < 1 || *m > 12) return std::nullopt;
  return months(y, static_cast<unsigned>(*m), static_cast<unsigned>(*m));
}

}  // namespace

std::optional<Day> parse_day(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  if (iso.size() > 10 && iso[10] != 'T' && iso[10] != ' ') return std::nullopt;
  const auto y = number(iso.substr(0, 4));
  const auto m = number(iso.substr(5, 2));
  const auto d = number(iso.substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  return make_day(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
}

std::string to_iso(Day day) {
  const year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

unsigned iso_weekday(Day day) { return std::chrono::weekday{day}.iso_encoding(); }

std::string iso_week(Day day) {
  // The week belongs to the year that its Thursday lies in.
  const Day thursday = day + days{4 - static_cast<int>(iso_weekday(day))};
  const int y = static_cast<int>(year_month_day{thursday}.year());
  const auto week = (thursday - first_iso_monday(y)).count() / 7 + 1;
  return fmt::format("{:04}-W{:02}", y, week);
}

std::optional<DayRange> days_of(std::string_view value) {
  value = value.substr(0, value.find('T'));
  if (value.size() == 3) {
    const auto decade = number(value);
    if (!decade) return std::nullopt;
    return DayRange{months(*decade * 10, 1, 1).first, months(*decade * 10 + 9, 12, 12).last};
  }
  const auto y = value.size() >= 4 ? number(value.substr(0, 4)) : std::nullopt;
  if (!y) return std::nullopt;
  if (value.size() == 4) return months(*y, 1, 12);
  if (value[4] != '-') return std::nullopt;
  if (value.size() == 10 && value[5] != 'W') {
    const auto single = parse_day(value);
    if (!single) return std::nullopt;
    return DayRange{*single, *single};
  }
  return days_of_year_part(*y, value.substr(5));
}

}  // namespace twosource::base
