// Files to Reports: walk, bytes, format. Test: tests/unit/ingest/path_source_test.cc.
#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/guard.h"
#include "ingest/byte_stream.h"
#include "ingest/decode.h"
#include "ingest/files.h"
#include "ingest/format.h"
#include "ingest/formats/feed/xml_feed.h"
#include "ingest/formats/json/json_reader.h"
#include "ingest/formats/warc/warc_reader.h"
#include "twosource/source.h"

namespace twosource {
namespace ingest {
namespace {

Result<Report> read_text(ByteStream& bytes, const InputFile& file) {
  auto all = bytes.read_all(kLargestReport);
  if (!all) return all.error();
  auto decoded = decode(std::move(*all), file.where);
  if (!decoded) return decoded.error();
  Report report;
  report.id = file.id;
  report.text = std::move(decoded->text);
  report.notes = std::move(decoded->notes);
  report.source = file.where;
  return report;
}

Result<Report> read_page(ByteStream& bytes, const InputFile& file) {
  auto all = bytes.read_all(kLargestReport);
  if (!all) return all.error();
  Report report;
  report.id = file.id;
  report.html = std::move(*all);
  report.source = file.where;
  return report;
}

}  // namespace
}  // namespace ingest

using namespace ingest;

struct PathSource::State {
  State(std::vector<std::string> all, PathOptions path_options)
      : paths(std::move(all)), walk(paths), options(std::move(path_options)) {}

  std::optional<Result<Report>> next();
  std::optional<Result<Report>> start(const InputFile& file);

  std::vector<std::string> paths;
  FileWalk walk;
  PathOptions options;
  std::uint64_t taken = 0;                           ///< bytes of files
  std::optional<std::optional<std::uint64_t>> size;  ///< of all files, once somebody asked
  std::unique_ptr<ReportSource> rows;                ///< of the file that is being read, where it holds several reports
};

std::vector<Result<SourceFile>> files_of(const std::vector<std::string>& paths) {
  std::vector<Result<SourceFile>> files;
  FileWalk walk(paths);
  while (auto file = walk.next()) {
    if (*file) {
      files.emplace_back(SourceFile{(*file)->path.string(), std::move((*file)->id)});
    } else {
      files.emplace_back(file->error());
    }
  }
  return files;
}

PathSource::PathSource(std::vector<std::string> paths, PathOptions options)
    : paths_(std::move(paths)), options_(std::move(options)) {}
PathSource::PathSource(PathSource&&) noexcept = default;
PathSource& PathSource::operator=(PathSource&&) noexcept = default;
PathSource::~PathSource() = default;

std::optional<Result<Report>> PathSource::next() {
  return base::guarded({}, [this]() -> std::optional<Result<Report>> {
    if (!state_) state_ = std::make_unique<State>(std::move(paths_), options_);
    auto report = state_->next();
    if (report && *report && !(*report)->fetched_at) (*report)->fetched_at = options_.fetched_at;
    return report;
  });
}

std::optional<double> PathSource::share_given() {
  if (!state_) return std::nullopt;
  if (!state_->size) {
    const auto counted =
        base::guarded({}, [this]() -> Result<std::optional<std::uint64_t>> { return bytes_of(state_->paths); });
    state_->size = counted ? *counted : std::nullopt;
  }
  const std::optional<std::uint64_t> all = *state_->size;
  if (!all || *all == 0) return std::nullopt;
  return std::min(1.0, static_cast<double>(state_->taken) / static_cast<double>(*all));
}

std::optional<Result<Report>> PathSource::State::next() {
  while (true) {
    if (rows) {
      if (auto report = rows->next()) return report;
      rows.reset();
    }
    auto file = walk.next();
    if (!file) return std::nullopt;
    if (!*file) return Result<Report>(file->error());
    (*file)->taken = &taken;
    if (options.id) (*file)->id = *options.id;
    if (auto report = start(**file)) return report;
  }
}

/// Reads a file that is one report; opens one that holds several and gives back nothing yet.
std::optional<Result<Report>> PathSource::State::start(const InputFile& file) {
  auto bytes = ByteStream::open(file);
  if (!bytes) return Result<Report>(bytes.error());
  const auto format = format_of(*bytes, file);
  if (!format) return Result<Report>(format.error());
  switch (*format) {
    case Format::kText:
      return read_text(*bytes, file);
    case Format::kPage:
      return read_page(*bytes, file);
    case Format::kWebArchive:
      rows = std::make_unique<warc::WarcReader>(std::move(*bytes), file.where);
      break;
    case Format::kXmlFeed:
      rows = std::make_unique<feed::XmlFeed>(std::move(*bytes), file.id, file.where);
      break;
    case Format::kJsonLines:
    case Format::kJsonDocument:
      rows =
          std::make_unique<JsonReader>(std::move(*bytes), file.id, file.where, *format == Format::kJsonLines, options);
      break;
  }
  return std::nullopt;
}

}  // namespace twosource
