// What the fuzzers of files with several reports share.
#pragma once

#include <memory>
#include <sstream>
#include <string>
#include <string_view>

#include "fuzz/fuzzing.h"
#include "ingest/byte_stream.h"
#include "ingest/files.h"
#include "ingest/intake.h"
#include "twosource/source.h"

namespace twosource::fuzz {

inline ingest::ByteStream stream_of(std::string_view bytes) {
  return ingest::ByteStream::of(std::make_unique<std::istringstream>(std::string(bytes)), "a");
}

/// Reads all that a source gives, the first few Reports to their end; the source ends, and its Errors are clear.
inline void read_all(ReportSource& source, std::size_t bytes) {
  static const auto intake = ingest::Intake::open(data_folder(), {"en"});
  require(intake.ok(), "data/ loads");
  std::size_t given = 0;
  while (auto report = source.next()) {
    require(++given <= bytes + 1, "a source gives no more than its bytes hold");
    if (!*report) {
      require_clear(report->error());
      continue;
    }
    require(!(*report)->id.empty(), "a report has an id");
    if (given > 4) continue;
    (*report)->language = "en";
    const auto finished = intake->finish(std::move(**report), ingest::kLargestReport);
    if (!finished) require_clear(finished.error());
  }
}

}  // namespace twosource::fuzz
