#include "linking/claims/groups.h"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

#include "linking/claims/opposite_states.h"

namespace twosource::linking {
namespace {

/// A group of more statements takes no others in: no claim of a readable story is told so often.
constexpr std::size_t kMostMembers = 60;

/// Groups that grow: at each step the two with the highest mean likelihood over all pairs of their members are joined.
/// A pair that was not compared counts as unlike.
class Joining {
 public:
  Joining(const Context& context, const std::vector<Candidate>& candidates)
      : candidates_(candidates), opposite_states_(context, candidates), groups_(candidates.size()) {
    for (std::uint32_t i = 0; i < groups_.size(); ++i) groups_[i].members = {i};
  }

  /// Yes and no are never one claim, however alike their words: disputes.h sets them against each other. Nor are two
  /// pieces in one place.
  [[nodiscard]] bool may_be_one_claim(std::uint32_t i, std::uint32_t j) const {
    const Candidate& a = candidates_[i];
    const Candidate& b = candidates_[j];
    if (in_one_place(a, b) || a->denial != b->denial || a->polarity != b->polarity) return false;
    return !opposite_states_.between(i, j) && !opposite_states_.between(j, i);
  }

  void add(std::uint32_t a, std::uint32_t b, double likelihood) {
    groups_[a].sums[b] = groups_[b].sums[a] = likelihood;
  }

  void join(double least_mean) {
    for (std::uint32_t i = 0; i < groups_.size(); ++i) offer_pairs_of(i, least_mean);
    while (!offers_.empty()) {
      const Offer best = offers_.top();
      offers_.pop();
      if (groups_[best.a].version != best.version_a || groups_[best.b].version != best.version_b) continue;
      if (!may_be_one(best.a, best.b)) continue;
      merge(best.a, best.b);
      offer_pairs_of(best.a, least_mean);
    }
  }

  [[nodiscard]] std::vector<ClaimGroup> groups(const ClaimSimilarity& similarity) const {
    std::vector<ClaimGroup> found;
    for (const Group& group : groups_) {
      if (group.members.empty()) continue;
      ClaimGroup& whole = found.emplace_back();
      whole.members.assign(group.members.begin(), group.members.end());
      std::ranges::sort(whole.members);
      whole.cohesion = similarity.cohesion(whole.members);
    }
    std::ranges::sort(found, {}, [](const ClaimGroup& group) { return group.members.front(); });
    return found;
  }

 private:
  struct Group {
    std::vector<std::uint32_t> members;
    std::map<std::uint32_t, double> sums;  ///< of likelihoods, to each other group that has any
    std::uint32_t version = 0;             ///< changes with the members
  };

  struct Offer {
    double mean = 0;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t version_a = 0;
    std::uint32_t version_b = 0;
    /// The highest mean first; ties: the earliest statements.
    friend bool operator<(const Offer& x, const Offer& y) {
      return std::tuple(x.mean, y.a, y.b) < std::tuple(y.mean, x.a, x.b);
    }
  };

  void offer_pairs_of(std::uint32_t group, double least_mean) {
    const Group& own = groups_[group];
    for (const auto& [other, sum] : own.sums) {
      const auto pairs = static_cast<double>(own.members.size() * groups_[other].members.size());
      if (sum < least_mean * pairs) continue;
      const auto [low, high] = std::minmax({group, other});
      offers_.push({sum / pairs, low, high, groups_[low].version, groups_[high].version});
    }
  }

  [[nodiscard]] bool may_be_one(std::uint32_t a, std::uint32_t b) const {
    const auto& one = groups_[a].members;
    const auto& other = groups_[b].members;
    if (one.size() + other.size() > kMostMembers) return false;
    return std::ranges::all_of(one, [&](std::uint32_t i) {
      return std::ranges::all_of(other, [&](std::uint32_t j) { return may_be_one_claim(i, j); });
    });
  }

  void merge(std::uint32_t into, std::uint32_t from) {
    Group& one = groups_[into];
    Group& other = groups_[from];
    one.members.insert(one.members.end(), other.members.begin(), other.members.end());
    other.members.clear();
    ++one.version;
    ++other.version;
    one.sums.erase(from);
    for (const auto& [third, sum] : other.sums) {
      groups_[third].sums.erase(from);
      if (third != into) groups_[third].sums[into] = one.sums[third] += sum;
    }
    other.sums.clear();
  }

  const std::vector<Candidate>& candidates_;
  OppositeStates opposite_states_;
  std::vector<Group> groups_;
  std::priority_queue<Offer> offers_;
};

std::vector<std::vector<std::uint32_t>> postings_of(const std::vector<Candidate>& candidates, const TermTable& terms) {
  std::vector<std::vector<std::uint32_t>> postings(terms.size());
  for (std::uint32_t i = 0; i < candidates.size(); ++i) {
    for (const TermId term : candidates[i].terms) postings[term].push_back(i);
  }
  return postings;
}

}  // namespace

CandidatePairs candidate_pairs(const std::vector<Candidate>& candidates, const TermTable& terms, const Meaning& meaning,
                               const ClaimRules& rules) {
  const auto postings = postings_of(candidates, terms);
  CandidatePairs pairs;
  std::vector<double> shared(candidates.size(), 0);
  for (std::uint32_t i = 0; i < candidates.size(); ++i) {
    const auto may_pair = [&](std::uint32_t other) {
      const bool one_place = in_one_place(candidates[other], candidates[i]);
      // Of pieces in one place only a denial and what it denies are a pair.
      return other != i && (!one_place || candidates[other]->denial != candidates[i]->denial);
    };
    std::vector<std::uint32_t> touched;
    for (const TermId term : candidates[i].terms) {
      if (postings[term].size() > rules.rare_statements) continue;
      for (const std::uint32_t other : postings[term]) {
        if (!may_pair(other)) continue;
        if (shared[other] == 0) touched.push_back(other);
        shared[other] += terms.weight(term);
      }
    }
    const auto nearer = [&shared](std::uint32_t a, std::uint32_t b) {
      return std::tuple(-shared[a], a) < std::tuple(-shared[b], b);
    };
    const std::size_t kept = std::min<std::size_t>(touched.size(), rules.most_neighbours);
    std::partial_sort(touched.begin(), touched.begin() + static_cast<std::ptrdiff_t>(kept), touched.end(), nearer);
    for (std::size_t k = 0; k < kept; ++k) pairs.emplace_back(std::minmax(i, touched[k]));
    for (const std::uint32_t other : touched) shared[other] = 0;
    for (const std::uint32_t other : meaning.nearest(i, rules.most_neighbours)) {
      if (may_pair(other)) pairs.emplace_back(std::minmax(i, other));
    }
  }
  std::ranges::sort(pairs);
  pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
  return pairs;
}

std::vector<ClaimGroup> group_statements(const Context& context, const std::vector<Candidate>& candidates,
                                         const CandidatePairs& pairs, const ClaimSimilarity& similarity,
                                         const ClaimRules& rules) {
  Joining joining(context, candidates);
  for (const auto& [a, b] : pairs) {
    if (joining.may_be_one_claim(a, b)) joining.add(a, b, similarity.likelihood(a, b));
  }
  joining.join(rules.least_mean);
  return joining.groups(similarity);
}

}  // namespace twosource::linking
