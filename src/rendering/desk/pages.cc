// The pages that are of no story and no report: status, help, and one that says one thing.
#include <fmt/format.h>

#include <array>

#include "base/guard.h"
#include "rendering/desk/parts.h"
#include "rendering/escaping.h"
#include "rendering/rendering.h"

namespace twosource {

namespace desk = rendering::desk;

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kQuestions{{
    {"lock gate", "reports in which both words stand"},
    {"\"lock gate\"", "the words next to each other"},
    {"lock OR sluice", "one of them"},
    {"lock -sluice", "the one without the other"},
    {"harb*", "words that begin so"},
    {"entity:\"Ana Duarte\"", "reports that name her, by whatever name"},
    {"speaker:\"Ana Duarte\"", "what she said"},
    {"status:contested", "statements that one denies and another asserts"},
    {"outlet:\"The Ledger\"", "reports of an outlet"},
    {"place:Varn", "reports that name a place"},
    {"after:2031-05 before:2031-06-15", "published then"},
    {"story:3f9ab2", "reports of a story"},
}};

std::string watched(const DeskWatched& folder) {
  std::string outcomes;
  for (const auto& [outcome, number] : folder.outcomes) {
    outcomes += fmt::format("{}{} {}", outcomes.empty() ? "" : ", ", number, name_of(outcome));
  }
  std::string html =
      "<section>\n<h2>A folder is watched</h2>\n" +
      desk::fields({{"folder", desk::text(folder.folder)}, {"came in", outcomes.empty() ? "nothing yet" : outcomes}});
  if (folder.wrong.empty()) return html + "</section>\n";
  html += "<h3>What could not be taken in, the newest first</h3>\n<ul class=\"lines\">\n";
  for (auto line = folder.wrong.rbegin(); line != folder.wrong.rend(); ++line) {
    html += fmt::format("<li><div>{}</div></li>\n", desk::text(*line));
  }
  return html + "</ul>\n</section>\n";
}

}  // namespace

Result<std::string> desk_status(const DeskStatus& status) {
  return base::guarded({}, [&]() -> Result<std::string> {
    std::string html =
        "<div class=\"page\">\n<h1>Status</h1>\n" + desk::fields({{"archive", desk::text(status.archive)},
                                                                  {"program", desk::text(status.made_by.program)},
                                                                  {"model", desk::text(status.made_by.model)},
                                                                  {"data", desk::text(status.made_by.data)}});
    if (status.watched) html += watched(*status.watched);
    html += "<section>\n<h2>Ruled by hand</h2>\n<ul class=\"lines\">\n";
    for (const ArchivedRuling& ruling : status.rulings) {
      html += fmt::format("<li>{}</li>\n", desk::text(rendering::ruling_text(ruling)));
    }
    html += status.rulings.empty() ? "<li>Nothing yet.</li>\n</ul>\n"
                                   : "</ul>\n" + desk::button("/undo", {}, "Take the last ruling back", "z");
    return desk::document({.title = "Status", .current = "/status"}, html + "</section>\n</div>\n");
  });
}

Result<std::string> desk_help() {
  return base::guarded({}, [&]() -> Result<std::string> {
    std::string html =
        "<div class=\"page\">\n<h1>Help</h1>\n<section>\n<h2>How a claim stands</h2>\n<dl class=\"fields\">\n";
    for (const ClaimStatus status : {ClaimStatus::kContested, ClaimStatus::kCorroborated, ClaimStatus::kSingleOrigin,
                                     ClaimStatus::kAnonymous, ClaimStatus::kUnattributed, ClaimStatus::kWithdrawn}) {
      html +=
          fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", desk::status_chip(status), desk::status_meaning(status));
    }
    html +=
        "</dl>\n<p>A party is a body that speaks with one voice: a government with its ministries and spokesmen, a "
        "company, a "
        "person. Reports that copy each other, or rest on one agency, are one origin.</p>\n</section>\n"
        "<section>\n<h2>Questions</h2>\n<dl class=\"fields\">\n";
    for (const auto& [question, answer] : kQuestions) {
      html += fmt::format("<div><dt><code>{}</code></dt><dd>{}</dd></div>\n",
                          desk::link(desk::search_address(question), question), answer);
    }
    html +=
        "</dl>\n</section>\n<section>\n<h2>By hand</h2>\n<p>Under “Reports” of a story one of them can be set apart, "
        "or another "
        "story joined to it. What is ruled by hand stands, whatever comes in later, until it is taken "
        "back.</p>\n</section>\n"
        "<section>\n<h2>For programs</h2>\n<p>The same as JSON: <code>/api/stories</code>, "
        "<code>/api/stories/ID</code>, "
        "<code>/api/reports/KEY</code>, <code>/api/search?q=</code>, <code>/api/sources?q=</code>; described in "
        "<a href=\"/api/openapi.json\">openapi.json</a>.</p>\n</section>\n</div>\n";
    return desk::document({.title = "Help", .current = "/help"}, html);
  });
}

Result<std::string> desk_message(std::string_view title, std::string_view text) {
  return base::guarded({}, [&]() -> Result<std::string> {
    return desk::document(
        {.title = std::string(title), .current = {}},
        fmt::format("<div class=\"page\">\n<h1>{}</h1>\n<p>{}</p>\n<p><a href=\"/\">To the stories</a></p>\n</div>\n",
                    desk::text(title), desk::text(text)));
  });
}

}  // namespace twosource
