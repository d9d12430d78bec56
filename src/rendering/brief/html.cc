// The Brief as one HTML page: every line's evidence leads to the passage, whose words are highlighted. On paper stands the
// short form, with the words that it rests on as notes (style/5-paper.css).
// Test: tests/unit/rendering/brief/html_test.cc, tests/golden/cable.html.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rendering/brief/excerpts.h"
#include "rendering/brief/graph.h"
#include "rendering/brief/html_lines.h"
#include "rendering/brief/notes.h"
#include "rendering/brief/view.h"
#include "rendering/brief/words.h"
#include "rendering/escaping.h"
#include "rendering/html_page.h"
#include "rendering/rendering.h"

namespace twosource::rendering {
namespace {

/// "12 lines": what a folded section holds.
std::string count_words(const Section& section) {
  const bool is_table = section.lines.empty();
  const std::size_t count = is_table ? section.table.rows.size() : section.lines.size();
  return fmt::format("· {} {}{}", count, is_table ? "origin" : "line", count == 1 ? "" : "s");
}

/// Writes one Story.
class PageWriter {
 public:
  PageWriter(const Story& story, const BriefOptions& options, std::string prefix, const ClaimAddress& claims)
      : story_(story),
        view_(brief_view(story)),
        options_(options),
        prefix_(std::move(prefix)),
        lines_(story, prefix_, claims) {}

  std::string html() {
    const std::string heads = reports();  // how dates are known is no part of what is printed on paper
    lines_.begin_short_form();
    std::string brief = head() + heads + rests_on();
    const auto is_short = [](const Section& one) { return one.in_short_form; };
    const auto detail = std::ranges::find_if_not(view_.sections, is_short);
    for (auto one = view_.sections.begin(); one != detail; ++one) brief += section(*one);
    const std::string notes = notes_html();
    lines_.end_short_form();
    brief += graph();
    if (detail != view_.sections.end()) brief += "<div class=\"detail\">\n<p class=\"detail-begins\">In detail</p>\n";
    for (auto one = detail; one != view_.sections.end(); ++one) brief += section(*one);
    if (detail != view_.sections.end()) brief += "</div>\n";
    return fmt::format(
        "<div class=\"story\">\n<article class=\"brief\" id=\"{0}brief\" aria-labelledby=\"{0}title\" tabindex=\"0\">\n"
        "{1}{2}{3}</article>\n<section class=\"passages\" aria-labelledby=\"{0}passages {0}title\" tabindex=\"0\">\n"
        "<h2 id=\"{0}passages\">The passages</h2>\n<p class=\"about\">{4} Highlighted is what the short form "
        "prints, and what a link has led to.</p>\n{5}</section>\n</div>\n",
        prefix_, brief, notes, foot(),
        options_.passages == Passages::kFull ? "The reports as they were read."
                                             : "Of each report, what the brief points at.",
        passages_html(story_, lines_.anchors(), options_.passages, prefix_));
  }

 private:
  std::string head() {
    return fmt::format(
        "<header>\n<p class=\"kicker\"><strong>Brief</strong> <span>{}</span></p>\n<h1 id=\"{}title\">{}</h1>\n"
        "{}</header>\n",
        escape_html(view_.as_of), prefix_, escape_html(view_.title),
        view_.lead.empty() ? "" : fmt::format("<p class=\"lead\">{}</p>\n", lines_.words(view_.lead)));
  }

  std::string report(const ReportHead& one) {
    std::string outlet = escape_html(on_one_line(one.outlet));
    if (one.url)
      outlet = fmt::format("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", escape_html(*one.url), outlet);
    std::string html = fmt::format(
        "<li><span class=\"badge\">{}</span><div><b><bdi>{}</bdi></b> · {} <span class=\"file\">({})</span>",
        escape_html(one.label), outlet, escape_html(one.date), escape_html(on_one_line(one.id)));
    if (one.title)
      html += fmt::format("<div class=\"titled\"><bdi>{}</bdi></div>", escape_html(on_one_line(*one.title)));
    if (!one.known_from.empty()) html += fmt::format("<div class=\"known\">{}</div>", lines_.words(one.known_from));
    return html + "</div></li>\n";
  }

  std::string reports() {
    std::string html = "<ul class=\"reports\" aria-label=\"Reports\">\n";
    for (const ReportHead& one : view_.reports) html += report(one);
    for (const Line& left_out : view_.left_out) {
      html +=
          fmt::format("<li><span class=\"badge\">–</span><div>left out: {}</div></li>\n", lines_.words(left_out.words));
    }
    return html + "</ul>\n";
  }

  std::string rests_on() {
    std::string html;
    for (const Words& one : view_.rests_on) html += fmt::format("<p class=\"rests-on\">{}</p>\n", lines_.words(one));
    return html;
  }

  std::string table(const SourceTable& sources) {
    std::string html = fmt::format(
        "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{0}origins {0}title\"><table>\n"
        "<caption id=\"{0}origins\">Origins by report</caption>\n<thead><tr><th scope=\"col\">origin</th>",
        prefix_);
    for (const ReportHead& one : view_.reports) {
      html += fmt::format("<th scope=\"col\">{} <bdi>{}</bdi></th>", escape_html(one.label),
                          escape_html(on_one_line(one.outlet)));
    }
    html += "</tr></thead>\n<tbody>\n";
    for (const SourceTable::Row& row : sources.rows) {
      html += fmt::format("<tr><th scope=\"row\"><bdi>{}</bdi></th>", escape_html(on_one_line(row.origin)));
      for (const auto& parts : row.cells) {
        html += "<td>";
        for (const SourceTable::Part& part : parts) {
          if (!part.via.empty()) html += fmt::format("<span class=\"via\">{}</span> ", escape_html(part.via));
          html += lines_.references(part.references) + " ";
        }
        html += parts.empty() ? "–</td>" : "</td>";
      }
      html += "</tr>\n";
    }
    return html + "</tbody>\n</table></div>\n";
  }

  std::string content(const Section& one) {
    std::string html;
    if (one.id == "timeline") return lines_.timeline(one.lines);
    if (one.id.starts_with("disputed")) return lines_.sides(one.lines);
    if (!one.lines.empty()) html += lines_.list(one);
    if (!one.table.rows.empty()) html += table(one.table);
    return html;
  }

  /// What is long and seldom looked at is folded, its head says how much it is.
  std::string section(const Section& one) {
    const bool folded = !one.in_short_form && one.id != "timeline";
    const std::string_view kind = one.id.starts_with("disputed") ? " class=\"disputed\"" : "";
    std::string html = fmt::format("<section id=\"{}{}\"{}>\n", prefix_, escape_html(one.id), kind);
    if (folded) html += "<details><summary>";
    html += fmt::format("<h2>{}", escape_html(one.title));
    if (!one.about.empty()) html += fmt::format(" <span class=\"about\">{}</span>", lines_.words(one.about));
    html += "</h2>";
    if (folded) html += fmt::format(" <span class=\"count\">{}</span></summary>", count_words(one));
    html += "\n" + content(one);
    return html + (folded ? "</details>\n</section>\n" : "</section>\n");
  }

  /// The drawing, and the same in words.
  std::string graph() {
    const DependenceGraph graph = dependence_graph(story_);
    if (graph.sources.empty()) return "";
    const std::string label = prefix_ + "rests-on-whom";
    std::string html = fmt::format(
        "<section class=\"graph\">\n<h2 id=\"{}\">Who rests on whom</h2>\n"
        "<div class=\"drawing\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{} {}title\">{}</div>\n"
        "<details><summary>The same in words</summary>\n<ul class=\"lines\">\n",
        label, label, prefix_, graph_svg(story_, graph, label));
    for (const SharedSource& source : graph.sources) {
      Line line;
      line.words = {{PieceKind::kName, source.label, {}},
                    plain(fmt::format("{}{}: {}", source.kind.empty() ? "" : ", ", source.kind,
                                      labels_words(story_, source.reports)))};
      line.references = references_to(story_, source.evidence);
      html += lines_.line(line, false);
    }
    html += "</ul></details>\n";
    if (graph.others > 0) {
      html += fmt::format(
          "<p class=\"about\">Drawn is what several reports rest on, and which other outlets they cite; "
          "“Where it comes from” has {} more.</p>\n",
          graph.others);
    }
    return html + "</section>\n";
  }

  /// For paper: the words that the short form rests on and does not print.
  std::string notes_html() {
    std::vector<Note> notes = lines_.notes(story_);
    std::stable_sort(notes.begin(), notes.end(), [](const Note& a, const Note& b) {
      return std::pair(a.report, a.spans.front()) < std::pair(b.report, b.spans.front());
    });
    std::string html =
        "<section class=\"notes\">\n<h2>Notes <span class=\"about\">the "
        "words at the marks, where no line prints them</span></h2>\n";
    for (std::size_t i = 0; i < notes.size(); ++i) {
      const bool first = i == 0 || notes[i - 1].report != notes[i].report;
      if (first) {
        html += fmt::format("{}<h3>{}. {}</h3>\n<dl>\n", i == 0 ? "" : "</dl>\n",
                            escape_html(story_.reports[notes[i].report].label),
                            lines_.words(report_words(story_.reports[notes[i].report])));
      }
      html += fmt::format("<div><dt>{}</dt><dd><bdi>{}</bdi></dd></div>\n", escape_html(notes[i].label),
                          escape_html(note_words(story_, notes[i])));
    }
    return notes.empty() ? "" : html + "</dl>\n</section>\n";
  }

  [[nodiscard]] std::string foot() const {
    std::string html = "<footer class=\"foot\">\n";
    for (const std::string& part : view_.foot) html += fmt::format("<p>{}</p>\n", escape_html(part));
    return html +
           "<p class=\"on-paper\">On paper: the short form and the words that it rests on. The page on a screen has "
           "all else "
           "that the reports say.</p>\n</footer>\n";
  }

  const Story& story_;
  BriefView view_;
  const BriefOptions& options_;
  std::string prefix_;  ///< of ids: empty for the first story of a page, then "s2-"
  HtmlLines lines_;
};

}  // namespace

std::string brief_body(std::span<const Story> stories, const BriefOptions& options, const ClaimAddress& claims) {
  std::string body;
  for (std::size_t i = 0; i < stories.size(); ++i) {
    body += PageWriter(stories[i], options, i == 0 ? "" : fmt::format("s{}-", i + 1), claims).html();
  }
  return body;
}

std::string brief_html(std::span<const Story> stories, const BriefOptions& options) {
  return html_page(stories.empty() ? "Brief" : on_one_line(stories.front().title),
                   "<main>\n" + brief_body(stories, options, {}) + "</main>\n");
}

}  // namespace twosource::rendering
