// A value of JSON, a report, an item of ninjs or a JSON Feed -> the Reports in it.
#include "fuzz/fuzzing.h"
#include "ingest/formats/json/json_reader.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const auto& report : ingest::read_json(fuzz::as_text(data, size), "a.json", "a.json", {})) {
    if (!report) {
      fuzz::require_clear(report.error());
      continue;
    }
    fuzz::require(!report->id.empty(), "a report has an id");
    fuzz::require(!base::first_invalid_utf8(report->text), "a report's text is valid UTF-8");
    fuzz::require(!report->html || !base::first_invalid_utf8(*report->html), "an item's page is valid UTF-8");
  }
  return 0;
}
