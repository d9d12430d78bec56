#include "rendering/brief/excerpts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "rendering/brief/words.h"
#include "rendering/escaping.h"

namespace twosource::rendering {
namespace {

/// A stretch to mark. The rest of a span that crossed another has no id.
struct Stretch {
  Span span;
  bool has_id = true;
  friend bool operator<(const Stretch& a, const Stretch& b) {
    if (a.span.start != b.span.start) return a.span.start < b.span.start;
    if (a.span.end != b.span.end) return a.span.end > b.span.end;
    return a.has_id > b.has_id;
  }
};

std::string id_of(std::string_view prefix, Span span) { return fmt::format("{}-{}-{}", prefix, span.start, span.end); }

std::string report_prefix(std::string_view story_prefix, std::size_t report) {
  return fmt::format("{}r{}", story_prefix, report + 1);
}

/// Words of the text with line breaks shown as such.
std::string text_html(std::string_view text, std::uint32_t from, std::uint32_t to) {
  return escape_html(text.substr(from, to - from));
}

std::string block_html(const Story& story, std::size_t report, const Block& block, const std::vector<Span>& spans,
                       std::string_view prefix) {
  const std::string& text = story.reports[report].text;
  const Evidence place{report, block.span, "", block.kind, block.number};
  return fmt::format("<div class=\"block {}\"><span class=\"number\">{}</span><p dir=\"auto\">{}</p></div>\n",
                     name_of(block.kind), escape_html(reference_to(story, place).label),
                     marked_html(text, block.span, spans, prefix));
}

/// The spans of one report that lie in a block at least in part.
std::vector<Span> spans_in(const References& references, Span block) {
  std::vector<Span> spans;
  for (const Reference& reference : references) {
    if (reference.span.overlaps(block)) spans.push_back(reference.span);
  }
  return spans;
}

std::string gap_html(std::size_t blocks) {
  if (blocks == 0) return "";
  return fmt::format("<p class=\"gap\">… {} {} not shown</p>\n", blocks, blocks == 1 ? "passage" : "passages");
}

}  // namespace

std::string marked_html(std::string_view text, Span block, std::vector<Span> spans, std::string_view id_prefix) {
  std::set<Stretch> stretches;
  for (const Span span : spans) {
    const Span clipped{std::max(span.start, block.start), std::min(span.end, block.end)};
    if (!clipped.empty()) stretches.insert({clipped, true});
  }
  std::string html;
  std::vector<Stretch> open;
  std::uint32_t at = block.start;
  const auto close_up_to = [&](std::uint32_t end) {
    while (!open.empty() && open.back().span.end <= end) {
      html += text_html(text, at, open.back().span.end);
      at = open.back().span.end;
      html += "</mark>";
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
      if (stretch.has_id) stretches.insert({{open.back().span.end, stretch.span.end}, false});
      stretch.span.end = open.back().span.end;
    }
    html += text_html(text, at, stretch.span.start);
    at = stretch.span.start;
    html += stretch.has_id ? fmt::format("<mark id=\"{}\">", id_of(id_prefix, whole)) : "<mark>";
    open.push_back(stretch);
  }
  close_up_to(block.end);
  return html + text_html(text, at, block.end);
}

std::string passage_id(std::string_view story_prefix, const Reference& reference) {
  return id_of(report_prefix(story_prefix, reference.report), reference.span);
}

std::string passages_html(const Story& story, const References& references, Passages passages,
                          std::string_view story_prefix) {
  std::vector<References> by_report(story.reports.size());
  for (const Reference& reference : references) by_report[reference.report].push_back(reference);
  std::string html;
  for (std::size_t i = 0; i < story.reports.size(); ++i) {
    const StoryReport& report = story.reports[i];
    const std::string prefix = report_prefix(story_prefix, i);
    html += fmt::format(
        "<div class=\"report\" id=\"{}\">\n<h3><span class=\"badge\">{}</span> <span>{} · {}</span></h3>\n", prefix,
        escape_html(report.label), escape_html(outlet_words(report)), escape_html(date_words(report.published)));
    std::size_t skipped = 0;
    for (const Block& block : report.blocks) {
      const std::vector<Span> spans = spans_in(by_report[i], block.span);
      if (spans.empty() && block.kind != BlockKind::kHeadline && passages == Passages::kAround) {
        ++skipped;
        continue;
      }
      html += gap_html(skipped) + block_html(story, i, block, spans, prefix);
      skipped = 0;
    }
    html += gap_html(skipped) + "</div>\n";
  }
  return html;
}

}  // namespace twosource::rendering
