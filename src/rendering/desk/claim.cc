// A claim: who says it, in which words, who does not, and why it stands as it does.
#include <fmt/format.h>

#include <algorithm>

#include "base/guard.h"
#include "rendering/brief/words.h"
#include "rendering/desk/claim_sources.h"
#include "rendering/desk/story_parts.h"
#include "rendering/escaping.h"
#include "rendering/rendering.h"
#include "rendering/story/sentences.h"

namespace twosource {

namespace rendering::desk {
namespace {

std::string statement(const Story& story, const StoryStatement& one) {
  const StoryReport& report = story.reports[one.place.report];
  std::string beside;
  if (!one.cue.empty()) beside += fmt::format(" “{}” ·", text(one.cue));
  for (const std::string& via : one.via) beside += fmt::format(" via {} ·", text(via));
  if (one.confidence == Confidence::kLikely) beside += " probably ·";
  return fmt::format("<li><blockquote>{}</blockquote><p class=\"whose\">{} {} {}</p></li>\n",
                     text(in_quotation_marks(passage_of(story, one))), text(report.label), beside,
                     link(report_address(report.id, one.place.span), report_words(report)));
}

std::string origin(const Story& story, const Claim& claim, std::size_t index) {
  const Origin& one = claim.origins[index];
  std::string html = fmt::format(
      "<section class=\"origin{}\">\n<h3>{} <span class=\"about\">{}</span></h3>\n<p class=\"about\">{}{}</p>\n<ul>\n",
      one.stance == Stance::kDenies ? " against" : "",
      one.entity ? link(entity_address(story.entities[*one.entity].name), one.label) : text(one.label),
      stance_words(one.stance),
      one.party.name.empty() || one.party.name == one.label ? "" : fmt::format("speaks for {}; ", text(one.party.name)),
      text(name_of(one.because)));
  for (const StoryStatement& each : claim.statements) {
    if (each.origin == index) html += statement(story, each);
  }
  return html + "</ul>\n</section>\n";
}

std::string left_out(const Story& story, const Claim& claim) {
  if (claim.absent_from.empty()) return {};
  std::string html = "<section>\n<h2>Who leaves it out</h2>\n<ul class=\"lines\">\n";
  for (const Absence& absence : claim.absent_from) {
    const StoryReport& report = story.reports[absence.report];
    html += fmt::format("<li><div>{} {}: {}</div></li>\n", text(report.label),
                        link(report_address(report.id), report_words(report)), text(reason_of(absence)));
  }
  return html + "</ul>\n</section>\n";
}

std::string why(const Story& story, const Claim& claim) {
  if (story.explanations.size() != story.claims.size()) return {};
  return fmt::format(
      "<section>\n<details><summary><h2>Why it stands as it "
      "does</h2></summary>\n<pre>{}</pre>\n</details>\n</section>\n",
      escape_html(explanation_text(story, claim.id, {})));
}

/// From whom each report has it, drawn and in words; and what of it nobody tells.
std::string sources(const Story& story, const Claim& claim) {
  const std::string drawn = sources_drawing(story, claim, "from-whom");
  std::string html = "<section class=\"graph\">\n<h2 id=\"from-whom\">From whom each report has it</h2>\n";
  if (!drawn.empty()) {
    html += fmt::format(
        "<div class=\"drawing\" tabindex=\"0\" role=\"region\" aria-labelledby=\"from-whom\">{}</div>\n", drawn);
  }
  html += fmt::format("<details{}><summary>The same in words</summary>\n<ul class=\"lines\">\n{}</ul></details>\n",
                      drawn.empty() ? " open" : "", sources_list(story, claim));
  return html + "</section>\n<section>\n<h2>What is not known</h2>\n" + known_and_unknown(story, claim) +
         "</section>\n";
}

std::string neighbours(const DeskStory& story, std::size_t index) {
  const auto& claims = story.story->claims;
  std::string html = "<nav class=\"neighbours\" aria-label=\"Claims\">";
  html += keyed_link(story_address(story.id), "To the brief", "u");
  if (index > 0) html += " " + keyed_link(claim_address(story.id, claims[index - 1]), "Claim before", "[");
  if (index + 1 < claims.size()) {
    html += " " + keyed_link(claim_address(story.id, claims[index + 1]), "Next claim", "]");
  }
  html += " " + keyed_link(beside_address(story.id, claims[index]), "In the reports, side by side", "c");
  html += " <span class=\"export\">Export: " +
          keyed_link(claim_address(story.id, claims[index]) + "/review.jsonld", "ClaimReview draft", "r") + "</span>";
  return html + "</nav>\n";
}

}  // namespace
}  // namespace rendering::desk

namespace desk = rendering::desk;

Result<std::string> desk_claim(const DeskStory& story, std::string_view id) {
  return base::guarded({}, [&]() -> Result<std::string> {
    const auto& claims = story.story->claims;
    const auto found =
        std::ranges::find_if(claims, [id](const Claim& one) { return !id.empty() && one.id.starts_with(id); });
    if (found == claims.end()) {
      return Error{ErrorCode::kNotFound, "the story has no such claim now: its reports may have changed", {}};
    }
    const Claim& claim = *found;
    std::string html = fmt::format("<div class=\"page\">\n{}<h1 class=\"claim\">{}</h1>\n<p>{} {}{}</p>\n",
                                   desk::neighbours(story, static_cast<std::size_t>(found - claims.begin())),
                                   desk::text(rendering::in_quotation_marks(claim.text)),
                                   desk::status_chip(claim.status), desk::status_meaning(claim.status),
                                   claim.confidence == Confidence::kLikely
                                       ? " That these are one claim, or who speaks, is probable and not sure."
                                       : "");
    html += "<section>\n<h2>Who says what of it</h2>\n";
    for (std::size_t i = 0; i < claim.origins.size(); ++i) html += desk::origin(*story.story, claim, i);
    html += "</section>\n" + desk::sources(*story.story, claim) + desk::left_out(*story.story, claim) +
            desk::why(*story.story, claim) + "</div>\n";
    return desk::story_document(story, claim.text, "claims", html);
  });
}

}  // namespace twosource
