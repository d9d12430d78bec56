// Puts the stage together: walk, bytes, decoding, fields, language, blocks. Test: tests/unit/ingest/source_test.cc.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <map>
#include <unordered_set>
#include <utility>

#include "base/sha256.h"
#include "ingest/decode.h"
#include "ingest/files.h"
#include "ingest/formats/jsonl.h"
#include "ingest/formats/text.h"
#include "ingest/ingest.h"
#include "ingest/language_id.h"

namespace twosource::ingest {
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

/// The ids that a run has seen, as 128 bits of their hashes: an archive of millions of reports streams, and what is
/// kept of each is the same few bytes, however long its id.
class SeenIds {
 public:
  [[nodiscard]] bool contains(const std::string& id) const { return seen_.contains(key(id)); }
  void insert(const std::string& id) { seen_.insert(key(id)); }

 private:
  using Key = std::array<std::uint64_t, 2>;
  struct Hash {
    std::size_t operator()(const Key& key) const { return static_cast<std::size_t>(key[0]); }
  };
  static Key key(const std::string& id) {
    const std::string digits = base::sha256_hex(id);
    Key key{};
    for (std::size_t i = 0; i < key.size(); ++i) {
      std::from_chars(digits.data() + 16 * i, digits.data() + 16 * (i + 1), key[i], 16);
    }
    return key;
  }

  std::unordered_set<Key, Hash> seen_;
};

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

struct Source::State {
  State(std::vector<std::string> paths, Options given) : options(std::move(given)), walk(std::move(paths)) {}

  std::optional<Result<Report>> next();
  std::optional<Result<Report>> next_line();
  std::optional<Result<Report>> start(const InputFile& file);
  Result<Report> read_text(ByteStream& bytes, const InputFile& file);
  Result<Report> finish(Report report, const std::string& where);
  Result<void> settle_language(Report& report, const std::string& where) const;

  Options options;
  FileWalk walk;
  std::map<std::string, TextReader> readers;  ///< by language
  std::optional<OpenJsonl> jsonl;
  SeenIds ids;
};

Source::Source(std::unique_ptr<State> state) : state_(std::move(state)) {}
Source::Source(Source&&) noexcept = default;
Source& Source::operator=(Source&&) noexcept = default;
Source::~Source() = default;

Result<Source> Source::open(std::vector<std::string> paths, Options options) {
  auto state = std::make_unique<State>(std::move(paths), std::move(options));
  for (const std::string& language : state->options.languages) {
    auto reader = TextReader::open(state->options.data / language / "ingest");
    if (!reader) return reader.error();
    state->readers.emplace(language, std::move(*reader));
  }
  return Source(std::move(state));
}

std::optional<Result<Report>> Source::next() { return state_->next(); }

std::optional<Result<Report>> Source::State::next() {
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

/// Reads a text file whole; opens a JSONL file and gives back nothing yet.
std::optional<Result<Report>> Source::State::start(const InputFile& file) {
  auto bytes = ByteStream::open(file);
  if (!bytes) return Result<Report>(bytes.error());
  const bool lines = file.kind == FileKind::kJsonl || (file.kind == FileKind::kEither && bytes->starts_like_json());
  if (!lines) return read_text(*bytes, file);
  jsonl.emplace(OpenJsonl{std::move(*bytes), file.id, file.where});
  return std::nullopt;
}

Result<Report> Source::State::read_text(ByteStream& bytes, const InputFile& file) {
  auto all = bytes.read_all(kLargestReport);
  if (!all) return all.error();
  auto decoded = decode(std::move(*all), file.where);
  if (!decoded) return decoded.error();
  Report report;
  report.id = file.id;
  report.text = std::move(decoded->text);
  report.notes = std::move(decoded->notes);
  return finish(std::move(report), file.where);
}

std::optional<Result<Report>> Source::State::next_line() {
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
    return finish(std::move(*report), where);
  }
}

Result<void> Source::State::settle_language(Report& report, const std::string& where) const {
  Language language;
  if (report.language.empty()) {
    language = detect_language(report.text);
    if (language.code.empty() && !options.languages.empty()) {
      language.code = options.languages.front();
      report.notes.push_back("the language cannot be told from the text: read as " + language_name(language.code));
    }
  } else {
    language.code = primary_subtag(report.language);
    language.name = language_name(language.code);
  }
  if (readers.contains(language.code)) {
    report.language = language.code;
    return {};
  }
  return Error{ErrorCode::kUnsupportedLanguage,
               "\"" + report.id + "\" is in " + language.name + " (" + language.code +
                   "), for which there is no model or no rules; left out",
               where};
}

/// What every report gets, whatever it came from.
Result<Report> Source::State::finish(Report report, const std::string& where) {
  if (ids.contains(report.id)) {
    return Error{ErrorCode::kDuplicateId,
                 "an earlier report has the id \"" + report.id +
                     "\" too; left out (give an \"id\" of its own, or the folder above both files)",
                 where};
  }
  if (auto settled = settle_language(report, where); !settled) return settled.error();
  PageText page = readers.at(report.language).read(report.text, report.title);
  report.blocks = std::move(page.blocks);
  if (!report.outlet) report.outlet = std::move(page.outlet);
  if (report.authors.empty()) report.authors = std::move(page.authors);
  report.sha256 = base::sha256_hex(report.text);
  report.source = where;
  ids.insert(report.id);
  return report;
}

}  // namespace twosource::ingest
