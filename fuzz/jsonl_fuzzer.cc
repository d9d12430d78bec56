// One line of JSON Lines -> the fields of a Report.
#include "fuzz/fuzzing.h"
#include "ingest/formats/jsonl.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto report = ingest::read_json_line(fuzz::as_text(data, size), "a.jsonl:1");
  if (!report) {
    fuzz::require_clear(report.error());
    return 0;
  }
  fuzz::require(!base::first_invalid_utf8(report->text), "a report's text is valid UTF-8");
  return 0;
}
