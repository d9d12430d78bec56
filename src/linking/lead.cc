#include "linking/lead.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

namespace twosource::linking {
namespace {

/// Whether a statement is most of what is printed of it: a relative clause inside of a long sentence is not.
bool is_most_of_its_passage(const StoryStatement& statement) {
  return 2 * statement.place.span.size() >= statement.passage.size();
}

/// The statement of a claim that says most, in a paragraph where one has it, and not by the way; of two, the one nearer to
/// the beginning of its report, and of the newer report.
std::size_t fullest_statement(const Claim& claim) {
  const auto fullest = std::ranges::min_element(claim.statements, {}, [](const StoryStatement& statement) {
    const Evidence& place = statement.place;
    return std::tuple(statement.stance, place.block != BlockKind::kParagraph, !is_most_of_its_passage(statement),
                      -static_cast<std::int64_t>(place.span.size()), place.span.start, place.report);
  });
  return static_cast<std::size_t>(fullest - claim.statements.begin());
}

/// The weightiest claim that a paragraph tells, and not by the way; of those that a headline stands for only where no other is.
std::optional<ClaimStatement> weightiest(const std::vector<Claim>& claims) {
  std::optional<ClaimStatement> first;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].statements.empty()) continue;
    const std::size_t fullest = fullest_statement(claims[i]);
    const StoryStatement& statement = claims[i].statements[fullest];
    const bool told = statement.place.block == BlockKind::kParagraph && is_most_of_its_passage(statement);
    if (told && !is_heading(claims[i].statements[claims[i].shown].place.block)) return {{i, fullest}};
    if (!first) first = {i, fullest};
  }
  return first;
}

/// The best opening in whose sentence a statement stands; null where it opens nothing.
const WeighedOpening* opening_of(std::span<const WeighedOpening> openings, const Evidence& place) {
  const auto found = std::ranges::find_if(openings, [&place](const WeighedOpening& one) {
    return one.report == place.report && one.opening->sentence.contains(place.span);
  });
  return found == openings.end() ? nullptr : &*found;
}

/// A paragraph's own sentence, told and not by the way.
bool may_lead(const StoryStatement& statement) {
  return statement.place.block == BlockKind::kParagraph && statement.stance == Stance::kAsserts &&
         is_most_of_its_passage(statement);
}

/// `factor`, as often as there are things.
double repeated(double factor, std::size_t things) {
  double product = 1;
  for (std::size_t i = 0; i < things; ++i) product *= factor;
  return product;
}

}  // namespace

std::optional<ClaimStatement> first_line(const Context& context, const LeaningRules& leaning,
                                         const LeadFactors& factors, std::span<const WeighedOpening> openings) {
  const std::vector<Claim>& claims = context.story.claims;
  std::optional<ClaimStatement> best;
  double highest = 0;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].status == ClaimStatus::kContested) continue;
    for (std::size_t j = 0; j < claims[i].statements.size(); ++j) {
      const StoryStatement& statement = claims[i].statements[j];
      const WeighedOpening* opening = may_lead(statement) ? opening_of(openings, statement.place) : nullptr;
      if (opening == nullptr) continue;
      const double most = opening->score * claims[i].weight * repeated(factors.later_sentence, opening->opening->rank);
      if (most <= highest) continue;
      const Place passage{statement.place.report, statement.passage};
      const std::string_view shown = j == claims[i].shown ? std::string_view(claims[i].text) : context.words(passage);
      if (begins_amid(context, leaning, statement, shown)) continue;
      double score = most;
      for (const Leaning& one : leanings_of(context, leaning, passage, shown)) {
        score *= one.noun.empty() ? factors.leaning : factors.bare;
      }
      if (score <= highest) continue;
      highest = score;
      best = {i, j};
    }
  }
  return best ? best : weightiest(claims);
}

}  // namespace twosource::linking
