// The bytes of a web page -> its text, blocks and fields.
#include "fuzz/fuzzing.h"
#include "ingest/files.h"
#include "ingest/formats/html/charset.h"
#include "ingest/intake.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto intake = ingest::Intake::open(fuzz::data_folder(), {"en"});
  fuzz::require(intake.ok(), "data/ loads");
  Report page;
  page.id = "a.html";
  page.language = "en";
  page.html = std::string(fuzz::as_text(data, size));
  page.fetched_at = "2031-03-18T00:00:00Z";
  ingest::html::is_page(*page.html, true);
  const auto report = intake->finish(std::move(page), ingest::kLargestReport);
  if (!report) {
    fuzz::require_clear(report.error());
    return 0;
  }
  fuzz::require(!report->html && report->page, "a page is read once");
  fuzz::require(!report->text.empty() && !report->blocks.empty(), "a page that is read has a text in blocks");
  for (const Block& block : report->blocks) fuzz::require_cuts(report->text, block.span);
  for (const std::string& author : report->authors) fuzz::require(!author.empty(), "an author has a name");
  return 0;
}
