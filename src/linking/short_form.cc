#include "linking/short_form.h"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <vector>

#include "base/fields.h"
#include "base/unicode.h"

namespace twosource::linking {
namespace {

bool is_contested(const Claim& claim) { return claim.status == ClaimStatus::kContested; }

/// Whether a claim's words begin with what only the sentence before tells; a name in brackets tells it too.
bool leans(const std::string& text, const ShortFormRules& rules) {
  std::size_t start = 0;
  while (start < text.size() && !base::is_letter(base::decode_at(text, start).value)) {
    start += base::decode_at(text, start).size;
  }
  std::size_t end = start;
  while (end < text.size() && base::is_letter(base::decode_at(text, end).value)) {
    end += base::decode_at(text, end).size;
  }
  const bool named = text.compare(end, 2, " [") == 0;
  return !named && rules.leaning.contains(base::to_lower(text.substr(start, end - start)));
}

/// Disputes that are sure first, else by weight, as claims stand.
std::vector<std::size_t> disputes(const Story& story, std::size_t limit) {
  std::vector<std::size_t> disputed;
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    if (is_contested(story.claims[i])) disputed.push_back(i);
  }
  std::ranges::stable_sort(disputed, {}, [&](std::size_t i) { return story.claims[i].confidence; });
  if (disputed.size() > limit) disputed.resize(limit);
  return disputed;
}

/// The statement of a claim that says most, in a paragraph where one has it; of two, the one nearer to the beginning of
/// its report, and of the newer report.
std::size_t fullest_statement(const Claim& claim) {
  const auto fullest = std::ranges::min_element(claim.statements, {}, [](const StoryStatement& statement) {
    const Evidence& place = statement.place;
    return std::tuple(statement.stance, place.block != BlockKind::kParagraph,
                      -static_cast<std::int64_t>(place.span.size()), place.span.start, place.report);
  });
  return static_cast<std::size_t>(fullest - claim.statements.begin());
}

}  // namespace

Result<ShortFormRules> ShortFormRules::load(const std::filesystem::path& folder) {
  ShortFormRules rules;
  const auto done = base::read_fields(folder / "short_form.json", [&rules](base::Fields& file) {
    rules.claims = file.count("claims");
    rules.disputed = file.count("disputed");
    rules.differences = file.count("differences");
    rules.open = file.count("open");
    rules.leaning = file.text_set("leaning");
  });
  if (!done) return done.error();
  return rules;
}

void choose_short_form(Context& context, const ShortFormRules& rules) {
  Story& story = context.story;
  ShortForm& chosen = story.short_form;
  chosen.disputed = disputes(story, rules.disputed);
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    if (chosen.claims.size() + chosen.disputed.size() >= rules.claims) break;
    const Claim& claim = story.claims[i];
    if (claim.statements.empty() || is_contested(claim) || leans(claim.text, rules)) continue;
    chosen.claims.push_back(i);
  }
  if (!story.claims.empty() && !story.claims.front().statements.empty()) {
    chosen.lead = {0, fullest_statement(story.claims.front())};
  }
  for (std::size_t i = 0; i < story.differences.size() && chosen.differences.size() < rules.differences; ++i) {
    if (!story.differences[i].explained) chosen.differences.push_back(i);
  }
  for (std::size_t i = 0; i < std::min(story.open.size(), rules.open); ++i) chosen.open.push_back(i);
}

}  // namespace twosource::linking
