// The reports of a story beside each other: who says a claim, who leaves it out, who has it from another one, and where. What is
// brought out changes with the claim that is chosen: by an address, or at once by script (web/passages.ts).
#include <fmt/format.h>

#include <algorithm>

#include "base/guard.h"
#include "rendering/brief/excerpts.h"
#include "rendering/brief/words.h"
#include "rendering/desk/story_parts.h"
#include "rendering/escaping.h"

namespace twosource {

namespace rendering::desk {
namespace {

/// The report that a report has its words of a claim from; none where it copies none of them.
const StoryReport* copied_from(const Story& story, const Claim& claim, std::size_t report) {
  for (const CopiedReport& copy : story.reports[report].copies) {
    for (const StoryStatement& one : claim.statements) {
      const auto holds = [&one](const SharedPassage& passage) { return passage.here.overlaps(one.place.span); };
      if (one.place.report == report && std::ranges::any_of(copy.passages, holds)) return &story.reports[copy.report];
    }
  }
  return nullptr;
}

/// "says, in the words of B"; a dash where the report does nothing with it.
std::string deed_words(const Story& story, const Claim& claim, std::size_t report) {
  const std::string_view deed = deed_of(claim, report);
  if (deed.empty()) return "–";
  const StoryReport* from = copied_from(story, claim, report);
  return from == nullptr ? std::string(deed) : fmt::format("{}, in the words of {}", deed, from->label);
}

Reference reference_of(const StoryStatement& one) { return {one.place.report, one.place.span, {}}; }

std::string claim_item(const DeskStory& desk_story, const Claim& claim, bool is_chosen) {
  const Story& story = *desk_story.story;
  std::string passages;
  for (const StoryStatement& one : claim.statements) {
    passages += (passages.empty() ? "" : " ") + passage_id("", reference_of(one));
  }
  std::string deeds;
  for (std::size_t i = 0; i < story.reports.size(); ++i) deeds += (i == 0 ? "" : "|") + deed_words(story, claim, i);
  return fmt::format(
      "<li data-item data-claim=\"{}\" data-passages=\"{}\" data-deeds=\"{}\"><a href=\"{}\"{}>{}</a> {}</li>\n",
      escape_html(claim.id), passages, escape_html(deeds), beside_address(desk_story.id, claim),
      is_chosen ? " aria-current=\"true\"" : "", text(in_quotation_marks(claim.text)), status_chip(claim.status));
}

/// Where the claims stand in each report; those of the chosen one are brought out.
std::vector<ReportAnchors> anchors_of(const Story& story, const Claim* chosen) {
  std::vector<ReportAnchors> anchors(story.reports.size());
  for (const Claim& claim : story.claims) {
    for (const StoryStatement& one : claim.statements) {
      anchors[one.place.report].push_back({one.place.span, &claim == chosen});
    }
  }
  return anchors;
}

std::string column(const Story& story, std::size_t report, const Claim* chosen, const ReportAnchors& anchors) {
  const StoryReport& one = story.reports[report];
  std::string html = fmt::format(
      "<section class=\"report\" tabindex=\"0\" aria-labelledby=\"head-{0}\">\n<h2 id=\"head-{0}\"><span "
      "class=\"badge\">{1}</span> {2}</h2>\n<p class=\"deed\">{3}</p>\n",
      report + 1, text(one.label), link(report_address(one.id), report_words(one)),
      chosen == nullptr ? "" : text(deed_words(story, *chosen, report)));
  const std::string prefix = fmt::format("r{}", report + 1);
  for (const Block& block : one.blocks) {
    html += fmt::format("<p class=\"{}\" dir=\"auto\">{}</p>\n", name_of(block.kind),
                        marked_html(one.text, block.span, anchors, prefix));
  }
  return html + "</section>\n";
}

}  // namespace
}  // namespace rendering::desk

namespace desk = rendering::desk;

Result<std::string> desk_beside(const DeskStory& desk_story, std::string_view id) {
  return base::guarded({}, [&]() -> Result<std::string> {
    const Story& story = *desk_story.story;
    const auto found = std::ranges::find_if(story.claims, [id](const Claim& one) { return one.id.starts_with(id); });
    if (found == story.claims.end() && !id.empty()) {
      return Error{ErrorCode::kNotFound, "the story has no such claim now: its reports may have changed", {}};
    }
    const Claim* chosen = found == story.claims.end() ? nullptr : &*found;
    std::string html = fmt::format(
        "<desk-passages class=\"beside\">\n<nav class=\"choose\" aria-label=\"Claims\" tabindex=\"0\">\n<h1>{}</h1>\n"
        "<p class=\"about\">What each report does with the claim that is chosen, and where.{}</p>\n"
        "<p class=\"hidden\" role=\"status\"></p>\n<ol>\n",
        desk::text(story.title),
        chosen == nullptr ? ""
                          : fmt::format(" <a class=\"own-page\" href=\"{}\">Its own page</a>",
                                        desk::claim_address(desk_story.id, *chosen)));
    for (const Claim& claim : story.claims) html += desk::claim_item(desk_story, claim, &claim == chosen);
    html += "</ol>\n</nav>\n<div class=\"columns\">\n";
    const std::vector<rendering::ReportAnchors> anchors = desk::anchors_of(story, chosen);
    for (std::size_t i = 0; i < story.reports.size(); ++i) html += desk::column(story, i, chosen, anchors[i]);
    return desk::story_document(desk_story, story.title + ": side by side", "beside",
                                html + "</div>\n</desk-passages>\n", true);
  });
}

}  // namespace twosource
