// The sections of claims. A claim is shown once: in short, disputed, told by several, or only in one report.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "rendering/brief/claim_lines.h"
#include "rendering/brief/sections.h"
#include "rendering/brief/words.h"

namespace twosource::rendering {
namespace {

constexpr std::size_t kOnlyInLines = 8;

/// Where a claim first stands in its report: for the order of a report's own claims.
std::uint32_t first_place(const Claim& claim) {
  std::uint32_t first = claim.statements.front().place.span.start;
  for (const StoryStatement& statement : claim.statements) first = std::min(first, statement.place.span.start);
  return first;
}

std::string paragraphs_note(const StoryReport& report) {
  const auto count = std::count_if(report.blocks.begin(), report.blocks.end(),
                                   [](const Block& block) { return block.kind == BlockKind::kParagraph; });
  return fmt::format("{} {}", count, count == 1 ? "paragraph" : "paragraphs");
}

}  // namespace

Section in_short(const Story& story, ShownClaims& shown) {
  Section section;
  section.id = "in-short";
  section.title = "In short";
  for (const std::size_t claim : story.short_form.claims) {
    if (shown.contains(claim)) continue;
    section.lines.push_back(line_of(story, story.claims[claim]));
    shown.insert(claim);
  }
  return section;
}

Section told_by_several(const Story& story, ShownClaims& shown) {
  Section section;
  section.id = "told-by-several";
  section.title = story.reports.size() == 2 ? "Also in both" : "Also in more than one report";
  section.in_short_form = false;
  section.limit = kOnlyInLines;
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    if (shown.contains(i) || reports_of(story.claims[i]).size() < 2) continue;
    section.lines.push_back(line_of(story, story.claims[i]));
    shown.insert(i);
  }
  return section;
}

std::vector<Section> only_in(const Story& story, ShownClaims& shown) {
  std::vector<std::vector<const Claim*>> claims(story.reports.size());
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    const Claim& claim = story.claims[i];
    if (claim.statements.empty() || shown.contains(i)) continue;
    shown.insert(i);
    claims[claim.statements.front().place.report].push_back(&claim);
  }
  std::vector<Section> sections;
  for (std::size_t report = 0; report < story.reports.size(); ++report) {
    std::stable_sort(claims[report].begin(), claims[report].end(),
                     [](const Claim* a, const Claim* b) { return first_place(*a) < first_place(*b); });
    Section section;
    const std::string& label = story.reports[report].label;
    section.id = "only-in-" + label;
    section.title = (story.reports.size() == 1 ? "Also in " : "Only in ") + label;
    section.about = {plain(paragraphs_note(story.reports[report]))};
    section.in_short_form = false;
    section.limit = kOnlyInLines;
    for (const Claim* claim : claims[report]) section.lines.push_back(line_of(story, *claim));
    sections.push_back(std::move(section));
  }
  return sections;
}

}  // namespace twosource::rendering
