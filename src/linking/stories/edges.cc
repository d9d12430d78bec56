#include "linking/stories/edges.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "linking/stories/earlier_reports.h"

namespace twosource::linking {
namespace {

/// A report whose publication is not known better than to so many days is in no window of its own.
constexpr std::int32_t kWidestPublication = 7;

std::int32_t floor_to(std::int32_t day, std::int32_t step) {
  const std::int32_t rest = day % step;
  return day - (rest < 0 ? rest + step : rest);
}

/// The reports of a window in order: those with a day, those without.
struct Ordered {
  std::vector<const ProfiledReport*> dated;
  std::vector<const ProfiledReport*> dayless;
};

Ordered ordered(std::span<const ProfiledReport> reports) {
  Ordered found;
  for (const std::size_t index : by_publication(reports)) {
    const ProfiledReport& report = reports[index];
    (window_day(report.profile) ? found.dated : found.dayless).push_back(&report);
  }
  return found;
}

/// Goes through the reports of a window.
class Finder {
 public:
  Finder(const StoryWindow& window, const StoryWindows& windows, const StreamRules& rules)
      : window_(window), windows_(windows), rules_(rules) {}

  std::vector<StoryEdge> find(const Ordered& reports) {
    find_dated(reports);
    if (window_.dayless) find_dayless(reports.dayless);
    return std::move(edges_);
  }

 private:
  /// Each dated report with what is before it, and at the end of each step those without a day with what the step held.
  void find_dated(const Ordered& reports) {
    EarlierReports earlier(rules_);
    std::vector<std::uint64_t> keys;
    std::size_t look_back = 0;  // the first report that is near enough to the next one
    std::size_t step = 0;       // the first report of the step
    for (std::size_t place = 0; place < reports.dated.size(); ++place) {
      const ProfiledReport& report = *reports.dated[place];
      const std::int32_t day = *window_day(report.profile);
      if (place > 0 && step_of(day) != step_of(day_of(reports, step))) {
        find_across(reports, earlier, keys, step);
        step = place;
      }
      while (windows_.step > 0 && day_of(reports, look_back) < day - windows_.look_back) ++look_back;
      keys.push_back(report_key(report.id));
      if (is_own(day)) note(keys, keys.back(), earlier.related(report.profile, look_back));
      earlier.add(report.profile);
    }
    if (!reports.dated.empty()) find_across(reports, earlier, keys, step);
  }

  void find_across(const Ordered& reports, const EarlierReports& earlier, const std::vector<std::uint64_t>& keys,
                   std::size_t step) {
    if (!is_own(day_of(reports, step))) return;
    for (const ProfiledReport* report : reports.dayless) {
      note(keys, report_key(report->id), earlier.related(report->profile, step));
    }
  }

  void find_dayless(const std::vector<const ProfiledReport*>& reports) {
    EarlierReports earlier(rules_);
    std::vector<std::uint64_t> keys;
    for (const ProfiledReport* report : reports) {
      keys.push_back(report_key(report->id));
      note(keys, keys.back(), earlier.related(report->profile, 0));
      earlier.add(report->profile);
    }
  }

  void note(const std::vector<std::uint64_t>& keys, std::uint64_t report, const std::vector<std::size_t>& related) {
    for (const std::size_t place : related) {
      const StoryEdge edge{report, keys[place]};
      if (components_.join(edge)) edges_.push_back(edge);
    }
  }

  static std::int32_t day_of(const Ordered& reports, std::size_t place) {
    return *window_day(reports.dated[place]->profile);
  }

  [[nodiscard]] std::int32_t step_of(std::int32_t day) const {
    return windows_.step > 0 ? floor_to(day, windows_.step) : 0;
  }

  [[nodiscard]] bool is_own(std::int32_t day) const {
    return day >= window_.first_day && std::int64_t{day} - window_.first_day < window_.days;
  }

  const StoryWindow& window_;
  const StoryWindows& windows_;
  const StreamRules& rules_;
  StoryComponents components_;
  std::vector<StoryEdge> edges_;
};

}  // namespace

std::vector<std::size_t> by_publication(std::span<const ProfiledReport> reports) {
  std::vector<std::size_t> order(reports.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) {
    const StoryProfile& profile = reports[i].profile;
    return std::tuple(profile.first_day.value_or(std::numeric_limits<std::int32_t>::max()),
                      profile.minute.value_or(std::numeric_limits<std::int64_t>::min()),
                      std::string_view(reports[i].id));
  });
  return order;
}

StoryWindows windows_for(std::size_t reports, const StreamRules& rules) {
  if (reports <= rules.live_reports) return {};
  return {rules.live_days, rules.live_days + kWidestPublication};
}

std::vector<StoryEdge> edges_of(std::span<const ProfiledReport> reports, const StoryWindow& window,
                                const StoryWindows& windows, const StreamRules& rules) {
  return Finder(window, windows, rules).find(ordered(reports));
}

}  // namespace twosource::linking

namespace twosource {

std::optional<std::int32_t> window_day(const StoryProfile& profile) {
  if (!profile.first_day || !profile.last_day) return std::nullopt;
  const bool known = std::int64_t{*profile.last_day} - *profile.first_day < linking::kWidestPublication;
  return known ? profile.first_day : std::nullopt;
}

}  // namespace twosource
