// The Brief as Markdown (CommonMark, with GitHub's tables). Test: tests/unit/rendering/golden_test.cc,
// tests/golden/cable.md.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "rendering/brief/view.h"
#include "rendering/brief/words.h"
#include "rendering/escaping.h"
#include "rendering/rendering.h"

namespace twosource::rendering {
namespace {

std::string shown(std::string_view text) { return escape_markdown(on_one_line(text)); }

/// Plain pieces keep the spaces at their ends, which part them from their neighbours.
std::string shown(const Words& words) {
  std::string text;
  for (const Piece& piece : words) {
    switch (piece.kind) {
      case PieceKind::kPrinted:
        text += shown(in_quotation_marks(piece.text));
        break;
      case PieceKind::kReferences:
        if (!piece.references.empty()) text += " (" + reference_words(piece.references) + ")";
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

std::string shown(const Line& line) {
  std::string text(2 * static_cast<std::size_t>(line.depth), ' ');
  text += "- ";
  if (!line.label.empty()) text += fmt::format("**{}** · ", shown(line.label));
  if (!line.mark.empty()) text += line.mark + ": ";
  text += shown(line.words);
  if (!line.whose.empty()) text += " — " + shown(line.whose);
  if (!line.references.empty()) text += fmt::format(" ({})", reference_words(line.references));
  return text + "\n";
}

std::string shown(const ReportHead& report) {
  const std::string outlet =
      report.url ? fmt::format("[{}](<{}>)", shown(report.outlet), escape_markdown(*report.url)) : shown(report.outlet);
  std::string text = fmt::format("- **{}** · {} · {} · {}\n", report.label, outlet, report.date, shown(report.id));
  if (!report.known_from.empty()) text += "  - " + shown(report.known_from) + "\n";
  return text;
}

std::string more(std::size_t count) {
  return count > 0 ? fmt::format("- and {} more in the page (--format html)\n", count) : "";
}

std::string shown(const SourceTable& table, const std::vector<ReportHead>& reports, std::size_t limit) {
  if (table.rows.empty()) return "";
  std::string text = "| origin |";
  std::string line = "| --- |";
  for (const ReportHead& report : reports) {
    text += fmt::format(" {} {} |", report.label, shown(report.outlet));
    line += " --- |";
  }
  text += "\n" + line + "\n";
  const std::size_t count = limit == 0 ? table.rows.size() : std::min(limit, table.rows.size());
  for (std::size_t i = 0; i < count; ++i) {
    text += fmt::format("| {} |", shown(table.rows[i].origin));
    for (const auto& parts : table.rows[i].cells) {
      std::string cell;
      for (const SourceTable::Part& part : parts) {
        cell += fmt::format("{}{}{}{}", cell.empty() ? "" : "; ", shown(part.via), part.via.empty() ? "" : " ",
                            reference_words(part.references));
      }
      text += fmt::format(" {} |", cell.empty() ? "-" : cell);
    }
    text += "\n";
  }
  const std::string rest = more(table.rows.size() - count);
  return rest.empty() ? text : text + "\n" + rest;
}

std::string shown(const Section& section, const std::vector<ReportHead>& reports) {
  std::string text = "\n## " + shown(section.title);
  if (!section.about.empty()) text += ": " + shown(section.about);
  text += "\n\n";
  const std::size_t count = lines_within_limit(section);
  for (std::size_t i = 0; i < count; ++i) text += shown(section.lines[i]);
  return text + more(section.lines.size() - count) + shown(section.table, reports, section.limit);
}

}  // namespace

std::string brief_markdown(const Story& story, const BriefOptions& options) {
  const BriefView view = brief_view(story);
  std::string text = fmt::format("# {}\n", shown(view.title));
  if (!view.as_of.empty()) text += fmt::format("\n{}\n", view.as_of);
  if (!view.lead.empty()) text += fmt::format("\n> {}\n", shown(view.lead));
  text += "\n";
  for (const ReportHead& report : view.reports) text += shown(report);
  for (const Words& words : view.rests_on) text += "- " + shown(words) + "\n";
  for (const Line& line : view.left_out) text += shown(line);
  for (const Section& section : view.sections) {
    if (section.in_short_form || options.detail == Detail::kFull) text += shown(section, view.reports);
  }
  text += "\n---\n";
  for (const std::string& part : view.foot) text += "\n" + shown(part) + "\n";
  return text;
}

}  // namespace twosource::rendering
