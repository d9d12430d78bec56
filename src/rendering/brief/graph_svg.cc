// The drawing of who rests on whom, in two columns: what most rest on stands on top, with the thickest lines. Colours and
// strokes are the stylesheet's. Test: tests/unit/rendering/brief/graph_test.cc.
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/display_width.h"
#include "rendering/brief/drawing.h"
#include "rendering/brief/graph.h"
#include "rendering/brief/words.h"
#include "rendering/escaping.h"

namespace twosource::rendering {
namespace {

constexpr int kReportWidth = 200;
constexpr int kSourceX = 320;
constexpr int kSourceWidth = 324;
constexpr std::size_t kReportColumns = 18;
constexpr std::size_t kSourceColumns = 34;  // label, and what stands at the right

std::string report_box(const StoryReport& report, int y) {
  return fmt::format("{}<text class=\"letter\" x=\"12\" y=\"{}\">{}</text><text x=\"36\" y=\"{}\">{}</text>\n",
                     drawn_box(1, y, kReportWidth), y + 5, escape_html(report.label), y + 5,
                     drawn_words(outlet_words(report), kReportColumns));
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
      weight, drawn_box(kSourceX, y, kSourceWidth), kSourceX + 12, y + 5,
      drawn_words(source.label, kSourceColumns - base::display_width(beside) * 3 / 4), kSourceX + kSourceWidth - 10,
      y + 5, escape_html(beside));
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
    for (const std::size_t report : source.directly) {
      const std::string_view kind = source.is_medium && source.is_shared() ? " shared" : "";
      lines += drawn_line({kReportWidth + 1, reports[report]}, {kSourceX, sources[i]}, kind);
    }
    for (const std::size_t origin : source.passes_on) {
      // A source that passes words on, and whose words they are, along the right edge.
      lines += drawn_arc({kSourceX + kSourceWidth, sources[i]}, sources[origin], kDrawingWidth);
    }
  }
  return drawing(rows, label, lines + boxes);
}

}  // namespace twosource::rendering
