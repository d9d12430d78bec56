// The Brief as Markdown (CommonMark, with the tables and footnotes of GitHub, Pandoc and most newsrooms' tools): each mark of
// evidence is a footnote with the passage, its outlet, title and date, and the words.
// Test: tests/unit/rendering/brief/markdown_test.cc, tests/unit/rendering/golden_test.cc, tests/golden/cable.md.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rendering/brief/notes.h"
#include "rendering/brief/view.h"
#include "rendering/brief/words.h"
#include "rendering/escaping.h"
#include "rendering/rendering.h"

namespace twosource::rendering {
namespace {

std::string shown(std::string_view text) { return escape_markdown(on_one_line(text)); }

std::string linked(const std::string& words, const std::optional<std::string>& url) {
  return url ? fmt::format("[{}]({})", words, markdown_url(*url)) : words;
}

std::string more(std::size_t count) {
  return count > 0 ? fmt::format("- and {} more in the page (--format html)\n", count) : "";
}

/// Prints one Story; its footnotes are numbered on from those of the stories before it.
class MarkdownPrinter {
 public:
  MarkdownPrinter(const Story& story, const BriefOptions& options, std::size_t notes_before)
      : story_(story), view_(brief_view(story)), options_(options), notes_before_(notes_before) {}

  std::string markdown() {
    std::string text = fmt::format("# {}\n", shown(view_.title));
    if (!view_.as_of.empty()) text += fmt::format("\n{}\n", view_.as_of);
    if (!view_.lead.empty()) text += fmt::format("\n> {}\n", words(view_.lead));
    text += "\n";
    for (const ReportHead& one : view_.reports) text += report(one);
    for (const Words& one : view_.rests_on) text += "- " + words(one) + "\n";
    for (const Line& one : view_.left_out) text += line(one);
    for (const Section& one : view_.sections) {
      if (one.in_short_form || options_.detail == Detail::kFull) text += section(one);
    }
    text += "\n---\n";
    for (const std::string& part : view_.foot) text += "\n" + shown(part) + "\n";
    return text + footnotes();
  }

  [[nodiscard]] std::size_t notes() const { return notes_before_ + notes_.all().size(); }

 private:
  /// "[^3] [^7]".
  std::string references(const References& all) {
    std::string text;
    std::string_view last;
    for (const Reference& reference : all) {
      const std::size_t number = notes_before_ + notes_.number(reference);
      if (reference.label == last) continue;
      text += fmt::format("{}[^{}]", last.empty() ? "" : " ", number);
      last = reference.label;
    }
    return text;
  }

  /// Plain pieces keep the spaces at their ends, which part them from their neighbours.
  std::string words(const Words& pieces) {
    std::string text;
    for (const Piece& piece : pieces) {
      switch (piece.kind) {
        case PieceKind::kPrinted:
          text += shown(in_quotation_marks(piece.text));
          break;
        case PieceKind::kReferences:
          text += references(piece.references);
          break;
        case PieceKind::kName:
          text += "**" + shown(piece.text) + "**";
          break;
        case PieceKind::kPlain:
          text += escape_markdown(piece.text);
      }
    }
    return text;
  }

  std::string line(const Line& one) {
    std::string text(2 * static_cast<std::size_t>(one.depth), ' ');
    text += "- ";
    if (!one.label.empty()) text += fmt::format("**{}** · ", shown(one.label));
    if (!one.mark.empty()) text += one.mark + ": ";
    text += words(one.words);
    if (!one.whose.empty()) text += " — " + shown(one.whose);
    return text + references(one.references) + "\n";
  }

  std::string report(const ReportHead& one) {
    std::string text = fmt::format("- **{}** · {} · {} · {}\n", one.label, linked(shown(one.outlet), one.url), one.date,
                                   shown(one.id));
    if (!one.known_from.empty()) text += "  - " + words(one.known_from) + "\n";
    return text;
  }

  std::string table(const SourceTable& sources, std::size_t limit) {
    if (sources.rows.empty()) return "";
    std::string text = "| origin |";
    std::string rule = "| --- |";
    for (const ReportHead& one : view_.reports) {
      text += fmt::format(" {} {} |", one.label, shown(one.outlet));
      rule += " --- |";
    }
    text += "\n" + rule + "\n";
    const std::size_t count = limit == 0 ? sources.rows.size() : std::min(limit, sources.rows.size());
    for (std::size_t i = 0; i < count; ++i) {
      text += fmt::format("| {} |", shown(sources.rows[i].origin));
      for (const auto& parts : sources.rows[i].cells) {
        std::string cell;
        for (const SourceTable::Part& part : parts) {
          cell += cell.empty() ? "" : "; ";
          if (!part.via.empty()) cell += shown(part.via) + " ";
          cell += references(part.references);
        }
        text += fmt::format(" {} |", cell.empty() ? "-" : cell);
      }
      text += "\n";
    }
    const std::string rest = more(sources.rows.size() - count);
    return rest.empty() ? text : text + "\n" + rest;
  }

  std::string section(const Section& one) {
    std::string text = "\n## " + shown(one.title);
    if (!one.about.empty()) text += ": " + words(one.about);
    text += "\n\n";
    const std::size_t count = lines_within_limit(one);
    for (std::size_t i = 0; i < count; ++i) text += line(one.lines[i]);
    return text + more(one.lines.size() - count) + table(one.table, one.limit);
  }

  /// "[^3]: A7, [Harbour Post](…), “Velling lands”, Wed 14 May 2031: “the words”".
  std::string footnotes() {
    std::string text;
    std::size_t number = notes_before_;
    for (const Note& note : notes_.all()) {
      const ReportHead& head = view_.reports[note.report];
      std::string title;
      if (head.title && !head.title->empty()) title = shown(in_quotation_marks(on_one_line(*head.title))) + ", ";
      text += fmt::format("{}[^{}]: {}, {}, {}{}: {}\n", text.empty() ? "\n" : "", ++number, note.label,
                          linked(shown(head.outlet), head.url), title, head.date, shown(note_words(story_, note)));
    }
    return text;
  }

  const Story& story_;
  BriefView view_;
  const BriefOptions& options_;
  std::size_t notes_before_;
  Notes notes_;
};

}  // namespace

std::string brief_markdown(std::span<const Story> stories, const BriefOptions& options) {
  std::string text;
  std::size_t notes = 0;
  for (const Story& story : stories) {
    MarkdownPrinter printer(story, options, notes);
    text += (text.empty() ? "" : "\n") + printer.markdown();
    notes = printer.notes();
  }
  return text;
}

}  // namespace twosource::rendering
