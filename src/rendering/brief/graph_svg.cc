// The drawing of who rests on whom, in two columns: what most rest on stands on top, with the thickest lines. Colours and
// strokes are the stylesheet's. Test: tests/unit/rendering/brief/graph_test.cc.
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/display_width.h"
#include "rendering/brief/graph.h"
#include "rendering/brief/words.h"
#include "rendering/escaping.h"
#include "rendering/wrap.h"

namespace twosource::rendering {
namespace {

// In units of the drawing, of which a letter is some eight wide.
constexpr int kWidth = 680;
constexpr int kBoxHeight = 28;
constexpr int kRow = 35;
constexpr int kReportWidth = 200;
constexpr int kSourceX = 320;
constexpr int kSourceWidth = 324;
constexpr std::size_t kReportColumns = 18;
constexpr std::size_t kSourceColumns = 34;  // label, and what stands at the right

/// The middles of some boxes, spread over the height of all rows.
std::vector<int> middles(std::size_t boxes, std::size_t rows) {
  std::vector<int> all;
  for (std::size_t i = 0; i < boxes; ++i) {
    all.push_back(static_cast<int>((2 * i + 1) * rows * kRow / (2 * boxes)));
  }
  return all;
}

std::string label_html(std::string_view label, std::size_t columns) {
  return escape_html(shortened(with_visible_controls(on_one_line(label)), columns));
}

std::string box(int x, int y, int width) {
  return fmt::format("<rect class=\"box\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\"/>", x,
                     y - kBoxHeight / 2, width, kBoxHeight);
}

std::string report_box(const StoryReport& report, int y) {
  return fmt::format("{}<text class=\"letter\" x=\"12\" y=\"{}\">{}</text><text x=\"36\" y=\"{}\">{}</text>\n",
                     box(1, y, kReportWidth), y + 5, escape_html(report.label), y + 5,
                     label_html(outlet_words(report), kReportColumns));
}

/// "not given · 4 of 5".
std::string beside_source(const SharedSource& source, std::size_t reports) {
  std::string words(source.kind);
  if (!source.is_shared()) return words;
  return words + fmt::format("{}{} of {}", words.empty() ? "" : " · ", source.reports.size(), reports);
}

std::string source_box(const SharedSource& source, std::size_t reports, int y) {
  const std::string beside = beside_source(source, reports);
  const std::string_view weight = !source.is_shared() ? "" : source.is_medium ? " shared medium" : " shared";
  return fmt::format(
      "<g class=\"source{}\">{}<text x=\"{}\" y=\"{}\">{}</text>"
      "<text class=\"beside\" text-anchor=\"end\" x=\"{}\" y=\"{}\">{}</text></g>\n",
      weight, box(kSourceX, y, kSourceWidth), kSourceX + 12, y + 5,
      label_html(source.label, kSourceColumns - base::display_width(beside) * 3 / 4), kSourceX + kSourceWidth - 10,
      y + 5, escape_html(beside));
}

/// From a report to what it rests on.
std::string line(int from, int to, const SharedSource& source) {
  constexpr int kStart = kReportWidth + 1;
  constexpr int kBend = (kStart + kSourceX) / 2;
  return fmt::format("<path class=\"line{}\" d=\"M{} {}C{} {} {} {} {} {}\"/>\n",
                     source.is_medium && source.is_shared() ? " shared" : "", kStart, from, kBend, from, kBend, to,
                     kSourceX, to);
}

/// From a source that passes words on to whose words they are, along the right edge.
std::string arc(int from, int to) {
  constexpr int kEdge = kSourceX + kSourceWidth;
  return fmt::format("<path class=\"line passed\" d=\"M{} {}C{} {} {} {} {} {}\"/>\n", kEdge, from, kWidth, from,
                     kWidth, to, kEdge, to);
}

}  // namespace

std::string graph_svg(const Story& story, const DependenceGraph& graph, std::string_view label) {
  const std::size_t rows = std::max(story.reports.size(), graph.sources.size());
  const std::vector<int> reports = middles(story.reports.size(), rows);
  const std::vector<int> sources = middles(graph.sources.size(), rows);
  std::string lines;
  std::string boxes;
  for (std::size_t i = 0; i < reports.size(); ++i) boxes += report_box(story.reports[i], reports[i]);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const SharedSource& source = graph.sources[i];
    boxes += source_box(source, reports.size(), sources[i]);
    for (const std::size_t report : source.directly) lines += line(reports[report], sources[i], source);
    for (const std::size_t origin : source.passes_on) lines += arc(sources[i], sources[origin]);
  }
  return fmt::format("<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{}\">\n{}{}</svg>\n", kWidth,
                     static_cast<int>(rows) * kRow, label, lines, boxes);
}

}  // namespace twosource::rendering
