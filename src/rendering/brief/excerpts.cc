#include "rendering/brief/excerpts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "rendering/brief/words.h"
#include "rendering/escaping.h"

namespace twosource::rendering {
namespace {

/// A stretch to mark, before those that it holds. The rest of one that crossed another has no id.
struct Stretch {
  Span span;
  bool highlighted = true;
  bool has_id = true;
  friend bool operator<(const Stretch& a, const Stretch& b) {
    if (a.span.start != b.span.start) return a.span.start < b.span.start;
    if (a.span.end != b.span.end) return a.span.end > b.span.end;
    return a.has_id > b.has_id;
  }

  [[nodiscard]] std::string_view element() const { return highlighted ? "mark" : "span"; }
};

std::string id_of(std::string_view prefix, Span span) { return fmt::format("{}-{}-{}", prefix, span.start, span.end); }

std::string report_prefix(std::string_view story_prefix, std::size_t report) {
  return fmt::format("{}r{}", story_prefix, report + 1);
}

/// Words of the text with line breaks shown as such.
std::string text_html(std::string_view text, std::uint32_t from, std::uint32_t to) {
  return escape_html(text.substr(from, to - from));
}

std::string block_html(const Story& story, std::size_t report, const Block& block, const ReportAnchors& anchors,
                       std::string_view prefix) {
  const std::string& text = story.reports[report].text;
  const Evidence place{report, block.span, "", block.kind, block.number};
  return fmt::format("<div class=\"block {}\"><span class=\"number\">{}</span><p dir=\"auto\">{}</p></div>\n",
                     name_of(block.kind), escape_html(reference_to(story, place).label),
                     marked_html(text, block.span, anchors, prefix));
}

/// The anchors that lie in a block at least in part.
ReportAnchors anchors_in(const ReportAnchors& anchors, Span block) {
  ReportAnchors inside;
  for (const Anchor& anchor : anchors) {
    if (anchor.span.overlaps(block)) inside.push_back(anchor);
  }
  return inside;
}

std::string gap_html(std::size_t blocks) {
  if (blocks == 0) return "";
  return fmt::format("<p class=\"gap\">… {} {} not shown</p>\n", blocks, blocks == 1 ? "passage" : "passages");
}

}  // namespace

std::string marked_html(std::string_view text, Span block, const std::vector<Anchor>& anchors,
                        std::string_view id_prefix) {
  std::set<Stretch> stretches;
  for (const Anchor& anchor : anchors) {
    const Span clipped{std::max(anchor.span.start, block.start), std::min(anchor.span.end, block.end)};
    if (clipped.empty()) continue;
    Stretch stretch{clipped, anchor.highlighted, true};
    // One place, one id: highlighted where any that leads there is.
    if (const auto known = stretches.find(stretch); known != stretches.end()) {
      stretch.highlighted = stretch.highlighted || known->highlighted;
      stretches.erase(known);
    }
    stretches.insert(stretch);
  }
  std::string html;
  std::vector<Stretch> open;
  std::uint32_t at = block.start;
  const auto close_up_to = [&](std::uint32_t end) {
    while (!open.empty() && open.back().span.end <= end) {
      html += text_html(text, at, open.back().span.end);
      at = open.back().span.end;
      html += fmt::format("</{}>", open.back().element());
      open.pop_back();
    }
  };
  while (!stretches.empty()) {
    Stretch stretch = *stretches.begin();
    stretches.erase(stretches.begin());
    close_up_to(stretch.span.start);
    const Span whole = stretch.span;
    if (!open.empty() && open.back().span.end < stretch.span.end) {
      // A rest that crosses once more is left unmarked, so that the page stays in proportion to the spans.
      if (stretch.has_id) stretches.insert({{open.back().span.end, stretch.span.end}, stretch.highlighted, false});
      stretch.span.end = open.back().span.end;
    }
    html += text_html(text, at, stretch.span.start);
    at = stretch.span.start;
    html += stretch.has_id ? fmt::format("<{} id=\"{}\">", stretch.element(), id_of(id_prefix, whole))
                           : fmt::format("<{}>", stretch.element());
    open.push_back(stretch);
  }
  close_up_to(block.end);
  return html + text_html(text, at, block.end);
}

std::string passage_id(std::string_view story_prefix, const Reference& reference) {
  return id_of(report_prefix(story_prefix, reference.report), reference.span);
}

std::string passages_html(const Story& story, const std::vector<ReportAnchors>& anchors, Passages passages,
                          std::string_view story_prefix) {
  std::string html;
  for (std::size_t i = 0; i < story.reports.size(); ++i) {
    const StoryReport& report = story.reports[i];
    const std::string prefix = report_prefix(story_prefix, i);
    html += fmt::format(
        "<div class=\"report\" id=\"{}\">\n<h3><span class=\"badge\">{}</span> <span>{}<span class=\"date\"> · "
        "{}</span></span> "
        "<a class=\"back\" href=\"#{}brief\">Back to the brief</a></h3>\n",
        prefix, escape_html(report.label), escape_html(on_one_line(outlet_words(report))),
        escape_html(date_words(report.published)), story_prefix);
    std::size_t skipped = 0;
    for (const Block& block : report.blocks) {
      const ReportAnchors inside = anchors_in(anchors[i], block.span);
      if (inside.empty() && block.kind != BlockKind::kHeadline && passages == Passages::kAround) {
        ++skipped;
        continue;
      }
      html += gap_html(skipped) + block_html(story, i, block, inside, prefix);
      skipped = 0;
    }
    html += gap_html(skipped) + "</div>\n";
  }
  return html;
}

}  // namespace twosource::rendering
