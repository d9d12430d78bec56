#include "linking/claims/explanation.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace twosource::linking {
namespace {

/// What is near to a claim, and what two statements are compared by: a reader looks at no more.
constexpr std::size_t kMostNear = 3;
constexpr std::size_t kMostCompared = 4;

class Explainer {
 public:
  Explainer(const Context& context, const ClaimRules& rules, const std::vector<Candidate>& candidates,
            const CandidatePairs& pairs, const ClaimSimilarity& similarity, const std::vector<ClaimDraft>& drafts)
      : context_(context),
        rules_(rules),
        candidates_(candidates),
        similarity_(similarity),
        splits_(context, rules, candidates, similarity),
        drafts_(drafts),
        claim_of_(candidates.size()) {
    for (std::size_t claim = 0; claim < drafts.size(); ++claim) {
      for (const std::size_t member : drafts[claim].assertions) claim_of_[member] = claim;
    }
    for (const auto& [a, b] : pairs) {
      neighbours_[a].push_back(b);
      neighbours_[b].push_back(a);
    }
  }

  [[nodiscard]] ClaimExplanation explain(std::size_t claim) const {
    const ClaimDraft& draft = drafts_[claim];
    ClaimExplanation explanation;
    if (draft.assertions.size() > 1) explanation.cohesion = draft.cohesion;
    explanation.sure = rules_.sure_of(draft.assertions.size());
    explanation.dispute = draft.dispute;
    const std::vector<std::size_t> members = in_order_of_statements(claim);
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        explanation.pairs.push_back(
            {i, j, similarity_.likelihood(members[i], members[j]), compared(members[i], members[j])});
      }
    }
    explanation.near = near_to(claim, members);
    return explanation;
  }

 private:
  /// All that became a statement of a claim.
  static std::vector<std::size_t> members_of(const ClaimDraft& draft) {
    std::vector<std::size_t> members;
    for (const auto* part : {&draft.assertions, &draft.denials, &draft.answers, &draft.withdrawals}) {
      members.insert(members.end(), part->begin(), part->end());
    }
    return members;
  }

  /// The candidates of a claim as its statements stand.
  [[nodiscard]] std::vector<std::size_t> in_order_of_statements(std::size_t claim) const {
    std::vector<std::size_t> left = members_of(drafts_[claim]);
    std::vector<std::size_t> members;
    for (const StoryStatement& statement : context_.story.claims[claim].statements) {
      const auto found = std::ranges::find_if(left, [&](std::size_t member) {
        const Candidate& candidate = candidates_[member];
        return candidate.report == statement.place.report && candidate->span == statement.place.span &&
               candidate->attribution == statement.attribution && candidate->proposition == statement.proposition;
      });
      members.push_back(*found);
      left.erase(found);
    }
    return members;
  }

  /// What says most of two statements, whichever way, first.
  [[nodiscard]] std::vector<ComparedBy> compared(std::size_t a, std::size_t b) const {
    std::vector<ComparedBy> all = similarity_.compared(a, b);
    std::erase_if(all, [](const ComparedBy& one) { return one.share == 0; });
    std::ranges::stable_sort(all, [](const ComparedBy& one, const ComparedBy& other) {
      return std::abs(one.share) > std::abs(other.share);
    });
    all.resize(std::min(all.size(), kMostCompared));
    return all;
  }

  /// The statements outside that are likeliest to be one of the claim's, each against the one that it is nearest to.
  [[nodiscard]] std::vector<NearStatement> near_to(std::size_t claim, const std::vector<std::size_t>& members) const {
    struct Near {
      double likelihood = 0;
      std::size_t outside = 0;
      std::size_t nearest = 0;  ///< in `members`
    };
    std::map<std::size_t, Near> found;  // by the one outside
    for (std::size_t i = 0; i < members.size(); ++i) {
      const auto neighbours = neighbours_.find(members[i]);
      if (neighbours == neighbours_.end()) continue;
      for (const std::size_t outside : neighbours->second) {
        const bool told = std::ranges::any_of(
            members, [&](std::size_t member) { return in_one_place(candidates_[member], candidates_[outside]); });
        if (told) continue;
        const double likelihood = similarity_.likelihood(members[i], outside);
        Near& near = found[outside];
        if (likelihood > near.likelihood) near = {likelihood, outside, i};
      }
    }
    std::vector<Near> ranked;
    for (const auto& [outside, near] : found) ranked.push_back(near);
    std::ranges::sort(ranked, [](const Near& a, const Near& b) {
      return std::tuple(-a.likelihood, a.outside) < std::tuple(-b.likelihood, b.outside);
    });
    std::vector<NearStatement> all;
    for (const Near& near : ranked) {
      const bool same_place = std::ranges::any_of(all, [&](const NearStatement& other) {
        return other.report == candidates_[near.outside].report && other.span.overlaps(candidates_[near.outside]->span);
      });
      if (same_place || all.size() == kMostNear) continue;
      all.push_back(kept_apart(claim, members[near.nearest], near.outside));
      all.back().nearest = near.nearest;
    }
    return all;
  }

  /// The first of the joining's questions to which the answer was no, in the order in which it asks them.
  [[nodiscard]] NearStatement kept_apart(std::size_t claim, std::size_t member, std::size_t outside) const {
    const Candidate& other = candidates_[outside];
    NearStatement near{.report = other.report, .span = other->span, .compared = compared(member, outside)};
    near.likelihood = similarity_.likelihood(member, outside);
    near.reached = near.likelihood;
    if (candidates_[member]->denial != other->denial || candidates_[member]->polarity != other->polarity) {
      near.because = Apart::kPolarity;
    } else if (near.likelihood < rules_.least_mean) {
      near.because = Apart::kLikelihood;
      near.needed = rules_.least_mean;
    } else if (const auto apart = splits_.kept_apart(member, outside)) {
      near.because = *apart;
      near.needed = rules_.corroborates;
    } else {
      near.because = Apart::kOthers;
      const std::vector<std::size_t> others =
          claim_of_[outside] ? drafts_[*claim_of_[outside]].assertions : std::vector<std::size_t>{outside};
      const std::vector<std::size_t>& own = drafts_[claim].assertions;
      double sum = 0;
      for (const std::size_t a : own) {
        for (const std::size_t b : others) sum += similarity_.likelihood(a, b);
      }
      near.reached = sum / static_cast<double>(own.size() * others.size());
      near.needed = rules_.least_mean;
    }
    return near;
  }

  const Context& context_;
  const ClaimRules& rules_;
  const std::vector<Candidate>& candidates_;
  const ClaimSimilarity& similarity_;
  ClaimSplits splits_;
  const std::vector<ClaimDraft>& drafts_;
  std::vector<std::optional<std::size_t>> claim_of_;            ///< by candidate: what it asserts
  std::map<std::size_t, std::vector<std::size_t>> neighbours_;  ///< by candidate: those that it is compared with
};

}  // namespace

void explain_claims(Context& context, const ClaimRules& rules, const std::vector<Candidate>& candidates,
                    const CandidatePairs& pairs, const ClaimSimilarity& similarity,
                    const std::vector<ClaimDraft>& drafts) {
  const Explainer explainer(context, rules, candidates, pairs, similarity, drafts);
  for (std::size_t claim = 0; claim < drafts.size(); ++claim) {
    context.story.explanations.push_back(explainer.explain(claim));
  }
}

}  // namespace twosource::linking
