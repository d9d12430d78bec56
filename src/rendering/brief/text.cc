// The Brief for a terminal: wrapped by display width, evidence at the right edge, colour only when asked for.
// Test: tests/unit/rendering/golden_test.cc, tests/golden/cable.*.txt.
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/display_width.h"
#include "base/unicode.h"
#include "rendering/brief/trims.h"
#include "rendering/brief/view.h"
#include "rendering/brief/words.h"
#include "rendering/escaping.h"
#include "rendering/rendering.h"
#include "rendering/wrap.h"

namespace twosource::rendering {
namespace {

constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kWidestLabel = 16;
constexpr std::size_t kWidestOrigin = 34;
constexpr std::size_t kNarrowestCell = 14;
constexpr std::size_t kMoreDenials = 1;  // lines of a denying side beyond those of the others

/// Escaped, on one line.
std::string shown(std::string_view text) { return with_visible_controls(on_one_line(text)); }

std::string shown(const Words& words) {
  std::string text;
  for (const Piece& piece : words) {
    switch (piece.kind) {
      case PieceKind::kPrinted:
        text += in_quotation_marks(piece.text);
        break;
      case PieceKind::kReferences:
        if (!piece.references.empty()) text += " (" + reference_words(piece.references) + ")";
        break;
      default:
        text += piece.text;
    }
  }
  return shown(text);
}

/// Prints a view line by line into one string.
class TextPrinter {
 public:
  explicit TextPrinter(const TextOptions& options)
      : width_(std::max<std::size_t>(options.width, kNarrowest)), colour_(options.colour) {}

  void head(const BriefView& view) {
    const std::string title = shown(base::to_upper(view.title));
    two_sides(title, shown(view.as_of), kBold);
    if (!view.lead.empty()) paragraph(shown(view.lead), 0);
    out_ += '\n';
    std::size_t outlet = 0;
    for (const ReportHead& report : view.reports) outlet = std::max(outlet, base::display_width(shown(report.outlet)));
    for (const ReportHead& report : view.reports) {
      const std::string name =
          fmt::format("{}  {}  {}", report.label, padded(shown(report.outlet), outlet), report.date);
      two_sides(name, fmt::format("({})", shown(report.id)), kBold);
      if (!report.known_from.empty()) paragraph(shown(report.known_from), 5);
    }
    for (const Words& words : view.rests_on) paragraph(shown(words), 0);
    for (const Line& line : view.left_out) put(line, 10);
  }

  void section(const Section& section) {
    out_ += '\n';
    std::string title = base::to_upper(section.title);
    if (!section.about.empty()) title += ": " + shown(section.about);
    for (const std::string& line : wrap(title, width_)) out_ += styled(line, kBold) + "\n";
    std::size_t column = 0;
    for (const Line& line : section.lines) column = std::max(column, base::display_width(line.label));
    if (column > 0) column = std::min(column, kWidestLabel) + 2;
    const std::size_t count = lines_within_limit(section);
    std::size_t under_head = 0;
    std::size_t side_limit = section.side_limit;
    for (std::size_t i = 0; i < count; ++i) {
      const Line& line = section.lines[i];
      under_head = line.depth == 0 ? 0 : under_head + 1;
      // What the accused say is the last to be given up.
      const bool denial = line.depth == 0 && line.tone == Tone::kDisputed;
      if (line.depth == 0 && section.side_limit > 0) side_limit = section.side_limit + (denial ? kMoreDenials : 0);
      if (side_limit == 0 || under_head <= side_limit) put(line, column);
      const bool ends_side = i + 1 == section.lines.size() || section.lines[i + 1].depth == 0;
      if (side_limit > 0 && under_head > side_limit && ends_side) more(under_head - side_limit, 2);
    }
    more(section.lines.size() - count);
    table(section);
  }

  void rule(std::string_view text) {
    std::string line = "──────── " + std::string(text) + " ";
    while (base::display_width(line) < width_) line += "─";
    out_ += "\n" + styled(line, kDim) + "\n";
  }

  /// In one paragraph.
  void foot(const BriefView& view) {
    std::string text;
    for (const std::string& part : view.foot) text += (text.empty() ? "" : " ") + shown(part);
    out_ += '\n';
    for (const std::string& line : wrap(text, width_)) out_ += styled(line, kDim) + "\n";
  }

  void set_reports(const std::vector<ReportHead>& reports) { reports_ = &reports; }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  static constexpr std::string_view kBold = "1";
  static constexpr std::string_view kDim = "2";

  [[nodiscard]] std::string styled(std::string_view text, std::string_view style) const {
    if (!colour_ || text.empty()) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", style, text);
  }

  static std::string_view style_of(Tone tone) {
    switch (tone) {
      case Tone::kAgreed:
        return "1;32";
      case Tone::kDisputed:
        return "1;31";
      case Tone::kUnnamed:
      case Tone::kOwnWord:
        return "1;33";
      default:
        return kBold;
    }
  }

  void paragraph(const std::string& text, std::size_t indent) {
    for (const std::string& line : wrap(text, width_ - indent)) out_ += std::string(indent, ' ') + line + "\n";
  }

  /// Words at both edges, on one line if they fit.
  void two_sides(const std::string& left, const std::string& right, std::string_view style) {
    std::vector<std::string> lines{left};
    if (base::display_width(left) > width_) lines = wrap(left, width_);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      out_ += styled(lines[i], style);
      if (i + 1 < lines.size()) out_ += '\n';
    }
    at_the_edge(lines.empty() ? 0 : base::display_width(lines.back()), right);
  }

  /// Ends a line whose first `used` columns are taken with words at the right edge; on lines of their own if needed.
  void at_the_edge(std::size_t used, const std::string& words) {
    const std::size_t columns = base::display_width(words);
    if (columns > 0 && used + 2 + columns <= width_) {
      out_ += std::string(width_ - used - columns, ' ') + styled(words, kDim) + "\n";
      return;
    }
    out_ += '\n';
    for (const std::string& line : wrap(words, width_ - width_ / 4)) {
      out_ += std::string(width_ - base::display_width(line), ' ') + styled(line, kDim) + "\n";
    }
  }

  void put(const Line& line, std::size_t column) {
    const std::size_t indent = column + 2 * line.depth;
    std::string words = shown(line.words);
    if (!line.mark.empty()) words = line.mark + ": " + words;
    if (!line.whose.empty()) words += " — " + shown(line.whose);
    const std::vector<std::string> rows = wrap(words, width_ - indent);
    const std::vector<std::string> labels = wrap(shown(line.label), std::max<std::size_t>(column, 3) - 2);
    const std::size_t count = std::max(rows.size(), labels.size());
    for (std::size_t i = 0; i < count; ++i) {
      const std::string label = i < labels.size() ? labels[i] : "";
      out_ += styled(label, style_of(line.tone)) + std::string(indent - base::display_width(label), ' ');
      const std::string row = i < rows.size() ? rows[i] : "";
      out_ += line.heads_group ? styled(row, kBold) : row;
      if (i + 1 < count) {
        out_ += '\n';
      } else {
        at_the_edge(indent + base::display_width(row), reference_words(line.references));
      }
    }
  }

  void more(std::size_t count, std::size_t indent = 0) {
    if (count == 0) return;
    out_ +=
        std::string(indent, ' ') + styled(fmt::format("and {} more in the page (--format html)", count), kDim) + "\n";
  }

  static std::string cell(const std::vector<SourceTable::Part>& parts) {
    std::string text;
    for (const SourceTable::Part& part : parts) {
      if (!text.empty()) text += "; ";
      if (!part.via.empty()) text += shown(part.via) + " ";
      text += reference_words(part.references);
    }
    return text;
  }

  /// Columns for a few reports; for many, one line for each origin.
  void table(const Section& section) {
    const std::vector<SourceTable::Row>& rows = section.table.rows;
    if (rows.empty()) return;
    const std::size_t count = section.limit == 0 ? rows.size() : std::min(section.limit, rows.size());
    std::size_t origin = 0;
    for (std::size_t i = 0; i < count; ++i) origin = std::max(origin, base::display_width(shown(rows[i].origin)));
    origin = std::min(origin, kWidestOrigin);
    const std::size_t reports = reports_->size();
    const std::size_t each = (width_ - origin) / reports;
    const bool fits = each >= kNarrowestCell + 2;
    if (fits) {
      std::vector<std::string> names;
      for (const ReportHead& report : *reports_) names.push_back(report.label + "  " + shown(report.outlet));
      table_row("", names, origin, each);
    }
    for (std::size_t i = 0; i < count; ++i) {
      std::vector<std::string> cells;
      std::string together;
      for (const auto& parts : rows[i].cells) {
        cells.push_back(parts.empty() ? "-" : cell(parts));
        if (!parts.empty()) together += (together.empty() ? "" : "; ") + cells.back();
      }
      table_row(shown(rows[i].origin), fits ? cells : std::vector{together}, origin, fits ? each : width_ - origin);
    }
    more(rows.size() - count);
  }

  void table_row(const std::string& origin, const std::vector<std::string>& cells, std::size_t column,
                 std::size_t each) {
    std::vector<std::vector<std::string>> columns{wrap(origin, column)};
    for (const std::string& text : cells) columns.push_back(wrap(text, each - 2));
    std::size_t height = 0;
    for (const auto& lines : columns) height = std::max(height, lines.size());
    for (std::size_t row = 0; row < height; ++row) {
      std::string line;
      std::size_t start = 0;
      for (std::size_t c = 0; c < columns.size(); ++c) {
        line = padded(line, start);
        if (row < columns[c].size()) line += columns[c][row];
        start += (c == 0 ? column + 2 : each);
      }
      out_ += line + "\n";
    }
  }

  std::size_t width_;
  bool colour_;
  std::string out_;
  const std::vector<ReportHead>* reports_ = nullptr;
};

std::string printed_view(const BriefView& view, const BriefOptions& options) {
  TextPrinter printer(options.text);
  printer.set_reports(view.reports);
  printer.head(view);
  bool in_short_form = true;
  for (const Section& section : view.sections) {
    if (in_short_form && !section.in_short_form) {
      in_short_form = false;
      const bool is_short = options.detail == Detail::kShort;
      printer.rule(is_short ? "short form ends here; the rest: --detail full, or --format html" : "in detail");
      if (is_short) break;
    }
    printer.section(section);
  }
  printer.foot(view);
  return printer.take();
}

}  // namespace

std::string brief_text(const Story& story, const BriefOptions& options) {
  BriefView view = brief_view(story);
  std::string text = printed_view(view, options);
  if (options.detail == Detail::kFull) return text;
  const auto is_long = [&text] {
    return std::ranges::count(text, '\n') > static_cast<std::ptrdiff_t>(kMostShortLines);
  };
  for (std::size_t step = 0; is_long() && trim(view, step); ++step) text = printed_view(view, options);
  return text;
}

}  // namespace twosource::rendering
