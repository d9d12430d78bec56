// The Brief as one HTML page: every line's evidence leads to the passage, whose words are highlighted.
// Test: tests/unit/rendering/brief/html_test.cc, tests/golden/cable.html.
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "rendering/brief/excerpts.h"
#include "rendering/brief/view.h"
#include "rendering/brief/words.h"
#include "rendering/escaping.h"
#include "rendering/html_page.h"
#include "rendering/rendering.h"

namespace twosource::rendering {
namespace {

std::string_view class_of(Tone tone) {
  switch (tone) {
    case Tone::kAgreed:
      return "chip agreed";
    case Tone::kDisputed:
      return "chip disputed";
    case Tone::kOneSide:
      return "chip side";
    case Tone::kUnnamed:
      return "chip unnamed";
    case Tone::kDate:
      return "date";
    default:
      return "chip";
  }
}

/// Writes one Story; remembers every reference that it links, for the passages.
class PageWriter {
 public:
  PageWriter(const Story& story, const BriefView& view, const BriefOptions& options, std::string prefix)
      : story_(story), view_(view), options_(options), prefix_(std::move(prefix)) {}

  std::string html() {
    std::string brief = head() + reports();
    bool in_short_form = true;
    for (const Section& one : view_.sections) {
      if (in_short_form && !one.in_short_form) {
        brief += "<p class=\"detail-begins\">In detail</p>\n";
        in_short_form = false;
      }
      brief += section(one);
    }
    brief += foot();
    return fmt::format(
        "<div class=\"story\">\n<article class=\"brief\" id=\"{0}brief\" aria-label=\"Brief\" tabindex=\"0\">\n{1}"
        "</article>\n<aside class=\"passages\" aria-label=\"Passages of the reports\" tabindex=\"0\">\n"
        "<h2>The passages</h2>\n<p class=\"about\">{2} Highlighted words are those that the brief rests on. "
        "<a href=\"#{0}brief\">Back to the brief</a></p>\n{3}</aside>\n</div>\n",
        prefix_, brief,
        options_.passages == Passages::kFull ? "The reports as they were read."
                                             : "Of each report, what the brief points at.",
        passages_html(story_, linked_, options_.passages, prefix_));
  }

 private:
  std::string references(const References& all) {
    if (all.empty()) return "";
    std::string html = "<span class=\"refs\">";
    std::string_view last;
    for (const Reference& reference : all) {
      linked_.push_back(reference);
      if (reference.label == last) continue;  // one link a block; all of its words are marked
      last = reference.label;
      html += fmt::format("{}<a href=\"#{}\">{}</a>", html.back() == '>' && html.ends_with("</a>") ? " " : "",
                          passage_id(prefix_, reference), escape_html(reference.label));
    }
    return html + "</span>";
  }

  std::string words(const Words& pieces) {
    std::string html;
    for (const Piece& piece : pieces) {
      const std::string text = escape_html(piece.text);
      switch (piece.kind) {
        case PieceKind::kPrinted:
          html += "<bdi class=\"printed\">" + escape_html(in_quotation_marks(piece.text)) + "</bdi>";
          break;
        case PieceKind::kName:
          html += "<b>" + text + "</b>";
          break;
        case PieceKind::kReferences:
          html += " " + references(piece.references);
          break;
        case PieceKind::kPlain:
          html += text;
      }
    }
    return html;
  }

  std::string head() {
    return fmt::format(
        "<header>\n<p class=\"kicker\"><strong>Brief</strong> <span>{}</span></p>\n<h1>{}</h1>\n{}</header>\n",
        escape_html(view_.as_of), escape_html(view_.title),
        view_.lead.empty() ? "" : fmt::format("<p class=\"lead\">{}</p>\n", words(view_.lead)));
  }

  std::string report(const ReportHead& one) {
    std::string outlet = escape_html(one.outlet);
    if (one.url)
      outlet = fmt::format("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", escape_html(*one.url), outlet);
    std::string html =
        fmt::format("<li><span class=\"badge\">{}</span><div><b>{}</b> · {} <span class=\"file\">({})</span>",
                    escape_html(one.label), outlet, escape_html(one.date), escape_html(one.id));
    if (!one.known_from.empty()) html += fmt::format("<div class=\"known\">{}</div>", words(one.known_from));
    for (const Words& note : one.notes) html += fmt::format("<div class=\"known\">{}</div>", words(note));
    return html + "</div></li>\n";
  }

  std::string reports() {
    std::string html = "<ul class=\"reports\" aria-label=\"Reports\">\n";
    for (const ReportHead& one : view_.reports) html += report(one);
    for (const Line& left_out : view_.left_out) {
      html += fmt::format("<li><span class=\"badge\">–</span><div>left out: {}</div></li>\n", words(left_out.words));
    }
    return html + "</ul>\n";
  }

  std::string line(const Line& one, bool labelled) {
    std::string html = one.heads_group ? "<li class=\"head\">" : one.depth > 0 ? "<li class=\"under\">" : "<li>";
    if (labelled) {
      html += "<div class=\"label\">";
      if (!one.label.empty())
        html += fmt::format("<span class=\"{}\">{}</span>", class_of(one.tone), escape_html(one.label));
      html += "</div>";
    }
    html += "<div class=\"text\">";
    if (!one.mark.empty()) html += fmt::format("<span class=\"chip mark\">{}</span> ", escape_html(one.mark));
    html += fmt::format("<span class=\"words\">{}</span>", words(one.words));
    if (!one.whose.empty()) html += fmt::format(" <span class=\"whose\">— {}</span>", escape_html(one.whose));
    return html + "</div>" + references(one.references) + "</li>\n";
  }

  std::string table(const SourceTable& sources) {
    std::string html = "<div class=\"table\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">origin</th>";
    for (const ReportHead& one : view_.reports) {
      html += fmt::format("<th scope=\"col\">{} {}</th>", escape_html(one.label), escape_html(one.outlet));
    }
    html += "</tr></thead>\n<tbody>\n";
    for (const SourceTable::Row& row : sources.rows) {
      html += fmt::format("<tr><th scope=\"row\">{}</th>", escape_html(row.origin));
      for (const auto& parts : row.cells) {
        html += "<td>";
        for (const SourceTable::Part& part : parts) {
          if (!part.via.empty()) html += fmt::format("<span class=\"via\">{}</span> ", escape_html(part.via));
          html += references(part.references) + " ";
        }
        html += parts.empty() ? "–</td>" : "</td>";
      }
      html += "</tr>\n";
    }
    return html + "</tbody>\n</table></div>\n";
  }

  std::string section(const Section& one) {
    bool labelled = false;
    for (const Line& each : one.lines) labelled = labelled || !each.label.empty();
    const std::string_view kind = one.id.starts_with("disputed") ? " class=\"disputed\"" : "";
    std::string html =
        fmt::format("<section id=\"{}{}\"{}>\n<h2>{}", prefix_, escape_html(one.id), kind, escape_html(one.title));
    if (!one.about.empty()) html += fmt::format(" <span class=\"about\">{}</span>", words(one.about));
    html += "</h2>\n";
    if (!one.lines.empty()) {
      html += fmt::format("<ul class=\"lines{}\">\n", labelled ? " labelled" : "");
      for (const Line& each : one.lines) html += line(each, labelled);
      html += "</ul>\n";
    }
    if (!one.table.rows.empty()) html += table(one.table);
    return html + "</section>\n";
  }

  [[nodiscard]] std::string foot() const {
    std::string html = "<footer class=\"foot\">\n";
    for (const std::string& part : view_.foot) html += fmt::format("<p>{}</p>\n", escape_html(part));
    return html + "</footer>\n";
  }

  const Story& story_;
  const BriefView& view_;
  const BriefOptions& options_;
  std::string prefix_;  ///< of ids: empty for the first story of a page, then "s2-"
  References linked_;
};

}  // namespace

std::string brief_html(std::span<const Story> stories, const BriefOptions& options) {
  std::string body = "<main>\n";
  for (std::size_t i = 0; i < stories.size(); ++i) {
    const BriefView view = brief_view(stories[i]);
    body += PageWriter(stories[i], view, options, i == 0 ? "" : fmt::format("s{}-", i + 1)).html();
  }
  return html_page(stories.empty() ? "Brief" : on_one_line(stories.front().title), body + "</main>\n");
}

}  // namespace twosource::rendering
