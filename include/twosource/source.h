// Source: where Reports come from, one by one.
//
//   Files and folders, as the command takes them:
//       PathSource source({"reports/", "late.jsonl"});
//
//   Whatever a program has, a queue, a database, a request:
//       class Queue final : public ReportSource {
//        public:
//         std::optional<Result<Report>> next() override {
//           if (texts_.empty()) return std::nullopt;
//           Report report;
//           report.text = std::move(texts_.front());
//           texts_.pop_front();
//           return report;
//         }
//        …
//       };
//
// Either is given to Engine::read (engine.h), which pulls from it on the thread that pulls the Readings: a source needs
// no lock of its own.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/error.h"
#include "twosource/report.h"

namespace twosource {

/// A row of Reports, pulled one by one, so that an archive streams in constant memory.
class ReportSource {
 public:
  virtual ~ReportSource() = default;

  /// The next Report, or the Error that took its place (the rest goes on), or nothing at the end. Of a Report `text`,
  /// or `html` in its place, is enough: Engine::read fills in what is not given.
  virtual std::optional<Result<Report>> next() = 0;

  /// How much of it was given, from 0 to 1, so that it can be told how long the rest may take; none where it does not know.
  virtual std::optional<double> share_given() { return std::nullopt; }

 protected:
  ReportSource() = default;
  ReportSource(const ReportSource&) = default;
  ReportSource(ReportSource&&) = default;
  ReportSource& operator=(const ReportSource&) = default;
  ReportSource& operator=(ReportSource&&) = default;
};

/// What one line of JSON Lines tells: one Report, or the Error in its place; of a list, of a JSON Feed and of ninjs all
/// of theirs. A Report that has no id gets `id`, in a list with its number behind it; where that is empty too, Engine::read
/// names it by its hash. `where` is what messages call the input.
std::vector<Result<Report>> reports_from_json(std::string_view json, const std::string& id = {},
                                              const std::string& where = {});

struct PathOptions {
  bool embargoed = false;  ///< reports that are embargoed are read, too
  /// Report::fetched_at where the input does not tell it: ISO 8601 with a zone.
  std::optional<std::string> fetched_at = {};
  std::optional<std::string> id = {};  ///< of the one file that is given, in place of its name: SourceFile::id
};

/// A file as a PathSource takes it: one of {path} with the option `id` gives the same Reports.
struct SourceFile {
  std::string path;
  std::string id;  ///< relative to the PATH given, with '/'
};

/// The files that a PathSource of these paths reads, in its order, and the Errors in the places of others: to divide them
/// among many. Opens none.
std::vector<Result<SourceFile>> files_of(const std::vector<std::string>& paths);

/// Files, folders (walked, in name order) and "-" (standard input), in the order given: text, web pages, JSON Lines, web
/// archives (WARC), feeds (RSS, Atom, JSON Feed), ninjs, each also packed by gzip or zstd. What a file is its content
/// tells; docs/formats.md has the details. The default id is the path relative to the PATH given, with ":LINE" for a line
/// of JSON Lines; of a page in an archive its address, of an item of a feed its address and what the feed calls it. What is
/// wrong is told by next(), in its place: kNotFound, kUnreadable, kEmpty, kNotText, kTooLarge (a report is at most 16 MiB),
/// kBrokenInput, kWithheld, kInvalidArgument (no kind of file that is read).
class PathSource final : public ReportSource {
 public:
  explicit PathSource(std::vector<std::string> paths, PathOptions options = {});
  PathSource(PathSource&&) noexcept;
  PathSource& operator=(PathSource&&) noexcept;
  ~PathSource() override;

  std::optional<Result<Report>> next() override;

  /// By bytes of files; none with standard input, and before the first report.
  std::optional<double> share_given() override;

 private:
  struct State;
  std::vector<std::string> paths_;
  PathOptions options_;
  std::unique_ptr<State> state_;  ///< made by the first next()
};

}  // namespace twosource
