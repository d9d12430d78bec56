// A story in a list of stories.
//
//   Mon 20 – Wed 22 Feb 2023   3 reports, 2 outlets                                    (3f9ab2c4d1e0f677)
//     The title of the story
//     Wang Yi · China · Munich
//     1 contested, 4 corroborated, 9 single-origin
//
// Test: tests/unit/rendering/archive/archive_test.cc.
#include <fmt/format.h>

#include <algorithm>

#include "base/display_width.h"
#include "rendering/brief/words.h"
#include "rendering/json_records.h"
#include "rendering/rendering.h"
#include "rendering/screen_page.h"

namespace twosource::rendering {
std::string days_words(const StoryListing& story) {
  if (story.to.empty()) return "date not known";
  if (story.from == story.to) return date_words(story.to);
  return date_words(story.from) + " – " + date_words(story.to);
}

std::string listing_text(const StoryListing& story, const TextOptions& options) {
  ScreenPage page(options);
  const std::string size =
      fmt::format("{}, {}", counted(story.reports.size(), "report"), counted(story.outlets.size(), "outlet"));
  page.edges(fmt::format("{}   {}", days_words(story), size), fmt::format("({})", shown(story.id)));
  page.line(shown(story.title.empty() ? "without a title" : story.title), ScreenPage::kBold, 2);
  std::string names;
  for (const std::string& name : story.entities) names += (names.empty() ? "" : " · ") + shown(name);
  page.line(names, {}, 2);
  std::string claims;
  for (const auto& [status, count] : story.claims) {
    claims += fmt::format("{}{} {}", claims.empty() ? "" : ", ", count, name_of(status));
  }
  page.line(story.linked ? claims : "changed since it was linked: 'twosource refresh' links it anew", {}, 2);
  if (story.split_from) page.line("split from " + shown(*story.split_from), ScreenPage::kDim, 2);
  return page.take();
}

std::string listing_json(const StoryListing& story) {
  base::Json claims = base::Json::object();
  for (const auto& [status, count] : story.claims) claims[std::string(name_of(status))] = count;
  base::Json json{{"schema", "twosource.stories/1"},
                  {"made_by", story.made_by.program.empty() ? base::Json(nullptr) : records::json_of(story.made_by)},
                  {"id", story.id},
                  {"title", text_or_null(story.title)},
                  {"from", text_or_null(story.from)},
                  {"to", text_or_null(story.to)},
                  {"reports", story.reports},
                  {"outlets", story.outlets},
                  {"entities", story.entities},
                  {"claims", std::move(claims)},
                  {"linked", story.linked}};
  if (!story.merged.empty()) json["merged"] = story.merged;
  add_known(json, "split_from", story.split_from);
  if (story.seen != Seen::kNew) json["seen"] = name_of(story.seen);
  return base::to_text(json) + "\n";
}

}  // namespace twosource::rendering
