#include "reading/times/date_order.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "base/dates.h"
#include "base/time_resolution.h"
#include "reading/times/values.h"

namespace twosource::reading {
namespace {

using base::Day;

constexpr std::uint32_t kWeekdayNear = 40;  ///< bytes between a weekday and the date that it belongs to
constexpr int kClearly = 3;                 ///< times as near, to tell an order
constexpr std::size_t kMostCompared = 32;   ///< dates in figures; a report has a handful

constexpr std::size_t kOrders = 2;

/// By how much each order is borne out.
using Weights = std::array<long, kOrders>;

/// The order that has more, where one has.
std::optional<std::size_t> heavier(const Weights& weights) {
  if (weights[0] == weights[1]) return std::nullopt;
  return weights[0] > weights[1] ? 0 : 1;
}

/// The order under which days lie clearly nearer.
std::optional<std::size_t> nearer(const Weights& distances) {
  for (std::size_t order = 0; order < kOrders; ++order) {
    if ((distances.at(order) + 1) * kClearly <= distances.at(1 - order) + 1) return order;
  }
  return std::nullopt;
}

class DateOrder {
 public:
  DateOrder(const Reading& reading, const std::vector<NumericDate>& dates, const TimeRules& rules)
      : reading_(reading), rules_(rules) {
    for (const NumericDate& date : dates) {
      const auto value = base::parse_day(date.local[0]);
      const auto other = base::parse_day(date.local[1]);
      if (value && other && days_.size() < kMostCompared) {
        days_.push_back({*value, *other});
        timexes_.push_back(date.timex);
      }
    }
  }

  [[nodiscard]] std::size_t find(const std::array<int, kOrders>& decided) const {
    if ((decided[0] > 0) != (decided[1] > 0)) return decided[0] > 0 ? 0 : 1;
    for (const auto& order : {by_weekday(), by_report(), by_each_other(), by_signs()}) {
      if (order) return *order;
    }
    return 0;
  }

 private:
  /// "on Tuesday night, 3/4/2025".
  [[nodiscard]] std::optional<std::size_t> by_weekday() const {
    Weights fits = {};
    for (std::size_t i = 0; i < days_.size(); ++i) {
      const auto weekday = weekday_beside(timexes_[i]);
      for (std::size_t order = 0; weekday && order < kOrders; ++order) {
        fits.at(order) += base::iso_weekday(days_[i].at(order)) == *weekday ? 1 : 0;
      }
    }
    return heavier(fits);
  }

  /// The weekday in front of a date, in its own words or right before them.
  [[nodiscard]] std::optional<unsigned> weekday_beside(std::size_t index) const {
    const Timex& date = reading_.timexes[index];
    if (const auto own = weekday_printed_with(cut(reading_.report.text, date.span), rules_)) return own;
    if (index == 0) return std::nullopt;
    const Timex& before = reading_.timexes[index - 1];
    constexpr std::string_view kWeekday = "XXXX-WXX-";
    if (date.span.start - before.span.end > kWeekdayNear || !before.local.starts_with(kWeekday)) return std::nullopt;
    const char digit = before.local.size() > kWeekday.size() ? before.local[kWeekday.size()] : 'X';
    return digit >= '1' && digit <= '7' ? std::optional(static_cast<unsigned>(digit - '0')) : std::nullopt;
  }

  /// How near the dates lie to the day that the input gives for the report.
  [[nodiscard]] std::optional<std::size_t> by_report() const {
    const auto day = reading_.report.published ? base::parse_day(reading_.report.published->value) : std::nullopt;
    if (!day) return std::nullopt;
    Weights distances = {};
    for (const auto& date : days_) {
      for (std::size_t order = 0; order < kOrders; ++order) {
        distances.at(order) += std::abs((date.at(order) - *day).count());
      }
    }
    return nearer(distances);
  }

  /// A report's dates are of one time.
  [[nodiscard]] std::optional<std::size_t> by_each_other() const {
    Weights distances = {};
    for (std::size_t i = 1; i < days_.size(); ++i) {
      for (std::size_t order = 0; order < kOrders; ++order) {
        distances.at(order) += std::abs((days_[i].at(order) - days_.front().at(order)).count());
      }
    }
    return nearer(distances);
  }

  [[nodiscard]] std::optional<std::size_t> by_signs() const {
    return heavier({count(rules_.date_order.value), count(rules_.date_order.other)});
  }

  [[nodiscard]] long count(const std::vector<base::Regex>& signs) const {
    const auto in = [](const base::Regex& sign, std::string_view text) {
      const auto match = sign.search(text);
      return match && !match->groups.empty();
    };
    return std::ranges::count_if(signs, [&](const base::Regex& sign) {
      const Report& report = reading_.report;
      return in(sign, report.text) || (report.url && in(sign, *report.url)) ||
             (report.outlet && in(sign, *report.outlet));
    });
  }

  const Reading& reading_;
  const TimeRules& rules_;
  std::vector<std::array<Day, kOrders>> days_;
  std::vector<std::size_t> timexes_;
};

}  // namespace

void settle_date_order(Reading& reading, const std::vector<NumericDate>& dates, std::array<int, 2> decided,
                       const TimeRules& rules) {
  if (dates.empty()) return;
  const std::size_t order = DateOrder(reading, dates, rules).find(decided);
  for (const NumericDate& date : dates) {
    Timex& timex = reading.timexes[date.timex];
    timex.local = date.local.at(order);
    timex.value = base::unresolved_time(timex.local);
  }
}

}  // namespace twosource::reading
