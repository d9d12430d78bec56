#include "linking/stories/mending.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "linking/stories/average_link.h"

namespace twosource::linking {
namespace {

/// Of a story's reports that are compared, one in this many is of its first ones; the others are its newest.
constexpr std::size_t kFirstOnes = 4;

/// Which reports of a story are copies that are never parted.
class Inseparable {
 public:
  Inseparable(const LiveReports& live, const CopyRules& rules, std::span<const ReportNumber> reports) : rules_(rules) {
    for (const ReportNumber report : reports) {
      profiles_.push_back(&live.profile_of(report));
      passages_.push_back(live.telling_passages(*profiles_.back()));
    }
  }

  [[nodiscard]] bool are(std::size_t a, std::size_t b) const {
    return !of_one_outlet(*profiles_[a], *profiles_[b]) &&
           copied_share(passages_[a], passages_[b], rules_.least) >= rules_.joins;
  }

 private:
  const CopyRules& rules_;
  std::vector<const StoryProfile*> profiles_;
  std::vector<std::vector<std::uint32_t>> passages_;
};

}  // namespace

std::vector<ReportNumber> Mender::sample(std::span<const ReportNumber> reports) const {
  const std::size_t most = state_.rules->compared;
  if (reports.size() <= most) return {reports.begin(), reports.end()};
  const std::size_t first = most / kFirstOnes;
  std::vector<ReportNumber> sampled(reports.begin(), reports.begin() + static_cast<std::ptrdiff_t>(first));
  sampled.insert(sampled.end(), reports.end() - static_cast<std::ptrdiff_t>(most - first), reports.end());
  return sampled;
}

double Mender::mean_likelihood(std::span<const ReportNumber> one, std::span<const ReportNumber> other) const {
  const std::vector<ReportNumber> rows = sample(one);
  const std::vector<ReportNumber> columns = sample(other);
  double sum = 0;
  for (const ReportNumber a : rows) {
    for (const ReportNumber b : columns) {
      sum += state_.rules->likeness.likelihood(state_.live.profile_of(a), state_.live.profile_of(b));
    }
  }
  return sum / static_cast<double>(rows.size() * columns.size());
}

bool Mender::are_apart(std::span<const ReportNumber> one, std::span<const ReportNumber> other) const {
  for (const ReportNumber a : one) {
    if (!state_.rulings.concerns(a)) continue;
    if (std::ranges::any_of(other, [&](ReportNumber b) { return state_.rulings.apart(a, b); })) return true;
  }
  return false;
}

double Mender::fit(const StoryProfile& profile, StoryNumber story) const {
  const std::vector<ReportNumber> members = sample(state_.live.reports_of(story));
  double sum = 0;
  for (const ReportNumber member : members) {
    sum += state_.rules->likeness.likelihood(profile, state_.live.profile_of(member));
  }
  return sum / static_cast<double>(members.size());
}

/// A story and those of which some report is likely enough to tell the same as one of its own; the likeliest first, as
/// many as can be clustered at once.
std::vector<StoryNumber> Mender::with_neighbours(StoryNumber story) const {
  const std::vector<ReportNumber> own = sample(state_.live.reports_of(story));
  std::set<StoryNumber> near;
  for (const ReportNumber report : own) {
    for (const StoryNumber other : state_.live.candidates(state_.live.profile_of(report))) near.insert(other);
  }
  near.erase(story);
  std::vector<std::pair<double, StoryNumber>> ranked;
  for (const StoryNumber other : near) {
    const double likelihood = mean_likelihood(own, state_.live.reports_of(other));
    if (likelihood >= state_.rules->near) ranked.emplace_back(-likelihood, other);
  }
  std::ranges::sort(ranked);
  std::vector<StoryNumber> stories{story};
  std::size_t size = std::min(state_.live.reports_of(story).size(), state_.rules->regrouped);
  for (const auto& [likelihood, other] : ranked) {
    size += std::min(state_.live.reports_of(other).size(), state_.rules->regrouped);
    if (size > 2 * state_.rules->regrouped) break;
    stories.push_back(other);
  }
  return stories;
}

/// What stays together of a story: by rulings, as copies, and the older reports of a large one.
std::vector<Mender::Unit> Mender::units_of(StoryNumber story) const {
  const auto reports = state_.live.reports_of(story);
  std::vector<std::size_t> unit(reports.size());
  std::iota(unit.begin(), unit.end(), std::size_t{0});
  const auto join = [&unit](std::size_t a, std::size_t b) {
    const auto [into, from] = std::minmax({unit[a], unit[b]});
    if (into != from) std::ranges::replace(unit, from, into);
  };
  const Inseparable copies(state_.live, state_.rules->copies, reports);
  const std::size_t settled = reports.size() - std::min(reports.size(), state_.rules->regrouped);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const bool old = i < settled && j < settled;
      if (unit[i] == unit[j] || state_.rulings.apart(reports[i], reports[j])) continue;
      if (old || state_.rulings.unit_of(reports[i]) == state_.rulings.unit_of(reports[j]) || copies.are(i, j)) {
        join(i, j);
      }
    }
  }
  std::map<std::size_t, Unit> members;
  for (std::size_t i = 0; i < reports.size(); ++i) members[unit[i]].push_back(reports[i]);
  std::vector<Unit> units;
  for (auto& [first, of_unit] : members) units.push_back(std::move(of_unit));
  return units;
}

std::vector<std::vector<ReportNumber>> Mender::clusters_of(const std::vector<Unit>& units) const {
  LikenessMatrix likeness(units.size());
  std::vector<double> weights;
  for (std::size_t i = 0; i < units.size(); ++i) {
    weights.push_back(static_cast<double>(units[i].size()));
    for (std::size_t j = 0; j < i; ++j) {
      likeness.set(i, j, are_apart(units[i], units[j]) ? kApart : mean_likelihood(units[i], units[j]));
    }
  }
  std::vector<std::vector<ReportNumber>> clusters;
  for (const std::vector<std::size_t>& group :
       average_link(std::move(likeness), std::move(weights), state_.rules->join)) {
    std::vector<ReportNumber>& cluster = clusters.emplace_back();
    for (const std::size_t unit : group) cluster.insert(cluster.end(), units[unit].begin(), units[unit].end());
    std::ranges::sort(cluster);
  }
  return clusters;
}

void Mender::regroup(StoryNumber story) {
  if (state_.live.reports_of(story).empty()) return;
  const std::vector<StoryNumber> stories = with_neighbours(story);
  std::vector<Unit> units;
  for (const StoryNumber one : stories) {
    for (Unit& unit : units_of(one)) units.push_back(std::move(unit));
  }
  if (units.size() > 1) settle(stories, clusters_of(units));
}

/// The report that a story is named by; where it was removed, the first one that is left.
ReportNumber Mender::first_report(StoryNumber story) const {
  const auto reports = state_.live.reports_of(story);
  return std::ranges::binary_search(reports, story) ? story : reports.front();
}

/// Gives each cluster the name of the oldest story whose first report it holds, or a new one.
void Mender::settle(const std::vector<StoryNumber>& stories, const std::vector<std::vector<ReportNumber>>& clusters) {
  std::map<ReportNumber, StoryNumber> name_of_first;
  for (const StoryNumber story : stories) name_of_first[first_report(story)] = story;
  std::vector<std::tuple<StoryNumber, StoryEventKind, StoryNumber>> events;
  std::map<ReportNumber, std::pair<StoryNumber, MembershipReason>> target_of;
  for (const std::vector<ReportNumber>& cluster : clusters) {
    std::vector<StoryNumber> names;
    for (const ReportNumber report : cluster) {
      if (const auto found = name_of_first.find(report); found != name_of_first.end()) names.push_back(found->second);
    }
    const StoryNumber name = names.empty() ? cluster.front() : std::ranges::min(names);
    if (names.empty()) events.emplace_back(name, StoryEventKind::kSplitFrom, state_.live.story_of(name));
    for (const StoryNumber other : names) {
      if (other != name) events.emplace_back(other, StoryEventKind::kMergedInto, name);
    }
    for (const ReportNumber report : cluster) {
      const bool merged = std::ranges::find(names, state_.live.story_of(report)) != names.end();
      target_of[report] = {name, merged ? MembershipReason::kMerged : MembershipReason::kSplit};
    }
  }
  for (const auto& [report, target] : target_of) {
    if (state_.live.story_of(report) != target.first) move(report, target.first, target.second);
  }
  for (const auto& [name, kind, other] : events) changes_.stories.push_back({name, kind, other});
}

void Mender::move(ReportNumber report, StoryNumber to, MembershipReason why) {
  const StoryNumber from = state_.live.story_of(report);
  state_.live.move(report, to);
  changes_.reports.push_back({report, from, to, why, 1});
}

void Mender::unite(ReportNumber report) {
  std::map<StoryNumber, std::vector<ReportNumber>> unit_by_story;
  for (const ReportNumber member : state_.rulings.together_with(report)) {
    if (state_.live.has(member)) unit_by_story[state_.live.story_of(member)].push_back(member);
  }
  if (unit_by_story.size() < 2) return;
  const StoryNumber target =
      std::ranges::max_element(unit_by_story, {}, [](const auto& entry) { return entry.second.size(); })->first;
  for (const auto& [story, members] : unit_by_story) {
    if (story == target) continue;
    for (const ReportNumber member : members) move(member, target, MembershipReason::kRuled);
    const auto left = state_.live.reports_of(story);
    if (left.empty()) {
      changes_.stories.push_back({story, StoryEventKind::kMergedInto, target});
    } else if (std::ranges::binary_search(members, story)) {
      // Its first report went, and the name with it.
      const StoryNumber rest = left.front();
      for (const ReportNumber member : std::vector<ReportNumber>(left.begin(), left.end())) {
        move(member, rest, MembershipReason::kRuled);
      }
      changes_.stories.push_back({rest, StoryEventKind::kSplitFrom, story});
      changes_.stories.push_back({story, StoryEventKind::kMergedInto, target});
    }
  }
}

}  // namespace twosource::linking
