// What is made of saved web pages, for eval/extraction.py.
//     eval_pages DATA FILE… : a line of JSON for each
#include <iostream>

#include "base/json.h"
#include "ingest/intake.h"

using namespace twosource;
using base::Json;

namespace {

Json page_of(const Report& report) {
  Json page{{"title", report.title.value_or("")},
            {"authors", report.authors},
            {"outlet", report.outlet.value_or("")},
            {"url", report.url.value_or("")},
            {"published", report.published ? report.published->value : ""},
            {"published_at", report.published_at.value_or("")},
            {"notes", report.notes}};
  page["kind"] = name_of(report.page->kind);
  page["basis"] = {name_of(report.page->title), name_of(report.page->authors), name_of(report.page->published),
                   name_of(report.page->outlet), name_of(report.page->url)};
  page["agencies"] = report.page->agencies;
  for (const Block& block : report.blocks) {
    page["blocks"].push_back({name_of(block.kind), cut(report.text, block.span)});
  }
  return page;
}

}  // namespace

int main(int count, char** arguments) {
  const auto intake = ingest::Intake::open(arguments[1], {"en"});
  if (!intake) return std::cerr << intake.error().line() << '\n', 1;
  for (int i = 2; i < count; ++i) {
    Report report;
    report.id = arguments[i];
    report.language = "en";  // the corpora have some pages in other languages, which are scored as well
    report.html = base::read_file(arguments[i]).value();
    const auto finished = intake->finish(std::move(report), 1 << 24);
    Json line = finished ? page_of(*finished) : Json{{"error", finished.error().message}};
    line["file"] = arguments[i];
    std::cout << base::to_text(line) << '\n';
  }
}
