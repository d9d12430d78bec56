// A story: its brief as `twosource brief` prints it, every claim by every report, its reports and what was ruled of them.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/guard.h"
#include "rendering/brief/words.h"
#include "rendering/desk/story_parts.h"
#include "rendering/rendering.h"

namespace twosource {

namespace rendering::desk {
namespace {

struct Tab {
  std::string_view page;
  std::string_view name;
  std::string_view key;
};
constexpr std::array<Tab, 4> kTabs{
    {{"", "Brief", "gb"}, {"claims", "Claims", "gc"}, {"beside", "Side by side", "c"}, {"reports", "Reports", "gr"}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kExports{{{"brief.html", "html"},
                                                                                 {"brief.md", "md"},
                                                                                 {"brief.txt", "txt"},
                                                                                 {"brief.json", "json"},
                                                                                 {"claims.csv", "csv"},
                                                                                 {"annotations.jsonld", "annotations"},
                                                                                 {"reports.bib", "bib"}}};

}  // namespace

std::string story_document(const DeskStory& story, std::string_view title, std::string_view page,
                           std::string_view content, bool fills_window) {
  std::string tabs = "<nav class=\"tabs\" aria-label=\"The story\"><ul>";
  for (const auto& [address, name, key] : kTabs) {
    tabs += fmt::format("<li><a href=\"{}\" data-key=\"{}\"{}>{}</a></li>", story_address(story.id, address), key,
                        address == page ? " aria-current=\"page\"" : "", name);
  }
  tabs += "<li>" + button("/seen", {{"stories", story.id}}, "Seen", "m") + "</li><li>" +
          button("/unseen", {{"stories", story.id}}, "Not seen", "M") + "</li><li class=\"export\">Export:";
  for (const auto& [file, name] : kExports) {
    const std::string_view key = file == kExports.front().first ? " data-key=\"e\"" : "";
    tabs += fmt::format(" <a href=\"{}\"{}>{}</a>", story_address(story.id, file), key, name);
  }
  tabs += "</li></ul></nav>\n";
  return document(
      {.title = std::string(title), .current = {}, .below = tabs, .fills_window = fills_window, .moment = story.moment},
      content);
}

std::string report_words(const StoryReport& report) {
  return outlet_words(report) + ", " + date_words(report.published);
}

std::string_view deed_of(const Claim& claim, std::size_t report) {
  constexpr std::array<std::pair<Stance, std::string_view>, 5> kDeeds{{{Stance::kDenies, "denies"},
                                                                       {Stance::kAsserts, "says"},
                                                                       {Stance::kWithdraws, "takes back"},
                                                                       {Stance::kAnswers, "answers"},
                                                                       {Stance::kRelays, "tells"}}};
  for (const auto& [stance, deed] : kDeeds) {
    const auto is_it = [&, wanted = stance](const StoryStatement& one) {
      return one.place.report == report && one.stance == wanted;
    };
    if (std::ranges::any_of(claim.statements, is_it)) return deed;
  }
  return std::ranges::any_of(claim.absent_from, [report](const Absence& one) { return one.report == report; })
             ? "leaves out"
             : "";
}

namespace {

std::string claim_row(const DeskStory& desk_story, const Claim& claim) {
  std::string html = fmt::format("<tr data-item><th scope=\"row\"><a href=\"{}\">{}</a></th><td>{}{}</td>",
                                 claim_address(desk_story.id, claim), text(claim.text), status_chip(claim.status),
                                 claim.confidence == Confidence::kLikely ? " probably" : "");
  for (std::size_t report = 0; report < desk_story.story->reports.size(); ++report) {
    const std::string_view deed = deed_of(claim, report);
    html += deed.empty() ? "<td class=\"none\">–</td>"
                         : fmt::format("<td class=\"{}\">{}</td>", deed == "leaves out" ? "none" : "deed", deed);
  }
  return html + "</tr>\n";
}

std::string report_row(const DeskStory& desk_story, const StoryReport& report) {
  std::string html =
      fmt::format("<li data-item>\n<span class=\"badge\">{}</span>\n<div>\n<h2>{}</h2>\n<p class=\"when\">{}</p>\n",
                  text(report.label), link(report_address(report.id), report.title.value_or(report.id)),
                  text(report_words(report)));
  html +=
      button("/rule", {{"ruling", "not-same"}, {"one", desk_story.id}, {"other", report.id}}, "Not this story", "n");
  return html + "</div>\n</li>\n";
}

std::string same_form(const DeskStory& desk_story) {
  return fmt::format(
      "<form class=\"filter\" method=\"post\" action=\"/rule\">\n<input type=\"hidden\" name=\"ruling\" value=\"same\">"
      "<input type=\"hidden\" name=\"one\" value=\"{}\">\n<label>Another story of the same happening "
      "<input name=\"other\" placeholder=\"its id\" size=\"16\" required></label>\n<button>Same "
      "story</button>\n</form>\n",
      text(desk_story.id));
}

std::string rulings_of(const DeskStory& desk_story) {
  if (desk_story.rulings.empty()) return {};
  std::string html = "<section>\n<h2>Ruled by hand</h2>\n<ul class=\"lines\">\n";
  for (const ArchivedRuling& ruling : desk_story.rulings)
    html += fmt::format("<li>{}</li>\n", text(ruling_text(ruling)));
  return html + "</ul>\n" + button("/undo", {}, "Take the last ruling back", "z") + "</section>\n";
}

}  // namespace
}  // namespace rendering::desk

namespace desk = rendering::desk;

Result<std::string> desk_story(const DeskStory& story) {
  return base::guarded({}, [&]() -> Result<std::string> {
    const std::string brief =
        rendering::brief_body(std::span(story.story.get(), 1), BriefOptions{},
                              [&story](const Claim& claim) { return desk::claim_address(story.id, claim); });
    return desk::story_document(story, story.story->title, "", "<desk-passages>\n" + brief + "</desk-passages>\n",
                                true);
  });
}

Result<std::string> desk_claims(const DeskStory& story) {
  return base::guarded({}, [&]() -> Result<std::string> {
    std::string html = fmt::format(
        "<div class=\"page wide\">\n<h1>{}</h1>\n<p class=\"about\">Every claim, and what each report does with it. A "
        "report leaves a claim out where it tells what stands beside it elsewhere and was written no earlier.</p>\n"
        "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Claims by reports\"><table "
        "class=\"claims\">\n"
        "<thead><tr><th scope=\"col\">claim</th><th scope=\"col\">stands</th>",
        desk::text(story.story->title));
    for (const StoryReport& report : story.story->reports) {
      html += fmt::format("<th scope=\"col\">{} <a href=\"{}\">{}</a></th>", desk::text(report.label),
                          desk::report_address(report.id), desk::text(rendering::outlet_words(report)));
    }
    html += "</tr></thead>\n<tbody>\n";
    for (const Claim& claim : story.story->claims) html += desk::claim_row(story, claim);
    return desk::story_document(story, story.story->title + ": claims", "claims",
                                html + "</tbody>\n</table></div>\n</div>\n");
  });
}

Result<std::string> desk_reports(const DeskStory& story) {
  return base::guarded({}, [&]() -> Result<std::string> {
    std::string html = fmt::format("<div class=\"page\">\n<h1>{}</h1>\n<ol class=\"story-reports\">\n",
                                   desk::text(story.story->title));
    for (const StoryReport& report : story.story->reports) html += desk::report_row(story, report);
    html += "</ol>\n<section>\n<h2>Together with another one</h2>\n" + desk::same_form(story) + "</section>\n";
    html += desk::rulings_of(story) + "</div>\n";
    return desk::story_document(story, story.story->title + ": reports", "reports", html);
  });
}

}  // namespace twosource
