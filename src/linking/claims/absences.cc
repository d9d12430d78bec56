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

}  // namespace

void find_absences(Context& context) {
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
      claim.absent_from.push_back({report, static_cast<std::size_t>(held)});
    }
  }
}

}  // namespace twosource::linking
