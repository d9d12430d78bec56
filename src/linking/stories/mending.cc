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

/// What must stay together: by rulings, as copies, and the older reports of a large story.
std::vector<std::vector<ReportNumber>> Mender::units_of(std::span<const ReportNumber> reports) const {
  std::vector<std::size_t> unit(reports.size());
  std::iota(unit.begin(), unit.end(), std::size_t{0});
  const auto join = [&unit](std::size_t a, std::size_t b) {
    const auto [into, from] = std::minmax(unit[a], unit[b]);
    std::ranges::replace(unit, from, into);
  };
  const std::size_t settled = reports.size() - std::min(reports.size(), state_.rules->regrouped);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const bool ruled = state_.rulings.concerns(reports[i]);
    for (std::size_t j = i < settled ? i + 1 : settled; j < reports.size() && ruled; ++j) {
      if (i != j && state_.rulings.unit_of(reports[i]) == state_.rulings.unit_of(reports[j])) join(i, j);
    }
    if (i < settled) {
      if (i > 0 && !ruled && !state_.rulings.concerns(reports[i - 1])) join(i - 1, i);
      continue;
    }
    for (std::size_t j = settled; j < i; ++j) {
      if (unit[i] == unit[j] || state_.rulings.apart(reports[i], reports[j])) continue;
      const double share = copied_share(state_.live.profile_of(reports[i]), state_.live.profile_of(reports[j]));
      if (share >= state_.rules->copy_joins) join(i, j);
    }
  }
  std::map<std::size_t, std::vector<ReportNumber>> members;
  for (std::size_t i = 0; i < reports.size(); ++i) members[unit[i]].push_back(reports[i]);
  std::vector<std::vector<ReportNumber>> units;
  for (auto& [first, of_unit] : members) units.push_back(std::move(of_unit));
  return units;
}

std::vector<StoryNumber> Mender::split(StoryNumber story, MembershipReason why) {
  const auto reports = state_.live.reports_of(story);
  if (reports.size() < 2) return reports.empty() ? std::vector<StoryNumber>{} : std::vector<StoryNumber>{story};
  const std::vector<std::vector<ReportNumber>> units = units_of(reports);
  LikenessMatrix likeness(units.size());
  std::vector<double> weights;
  for (std::size_t i = 0; i < units.size(); ++i) {
    weights.push_back(static_cast<double>(units[i].size()));
    for (std::size_t j = 0; j < i; ++j) {
      likeness.set(i, j, are_apart(units[i], units[j]) ? kApart : mean_likelihood(units[i], units[j]));
    }
  }
  const auto groups = average_link(std::move(likeness), std::move(weights), state_.rules->join);
  const ReportNumber first = std::ranges::binary_search(reports, story) ? story : reports.front();
  std::vector<StoryNumber> parts{story};
  for (const std::vector<std::size_t>& group : groups) {
    std::vector<ReportNumber> members;
    for (const std::size_t unit : group) members.insert(members.end(), units[unit].begin(), units[unit].end());
    if (std::ranges::find(members, first) != members.end()) continue;
    const StoryNumber part = *std::ranges::min_element(members);
    for (const ReportNumber member : members) move(member, part, why, 1);
    changes_.stories.push_back({part, StoryEventKind::kSplitFrom, story});
    parts.push_back(part);
  }
  return parts;
}

void Mender::move(ReportNumber report, StoryNumber to, MembershipReason why, double likelihood) {
  const StoryNumber from = state_.live.story_of(report);
  state_.live.move(report, to);
  changes_.reports.push_back({report, from, to, why, static_cast<float>(likelihood)});
}

void Mender::move_all(StoryNumber from, StoryNumber to, MembershipReason why, double likelihood) {
  const auto reports = state_.live.reports_of(from);
  for (const ReportNumber report : std::vector<ReportNumber>(reports.begin(), reports.end())) {
    move(report, to, why, likelihood);
  }
}

/// The stories that share heavy keys with some of a story's reports.
std::vector<StoryNumber> Mender::neighbours(StoryNumber story) const {
  std::set<StoryNumber> found;
  for (const ReportNumber report : sample(state_.live.reports_of(story))) {
    for (const StoryNumber other : state_.live.candidates(state_.live.profile_of(report))) found.insert(other);
  }
  found.erase(story);
  return {found.begin(), found.end()};
}

void Mender::merge(const std::vector<StoryNumber>& stories) {
  // By likelihood: which two. The likeliest are merged first, and what is left is compared anew with the merged one.
  std::map<std::pair<StoryNumber, StoryNumber>, double> likelihoods;
  const auto compare = [&](StoryNumber story) {
    for (const StoryNumber other : neighbours(story)) {
      const auto pair = std::minmax(story, other);
      if (likelihoods.contains(pair)) continue;
      const auto one = state_.live.reports_of(story);
      const auto others = state_.live.reports_of(other);
      likelihoods[pair] = are_apart(one, others) ? 0 : mean_likelihood(one, others);
    }
  };
  for (const StoryNumber story : stories) compare(story);
  for (;;) {
    const auto best = std::ranges::max_element(likelihoods, {}, [](const auto& entry) { return entry.second; });
    if (best == likelihoods.end() || best->second < state_.rules->join) return;
    const auto [older, newer] = best->first;
    move_all(newer, older, MembershipReason::kMerged, best->second);
    changes_.stories.push_back({newer, StoryEventKind::kMergedInto, older});
    std::erase_if(likelihoods, [&](const auto& entry) {
      const auto& [one, other] = entry.first;
      return one == older || one == newer || other == older || other == newer;
    });
    compare(older);
  }
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
    for (const ReportNumber member : members) move(member, target, MembershipReason::kRuled, 1);
    const auto left = state_.live.reports_of(story);
    if (left.empty()) {
      changes_.stories.push_back({story, StoryEventKind::kMergedInto, target});
    } else if (std::ranges::find(members, story) != members.end()) {
      // Its first report went, and the name with it.
      const StoryNumber rest = left.front();
      move_all(story, rest, MembershipReason::kRuled, 1);
      changes_.stories.push_back({rest, StoryEventKind::kSplitFrom, story});
      changes_.stories.push_back({story, StoryEventKind::kMergedInto, target});
    }
  }
}

}  // namespace twosource::linking
