// The stories of an archive, the newest first: what an editor decides by. How many reports a story has says less than on how
// much it stands, so that every row tells how its claims stand.
#include <fmt/format.h>

#include "base/guard.h"
#include "rendering/desk/parts.h"
#include "rendering/escaping.h"
#include "rendering/rendering.h"

namespace twosource {

namespace desk = rendering::desk;

namespace {

std::size_t claims_of(const StoryListing& story, ClaimStatus status) {
  const auto found = story.claims.find(status);
  return found == story.claims.end() ? 0 : found->second;
}

std::string standing(const StoryListing& story) {
  if (!story.linked) return "<span class=\"chip mark\">has changed since it was linked</span>";
  std::string html;
  const std::size_t disputed = claims_of(story, ClaimStatus::kContested);
  const std::size_t corroborated = claims_of(story, ClaimStatus::kCorroborated);
  if (disputed > 0) html += fmt::format("<span class=\"chip disputed\">{} disputed</span> ", disputed);
  if (corroborated > 0) html += fmt::format("<span class=\"chip agreed\">{} corroborated</span> ", corroborated);
  const std::size_t single = claims_of(story, ClaimStatus::kSingleOrigin);
  if (single > 0) html += fmt::format("<span class=\"chip one-side\">{} of one origin</span>", single);
  return html.empty() ? "<span class=\"chip\">outlets’ own word only</span>" : html;
}

std::string seen_words(const StoryListing& story) {
  if (story.seen == Seen::kNew) return "<span class=\"chip mark\">new</span> ";
  if (story.seen == Seen::kSeen) return {};
  const std::size_t now = story.reports.size();
  const std::string more =
      now > story.reports_when_seen ? ", " + desk::count(now - story.reports_when_seen, "more report") : "";
  return fmt::format("<span class=\"chip mark\">changed{}</span> ", more);
}

/// Where the answer to a question is found.
std::string address_of(const InboxQuestion& question) {
  std::string parameters;
  const auto add = [&parameters](std::string_view name, std::string_view value) {
    if (!value.empty())
      parameters += fmt::format("{}{}={}", parameters.empty() ? "?" : "&", name, desk::encoded(value));
  };
  add("after", question.after);
  add("since", question.since);
  add("until", question.until);
  add("unseen", question.unseen ? "1" : "");
  add("disputed", question.disputed ? "1" : "");
  return "/" + parameters;
}

std::string row(const StoryListing& story, const std::string& address) {
  std::string names;
  for (const std::string& name : story.entities)
    names += (names.empty() ? "" : " · ") + desk::link(desk::entity_address(name), name);
  std::string outlets;
  for (const std::string& outlet : story.outlets) {
    outlets += (outlets.empty() ? "" : ", ") + desk::link(desk::outlet_address(outlet), outlet);
  }
  const std::string title = desk::text(story.title.empty() ? "Without a title" : story.title);
  const bool is_seen = story.seen == Seen::kSeen;
  return fmt::format(
      "<li data-item{}>\n<p class=\"when\"><input type=\"checkbox\" form=\"chosen\" name=\"story:{}\" value=\"1\" "
      "data-key=\"x\" aria-label=\"Choose: {}\"> {}{} · {}</p>\n<h2><a href=\"{}\">{}</a></h2>\n"
      "<p class=\"standing\">{}</p>\n<p class=\"names\">{}</p>\n<div class=\"outlets\"><span>{}</span> "
      "{}</div>\n</li>\n",
      is_seen ? " class=\"seen\"" : "", desk::text(story.id), title, seen_words(story), rendering::days_words(story),
      desk::count(story.reports.size(), "report"), desk::story_address(story.id), title, standing(story), names,
      outlets,
      desk::button(is_seen ? "/unseen" : "/seen", {{"stories", story.id}, {"back", address}},
                   is_seen ? "Not seen" : "Seen", "m"));
}

std::string filter(const InboxQuestion& question) {
  return fmt::format(
      "<form class=\"filter\" action=\"/\">\n"
      "<label>from <input name=\"since\" value=\"{}\" placeholder=\"2026-11-01\" size=\"10\"></label>\n"
      "<label>to <input name=\"until\" value=\"{}\" placeholder=\"2026-11-30\" size=\"10\"></label>\n"
      "<label><input type=\"checkbox\" name=\"unseen\" value=\"1\"{}> new and changed only</label>\n"
      "<label><input type=\"checkbox\" name=\"disputed\" value=\"1\"{}> disputed only</label>\n<button>Show</button>\n"
      "</form>\n",
      rendering::escape_html(question.since), rendering::escape_html(question.until), question.unseen ? " checked" : "",
      question.disputed ? " checked" : "");
}

std::string next_page(const Inbox& inbox) {
  if (!inbox.more || inbox.stories.empty()) return {};
  InboxQuestion older = inbox.question;
  older.after = inbox.stories.back().id;
  return fmt::format("<p class=\"next\">{}</p>\n", desk::keyed_link(address_of(older), "Older stories", "]"));
}

/// All that the page shows is marked as seen by one button; what was chosen of it by others.
std::string for_many(const Inbox& inbox) {
  if (inbox.stories.empty()) return {};
  std::string ids;
  for (const StoryListing& story : inbox.stories) {
    if (story.seen != Seen::kSeen) ids += (ids.empty() ? "" : " ") + story.id;
  }
  const std::string back = address_of(inbox.question);
  std::string html = fmt::format(
      "<div class=\"many\">\n<form id=\"chosen\" class=\"filter\" method=\"post\" action=\"/seen\">{}<span>The chosen "
      "ones: </span><button>Seen</button><button formaction=\"/unseen\">Not seen</button><button formaction=\"/rule\" "
      "name=\"ruling\" value=\"same\">One story</button></form>\n",
      desk::hidden_field("back", back));
  if (!ids.empty()) html += desk::button("/seen", {{"stories", ids}, {"back", back}}, "Mark all of these as seen", "A");
  return html + "</div>\n";
}

}  // namespace

Result<std::string> desk_inbox(const Inbox& inbox) {
  return base::guarded({}, [&]() -> Result<std::string> {
    std::string html = "<div class=\"page\">\n<h1>Stories</h1>\n" + filter(inbox.question);
    if (inbox.wrong) html += fmt::format("<p class=\"wrong\" role=\"alert\">{}</p>\n", desk::text(*inbox.wrong));
    html += "<ol class=\"stories\">\n";
    for (const StoryListing& story : inbox.stories) html += row(story, address_of(inbox.question));
    html += "</ol>\n" + for_many(inbox);
    if (inbox.stories.empty() && !inbox.wrong) {
      html += "<p class=\"empty\">No story answers. <code>twosource ingest</code> takes reports in.</p>\n";
    }
    return desk::document({.title = "Stories", .current = "/", .moment = inbox.moment},
                          html + next_page(inbox) + "</div>\n");
  });
}

}  // namespace twosource
