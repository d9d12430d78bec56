// Test: tests/unit/reading/times/inferred_date_test.cc.
#include "reading/times/inferred_date.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/dates.h"
#include "base/stable_math.h"

namespace twosource::reading {
namespace {

using base::Day;
using std::chrono::days;
using std::chrono::year_month_day;

constexpr int kYearsBefore = 1;  ///< of the earliest date printed
constexpr int kYearsAfter = 30;  ///< of the newest
constexpr int kMostYears = 150;  ///< tried; older dates are history
constexpr int kLastYear = 2200;  ///< a year beyond is no news
constexpr days kNear = days{7};  ///< dates so near a day bear it

int year_of(Day day) { return static_cast<int>(year_month_day{day}.year()); }

std::size_t bucket_of(int distance, const std::vector<int>& edges) {
  return static_cast<std::size_t>(std::upper_bound(edges.begin(), edges.end(), distance) - edges.begin());
}

/// Days from the nearest day of that month and day of the month, of whatever year, to `day`.
int days_from_nearest(Day printed, Day day) {
  const auto on = [&](int year) {
    return std::chrono::sys_days{std::chrono::year{year} / year_month_day{printed}.month() /
                                 year_month_day{printed}.day()};
  };
  const int year = year_of(day);
  int nearest = static_cast<int>((day - on(year)).count());
  for (const int other : {year - 1, year + 1}) {
    const auto distance = static_cast<int>((day - on(other)).count());
    if (std::abs(distance) < std::abs(nearest)) nearest = distance;
  }
  return nearest;
}

/// Day of the report's telling that a weekday is when the report is of `reference`.
Day day_of(std::size_t weekday, const WeekdayTold& told, Day reference) {
  const int away = (static_cast<int>(weekday) + 1 - static_cast<int>(base::iso_weekday(reference)) + 7) % 7;
  return reference + days{told.direction() > 0 || away == 0 ? away : away - 7};
}

/// Tries all days.
class Search {
 public:
  Search(const ReportDateEvidence& evidence, const DateRules& rules) : evidence_(evidence), rules_(rules) {}

  /// Whether there is a year to start from.
  bool run() {
    std::optional<Day> first;
    std::optional<Day> last;
    for (const DateEvidence& date : evidence_.dates) {
      if (date.kind.form == DateForm::kDayOfYear || year_of(date.day) > kLastYear) continue;
      if (!first || date.day < *first) first = date.day;
      if (!last || date.day > *last) last = date.day;
    }
    if (!first) return false;
    const int from = std::max(year_of(*first) - kYearsBefore, year_of(*last) - kMostYears);
    first_ = std::chrono::sys_days{std::chrono::year{from} / 1 / 1};
    last_ = std::chrono::sys_days{std::chrono::year{year_of(*last) + kYearsAfter} / 12 / 31};
    weigh();
    return true;
  }

  [[nodiscard]] Day best() const {
    const auto most = std::max_element(probability__day_.begin(), probability__day_.end());
    return first_ + days{most - probability__day_.begin()};
  }

  [[nodiscard]] double probability(base::DayRange range) const {
    double sum = 0;
    for (Day day = std::max(range.first, first_); day <= std::min(range.last, last_); day += days{1}) {
      sum += probability__day_[index(day)];
    }
    return sum;
  }

  /// The shortest stretch around a day, grown towards the likelier side, that holds enough.
  [[nodiscard]] base::DayRange range_around(Day day, base::DayRange within) const {
    base::DayRange range{day, day};
    const double all = probability(within);
    double held = probability(range);
    while (held < rules_.range * all && range != within) {
      const auto at = [&](Day side) {
        return within.first <= side && side <= within.last ? probability({side, side}) : -1;
      };
      const double before = at(range.first - days{1});
      const double after = at(range.last + days{1});
      if (after >= before)
        range.last += days{1};
      else
        range.first -= days{1};
      held += std::max(before, after);
    }
    return range;
  }

 private:
  [[nodiscard]] std::size_t index(Day day) const { return static_cast<std::size_t>((day - first_).count()); }

  void weigh() {
    std::array<double, kWeekdays> told = {};
    for (unsigned weekday = 0; weekday < kWeekdays; ++weekday) told[weekday] = weekdays_told(weekday + 1);
    auto& weight = probability__day_;
    for (Day day = first_; day <= last_; day += days{1}) weight.push_back(told[base::iso_weekday(day) - 1]);
    for (const DateEvidence& date : evidence_.dates) {
      const auto shares = shares_of(date.kind);
      if (shares == nullptr) continue;
      // Several days without a year weigh as one.
      const double part =
          1.0 / static_cast<double>(std::ranges::count(evidence_.dates, date.kind, &DateEvidence::kind));
      for (Day day = first_; day <= last_; day += days{1}) weight[index(day)] += part * fit(date, *shares, day);
    }
    const double most = *std::max_element(weight.begin(), weight.end());
    double sum = 0;
    for (double& value : weight) sum += value = base::stable_exp(value - most);
    for (double& value : weight) value /= sum;
  }

  /// The shares of a kind, or of all of its form where none was counted.
  [[nodiscard]] const std::vector<double>* shares_of(const DateKind& kind) const {
    auto found = rules_.shares.find(kind.name());
    if (found == rules_.shares.end()) found = rules_.shares.find(name_of(kind.form));
    return found == rules_.shares.end() ? nullptr : &found->second;
  }

  [[nodiscard]] double fit(const DateEvidence& date, const std::vector<double>& shares, Day day) const {
    if (date.kind.form == DateForm::kYear) {
      return shares[bucket_of(year_of(day) - year_of(date.day), rules_.year_edges)];
    }
    if (date.kind.form != DateForm::kDayOfYear) {
      return shares[bucket_of(static_cast<int>((day - date.day).count()), rules_.edges)];
    }
    const int distance = days_from_nearest(date.day, day);
    const double agrees =
        !date.weekday || base::iso_weekday(day - days{distance}) == *date.weekday ? 0 : rules_.wrong_weekday;
    return shares[bucket_of(distance, rules_.edges)] + agrees;
  }

  /// How likely a report of this weekday (Monday 1) tells of the weekdays that it does.
  [[nodiscard]] double weekdays_told(unsigned reference) const {
    double total = 0;
    for (unsigned weekday = 1; weekday <= kWeekdays; ++weekday) {
      const WeekdayTold& told = evidence_.weekdays[weekday - 1];
      if (!told.timex) continue;
      const bool ahead = told.direction() > 0;
      const unsigned away = (ahead ? weekday + kWeekdays - reference : reference + kWeekdays - weekday) % kWeekdays;
      total += std::min(told.mentions, rules_.most_counted) * (ahead ? rules_.future : rules_.past)[away];
    }
    return total;
  }

  const ReportDateEvidence& evidence_;
  const DateRules& rules_;
  Day first_;
  Day last_;
  std::vector<double> probability__day_;
};

PublishedDate date_of(const std::string& value, DatePrecision precision, base::DayRange range) {
  PublishedDate published;
  published.value = value;
  published.precision = precision;
  published.earliest = base::to_iso(range.first);
  published.latest = base::to_iso(range.last);
  published.basis = DateBasis::kInferred;
  published.confidence = Confidence::kLikely;
  return published;
}

/// The words that bear a date: printed dates of its time, and the weekdays that are those days, its own or ahead.
SpanList words_for(const Reading& reading, const ReportDateEvidence& evidence, Day best, DatePrecision precision) {
  SpanList words;
  std::vector<Day> near;
  for (const DateEvidence& date : evidence.dates) {
    const bool same_year = year_of(date.day) == year_of(best);
    const bool close = date.kind.form == DateForm::kDayOfYear
                           ? std::abs(days_from_nearest(date.day, best)) <= kNear.count()
                           : std::chrono::abs(date.day - best) <= kNear;
    const bool bears = date.kind.form == DateForm::kYear || precision == DatePrecision::kYear ? same_year : close;
    if (!bears || (date.kind.form == DateForm::kMonth && !same_year)) continue;
    words.push_back(reading.timexes[date.timex].span);
    if (date.year) words.push_back(reading.timexes[*date.year].span);
    near.push_back(date.day);
  }
  for (std::size_t weekday = 0; weekday < kWeekdays && precision == DatePrecision::kDay; ++weekday) {
    if (!evidence.weekdays[weekday].timex) continue;
    const Day day = day_of(weekday, evidence.weekdays[weekday], best);
    if (day >= best || std::find(near.begin(), near.end(), day) != near.end()) {
      words.push_back(reading.timexes[*evidence.weekdays[weekday].timex].span);
    }
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

/// Whether all weekdays that a report tells of are the same days, be it written on one day or on the next: news tells
/// of a day on the day itself or in the night after.
bool fit_the_night_after(const ReportDateEvidence& evidence, Day day) {
  bool any = false;
  for (std::size_t weekday = 0; weekday < kWeekdays; ++weekday) {
    const WeekdayTold& told = evidence.weekdays[weekday];
    if (!told.timex) continue;
    any = true;
    if (day_of(weekday, told, day) != day_of(weekday, told, day + days{1})) return false;
  }
  return any;
}

/// A full date in the dateline or byline says it.
std::optional<PublishedDate> printed(const Reading& reading, std::size_t timex) {
  const auto day = base::parse_day(reading.timexes[timex].local);
  if (!day) return std::nullopt;
  const bool heads = std::any_of(reading.report.blocks.begin(), reading.report.blocks.end(), [&](const Block& block) {
    const bool heading = block.kind == BlockKind::kDateline || block.kind == BlockKind::kByline;
    return heading && block.span.contains(reading.timexes[timex].span);
  });
  if (!heads) return std::nullopt;
  PublishedDate published = date_of(base::to_iso(*day), DatePrecision::kDay, {*day, *day});
  published.confidence = Confidence::kSure;
  published.evidence.push_back(reading.timexes[timex].span);
  return published;
}

/// The likeliest day, month or year, where it is likely enough.
std::optional<PublishedDate> searched(const Reading& reading, const ReportDateEvidence& evidence,
                                      const DateRules& rules) {
  Search search(evidence, rules);
  if (!search.run()) return std::nullopt;
  const Day best = search.best();
  const std::string day = base::to_iso(best);
  const base::DayRange month = *base::days_of(day.substr(0, 7));
  const base::DayRange year = *base::days_of(day.substr(0, 4));
  std::optional<PublishedDate> published;
  if (search.probability({best, best}) >= rules.day) {
    base::DayRange range = search.range_around(best, month);
    if (range.last == best && fit_the_night_after(evidence, best)) range.last += days{1};
    published = date_of(day, DatePrecision::kDay, range);
  } else if (search.probability(month) >= rules.month) {
    published = date_of(day.substr(0, 7), DatePrecision::kMonth, search.range_around(best, month));
  } else if (search.probability(year) >= rules.year) {
    published = date_of(day.substr(0, 4), DatePrecision::kYear, year);
  }
  if (published) published->evidence = words_for(reading, evidence, best, published->precision);
  return published;
}

}  // namespace

void infer_published(Reading& reading, const TimeRules& times, const DateRules& rules) {
  const ReportDateEvidence evidence = find_date_evidence(reading, times, rules);
  reading.printed_date = evidence.own;
  if (evidence.own) reading.report.published = printed(reading, *evidence.own);
  if (reading.report.published) return;
  reading.report.published = searched(reading, evidence, rules);
}

}  // namespace twosource::reading
