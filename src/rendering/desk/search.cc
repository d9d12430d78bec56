// What answers a question to an archive, each hit with its passage; and whom an outlet's reports rest on.
#include <fmt/format.h>

#include <algorithm>

#include "base/guard.h"
#include "rendering/brief/words.h"
#include "rendering/desk/facets.h"
#include "rendering/desk/parts.h"
#include "rendering/escaping.h"
#include "rendering/rendering.h"

namespace twosource {

namespace rendering::desk {
namespace {

/// The words of a hit, with what was looked for marked.
std::string passage(const Hit& hit) {
  std::string html;
  std::uint32_t at = hit.span.start;
  for (const Span mark : hit.marks) {
    html += fmt::format("{}<mark>{}</mark>", escape_html(cut(hit.text, {at, mark.start})),
                        escape_html(cut(hit.text, mark)));
    at = mark.end;
  }
  return html + escape_html(cut(hit.text, {at, hit.span.end}));
}

std::string whose(const Saying& saying) {
  std::string html = saying.speaker                     ? text(*saying.speaker)
                     : saying.naming == Naming::kOutlet ? "the outlet’s own word"
                                                        : "nobody named";
  if (!saying.cue_words.empty()) html += fmt::format(" “{}”", text(saying.cue_words));
  if (saying.via) html += " · via " + text(*saying.via);
  if (saying.said_on) html += " · on " + text(*saying.said_on);
  if (saying.status) html += fmt::format(" · {}", name_of(*saying.status));
  return fmt::format("<p class=\"whose\">{}</p>\n", html);
}

std::string row(const Hit& hit) {
  const std::string outlet = hit.outlet ? link(outlet_address(*hit.outlet), *hit.outlet) : "outlet not stated";
  return fmt::format(
      "<li data-item>\n<p class=\"when\">{} · {}{}</p>\n<h2>{}</h2>\n<blockquote>{}</blockquote>\n{}</li>\n",
      day_words(hit), outlet, hit.story ? " · " + link(story_address(*hit.story), "its story") : "",
      link(report_address(hit.report, hit.span), hit.title.value_or(hit.report)), passage(hit),
      hit.saying ? whose(*hit.saying) : "");
}

std::string rows(const Found& found, std::size_t most = 1000) {
  std::string html = "<ol class=\"stories hits\">\n";
  for (std::size_t i = 0; i < std::min(found.hits.size(), most); ++i) html += row(found.hits[i]);
  return html + "</ol>\n";
}

std::string notes_of(const std::vector<std::string>& notes) {
  std::string html;
  for (const std::string& note : notes) html += fmt::format("<p class=\"about\">{}</p>\n", text(note));
  return html;
}

std::string head_of(const Found& found) {
  const std::string_view what = found.statements ? "statement" : "report";
  if (found.count == 0) return fmt::format("No {} answers.", what);
  const std::string all = found.more ? fmt::format("More than {} {}s", found.count, what) : count(found.count, what);
  if (found.ranked) return fmt::format("{}; the best of the newest {} first.", all, *found.ranked);
  return all + ", the newest first.";
}

std::string more_of(const SearchQuestion& question, const Found& found) {
  constexpr std::size_t kMost = 1000;
  if (found.hits.size() < question.limit || question.limit >= kMost || found.count <= question.limit) return {};
  const std::string address = fmt::format("{}&limit={}{}", search_address(question.query),
                                          std::min(kMost, question.limit * 5), question.best ? "&best=1" : "");
  return fmt::format("<p class=\"next\">{}</p>\n", link(address, "More of them"));
}

std::string exports_of(const SearchQuestion& question, const Found& found) {
  if (found.hits.empty()) return {};
  const std::string asked = "?q=" + encoded(question.query) + (question.best ? "&best=1" : "");
  return fmt::format("<p class=\"next\">Export: {} {}</p>\n", link("/search.csv" + asked, "csv"),
                     link("/api/search" + asked, "json"));
}

std::string form(const SearchQuestion& question, const std::optional<std::string>& wrong) {
  std::string html = fmt::format(
      "<form class=\"ask\" action=\"/search\">\n<label for=\"q\">Words, \"a phrase\", -word, one OR other, speaker:, "
      "entity:, "
      "outlet:, place:, status:, after:, before:</label>\n<input id=\"q\" name=\"q\" type=\"search\" value=\"{}\"{}>\n"
      "<label class=\"check\"><input type=\"checkbox\" name=\"best\" value=\"1\"{}> best "
      "first</label>\n<button>Search</button>\n",
      escape_html(question.query), wrong ? " aria-invalid=\"true\" aria-describedby=\"wrong\"" : "",
      question.best ? " checked" : "");
  if (wrong) html += fmt::format("<p id=\"wrong\" class=\"wrong\" role=\"alert\">{}</p>\n", text(*wrong));
  return html + "</form>\n";
}

/// What names a name in a question; of the quotation marks that end it, which none can hold, a name has none.
std::string asked(std::string_view field, std::string_view name) {
  std::string without(name);
  std::erase(without, '"');
  return fmt::format("{}:\"{}\"", field, without);
}

std::string names(std::string_view head, std::string_view outlet, const std::vector<NamedSource>& sources,
                  std::size_t whole) {
  if (sources.empty()) return {};
  std::string html = fmt::format("<section>\n<h2>{}</h2>\n<ul class=\"lines\">\n", head);
  for (const NamedSource& source : sources) {
    const std::string question = asked("speaker", source.name) + " " + desk_outlet_question(outlet);
    html += fmt::format("<li><div>{}</div><span class=\"about\">{} statements, in {}</span></li>\n",
                        link(search_address(question), source.name), share_words(source.statements, whole),
                        count(source.reports, "report"));
  }
  return html + "</ul>\n</section>\n";
}

/// What answers a question, under a head; where there is more, all of it.
std::string answers(std::string_view head, std::string_view question, const Found& found) {
  std::string html =
      fmt::format("<section>\n<h2>{} <span class=\"about\">{}</span></h2>\n{}", head, head_of(found), rows(found));
  if (found.more || found.count > found.hits.size()) {
    html += fmt::format("<p class=\"next\">{}</p>\n", link(search_address(question), "All of it"));
  }
  return html + "</section>\n";
}

}  // namespace
}  // namespace rendering::desk

namespace desk = rendering::desk;

std::string desk_entity_question(std::string_view name) { return desk::asked("entity", name); }
std::string desk_speaker_question(std::string_view name) { return desk::asked("speaker", name); }

Result<std::string> desk_entity(std::string_view name, const Found& said, const Found& named) {
  return base::guarded({}, [&]() -> Result<std::string> {
    std::string html = fmt::format("<div class=\"page\">\n<h1>{}</h1>\n", desk::text(name));
    html += desk::notes_of(said.notes);
    if (said.count > 0) html += desk::answers("Statements", desk_speaker_question(name), said);
    html += desk::answers("Reports", desk_entity_question(name), named);
    return desk::document({.title = std::string(name), .current = {}}, html + "</div>\n");
  });
}

std::string desk_outlet_question(std::string_view outlet) { return desk::asked("outlet", outlet); }

Result<std::string> desk_search(const SearchQuestion& question, const Result<Found>& found) {
  return base::guarded({}, [&]() -> Result<std::string> {
    const bool asks = !question.query.empty();
    const std::optional<std::string> wrong = asks && !found ? std::optional(found.error().line()) : std::nullopt;
    std::string html = "<div class=\"page\">\n<h1>Search</h1>\n" + desk::form(question, wrong);
    if (asks && found) {
      html += fmt::format("<p class=\"about\" role=\"status\">{}</p>\n", desk::head_of(*found)) +
              desk::notes_of(found->notes);
      html += desk::facets(question, *found);
      html += desk::rows(*found, question.limit) + desk::more_of(question, *found) + desk::exports_of(question, *found);
    }
    const std::string title = asks ? question.query : "Search";
    return desk::document({.title = title, .current = "/search", .query = question.query}, html + "</div>\n");
  });
}

Result<std::string> desk_outlet(std::string_view outlet, const Sources& sources, const Found& reports) {
  return base::guarded({}, [&]() -> Result<std::string> {
    const std::size_t all = sources.statements;
    std::string html = fmt::format(
        "<div class=\"page\">\n<h1>{}</h1>\n<p class=\"about\">{} in {}{}.{}</p>\n", desk::text(outlet),
        desk::count(all, "statement"), desk::count(sources.reports, "report"),
        sources.from.empty()
            ? ""
            : fmt::format(", from {} to {}", rendering::date_words(sources.from), rendering::date_words(sources.to)),
        sources.more ? " These are the newest; there are more." : "");
    html += desk::notes_of(sources.notes);
    html += "<section>\n<h2>Whose word they are</h2>\n" +
            desk::fields({{"named sources", rendering::share_words(sources.named, all)},
                          {"on record, not named", rendering::share_words(sources.unnamed, all)},
                          {"anonymous sources", rendering::share_words(sources.anonymous, all)},
                          {"documents", rendering::share_words(sources.documents, all)},
                          {"the outlet’s own word", rendering::share_words(sources.own_word, all)}}) +
            "</section>\n";
    html += desk::names("Named most", outlet, sources.origins, all);
    html += desk::names("Passed on by", outlet, sources.relays, all);
    html += "<section>\n<h2>Newest reports</h2>\n" + desk::rows(reports);
    if (reports.count > reports.hits.size()) {
      html += fmt::format("<p class=\"next\">{}</p>\n",
                          desk::link(desk::search_address(desk::asked("outlet", outlet)), "All of its reports"));
    }
    return desk::document({.title = std::string(outlet), .current = {}}, html + "</section>\n</div>\n");
  });
}

}  // namespace twosource
