#include "linking/lead.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>

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

}  // namespace

std::optional<ClaimStatement> first_line(const std::vector<Claim>& claims,
                                         const std::function<bool(const StoryStatement&)>& leans) {
  std::optional<ClaimStatement>
      first;  // where a headline stands for every claim, or all are disputed, taken back or lean
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].statements.empty()) continue;
    const std::size_t fullest = fullest_statement(claims[i]);
    const StoryStatement& statement = claims[i].statements[fullest];
    const bool told = statement.place.block == BlockKind::kParagraph && is_most_of_its_passage(statement);
    const bool disputed = claims[i].status == ClaimStatus::kContested || claims[i].status == ClaimStatus::kWithdrawn;
    const bool headed = is_heading(claims[i].statements[claims[i].shown].place.block);
    if (told && !disputed && !headed && !leans(statement)) return {{i, fullest}};
    if (!first) first = {i, fullest};
  }
  return first;
}

}  // namespace twosource::linking
