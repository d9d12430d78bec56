#include "linking/claims/groups.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace twosource::linking {
namespace {

/// A group of more statements takes no others in: no claim of a readable story is told so often.
constexpr std::size_t kMostMembers = 60;

struct Edge {
  double likelihood = 0;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

/// Likelihoods of pairs, each computed once.
class Likelihoods {
 public:
  Likelihoods(const ClaimSimilarity& similarity, const std::vector<Candidate>& candidates)
      : similarity_(similarity), candidates_(candidates) {}

  double of(std::size_t a, std::size_t b) {
    // Yes and no are never one claim, however alike their words: disputes.h sets them against each other.
    if (candidates_[a]->denial != candidates_[b]->denial || candidates_[a]->polarity != candidates_[b]->polarity)
      return 0;
    const auto [low, high] = std::minmax({a, b});
    const auto [known, added] = known_.try_emplace((std::uint64_t{low} << 32U) | high, 0.0);
    if (!added) return known->second;
    return known->second = similarity_.likelihood(low, high);
  }

 private:
  const ClaimSimilarity& similarity_;
  const std::vector<Candidate>& candidates_;
  std::unordered_map<std::uint64_t, double> known_;
};

std::vector<std::vector<std::uint32_t>> postings_of(const std::vector<Candidate>& candidates, const TermTable& terms) {
  std::vector<std::vector<std::uint32_t>> postings(terms.size());
  for (std::uint32_t i = 0; i < candidates.size(); ++i) {
    for (const TermId term : candidates[i].terms) postings[term].push_back(i);
  }
  return postings;
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> candidate_pairs(const std::vector<Candidate>& candidates,
                                                                     const TermTable& terms, const ClaimRules& rules) {
  const auto postings = postings_of(candidates, terms);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  std::vector<double> shared(candidates.size(), 0);
  for (std::uint32_t i = 0; i < candidates.size(); ++i) {
    std::vector<std::uint32_t> touched;
    for (const TermId term : candidates[i].terms) {
      if (postings[term].size() > rules.rare_statements) continue;
      for (const std::uint32_t other : postings[term]) {
        const bool one_place =
            candidates[other].report == candidates[i].report && candidates[other]->span.overlaps(candidates[i]->span);
        // Of pieces in one place only a denial and what it denies are a pair.
        if (other == i || (one_place && candidates[other]->denial == candidates[i]->denial)) continue;
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
  }
  std::ranges::sort(pairs);
  pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
  return pairs;
}

std::vector<ClaimGroup> group_statements(const std::vector<Candidate>& candidates, const TermTable& terms,
                                         const ClaimSimilarity& similarity, const ClaimRules& rules) {
  Likelihoods likelihoods(similarity, candidates);
  std::vector<Edge> edges;
  for (const auto& [a, b] : candidate_pairs(candidates, terms, rules)) {
    const double likelihood = likelihoods.of(a, b);
    if (likelihood >= rules.least_edge) edges.push_back({likelihood, a, b});
  }
  std::ranges::sort(edges, [](const Edge& a, const Edge& b) {
    return std::tuple(-a.likelihood, a.a, a.b) < std::tuple(-b.likelihood, b.a, b.b);
  });

  std::vector<std::size_t> group_of(candidates.size());
  std::iota(group_of.begin(), group_of.end(), std::size_t{0});
  std::vector<ClaimGroup> groups(candidates.size());
  std::vector<double> inner(candidates.size(), 0);  // sum of likelihoods over the pairs inside
  for (std::size_t i = 0; i < candidates.size(); ++i) groups[i].members = {i};
  for (const Edge& edge : edges) {
    const auto [low, high] = std::minmax({group_of[edge.a], group_of[edge.b]});
    auto& into = groups[low].members;
    auto& from = groups[high].members;
    if (low == high || into.size() + from.size() > kMostMembers) continue;
    double sum = 0;
    for (const std::size_t a : into) {
      for (const std::size_t b : from) sum += likelihoods.of(a, b);
    }
    if (sum < rules.least_mean_of(into.size() + from.size()) * static_cast<double>(into.size() * from.size())) continue;
    inner[low] += inner[high] + sum;
    for (const std::size_t member : from) group_of[member] = low;
    into.insert(into.end(), from.begin(), from.end());
    from.clear();
    const auto size = static_cast<double>(into.size());
    groups[low].cohesion = inner[low] / (size * (size - 1) / 2);
  }
  std::erase_if(groups, [](const ClaimGroup& group) { return group.members.empty(); });
  for (ClaimGroup& group : groups) std::ranges::sort(group.members);
  return groups;
}

}  // namespace twosource::linking
