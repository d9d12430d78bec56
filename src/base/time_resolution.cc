// Test: tests/unit/base/time_resolution_test.cc.
#include "base/time_resolution.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <utility>

#include "base/feasts.h"

namespace twosource::base {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

constexpr int kMonthsOfQuarter = 3;
constexpr int kHalfAQuarter = 45;  ///< days
constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;

/// "month-1/18": a unit, how many of them away, and what is meant inside of it.
struct Offset {
  std::string_view unit;
  int count = 0;
  std::string_view part;
};

bool is_complete(std::string_view local) { return local.starts_with('P') || local.ends_with("_REF"); }

/// Splits "XXXX-WXX-1TMO" into the date and the time of day behind it (with its T).
std::pair<std::string_view, std::string_view> split_time(std::string_view local) {
  const auto time = local.find('T');
  if (time == std::string_view::npos) return {local, {}};
  return {local.substr(0, time), local.substr(time)};
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<Offset> parse_offset(std::string_view local) {
  std::size_t at = 0;
  while (at < local.size() && local[at] >= 'a' && local[at] <= 'z') ++at;
  if (at == 0 || at == local.size() || (local[at] != '+' && local[at] != '-')) return std::nullopt;
  Offset offset;
  offset.unit = local.substr(0, at);
  const auto slash = local.find('/');
  if (slash != std::string_view::npos) offset.part = local.substr(slash + 1);
  const auto count = number(local.substr(at + 1, slash == std::string_view::npos ? slash : slash - at - 1));
  if (!count || *count > 100'000) return std::nullopt;
  offset.count = local[at] == '-' ? -*count : *count;
  return offset;
}

bool sensible(Day day) {
  const int year = static_cast<int>(year_month_day{day}.year());
  return year >= kFirstYear && year <= kLastYear;
}

std::string year_text(int year) {
  return year < kFirstYear || year > kLastYear ? std::string() : fmt::format("{:04}", year);
}

/// "XXXX-03-06/W": the day whose week is meant.
std::optional<std::string_view> day_of_week_meant(std::string_view local) {
  if (!local.ends_with("/W")) return std::nullopt;
  return local.substr(0, local.size() - 2);
}

std::string week_of(std::string_view day) {
  const auto range = days_of(day);
  return range ? iso_week(range->first) : std::string();
}

std::string_view without_equals(std::string_view local) {
  return local.ends_with('=') ? local.substr(0, local.size() - 1) : local;
}

/// "2023-EA" as a date; other values as they are.
std::string feast_worked_out(std::string_view date) {
  const auto year = date.size() > 5 && date[4] == '-' ? number(date.substr(0, 4)) : std::nullopt;
  const auto feast = year ? feast_day(*year, date.substr(5)) : std::nullopt;
  return feast ? to_iso(*feast) : std::string(date);
}

/// The day of the month `offset` months away, or the month alone.
std::string resolve_month(const Offset& offset, int year, int month) {
  const int index = year * 12 + month - 1 + offset.count;
  const std::string text = year_text(index / 12);
  if (text.empty() || index < 0) return {};
  const std::string value = fmt::format("{}-{:02}", text, index % 12 + 1);
  return offset.part.empty() ? value : fmt::format("{}-{}", value, offset.part);
}

std::string resolve_week(const Offset& offset, Day reference) {
  const Day monday = reference - days{iso_weekday(reference) - 1} + days{7 * offset.count};
  if (!sensible(monday)) return {};
  if (offset.unit == "weekend" || offset.part == "WE") return iso_week(monday) + "-WE";
  if (offset.part.size() == 1) return to_iso(monday + days{offset.part[0] - '1'});
  return iso_week(monday);
}

std::string resolve_offset(const Offset& offset, Day reference) {
  const year_month_day date{reference};
  const int year = static_cast<int>(date.year());
  const int month = static_cast<int>(static_cast<unsigned>(date.month()));
  if (offset.unit == "day") {
    const Day day = reference + days{offset.count};
    return sensible(day) ? to_iso(day) : std::string();
  }
  if (offset.unit == "week" || offset.unit == "weekend") return resolve_week(offset, reference);
  if (offset.unit == "month") return resolve_month(offset, year, month);
  if (offset.unit == "quarter") {
    const int index = year * 4 + (month - 1) / kMonthsOfQuarter + offset.count;
    const std::string text = year_text(index / 4);
    return text.empty() ? text : fmt::format("{}-Q{}", text, index % 4 + 1);
  }
  if (offset.unit == "term") return resolve_offset({"quarter", offset.count, {}}, reference - days{kHalfAQuarter});
  if (offset.unit == "decade") return year_text((year / 10 + offset.count) * 10).substr(0, 3);
  if (offset.unit == "century") return year_text((year / 100 + offset.count) * 100).substr(0, 2);
  if (offset.unit == "hour") return to_iso(reference);
  if (offset.unit != "year") return {};
  const std::string text = year_text(year + offset.count);
  return text.empty() || offset.part.empty() ? text : feast_worked_out(fmt::format("{}-{}", text, offset.part));
}

/// Of a yearly recurring stretch the one that is meant: `of_year` gives the stretch in a year. Told to come it lies
/// ahead, else behind, but the near one beats the far one of the other side; the words alone (direction 2) know no such
/// doubt.
template <class OfYear>
std::string yearly(Day reference, int direction, OfYear of_year) {
  // A stretch on the other side has to be so many times nearer; what is told to come is hardly ever past.
  constexpr int kUntold = 3;
  constexpr int kToCome = 10;
  constexpr int kPast = 12;
  const int year = static_cast<int>(year_month_day{reference}.year());
  std::string best;
  int least = 0;
  for (int candidate = year - 1; candidate <= year + 1; ++candidate) {
    const std::string value = of_year(candidate);
    const auto range = days_of(value);
    if (!range) continue;
    const auto ahead = static_cast<int>((range->first - reference).count());
    const auto behind = static_cast<int>((reference - range->last).count());
    const bool wrong_side = direction > 0 ? behind > 0 : ahead > 0;
    if (wrong_side && std::abs(direction) > 1) continue;
    // A day's tense is often that of the words about it: "announced a fair on May 4".
    const bool is_day = range->first == range->last;
    const int against_tense = direction > 0 ? kToCome : direction == 0 || is_day ? kUntold : kPast;
    const int distance = std::max({ahead, behind, 0}) * (wrong_side ? against_tense : 1);
    if (best.empty() || distance < least) {
      best = value;
      least = distance;
    }
  }
  return best;
}

/// Months that stand for a season when the nearest one is sought.
std::optional<std::string_view> season_month(std::string_view season) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kSeasons = {
      {{"SP", "-04"}, {"SU", "-07"}, {"FA", "-10"}, {"WI", "-01"}}};
  for (const auto& [name, month] : kSeasons) {
    if (name == season) return month;
  }
  return std::nullopt;
}

std::string resolve_weekday(std::string_view weekday, int direction, Day reference) {
  if (weekday == "WE") {
    const int weeks = direction < 0 && iso_weekday(reference) < 6 ? -1 : 0;
    return resolve_week({"weekend", weeks, {}}, reference);
  }
  const auto wanted = number(weekday);
  if (!wanted || *wanted < 1 || *wanted > 7) return {};
  const int ahead = (*wanted - static_cast<int>(iso_weekday(reference)) + 7) % 7;
  return to_iso(reference + days{direction > 0 || ahead == 0 ? ahead : ahead - 7});
}

/// "weekday-1/5": weeks off from the Friday that an open one would be.
std::string resolve_shifted_weekday(const Offset& offset, int direction, Day reference) {
  const auto weekday = days_of(resolve_weekday(offset.part, direction, reference));
  if (!weekday) return {};
  const Day day = weekday->first + days{7 * offset.count};
  return sensible(day) ? to_iso(day) : std::string();
}

/// "XXXX-XX-18": the 18th of this month, or of the one before or after.
std::string resolve_day_of_month(std::string_view day, int direction, Day reference) {
  const auto wanted = number(day);
  const year_month_day date{reference};
  const auto today = static_cast<int>(static_cast<unsigned>(date.day()));
  if (!wanted) return {};
  const int away = direction < 0 && *wanted > today ? -1 : direction > 0 && *wanted < today ? 1 : 0;
  return resolve_month({"month", away, day}, static_cast<int>(date.year()),
                       static_cast<int>(static_cast<unsigned>(date.month())));
}

std::string resolve_open(std::string_view local, int direction, Day reference) {
  const std::string_view rest = local.substr(4);  // behind XXXX
  if (rest.starts_with("-WXX-")) return resolve_weekday(rest.substr(5), direction, reference);
  if (rest.starts_with("-XX-")) return resolve_day_of_month(rest.substr(4), direction, reference);
  if (rest.size() == 3 && season_month(rest.substr(1))) {
    const std::string_view month = *season_month(rest.substr(1));
    const std::string value = yearly(reference, direction, [&](int y) { return year_text(y) + std::string(month); });
    return value.empty() ? value : value.substr(0, 4) + std::string(rest);
  }
  // A quarter or a half that is not told to come is the latest that has begun.
  const bool reported = rest.starts_with("-Q") || rest.starts_with("-H");
  return yearly(reference, reported && direction == 0 ? -2 : direction,
                [&](int y) { return feast_worked_out(year_text(y) + std::string(rest)); });
}

/// Which unit's precision an anchor has to have at least, from fine to coarse.
int rank_of(std::string_view precision) {
  constexpr std::array<std::string_view, 10> kFineToCoarse = {"day",     "weekend", "week", "month",  "season",
                                                              "quarter", "half",    "year", "decade", "century"};
  const auto* const found = std::find(kFineToCoarse.begin(), kFineToCoarse.end(), precision);
  return found == kFineToCoarse.end() ? -1 : static_cast<int>(found - kFineToCoarse.begin());
}

bool is_open(std::string_view value) { return value.find('X') != std::string_view::npos; }

}  // namespace

std::string_view precision_of(std::string_view value) {
  value = without_equals(split_time(value).first);
  if (value.empty() || is_complete(value)) return {};
  if (day_of_week_meant(value)) return "week";
  if (const auto offset = parse_offset(value)) {
    if (offset->unit == "term") return "quarter";
    if (offset->part.empty()) return offset->unit;
    if (offset->unit == "week") return offset->part == "WE" ? "weekend" : "day";
    if (offset->unit == "weekday") return "day";
    return precision_of(fmt::format("XXXX-{}", offset->part));
  }
  if (value.size() == 2) return "century";
  if (value.size() == 3) return "decade";
  if (value.size() == 4) return "year";
  const std::string_view rest = value.substr(5);
  if (rest.starts_with('W') && rest.size() == 2) return "season";
  if (rest.starts_with('W')) return rest.ends_with("-WE") ? "weekend" : rest.size() == 3 ? "week" : "day";
  if (rest.starts_with('Q')) return "quarter";
  if (rest.starts_with('H')) return "half";
  if (rest == "SP" || rest == "SU" || rest == "FA") return "season";
  return rest.size() == 2 && rest != "EA" ? "month" : "day";
}

std::string resolve_from(std::string_view local, std::string_view anchor) {
  if (!local.starts_with('@')) return {};
  const auto [date, time] = split_time(local.substr(1));
  const bool keeps = date.ends_with('=');
  const std::string_view counted = without_equals(date);
  const auto offset = parse_offset(counted);
  const std::string_view precision = precision_of(anchor);
  const std::string_view anchor_date = split_time(anchor).first;
  if (keeps && counted.size() == 4 && number(counted) && !is_open(anchor_date)) {
    const bool part_of_year = anchor_date.size() > 4 && precision != "day" && precision != "week";
    return std::string(counted) + std::string(part_of_year ? anchor_date.substr(4) : std::string_view());
  }
  if (!offset || precision.empty() || is_open(anchor_date)) return {};
  const auto year = number(anchor_date.substr(0, 4));
  if (keeps && offset->unit == "year" && year && anchor_date.size() > 4 && precision != "day") {
    const std::string text = year_text(*year + offset->count);
    return text.empty() ? text : text + std::string(anchor_date.substr(4));
  }
  const auto range = days_of(anchor_date);
  if (!range || rank_of(precision) > rank_of(offset->unit == "term" ? "day" : offset->unit)) return {};
  std::string value = resolve_offset(*offset, range->first);
  return value.empty() ? value : value + std::string(time);
}

bool can_count_from(std::string_view local, std::string_view anchor) {
  if (!local.starts_with('@')) return false;
  const std::string_view date = split_time(local.substr(1)).first;
  const auto offset = parse_offset(without_equals(date));
  if (anchor.starts_with('@')) anchor.remove_prefix(1);
  const std::string_view precision = precision_of(anchor);
  if (precision.empty()) return false;
  if (date.ends_with('=') || !offset) return true;
  return rank_of(precision) <= rank_of(offset->unit == "term" ? "day" : offset->unit);
}

std::string with_feast_day(std::string_view local) {
  if (const auto day = day_of_week_meant(local)) return with_feast_day(*day) + "/W";
  const auto [date, time] = split_time(local);
  return feast_worked_out(date) + std::string(time);
}

std::string resolve_time(std::string_view local, int direction, Day reference) {
  if (local.starts_with('@')) return {};
  local = without_equals(local);
  if (local.empty() || is_complete(local)) return std::string(local);
  if (const auto day = day_of_week_meant(local)) return week_of(resolve_time(*day, direction, reference));
  const auto [date, time] = split_time(local);
  std::string value;
  if (const auto offset = parse_offset(date)) {
    value = offset->unit == "weekday" ? resolve_shifted_weekday(*offset, direction, reference)
                                      : resolve_offset(*offset, reference);
  } else if (date.starts_with("XXXX-")) {
    value = resolve_open(date, direction, reference);
  } else {
    return std::string(local);
  }
  return value.empty() ? value : value + std::string(time);
}

std::string unresolved_time(std::string_view local) {
  if (local.starts_with('@')) local.remove_prefix(1);
  local = without_equals(local);
  if (local.empty() || is_complete(local)) return std::string(local);
  if (const auto day = day_of_week_meant(local)) return day->starts_with("XXXX") ? "XXXX-WXX" : week_of(*day);
  const auto [date, time] = split_time(local);
  if (date.starts_with("XXXX-") && is_feast(date.substr(5))) {
    return (date[5] == 'E' ? "XXXX-XX-XX" : "XXXX-" + std::string(date.substr(5, 2)) + "-XX") + std::string(time);
  }
  const auto offset = parse_offset(date);
  if (!offset) return std::string(local);
  std::string value = "XXXX";
  if (offset->unit == "day" || offset->unit == "hour") value = "XXXX-XX-XX";
  if (offset->unit == "week" || offset->unit == "weekday") value = "XXXX-WXX";
  if (offset->unit == "weekend") value = "XXXX-WXX-WE";
  if (offset->unit == "month") value = "XXXX-XX";
  if (offset->unit == "quarter" || offset->unit == "term") value = "XXXX-QX";
  if (offset->unit == "decade") value = "XXX";
  if (offset->unit == "century") value = "XX";
  if (!offset->part.empty()) value += "-" + std::string(offset->part);
  return value + std::string(time);
}

}  // namespace twosource::base
