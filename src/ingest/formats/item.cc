// Test: tests/unit/ingest/formats/json/json_feed_test.cc.
#include "ingest/formats/item.h"

#include <algorithm>

#include "base/unicode.h"

namespace twosource::ingest {
namespace {

void append_escaped(std::string& html, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      default:
        html += c;
    }
  }
}

class ItemPage {
 public:
  void meta(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    html_ += "<meta name=\"";
    html_ += name;
    html_ += "\" content=\"";
    append_escaped(html_, text);
    html_ += "\">\n";
  }

  /// A value that is HTML already.
  void meta_html(std::string_view name, std::string html) {
    if (html.empty()) return;
    for (std::size_t at = 0; (at = html.find('"', at)) != std::string::npos; at += 6) html.replace(at, 1, "&quot;");
    html_ += "<meta name=\"";
    html_ += name;
    html_ += "\" content=\"" + html + "\">\n";
  }

  void add(std::string_view html) { html_ += html; }
  std::string take() { return std::move(html_); }

 private:
  std::string html_ = "<!DOCTYPE html><meta charset=\"utf-8\">\n";
};

}  // namespace

std::string identity_of(const std::string& url, const std::string& guid) {
  if (url.empty() || guid.empty() || url == guid) return url.empty() ? guid : url;
  return url + " " + guid;
}

std::string escaped(std::string_view text) {
  std::string html;
  append_escaped(html, text);
  return html;
}

std::string paragraphs_of(std::string_view text) {
  std::string html;
  std::string paragraph;
  const auto end_paragraph = [&] {
    if (!paragraph.empty()) html += "<p>" + escaped(paragraph) + "</p>\n";
    paragraph.clear();
  };
  const bool empty_lines = base::trimmed(text).find("\n\n") != std::string_view::npos ||
                           base::trimmed(text).find("\n\r\n") != std::string_view::npos;
  while (!text.empty()) {
    const std::size_t feed = std::min(text.find('\n'), text.size());
    const std::string_view line = base::trimmed(text.substr(0, feed));
    text.remove_prefix(std::min(feed + 1, text.size()));
    if (line.empty()) end_paragraph();
    if (!paragraph.empty()) paragraph += ' ';
    paragraph += line;
    if (!empty_lines) end_paragraph();
  }
  end_paragraph();
  return html;
}

Report report_of(const Item& item) {
  ItemPage page;
  page.meta_html("og:title", item.title);
  page.meta("og:site_name", item.outlet);
  for (const std::string& author : item.authors) page.meta("author", author);
  page.meta("article:published_time", item.published);
  page.meta("article:modified_time", item.modified);
  page.add("<h1>" + item.title + "</h1>\n<article>\n");
  page.add(item.content);
  page.add("\n</article>\n");

  Report report;
  report.id = item.id;
  if (!item.url.empty()) report.url = item.url;
  report.html = page.take();
  report.page.emplace();
  report.page->kind = item.summary ? PageKind::kSummary : PageKind::kArticle;
  report.page->agencies = item.agencies;
  return report;
}

}  // namespace twosource::ingest
