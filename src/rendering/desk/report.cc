// A report of an archive: its fields with what each rests on, what its versions changed, its copies, its text.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/guard.h"
#include "rendering/brief/words.h"
#include "rendering/desk/parts.h"
#include "rendering/escaping.h"

namespace twosource {

namespace rendering::desk {
namespace {

constexpr std::uint32_t kAround = 80;  // bytes of the text that are shown on each side of a change

/// HTML, with where on a page it was found.
std::string with_basis(std::string html, const Report& report, FieldBasis Page::*field) {
  if (html.empty() || !report.page || (*report.page).*field == FieldBasis::kNone) return html;
  return html + fmt::format(" <span class=\"about\">({})</span>", name_of((*report.page).*field));
}

std::string authors_of(const Report& report) {
  std::string all;
  for (const std::string& author : report.authors) all += (all.empty() ? "" : ", ") + text(author);
  return all;
}

std::string when(const Report& report) {
  if (!report.published) return {};
  std::string words = text(date_words(report.published));
  if (report.published_at) words += ", " + text(*report.published_at);
  if (report.published->basis != DateBasis::kGiven) words += fmt::format(" ({})", name_of(report.published->basis));
  return words;
}

std::string address_of(const Report& report) {
  const auto url = linkable_url(report.url);
  if (!url) return text(report.url.value_or(""));
  return fmt::format("<a href=\"{0}\" rel=\"noreferrer noopener\">{0}</a>", escape_html(*url));
}

std::string copies_of(const ArchivedReport& archived) {
  std::string html;
  for (const ReportCopy& copy : archived.copies) {
    html += fmt::format("{}{} {} ({:.0f} % of the shorter one)", html.empty() ? "" : "<br>",
                        copy.is_original ? "copies" : "copied by", link(report_address(copy.report), copy.report),
                        100 * copy.share);
  }
  return html;
}

/// The passages that it shares with other reports, each of which leads to its place in the other one.
std::string shared_passages(const ArchivedReport& archived) {
  std::string html;
  for (const ReportCopy& copy : archived.copies) {
    if (copy.passages.empty()) continue;
    html +=
        fmt::format("<h3>Shared with {}</h3>\n<ul class=\"lines\">\n", link(report_address(copy.report), copy.report));
    for (const SharedPassage& passage : copy.passages) {
      html += fmt::format("<li><div>{}</div>{}</li>\n",
                          text(in_quotation_marks(cut(archived.reading.report.text, passage.here))),
                          link(report_address(copy.report, passage.there), "there"));
    }
    html += "</ul>\n";
  }
  return html.empty() ? "" : "<section>\n<h2>Copies</h2>\n" + html + "</section>\n";
}

std::string all_fields(const ArchivedReport& archived) {
  const Report& report = archived.reading.report;
  const std::string outlet = report.outlet ? link(outlet_address(*report.outlet), *report.outlet) : "";
  return fields({{"outlet", with_basis(outlet, report, &Page::outlet)},
                 {"published", with_basis(when(report), report, &Page::published)},
                 {"authors", with_basis(authors_of(report), report, &Page::authors)},
                 {"address", with_basis(address_of(report), report, &Page::url)},
                 {"fetched", text(report.fetched_at.value_or(""))},
                 {"page", report.page ? std::string(name_of(report.page->kind)) : ""},
                 {"story", archived.story ? keyed_link(story_address(*archived.story), *archived.story, "u") : ""},
                 {"copies", copies_of(archived)},
                 {"id", text(report.id)}});
}

std::string excerpt(const ReportChange& change, const WordChange& words) {
  const auto size = static_cast<std::uint32_t>(change.text_after.size());
  std::uint32_t from = words.after.start - std::min(words.after.start, kAround);
  std::uint32_t to = std::min(size, words.after.end + kAround);
  const auto is_space = [&](std::uint32_t at) { return change.text_after[at] == ' ' || change.text_after[at] == '\n'; };
  while (from > 0 && !is_space(from - 1)) --from;
  while (to < size && !is_space(to)) ++to;
  std::string html = from > 0 ? "… " : "";
  html += text(cut(change.text_after, {from, words.after.start}));
  if (!words.before.empty()) html += fmt::format(" <del>{}</del>", text(cut(change.text_before, words.before)));
  if (!words.after.empty()) html += fmt::format(" <ins>{}</ins>", text(cut(change.text_after, words.after)));
  html += " " + text(cut(change.text_after, {words.after.end, to}));
  return html + (to < size ? " …" : "");
}

std::string touched(const ReportChange& change, const TouchedStatement& statement) {
  const std::string_view kind = !statement.before ? "new" : !statement.after ? "taken out" : "changed";
  std::string html = fmt::format("<li><span class=\"chip\">{}</span><div>{}", kind,
                                 statement.speaker.empty() ? "" : text(statement.speaker) + ": ");
  if (statement.before) html += fmt::format("<del>{}</del> ", text(cut(change.text_before, *statement.before)));
  if (statement.after) html += fmt::format("<ins>{}</ins>", text(cut(change.text_after, *statement.after)));
  return html + "</div></li>\n";
}

std::string title_change(const ReportChange& change) {
  if (change.title_before == change.title_after) return {};
  return fmt::format("<p>Title: <del>{}</del> <ins>{}</ins></p>\n", text(change.title_before.value_or("")),
                     text(change.title_after.value_or("")));
}

std::string all_changes(std::span<const ReportChange> changes) {
  if (changes.empty()) return {};
  std::string html = "<section>\n<h2>What was changed</h2>\n";
  for (const ReportChange& change : changes) {
    html += fmt::format("<h3>Version {} → {}{}</h3>\n{}", change.from.number, change.to.number,
                        change.to.fetched_at ? ", fetched " + text(*change.to.fetched_at) : "", title_change(change));
    for (const WordChange& words : change.words)
      html += fmt::format("<p class=\"change\">{}</p>\n", excerpt(change, words));
    if (change.statements.empty()) continue;
    html += "<ul class=\"lines labelled\">\n";
    for (const TouchedStatement& statement : change.statements) html += touched(change, statement);
    html += "</ul>\n";
  }
  return html + "</section>\n";
}

/// The words of a block; what is marked in it is brought out, and the first of it is where an address leads.
std::string block_words(const Report& report, Span block, std::optional<Span> marked, bool& first) {
  if (!marked || !block.overlaps(*marked)) return text(cut(report.text, block));
  const Span mark{std::max(block.start, marked->start), std::min(block.end, marked->end)};
  const auto piece = [&](Span span) { return escape_html(cut(report.text, span)); };
  std::string html = fmt::format("{}<mark{}>{}</mark>{}", piece({block.start, mark.start}), first ? " id=\"mark\"" : "",
                                 piece(mark), piece({mark.end, block.end}));
  first = false;
  return html;
}

std::string text_of(const Report& report, std::optional<Span> marked) {
  std::string html = "<section class=\"report-text\">\n<h2>Text</h2>\n";
  bool first = true;
  for (const Block& block : report.blocks) {
    html +=
        fmt::format("<div class=\"block {}\"><span class=\"number\">{}</span><p>{}</p></div>\n", name_of(block.kind),
                    escape_html(block_label(block.kind, block.number)), block_words(report, block.span, marked, first));
  }
  return html + "</section>\n";
}

/// What is marked, if it is a stretch of this text that begins and ends between characters.
std::optional<Span> sound(std::optional<Span> marked, std::string_view text) {
  const auto is_border = [text](std::uint32_t at) {
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
  };
  if (!marked || marked->empty() || !is_border(marked->start) || !is_border(marked->end)) return std::nullopt;
  return marked;
}

}  // namespace
}  // namespace rendering::desk

namespace desk = rendering::desk;

Result<std::string> desk_report(const ArchivedReport& archived, std::span<const ReportChange> changes,
                                std::optional<Span> marked) {
  return base::guarded({}, [&]() -> Result<std::string> {
    const Report& report = archived.reading.report;
    const std::string title = report.title.value_or(report.id);
    std::string html =
        fmt::format("<div class=\"page\">\n<h1>{}</h1>\n{}", desk::text(title), desk::all_fields(archived));
    if (!archived.is_read) html += "<p class=\"about\">It is kept, and too little to be read.</p>\n";
    html += desk::all_changes(changes) + desk::shared_passages(archived) +
            desk::text_of(report, desk::sound(marked, report.text)) + "</div>\n";
    return desk::document({.title = title, .current = {}}, html);
  });
}

}  // namespace twosource
