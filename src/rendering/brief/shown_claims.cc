#include <algorithm>

#include "rendering/brief/sections.h"

namespace twosource::rendering {

bool ShownClaims::contains(std::size_t claim) const {
  if (claims_.contains(claim)) return true;
  const std::vector<StoryStatement>& statements = story_.claims[claim].statements;
  return std::ranges::any_of(statements, [&](const StoryStatement& statement) {
    const auto printed = passages_.find({statement.place.report, statement.passage.start});
    if (printed == passages_.end()) return false;
    // What a longer passage of one sentence adds is not worth a line that begins with the same words.
    const bool is_shown = &statement == &statements[story_.claims[claim].shown];
    return is_shown || statement.place.span.end <= printed->second;
  });
}

void ShownClaims::insert(std::size_t claim) {
  claims_.insert(claim);
  const std::vector<StoryStatement>& statements = story_.claims[claim].statements;
  if (statements.empty()) return;
  const StoryStatement& shown = statements[story_.claims[claim].shown];
  std::uint32_t& end = passages_[{shown.place.report, shown.passage.start}];
  end = std::max(end, shown.passage.end);
}

}  // namespace twosource::rendering
