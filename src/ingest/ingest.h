// Stage 1: bytes -> Report. Files, folders, JSONL and standard input, in a fixed order.
//
// A PATH is a file (.txt, .jsonl) or a folder (walked, in name order); "-" is standard input. JSONL has one Report a
// line. The default id is the path relative to the PATH given, with ":LINE" for a line of JSONL. Test:
// tests/unit/ingest/.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "twosource/error.h"
#include "twosource/report.h"

namespace twosource::ingest {

struct Options {
  std::filesystem::path data;          ///< the data/ folder
  std::vector<std::string> languages;  ///< languages that can be read; another one is an Error and left out
};

/// Pulls Reports one by one, so that an archive streams in constant memory. Not for several threads at once.
class Source {
 public:
  /// `paths` as given by the user, in their order. Errors of data/ alone; a bad path is told by next().
  static Result<Source> open(std::vector<std::string> paths, Options options);

  Source(Source&&) noexcept;
  Source& operator=(Source&&) noexcept;
  ~Source();

  /// The next Report, or the Error that took its place (the batch goes on), or nothing at the end.
  std::optional<Result<Report>> next();

 private:
  struct State;
  explicit Source(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace twosource::ingest
