#include "linking/claims/absences.h"

#include <algorithm>
#include <map>
#include <set>

#include "document/places.h"

namespace twosource::linking {
namespace {

/// Neighbouring claims that a report must have, to be telling of the same part.
constexpr std::size_t kLeastNeighbours = 2;
/// Blocks before and behind a statement that are its neighbourhood.
constexpr std::size_t kReach = 1;
/// Statements of a claim, and of a report for each of them, that are held against one another.
constexpr std::size_t kMostMembers = 6;
constexpr std::size_t kMostNear = 10;

/// The blocks of a report in text order -> the claims with a statement in them.
using ClaimsByBlock = std::map<std::size_t, std::set<std::size_t>>;

std::vector<ClaimsByBlock> claims_by_block(const Context& context) {
  std::vector<ClaimsByBlock> blocks(context.readings.size());
  for (std::size_t claim = 0; claim < context.story.claims.size(); ++claim) {
    for (const StoryStatement& statement : context.story.claims[claim].statements) {
      const std::size_t report = statement.place.report;
      if (const auto block = document::block_at(context.reading(report), statement.place.span.start)) {
        blocks[report][*block].insert(claim);
      }
    }
  }
  return blocks;
}

/// Whether a report was surely written no earlier than another that has the claim.
bool late_enough(const StoryReport& silent, const StoryReport& teller) {
  return silent.published && teller.published && !silent.published->earliest.empty() &&
         silent.published->earliest >= teller.published->latest;
}

/// Tells whether a report has nothing that may be a claim in other words.
class Silence {
 public:
  Silence(const ClaimRules& rules, const std::vector<Candidate>& candidates, const ClaimSimilarity& similarity)
      : rules_(rules), candidates_(candidates), similarity_(similarity) {}

  [[nodiscard]] bool is_sure(const ClaimDraft& draft, std::size_t report) const {
    std::vector<std::size_t> members = draft.assertions;
    members.insert(members.end(), draft.denials.begin(), draft.denials.end());
    members.resize(std::min(members.size(), kMostMembers));
    return std::ranges::none_of(members, [&](std::size_t member) {
      return std::ranges::any_of(nearest_in(report, member), [&](std::size_t near) {
        return similarity_.likelihood(member, near) >= rules_.surely_silent;
      });
    });
  }

 private:
  /// The statements of a report that are nearest in meaning to one of another's.
  [[nodiscard]] std::vector<std::size_t> nearest_in(std::size_t report, std::size_t member) const {
    const auto own = std::ranges::equal_range(candidates_, report, {}, &Candidate::report);
    std::vector<std::pair<double, std::size_t>> ranked;
    for (auto candidate = own.begin(); candidate != own.end(); ++candidate) {
      const auto index = static_cast<std::size_t>(candidate - candidates_.begin());
      ranked.emplace_back(-similarity_.meaning().whole(member, index), index);
    }
    const std::size_t kept = std::min(ranked.size(), kMostNear);
    std::ranges::partial_sort(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(kept));
    std::vector<std::size_t> nearest;
    for (std::size_t i = 0; i < kept; ++i) nearest.push_back(ranked[i].second);
    return nearest;
  }

  const ClaimRules& rules_;
  const std::vector<Candidate>& candidates_;
  const ClaimSimilarity& similarity_;
};

}  // namespace

void find_absences(Context& context, const ClaimRules& rules, const std::vector<Candidate>& candidates,
                   const ClaimSimilarity& similarity, const std::vector<ClaimDraft>& drafts) {
  const Silence silence(rules, candidates, similarity);
  const auto blocks = claims_by_block(context);
  auto& claims = context.story.claims;
  std::vector<std::set<std::size_t>> reports_of(claims.size());
  for (std::size_t claim = 0; claim < claims.size(); ++claim) {
    for (const StoryStatement& statement : claims[claim].statements) reports_of[claim].insert(statement.place.report);
  }
  for (std::size_t index = 0; index < claims.size(); ++index) {
    Claim& claim = claims[index];
    if (reports_of[index].size() < 2 && claim.status != ClaimStatus::kContested) continue;
    std::set<std::size_t> neighbours;
    for (const StoryStatement& statement : claim.statements) {
      const auto block = document::block_at(context.reading(statement.place.report), statement.place.span.start);
      if (!block) continue;
      for (std::size_t near = *block < kReach ? 0 : *block - kReach; near <= *block + kReach; ++near) {
        const auto found = blocks[statement.place.report].find(near);
        if (found != blocks[statement.place.report].end())
          neighbours.insert(found->second.begin(), found->second.end());
      }
    }
    for (std::size_t report = 0; report < context.readings.size(); ++report) {
      if (reports_of[index].contains(report)) continue;
      const auto held = std::ranges::count_if(
          neighbours, [&](std::size_t other) { return other != index && reports_of[other].contains(report); });
      const bool late = std::ranges::any_of(reports_of[index], [&](std::size_t teller) {
        return late_enough(context.story.reports[report], context.story.reports[teller]);
      });
      if (!late || static_cast<std::size_t>(held) < kLeastNeighbours) continue;
      if (!silence.is_sure(drafts[index], report)) continue;
      claim.absent_from.push_back({report, static_cast<std::size_t>(held)});
    }
  }
}

}  // namespace twosource::linking
