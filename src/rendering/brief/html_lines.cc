#include "rendering/brief/html_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "rendering/brief/words.h"
#include "rendering/escaping.h"

namespace twosource::rendering {
namespace {

std::string_view class_of(Tone tone) {
  switch (tone) {
    case Tone::kAgreed:
      return "chip agreed";
    case Tone::kDisputed:
      return "chip disputed";
    case Tone::kOneSide:
      return "chip one-side";
    case Tone::kUnnamed:
      return "chip unnamed";
    default:
      return "chip";
  }
}

/// Printed words without what stands in square brackets.
std::string without_additions(std::string_view words) {
  std::string text;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t open = std::min(words.find('[', at), words.size());
    text += words.substr(at, open - at);
    const std::size_t closed = words.find(']', open);
    at = closed == std::string_view::npos ? words.size() : closed + 1;
  }
  return on_one_line(text);
}

}  // namespace

std::string HtmlLines::references(const References& all) {
  if (all.empty()) return "";
  std::string html = "<span class=\"refs\">";
  std::string_view last;
  for (const Reference& reference : all) {
    anchors_[reference.report].push_back({reference.span, in_short_form_});
    if (in_short_form_) notes_.number(reference);
    if (reference.label == last) continue;  // one link a block; all of its words are marked
    html += fmt::format("{}<a href=\"#{}\">{}</a>", last.empty() ? "" : " ", passage_id(prefix_, reference),
                        escape_html(reference.label));
    last = reference.label;
  }
  return html + "</span>";
}

std::string HtmlLines::printed(const Piece& piece) {
  if (in_short_form_) printed_.push_back(without_additions(piece.text));
  const std::string words = escape_html(in_quotation_marks(piece.text));
  if (!claims_ || !piece.claim) return "<bdi class=\"printed\">" + words + "</bdi>";
  return fmt::format("<bdi class=\"printed\"><a class=\"claim-link\" href=\"{}\">{}</a></bdi>",
                     escape_html(claims_(story_.claims[*piece.claim])), words);
}

std::string HtmlLines::item_of(const Line& one) const {
  const auto tells_claim = [](const Piece& piece) { return piece.claim.has_value(); };
  const auto piece = std::ranges::find_if(one.words, tells_claim);
  if (!claims_ || piece == one.words.end()) return "";
  std::string passages;
  for (const Reference& reference : one.references) {
    passages += (passages.empty() ? "" : " ") + passage_id(prefix_, reference);
  }
  return fmt::format(" data-item data-claim=\"{}\" data-passages=\"{}\"", escape_html(story_.claims[*piece->claim].id),
                     passages);
}

std::string HtmlLines::words(const Words& pieces) {
  std::string html;
  for (const Piece& piece : pieces) {
    switch (piece.kind) {
      case PieceKind::kPrinted:
        html += printed(piece);
        break;
      case PieceKind::kName:
        html += "<b><bdi>" + escape_html(piece.text) + "</bdi></b>";
        break;
      case PieceKind::kReferences:
        html += " " + references(piece.references);
        break;
      case PieceKind::kPlain:
        html += escape_html(piece.text);
    }
  }
  return html;
}

std::vector<Note> HtmlLines::notes(const Story& story) const {
  std::vector<Note> left;
  for (const Note& note : notes_.all()) {
    const auto is_printed = [&](Span span) {
      const std::string words = on_one_line(cut(story.reports[note.report].text, span));
      return std::ranges::any_of(printed_,
                                 [&](const std::string& line) { return line.find(words) != std::string::npos; });
    };
    if (!std::ranges::all_of(note.spans, is_printed)) left.push_back(note);
  }
  return left;
}

std::string HtmlLines::line(const Line& one, bool labelled) {
  std::string html = fmt::format("<li{}>", item_of(one));
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

std::string HtmlLines::list(const Section& section) {
  const std::vector<Line>& lines = section.lines;
  const bool labelled = std::ranges::any_of(lines, [](const Line& one) { return !one.label.empty(); });
  const std::string head = fmt::format("<ul class=\"lines{}\">\n", labelled ? " labelled" : "");
  // Where the whole section is folded already, nothing in it is.
  const std::size_t shown = section.in_short_form ? lines_within_limit(section) : lines.size();
  std::string html = head;
  for (std::size_t i = 0; i < shown; ++i) html += line(lines[i], labelled);
  html += "</ul>\n";
  if (shown == lines.size()) return html;
  html += fmt::format("<details class=\"rest\"><summary>{} more</summary>\n{}", lines.size() - shown, head);
  for (std::size_t i = shown; i < lines.size(); ++i) html += line(lines[i], labelled);
  return html + "</ul></details>\n";
}

std::string HtmlLines::sides(const std::vector<Line>& lines) {
  std::string html;
  std::string alone;
  bool in_side = false;
  for (const Line& one : lines) {
    if (one.heads_group) {
      html += in_side ? "</ul></div>\n" : "<div class=\"sides\">\n";
      html += fmt::format("<div class=\"side{}\"><h3>{}</h3>\n<ul>\n", one.tone == Tone::kDisputed ? " against" : "",
                          words(one.words));
      in_side = true;
    } else if (one.depth > 0) {
      html += line(one, false);
    } else {
      alone += line(one, false);
    }
  }
  if (in_side) html += "</ul></div>\n</div>\n";
  return alone.empty() ? html : html + "<ul class=\"lines\">\n" + alone + "</ul>\n";
}

std::string HtmlLines::timeline(const std::vector<Line>& lines) {
  std::string html = "<ol class=\"timeline\">\n";
  bool in_date = false;
  for (const Line& one : lines) {
    if (!one.label.empty()) {
      html += fmt::format("{}<li><h3>{}</h3>\n<ul>\n", in_date ? "</ul></li>\n" : "", escape_html(one.label));
      in_date = true;
    }
    html += line(one, false);
  }
  return html + (in_date ? "</ul></li>\n" : "") + "</ol>\n";
}

}  // namespace twosource::rendering
