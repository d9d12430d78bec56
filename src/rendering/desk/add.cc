// A report given by hand: the form that asks for it, and what became of it.
#include <fmt/format.h>

#include "base/guard.h"
#include "rendering/desk/parts.h"
#include "rendering/escaping.h"

namespace twosource {

namespace desk = rendering::desk;

namespace {

using rendering::escape_html;

struct Field {
  std::string_view name;
  std::string_view label;
  std::string_view value;
  std::string_view hint;
};

std::string field(const Field& one) {
  return fmt::format("<label>{} <input name=\"{}\" value=\"{}\" placeholder=\"{}\" autocomplete=\"off\"></label>\n",
                     one.label, one.name, escape_html(one.value), one.hint);
}

std::string outcome(const IngestedReport& one) {
  const std::string what = one.error        ? desk::text(one.error->line())
                           : one.id.empty() ? desk::text(one.source)
                                            : desk::link(desk::report_address(one.id), one.id);
  return fmt::format("<li><span class=\"chip\">{}</span><div>{}</div></li>\n", name_of(one.outcome), what);
}

}  // namespace

Result<std::string> desk_add(const DeskGiven& given, const std::optional<std::string>& wrong) {
  return base::guarded({}, [&]() -> Result<std::string> {
    std::string html =
        "<div class=\"page\">\n<h1>Take a report in</h1>\n<p class=\"about\">Leave empty what a file tells by itself. "
        "Many reports come in by <code>twosource ingest</code>, or by a folder that is watched "
        "(<code>twosource serve --watch</code>).</p>\n<form class=\"add\" method=\"post\" action=\"/add\" "
        "enctype=\"multipart/form-data\">\n";
    if (wrong) html += fmt::format("<p class=\"wrong\" role=\"alert\">{}</p>\n", desk::text(*wrong));
    html += field({"outlet", "Outlet", given.outlet, "The Ledger"}) +
            field({"published", "Published", given.published, "2031-05-14"}) +
            field({"title", "Title", given.title, ""}) + field({"url", "Address", given.url, "https://"});
    html += fmt::format(
        "<label>A file: a page, a text, JSON Lines, a web archive, a feed <input type=\"file\" name=\"file\"></label>\n"
        "<label>Or its words <textarea name=\"text\" rows=\"14\">{}</textarea></label>\n<button>Take it in</button>\n"
        "</form>\n</div>\n",
        escape_html(given.text));
    return desk::document({.title = "Take a report in", .current = "/add"}, html);
  });
}

Result<std::string> desk_added(std::span<const IngestedReport> reports) {
  return base::guarded({}, [&]() -> Result<std::string> {
    std::string html = "<div class=\"page\">\n<h1>Taken in</h1>\n<ul class=\"lines labelled\">\n";
    for (const IngestedReport& one : reports) html += outcome(one);
    if (reports.empty()) html += "<li><div></div><div>The file holds no report.</div></li>\n";
    return desk::document({.title = "Taken in", .current = "/add"},
                          html + "</ul>\n<p>" + desk::link("/add", "Another one") + "</p>\n</div>\n");
  });
}

}  // namespace twosource
