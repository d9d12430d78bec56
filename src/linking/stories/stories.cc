#include "linking/stories/stories.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/fields.h"
#include "base/stable_math.h"
#include "linking/lemmas.h"
#include "linking/stories/edges.h"
#include "linking/stories/profile.h"

namespace twosource::linking {
namespace {

/// A term of a report with its weight in the report's vector of length one.
struct Weighted {
  std::uint32_t term = 0;
  double weight = 0;
};

/// A report as it is compared: unit vector, ascending by term.
using Profile = std::vector<Weighted>;

/// Turns Readings into profiles; terms are numbered in the order in which they are met.
class ChosenProfiler {
 public:
  ChosenProfiler(const Vocabulary& vocabulary, const StoryRules& rules) : vocabulary_(vocabulary), rules_(rules) {}

  /// The terms of a report with how often it has them; to be called for all reports before any profile is made.
  void add(const Reading& reading) {
    const std::uint32_t opening = end_of_opening(reading.report);
    std::map<std::uint32_t, double>& counts = counts_.emplace_back();
    for (const Word& word : reading.words) {
      if (!is_content(word) || vocabulary_.stop.contains(word.lemma)) continue;
      const double place = word.span.start < opening ? rules_.headline : 1.0;
      counts[id_of(word.lemma)] += place * (word.in_name ? rules_.name : 1.0);
    }
    for (const auto& [term, count] : counts) documents_[term] += 1;
  }

  /// The profile of the report that was added as number `index`.
  [[nodiscard]] Profile profile_of(std::size_t index) const {
    Profile profile;
    double square = 0;
    for (const auto& [term, count] : counts_[index]) {
      const double weight = base::stable_log1p(count) * idf(term);
      profile.push_back({term, weight});
      square += weight * weight;
    }
    for (Weighted& weighted : profile) weighted.weight /= std::sqrt(square);
    return profile;
  }

  [[nodiscard]] std::size_t terms() const { return documents_.size(); }

 private:
  std::uint32_t id_of(const std::string& lemma) {
    const auto [known, added] = ids_.emplace(lemma, static_cast<std::uint32_t>(documents_.size()));
    if (added) documents_.push_back(vocabulary_.background.documents_with(lemma));
    return known->second;
  }

  /// Inverse document frequency over the background and the reports themselves: what all of them write of tells none
  /// from the others.
  [[nodiscard]] double idf(std::uint32_t term) const {
    const double documents = vocabulary_.background.documents + static_cast<double>(counts_.size());
    return base::stable_log(documents / documents_[term]);
  }

  const Vocabulary& vocabulary_;
  const StoryRules& rules_;
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::vector<double> documents_;  ///< by term: how many have it
  std::vector<std::map<std::uint32_t, double>> counts_;
};

double likeness(const Profile& a, const Profile& b) {
  double cosine = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->term == j->term) {
      cosine += i->weight * j->weight;
      ++i, ++j;
    } else if (i->term < j->term) {
      ++i;
    } else {
      ++j;
    }
  }
  return cosine;
}

/// The reports that have a term, with its weight in each, in order.
using Postings = std::vector<std::pair<std::uint32_t, double>>;

struct Edge {
  double likeness = 0;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

/// The reports that share a term with one report, with the sum of what they share; bounded for any number of reports.
class Sharers {
 public:
  explicit Sharers(std::size_t reports) : shared_(reports, 0) {}

  /// Adds the reports of a term's postings, `most` of them at most: those nearest to `report` in order.
  void add(std::uint32_t report, double weight, const Postings& postings, std::size_t most) {
    std::size_t first = 0;
    if (postings.size() > most) {
      const auto at = std::ranges::lower_bound(postings, report, {}, &Postings::value_type::first) - postings.begin();
      const std::size_t behind = std::min(static_cast<std::size_t>(at), most / 2);
      first = std::min(static_cast<std::size_t>(at) - behind, postings.size() - most);
    }
    for (std::size_t i = first; i < std::min(postings.size(), first + most); ++i) {
      const auto& [other, others_weight] = postings[i];
      if (other == report) continue;
      if (shared_[other] == 0) touched_.push_back(other);
      shared_[other] += others_weight * weight;
    }
  }

  [[nodiscard]] std::size_t size() const { return touched_.size(); }

  /// The `most` reports that share most; empties.
  std::vector<std::uint32_t> take(std::size_t most) {
    std::ranges::sort(touched_, [this](std::uint32_t a, std::uint32_t b) {
      return std::tuple(-shared_[a], a) < std::tuple(-shared_[b], b);
    });
    for (const std::uint32_t report : touched_) shared_[report] = 0;
    touched_.resize(std::min(touched_.size(), most));
    return std::exchange(touched_, {});
  }

 private:
  std::vector<double> shared_;
  std::vector<std::uint32_t> touched_;
};

/// Pairs of reports that share terms, each report with those that share most. Rare terms lead; where they bring too few
/// reports together (many copies of one report have no rare terms), common ones do among reports near in order.
std::vector<Edge> edges_of(const std::vector<Profile>& profiles, std::size_t terms, const StoryRules& rules) {
  std::vector<Postings> postings(terms);
  for (std::uint32_t i = 0; i < profiles.size(); ++i) {
    for (const Weighted& weighted : profiles[i]) postings[weighted.term].emplace_back(i, weighted.weight);
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  Sharers sharers(profiles.size());
  for (std::uint32_t i = 0; i < profiles.size(); ++i) {
    const auto add = [&](bool rare) {
      for (const auto& [term, weight] : profiles[i]) {
        if ((postings[term].size() <= rules.rare_reports) != rare) continue;
        sharers.add(i, weight, postings[term], rules.rare_reports);
      }
    };
    add(true);
    if (sharers.size() < rules.most_neighbours) add(false);
    for (const std::uint32_t other : sharers.take(rules.most_neighbours)) pairs.emplace_back(std::minmax(i, other));
  }
  std::ranges::sort(pairs);
  pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
  std::vector<Edge> edges;
  for (const auto& [a, b] : pairs) {
    const double value = likeness(profiles[a], profiles[b]);
    if (value >= rules.join_chosen) edges.push_back({value, a, b});
  }
  std::ranges::sort(edges, [](const Edge& a, const Edge& b) {
    return std::tuple(-a.likeness, a.a, a.b) < std::tuple(-b.likeness, b.a, b.b);
  });
  return edges;
}

/// Joins groups from the most alike pair downwards, as long as their mean likeness holds.
Groups joined(const std::vector<Profile>& profiles, const std::vector<Edge>& edges, double join) {
  constexpr std::size_t kMostCompared = 40;  // of each group: bounds the cost of a very large story
  std::vector<std::size_t> group_of(profiles.size());
  std::iota(group_of.begin(), group_of.end(), std::size_t{0});
  Groups groups(profiles.size());
  for (std::size_t i = 0; i < profiles.size(); ++i) groups[i] = {i};
  for (const Edge& edge : edges) {
    const auto [low, high] = std::minmax({group_of[edge.a], group_of[edge.b]});
    if (low == high) continue;
    double sum = 0;
    const std::size_t rows = std::min(groups[low].size(), kMostCompared);
    const std::size_t columns = std::min(groups[high].size(), kMostCompared);
    for (std::size_t i = 0; i < rows; ++i) {
      for (std::size_t j = 0; j < columns; ++j) {
        sum += likeness(profiles[groups[low][i]], profiles[groups[high][j]]);
      }
    }
    if (sum < join * static_cast<double>(rows * columns)) continue;
    for (const std::size_t member : groups[high]) group_of[member] = low;
    groups[low].insert(groups[low].end(), groups[high].begin(), groups[high].end());
    groups[high].clear();
  }
  std::erase_if(groups, [](const auto& group) { return group.empty(); });
  for (auto& group : groups) std::ranges::sort(group);
  return groups;
}

/// The order in which reports are compared, so that the answer does not hang on the order in which they came.
std::vector<std::size_t> by_id(std::span<const Reading* const> readings) {
  std::vector<std::size_t> order(readings.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return std::tuple(std::string_view(readings[i]->report.id), i); });
  return order;
}

/// Of reports that somebody chose.
Groups chosen_groups(std::span<const Reading* const> readings, const Vocabulary& vocabulary, const StoryRules& rules) {
  const auto order = by_id(readings);
  ChosenProfiler profiler(vocabulary, rules);
  for (const std::size_t index : order) profiler.add(*readings[index]);
  std::vector<Profile> profiles;
  profiles.reserve(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) profiles.push_back(profiler.profile_of(i));
  Groups groups = joined(profiles, edges_of(profiles, profiler.terms(), rules), rules.join_chosen);
  for (auto& group : groups) {
    for (std::size_t& member : group) member = order[member];
  }
  return groups;
}

/// First possible day of publication, after all days where it is not known.
std::string first_day(const Reading& reading) {
  const auto& published = reading.report.published;
  return published ? published->earliest : "~";
}

std::int32_t first_day(const ProfiledReport& report) {
  return report.profile.first_day.value_or(std::numeric_limits<std::int32_t>::max());
}

std::string_view id_of(const Reading& reading) { return reading.report.id; }
std::string_view id_of(const ProfiledReport& report) { return report.id; }

/// Larger groups first; ties: the earliest, then the smallest id. `report` gives that with an index.
template <class ReportAt>
void put_in_order(Groups& groups, const ReportAt& report) {
  for (auto& group : groups) std::ranges::sort(group);
  std::ranges::sort(groups, {}, [&](const std::vector<std::size_t>& group) {
    auto day = first_day(report(group.front()));
    std::string_view id = id_of(report(group.front()));
    for (const std::size_t member : group) {
      day = std::min(day, first_day(report(member)));
      id = std::min(id, id_of(report(member)));
    }
    return std::tuple(-static_cast<std::ptrdiff_t>(group.size()), std::move(day), id);
  });
}

/// The indices of the reports of each component; what no edge leads to is one by itself.
Groups components_of(std::span<const ProfiledReport> reports, const std::vector<StoryEdge>& edges) {
  StoryComponents components;
  for (const StoryEdge& edge : edges) components.join(edge);
  const auto known = components.all();
  std::map<std::uint64_t, std::vector<std::size_t>> members;
  Groups groups;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const std::uint64_t key = report_key(reports[i].id);
    const auto at = std::ranges::lower_bound(known, key, {}, &std::pair<std::uint64_t, std::uint64_t>::first);
    if (at != known.end() && at->first == key) {
      members[at->second].push_back(i);
    } else {
      groups.push_back({i});
    }
  }
  for (auto& [component, group] : members) groups.push_back(std::move(group));
  return groups;
}

}  // namespace

Result<StoryRules> StoryRules::load(const std::filesystem::path& folder) {
  StoryRules rules;
  const auto done = base::read_fields(folder / "stories.json", [&](base::Fields& file) {
    rules.join_chosen = file.number("join_chosen");
    rules.headline = file.number("headline");
    rules.name = file.number("name");
    rules.rare_reports = static_cast<std::uint32_t>(file.count("rare_reports"));
    rules.most_neighbours = static_cast<std::uint32_t>(file.count("most_neighbours"));
  });
  if (!done) return done.error();
  return rules;
}

Result<Groups> stories_of_component(std::span<const ProfiledReport> reports,
                                    const std::shared_ptr<const StreamRules>& rules) {
  auto stream = open_stream(rules, {});
  if (!stream) return stream.error();
  const auto order = by_publication(reports);
  std::vector<std::uint64_t> story_of(reports.size() + 1);
  const auto follow = [&story_of](const StoryChanges& changes) {
    for (const MembershipChange& change : changes.reports) story_of[change.report] = change.to;
  };
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto added = stream->add(i + 1, reports[order[i]].profile);
    if (!added) return added.error();
    follow(*added);
  }
  const auto mended = stream->mend();
  if (!mended) return mended.error();
  follow(*mended);
  std::map<std::uint64_t, std::vector<std::size_t>> members;
  for (std::size_t i = 0; i < order.size(); ++i) members[story_of[i + 1]].push_back(order[i]);
  Groups groups;
  for (auto& [story, group] : members) groups.push_back(std::move(group));
  put_in_order(groups, [&](std::size_t i) -> const ProfiledReport& { return reports[i]; });
  return groups;
}

Result<Groups> group_anyhow(std::span<const ProfiledReport> reports, const std::shared_ptr<const StreamRules>& rules) {
  const auto edges = edges_of(reports, StoryWindow::all(), windows_for(reports.size(), *rules), *rules);
  Groups stories;
  for (const std::vector<std::size_t>& component : components_of(reports, edges)) {
    std::vector<ProfiledReport> members;
    for (const std::size_t i : component) members.push_back(reports[i]);
    auto groups = stories_of_component(members, rules);
    if (!groups) return groups.error();
    for (std::vector<std::size_t>& group : *groups) {
      for (std::size_t& member : group) member = component[member];
      stories.push_back(std::move(group));
    }
  }
  put_in_order(stories, [&](std::size_t i) -> const ProfiledReport& { return reports[i]; });
  return stories;
}

Groups group_chosen(std::span<const Reading* const> readings, const Vocabulary& vocabulary, const StoryRules& rules) {
  Groups groups = chosen_groups(readings, vocabulary, rules);
  put_in_order(groups, [&](std::size_t i) -> const Reading& { return *readings[i]; });
  return groups;
}

}  // namespace twosource::linking
