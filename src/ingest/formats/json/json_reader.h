// JSON -> the Reports in it: JSON Lines, one value a line, or one value that is the file.
//
// A value is a report with the fields of the contract (json_report.h), an item of ninjs (ninjs.h), a JSON Feed
// (json_feed.h), or a list of these; its members tell which. Parsed by nlohmann-json, which every stage has already.
// Measured over 51 MB of JSON Lines on a busy machine: nlohmann 41 MB/s, simdjson 612 MB/s; with all that is done to a
// report here 20 MB/s. The language stage reads well under 1 MB/s on a core, so a second JSON library would save a
// hundredth of the time. Test: tests/unit/ingest/formats/json/json_reader_test.cc.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/byte_stream.h"
#include "twosource/source.h"

namespace twosource::ingest {

/// All Reports of one value, or the Errors in their places. Ids that the value does not give begin with `id`. A lone
/// surrogate becomes U+FFFD, with a note.
std::vector<Result<Report>> read_json(std::string_view json, const std::string& id, const std::string& where,
                                      const PathOptions& options);

class JsonReader final : public ReportSource {
 public:
  /// `id` and `where` are what ids and messages call the file; `lines`: it is JSON Lines.
  JsonReader(ByteStream bytes, std::string id, std::string where, bool lines, PathOptions options);

  std::optional<Result<Report>> next() override;

 private:
  std::optional<Error> read_line();
  std::optional<Error> read_document();

  ByteStream bytes_;
  std::string id_;
  std::string where_;
  bool lines_;
  PathOptions options_;
  std::deque<Result<Report>> reports_;  ///< of the value that was read last
  std::size_t line_ = 0;
  bool any_ = false;
  bool ended_ = false;
};

}  // namespace twosource::ingest
