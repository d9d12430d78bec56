// Test: tests/unit/base/feasts_test.cc.
#include "base/feasts.h"

#include <charconv>

namespace twosource::base {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::weekday;
using std::chrono::year;

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

/// "+1", "-2" or nothing: days to go from the feast.
std::optional<int> days_away(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] != '+' && text[0] != '-') return std::nullopt;
  const auto count = number(text.substr(1));
  if (!count || *count < 0 || *count > 366) return std::nullopt;
  return text[0] == '-' ? -*count : *count;
}

/// "11~4.4": month, which of its weekdays, ISO weekday.
std::optional<Day> weekday_of_month(int y, std::string_view rule) {
  const auto m = number(rule.substr(0, 2));
  const char which = rule[3];
  const auto iso = static_cast<unsigned>(rule[5] - '0');
  if (!m || *m < 1 || *m > 12 || rule[4] != '.' || iso < 1 || iso > 7) return std::nullopt;
  const auto of_month = year{y} / month{static_cast<unsigned>(*m)};
  const weekday wanted{iso % 7};
  if (which == 'L') return Day{of_month / wanted[std::chrono::last]};
  if (which < '1' || which > '4') return std::nullopt;
  return Day{of_month / wanted[static_cast<unsigned>(which - '0')]};
}

}  // namespace

Day easter(int y) {
  const int golden = y % 19;
  const int century = y / 100;
  const int leap = century / 4;
  const int correction = (8 * century + 13) / 25;
  const int epact = (century - leap - correction + 19 * golden + 15) % 30;
  const int moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
  const int day_of_week = (y + y / 4 + moon + 2 - century + leap) % 7;
  const int sunday = moon - day_of_week;  // days from 28 March
  return Day{year{y} / month{3} / day{28}} + days{sunday};
}

std::optional<Day> feast_day(int y, std::string_view rule) {
  std::optional<Day> feast;
  std::string_view rest;
  if (rule.starts_with("EA")) {
    feast = easter(y);
    rest = rule.substr(2);
  } else if (rule.size() >= 6 && rule[2] == '~') {
    feast = weekday_of_month(y, rule);
    rest = rule.substr(6);
  }
  const auto away = days_away(rest);
  if (!feast || !away) return std::nullopt;
  return *feast + days{*away};
}

bool is_feast(std::string_view rule) { return feast_day(2000, rule).has_value(); }

}  // namespace twosource::base
