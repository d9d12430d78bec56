// What was found in an archive, for a person.
//
//   12 reports, newest first
//
//   Wed 14 May 2031   The Ledger                                              (ledger/harbour.html, story s1f0)
//     Harbour to close on Friday
//     “… engineers say that the lock gate at Varn stuck …”
//
//   Wed 14 May 2031   The Ledger                                              (ledger/harbour.html, story s1f0)
//     “the gate will not close before June”
//     Ana Duarte “said” · via Coastal Press · on 2031-05-13 · contested
//
// What was looked for is bold on a terminal. Test: tests/unit/rendering/search/text_test.cc.
#include <fmt/format.h>

#include "rendering/brief/words.h"
#include "rendering/escaping.h"
#include "rendering/rendering.h"
#include "rendering/screen_page.h"

namespace twosource::rendering {
namespace {

/// "3 reports", "more than 1000 reports"
std::string at_least(std::size_t number, std::string_view what, bool more) {
  return more ? fmt::format("more than {} {}s", number, what) : counted(number, what);
}

/// The words of a span, escaped, with marks around what was looked for.
std::string marked_words(const Hit& hit) {
  std::string words;
  std::uint32_t at = hit.span.start;
  const auto add = [&](std::uint32_t end) {
    words += with_visible_controls(cut(hit.text, {at, end}));
    at = end;
  };
  for (const Span mark : hit.marks) {
    add(mark.start);
    words += ScreenPage::kBegin;
    add(mark.end);
    words += ScreenPage::kEnd;
  }
  add(hit.span.end);
  return on_one_line(words);
}

/// A passage as it is printed: in quotation marks, "…" where it does not begin or end with its paragraph.
std::string passage_of(const Hit& hit) {
  const std::string_view text = hit.text;
  const auto is_break = [text](std::size_t at) { return text[at] == '\n'; };
  const bool begins = hit.saying || hit.span.start == 0 || is_break(hit.span.start - 1);
  const bool ends = hit.saying || hit.span.end >= text.size() || is_break(hit.span.end);
  return in_quotation_marks(fmt::format("{}{}{}", begins ? "" : "… ", marked_words(hit), ends ? "" : " …"));
}

/// "Ana Duarte “said” · via Coastal Press · on 2031-05-13 · contested"
std::string whose(const Saying& saying) {
  std::string line =
      shown(saying.speaker.value_or(saying.naming == Naming::kOutlet ? "the outlet's own word" : "nobody named"));
  if (!saying.cue_words.empty()) line += fmt::format(" “{}”", shown(saying.cue_words));
  if (saying.naming != Naming::kNamed && saying.naming != Naming::kOutlet) {
    line += fmt::format(" · {}", name_of(saying.naming));
  }
  if (saying.via) line += " · via " + shown(*saying.via);
  if (saying.said_on) line += " · on " + shown(*saying.said_on);
  if (saying.status) line += fmt::format(" · {}", name_of(*saying.status));
  return line;
}

void add_hit(ScreenPage& lines, const Hit& hit) {
  lines.gap();
  const std::string story = hit.story ? ", story " + shown(*hit.story) : "";
  lines.edges(fmt::format("{}   {}", day_words(hit), shown(hit.outlet.value_or("outlet not stated"))),
              fmt::format("({}{})", shown(hit.report), story), ScreenPage::kBold);
  if (hit.title) lines.line(shown(*hit.title), {}, 2);
  lines.marked(passage_of(hit), 2);
  if (hit.saying) lines.line(whose(*hit.saying), ScreenPage::kDim, 2);
}

std::string head_of(const Found& found) {
  const std::string_view what = found.statements ? "statement" : "report";
  if (found.count == 0) return fmt::format("no {} answers", what);
  if (!found.ranked) return at_least(found.count, what, found.more) + ", newest first";
  return found.more ? fmt::format("the best of the newest {} reports of more", *found.ranked)
                    : fmt::format("the best of {}", counted(found.count, what));
}

void add_notes(ScreenPage& lines, const std::vector<std::string>& notes) {
  for (const std::string& note : notes) lines.line("note: " + shown(note), ScreenPage::kDim);
}

void add_names(ScreenPage& lines, std::string_view head, const std::vector<NamedSource>& sources, std::size_t whole) {
  if (sources.empty()) return;
  lines.gap();
  lines.line(head, ScreenPage::kBold);
  for (const NamedSource& source : sources) {
    lines.line(fmt::format("{}: {} statements, in {}", shown(source.name), share_words(source.statements, whole),
                           counted(source.reports, "report")),
               {}, 2);
  }
}

}  // namespace

std::string share_words(std::size_t part, std::size_t whole) {
  const std::size_t percent = whole == 0 ? 0 : (200 * part / whole + 1) / 2;
  return fmt::format("{} of {} ({} %)", part, whole, percent);
}

std::string day_words(const Hit& hit) {
  if (!hit.published && hit.day_of_fetching) return date_words(hit.day) + " (fetched)";
  return date_words(hit.published);
}

std::string found_text(const Found& found, const TextOptions& options) {
  ScreenPage lines(options);
  lines.line(head_of(found), ScreenPage::kDim);
  add_notes(lines, found.notes);
  for (const Hit& hit : found.hits) add_hit(lines, hit);
  return lines.take();
}

std::string sources_text(const Sources& sources, const TextOptions& options) {
  ScreenPage lines(options);
  lines.line(
      fmt::format(
          "{} make {}{}", counted(sources.reports, "report"), counted(sources.statements, "statement"),
          sources.from.empty() ? "" : fmt::format(", {} to {}", date_words(sources.from), date_words(sources.to))),
      ScreenPage::kBold);
  if (sources.more) lines.line("the newest of more", ScreenPage::kDim);
  add_notes(lines, sources.notes);
  lines.gap();
  const auto kind = [&](std::string_view what, std::size_t part) {
    lines.line(fmt::format("{}: {}", what, share_words(part, sources.statements)), {}, 2);
  };
  kind("the outlet's own word", sources.own_word);
  kind("named sources", sources.named);
  kind("on record, not named", sources.unnamed);
  kind("anonymous sources", sources.anonymous);
  kind("documents", sources.documents);
  add_names(lines, "Named most", sources.origins, sources.statements);
  add_names(lines, "Passed on by", sources.relays, sources.statements);
  return lines.take();
}

}  // namespace twosource::rendering
