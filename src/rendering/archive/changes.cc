// What the versions of a report have otherwise: words taken out and put in, and the statements that stand in them.
//
//   version 1 → 2   fetched 2031-05-14T12:00:00Z
//
//     … the ferry carried [-12-] {+14+} passengers when …
//
//   statements
//     changed   the ferry carried 12 passengers
//          to   the ferry carried 14 passengers
//
// Test: tests/unit/rendering/archive/archive_test.cc.
#include <fmt/format.h>

#include <algorithm>

#include "base/unicode.h"
#include "rendering/json_records.h"
#include "rendering/rendering.h"
#include "rendering/screen_page.h"

namespace twosource::rendering {
namespace {

constexpr std::uint32_t kAround = 60;  // bytes of the text that are shown on each side of a change

/// The nearest place at or before `at`, respectively behind it, where a word begins or ends.
std::uint32_t word_start(std::string_view text, std::uint32_t at) {
  while (at > 0 && text[at - 1] != ' ' && text[at - 1] != '\n') --at;
  return at;
}
std::uint32_t word_end(std::string_view text, std::uint32_t at) {
  while (at < text.size() && text[at] != ' ' && text[at] != '\n') ++at;
  return at;
}

/// The words around a change, from the later text, with what went and what came in marks that Git uses for words.
std::string excerpt(const ReportChange& change, const WordChange& words) {
  const std::string_view after = change.text_after;
  const std::uint32_t from = word_start(after, words.after.start - std::min(words.after.start, kAround));
  const auto to =
      word_end(after, static_cast<std::uint32_t>(std::min<std::size_t>(words.after.end + kAround, after.size())));
  std::string line = from > 0 ? "… " : "";
  line += shown(after.substr(from, words.after.start - from)) + " ";
  if (!words.before.empty()) line += "[-" + shown(cut(change.text_before, words.before)) + "-] ";
  if (!words.after.empty()) line += "{+" + shown(cut(after, words.after)) + "+} ";
  line += shown(after.substr(words.after.end, to - words.after.end));
  if (to < after.size()) line += " …";
  return line;
}

void add_statement(ScreenPage& page, const ReportChange& change, const TouchedStatement& statement) {
  const std::string whose = statement.speaker.empty() ? "" : shown(statement.speaker) + ": ";
  const auto words = [](std::string_view text, Span span) { return shown(cut(text, span)); };
  if (statement.before) {
    page.field(statement.after ? "  changed" : "  taken out", whose + words(change.text_before, *statement.before));
  }
  if (statement.after) {
    page.field(statement.before ? "  to" : "  new", whose + words(change.text_after, *statement.after));
  }
}

base::Json span_json(const std::optional<Span>& span, const base::CodePointIndex& index) {
  if (!span) return nullptr;
  const Span points = index.code_points(*span);
  return base::Json::array({points.start, points.end});
}

base::Json version_json(const ReportVersion& version) {
  return {{"number", version.number}, {"fetched_at", value_or_null(version.fetched_at)}, {"sha256", version.sha256}};
}

}  // namespace

std::string changes_text(std::span<const ReportChange> changes, const TextOptions& options) {
  ScreenPage page(options);
  if (changes.empty()) page.line("one version: nothing has changed");
  for (const ReportChange& change : changes) {
    if (&change != &changes.front()) page.gap();
    page.line(fmt::format("version {} → {}{}", change.from.number, change.to.number,
                          change.to.fetched_at ? "   fetched " + shown(*change.to.fetched_at) : ""),
              ScreenPage::kBold);
    if (change.title_before != change.title_after) {
      page.gap();
      page.line("title [-" + shown(change.title_before.value_or("")) + "-] {+" +
                    shown(change.title_after.value_or("")) + "+}",
                {}, 2);
    }
    for (const WordChange& words : change.words) {
      page.gap();
      page.line(excerpt(change, words), {}, 2);
    }
    if (change.statements.empty()) continue;
    page.gap();
    page.line("statements", ScreenPage::kBold);
    for (const TouchedStatement& statement : change.statements) add_statement(page, change, statement);
  }
  return page.take();
}

std::string changes_json(std::span<const ReportChange> changes) {
  base::Json all = base::Json::array();
  for (const ReportChange& change : changes) {
    const base::CodePointIndex before(change.text_before);
    const base::CodePointIndex after(change.text_after);
    base::Json words = base::Json::array();
    for (const WordChange& word : change.words) {
      words.push_back({{"before", span_json(word.before, before)},
                       {"after", span_json(word.after, after)},
                       {"gone", cut(change.text_before, word.before)},
                       {"added", cut(change.text_after, word.after)}});
    }
    base::Json statements = base::Json::array();
    for (const TouchedStatement& statement : change.statements) {
      statements.push_back(
          {{"before", span_json(statement.before, before)},
           {"after", span_json(statement.after, after)},
           {"gone", statement.before ? base::Json(cut(change.text_before, *statement.before)) : base::Json(nullptr)},
           {"added", statement.after ? base::Json(cut(change.text_after, *statement.after)) : base::Json(nullptr)},
           {"speaker", text_or_null(statement.speaker)}});
    }
    all.push_back({{"from", version_json(change.from)},
                   {"to", version_json(change.to)},
                   {"title_before", value_or_null(change.title_before)},
                   {"title_after", value_or_null(change.title_after)},
                   {"words", std::move(words)},
                   {"statements", std::move(statements)}});
  }
  return base::to_text({{"schema", "twosource.changes/1"}, {"changes", std::move(all)}}) + "\n";
}

}  // namespace twosource::rendering
