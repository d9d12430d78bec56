// What every Report gets, whatever it came from: checks of what outside said, its language, blocks, hash.
//
// Stage 1 is this and the public PathSource (twosource/source.h), which makes Reports of files. A Report that a program
// made itself comes here straight away. Test: tests/unit/ingest/intake_test.cc.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ingest/formats/html/page_reader.h"
#include "ingest/formats/text.h"
#include "twosource/error.h"
#include "twosource/report.h"

namespace twosource::ingest {

/// What messages call a Report: where it came from, else its id.
std::string place_of(const Report& report);

/// Immutable after loading, shared by all threads.
class Intake {
 public:
  /// For `languages`, each with its rules in `data`/<language>/ingest; the first one is what a text is read as whose
  /// language cannot be told.
  static Result<Intake> open(const std::filesystem::path& data, std::vector<std::string> languages);

  /// Makes the text of a web page (Report::html), where there is one. Fills in what is not given: id, language, blocks (with outlet and authors where the page names them), the days
  /// that the published date covers, and always the hash. What is given and makes no sense is an Error: text or fields
  /// that are no UTF-8 (kNotText), a text that is empty (kEmpty) or beyond `most_bytes` (kTooLarge), blocks out of
  /// place or a date that is none (kInvalidArgument), a language without rules (kUnsupportedLanguage).
  [[nodiscard]] Result<Report> finish(Report report, std::size_t most_bytes) const;

 private:
  [[nodiscard]] Result<void> settle_language(Report& report) const;
  [[nodiscard]] Result<void> read_page(Report& report) const;

  std::vector<std::string> languages_;
  std::map<std::string, TextReader> readers_;  ///< by language
  std::optional<html::PageReader> pages_;
};

}  // namespace twosource::ingest
