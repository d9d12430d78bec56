// Tables for a spreadsheet (RFC 4180): every statement of every claim, and what a search found. They begin with a byte order
// mark, which is how spreadsheets tell UTF-8; a cell that one would take for a formula gets an apostrophe before it (OWASP,
// CSV injection).
#include <fmt/format.h>

#include <initializer_list>

#include "base/guard.h"
#include "rendering/escaping.h"
#include "twosource/desk.h"

namespace twosource {
namespace {

using rendering::on_one_line;
using rendering::with_visible_controls;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string cell(std::string_view words) {
  std::string text = on_one_line(with_visible_controls(words));
  if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos) text.insert(0, "'");
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string row(std::initializer_list<std::string_view> cells) {
  std::string line;
  for (const std::string_view one : cells) line += (line.empty() ? "" : ",") + cell(one);
  return line + "\r\n";
}

std::string names_of(const std::vector<StoryParty>& parties) {
  std::string names;
  for (const StoryParty& party : parties) names += (names.empty() ? "" : "; ") + party.name;
  return names;
}

std::string statement_row(const Story& story, const Claim& claim, const StoryStatement& statement) {
  const StoryReport& report = story.reports[statement.place.report];
  const Origin& origin = claim.origins[statement.origin];
  std::string via;
  for (const std::string& one : statement.via) via += (via.empty() ? "" : "; ") + one;
  return row({claim.id, claim.text, name_of(claim.status), name_of(claim.confidence), names_of(claim.parties),
              name_of(statement.stance), origin.label, origin.party.name, statement.cue, via,
              name_of(statement.confidence), report.outlet.value_or(""),
              report.published ? report.published->value : "", report.title.value_or(""), report.url.value_or(""),
              report.id, std::to_string(statement.place.span.start), std::to_string(statement.place.span.end),
              statement.place.quote});
}

}  // namespace

Result<std::string> desk_claims_csv(const DeskStory& story) {
  return base::guarded({}, [&]() -> Result<std::string> {
    std::string csv =
        std::string(kByteOrderMark) + row({"claim", "words", "status", "confidence", "parties", "stance", "origin",
                                           "party", "cue", "via", "statement confidence", "outlet", "published",
                                           "title", "address", "report", "first byte", "end byte", "quote"});
    for (const Claim& claim : story.story->claims) {
      for (const StoryStatement& statement : claim.statements) csv += statement_row(*story.story, claim, statement);
    }
    return csv;
  });
}

Result<std::string> desk_search_csv(const Found& found) {
  return base::guarded({}, [&]() -> Result<std::string> {
    std::string csv = std::string(kByteOrderMark) + row({"day", "outlet", "title", "speaker", "cue", "via", "said on",
                                                         "status", "quote", "report", "story", "address"});
    for (const Hit& hit : found.hits) {
      const Saying saying = hit.saying.value_or(Saying{});
      const std::string_view status = saying.status ? name_of(*saying.status) : "";
      csv += row({hit.published ? hit.published->value : "", hit.outlet.value_or(""), hit.title.value_or(""),
                  saying.speaker.value_or(""), saying.cue_words, saying.via.value_or(""), saying.said_on.value_or(""),
                  status, hit.quote, hit.report, hit.story.value_or(""), hit.url.value_or("")});
    }
    // Who keeps the table must see that it is a part.
    if (found.more || found.count > found.hits.size()) {
      csv += row({fmt::format("{} of {}{}", found.hits.size(), found.more ? "more than " : "", found.count)});
    }
    return csv;
  });
}

}  // namespace twosource
