// Files to Reports: walk, bytes, decoding, fields. Test: tests/unit/ingest/path_source_test.cc.
#include <cstddef>
#include <string_view>
#include <utility>

#include "base/guard.h"
#include "ingest/decode.h"
#include "ingest/files.h"
#include "ingest/formats/html/charset.h"
#include "ingest/formats/jsonl.h"
#include "twosource/source.h"

namespace twosource {
namespace ingest {
namespace {

/// A JSONL file on its way through.
struct OpenJsonl {
  ByteStream bytes;
  std::string id;
  std::string where;
  std::size_t line = 0;
  bool any = false;
};

constexpr std::string_view kMark = "\xEF\xBB\xBF";

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace
}  // namespace ingest

using namespace ingest;

struct PathSource::State {
  explicit State(std::vector<std::string> paths) : walk(std::move(paths)) {}

  std::optional<Result<Report>> next();
  std::optional<Result<Report>> next_line();
  std::optional<Result<Report>> start(const InputFile& file);
  Result<Report> read_whole(ByteStream& bytes, const InputFile& file);

  FileWalk walk;
  std::optional<OpenJsonl> jsonl;
};

PathSource::PathSource(std::vector<std::string> paths) : paths_(std::move(paths)) {}
PathSource::PathSource(PathSource&&) noexcept = default;
PathSource& PathSource::operator=(PathSource&&) noexcept = default;
PathSource::~PathSource() = default;

std::optional<Result<Report>> PathSource::next() {
  return base::guarded({}, [this]() -> std::optional<Result<Report>> {
    if (!state_) state_ = std::make_unique<State>(std::move(paths_));
    return state_->next();
  });
}

std::optional<Result<Report>> PathSource::State::next() {
  while (true) {
    if (jsonl) {
      if (auto report = next_line()) return report;
      jsonl.reset();
    }
    auto file = walk.next();
    if (!file) return std::nullopt;
    if (!*file) return Result<Report>(file->error());
    if (auto report = start(**file)) return report;
  }
}

/// Reads a text file or a page whole; opens a JSONL file and gives back nothing yet.
std::optional<Result<Report>> PathSource::State::start(const InputFile& file) {
  auto bytes = ByteStream::open(file);
  if (!bytes) return Result<Report>(bytes.error());
  const bool lines = file.kind == FileKind::kJsonl || (file.kind == FileKind::kEither && bytes->starts_like_json());
  if (!lines) return read_whole(*bytes, file);
  jsonl.emplace(OpenJsonl{std::move(*bytes), file.id, file.where});
  return std::nullopt;
}

Result<Report> PathSource::State::read_whole(ByteStream& bytes, const InputFile& file) {
  auto all = bytes.read_all(kLargestReport);
  if (!all) return all.error();
  if (html::is_page(*all, file.kind == FileKind::kHtml)) {
    Report report;
    report.id = file.id;
    report.html = std::move(*all);
    report.source = file.where;
    return report;
  }
  auto decoded = decode(std::move(*all), file.where);
  if (!decoded) return decoded.error();
  Report report;
  report.id = file.id;
  report.text = std::move(decoded->text);
  report.notes = std::move(decoded->notes);
  report.source = file.where;
  return report;
}

std::optional<Result<Report>> PathSource::State::next_line() {
  std::string line;
  while (true) {
    const auto got = jsonl->bytes.next_line(line, kLargestReport);
    if (got == ByteStream::Line::kFailed) {
      return Result<Report>(Error{ErrorCode::kUnreadable, "could not be read to its end", jsonl->where});
    }
    if (got == ByteStream::Line::kEnd) {
      if (jsonl->any) return std::nullopt;
      jsonl->any = true;
      return Result<Report>(Error{ErrorCode::kEmpty, "is empty: there is no line to read", jsonl->where});
    }
    const std::string number = ":" + std::to_string(++jsonl->line);
    const std::string where = jsonl->where + number;
    if (got == ByteStream::Line::kTooLong) {
      jsonl->any = true;
      return Result<Report>(Error{
          ErrorCode::kTooLarge,
          "is longer than " + std::to_string(kLargestReport >> 20) + " MiB, the most that one report may be", where});
    }
    if (jsonl->line == 1 && line.starts_with(kMark)) line.erase(0, kMark.size());
    if (is_blank(line)) continue;
    jsonl->any = true;
    auto report = read_json_line(line, where);
    if (!report) return report;
    if (report->id.empty()) report->id = jsonl->id + number;
    report->source = where;
    return report;
  }
}

}  // namespace twosource
