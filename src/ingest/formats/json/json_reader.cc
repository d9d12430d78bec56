// Test: tests/unit/ingest/formats/json/json_reader_test.cc.
#include "ingest/formats/json/json_reader.h"

#include <cctype>
#include <utility>

#include "base/guard.h"
#include "base/json.h"
#include "base/unicode.h"
#include "ingest/files.h"
#include "ingest/formats/json/json_feed.h"
#include "ingest/formats/json/json_report.h"
#include "ingest/formats/json/ninjs.h"

namespace twosource::ingest {
namespace {

using base::Json;

constexpr std::string_view kMark = "\xEF\xBB\xBF";

/// The four hexadecimal digits of a \uXXXX escape that starts at `at`, or nothing.
std::optional<unsigned> unicode_escape(std::string_view json, std::size_t at) {
  if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return std::nullopt;
  unsigned value = 0;
  for (const char c : json.substr(at + 2, 4)) {
    if (std::isxdigit(static_cast<unsigned char>(c)) == 0) return std::nullopt;
    const auto lower = static_cast<char>(c | 0x20);
    value = value * 16 + static_cast<unsigned>(lower >= 'a' ? lower - 'a' + 10 : c - '0');
  }
  return value;
}

bool is_high_surrogate(std::optional<unsigned> unit) { return unit && *unit >= 0xD800 && *unit < 0xDC00; }
bool is_low_surrogate(std::optional<unsigned> unit) { return unit && *unit >= 0xDC00 && *unit < 0xE000; }

/// Writes \ufffd over every escape of a surrogate that has no partner, as JSON made from UTF-16 may hold; parsers
/// refuse them. Gives back how many there were.
std::size_t replace_lone_surrogates(std::string& json) {
  std::size_t replaced = 0;
  for (std::size_t at = json.find('\\'); at != std::string::npos; at = json.find('\\', at)) {
    const auto unit = unicode_escape(json, at);
    if (is_high_surrogate(unit) && is_low_surrogate(unicode_escape(json, at + 6))) {
      at += 12;
    } else if (is_high_surrogate(unit) || is_low_surrogate(unit)) {
      json.replace(at, 6, "\\ufffd");
      ++replaced;
      at += 6;
    } else {
      at += 2;  // the backslash and what it escapes
    }
  }
  return replaced;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

std::string limit() { return std::to_string(kLargestReport >> 20) + " MiB, the most that one report may be"; }

/// Reads one object; `id` is what its report is called if it does not say.
void read_object(const Json& object, const std::string& id, const std::string& where, const PathOptions& options,
                 std::vector<Result<Report>>& reports) {
  if (is_json_feed(object)) {
    read_json_feed(object, id, where, reports);
    return;
  }
  auto report = is_ninjs(object) ? read_ninjs(object, where, options) : report_of_json(object, where);
  if (report) {
    if (report->id.empty()) report->id = id;
    report->source = where;
  }
  reports.push_back(std::move(report));
}

}  // namespace

std::vector<Result<Report>> read_json(std::string_view json, const std::string& id, const std::string& where,
                                      const PathOptions& options) {
  if (const auto invalid = base::first_invalid_utf8(json)) {
    return {
        Error{ErrorCode::kNotText, "is not UTF-8 (byte " + std::to_string(*invalid + 1) + "); JSON must be", where}};
  }
  std::string repaired(json);
  const std::size_t replaced = replace_lone_surrogates(repaired);
  const auto value = base::parse_json(repaired, where);
  if (!value) return {value.error()};
  std::vector<Result<Report>> reports;
  if (value->is_array()) {
    for (const Json& element : *value) {
      const std::string number = "#" + std::to_string(reports.size() + 1);
      read_object(element, id + number, where + number, options, reports);
    }
  } else {
    read_object(*value, id, where, options, reports);
  }
  for (auto& report : reports) {
    if (report && replaced > 0) report->notes.push_back(std::to_string(replaced) + " lone surrogates became U+FFFD");
  }
  return reports;
}

JsonReader::JsonReader(ByteStream bytes, std::string id, std::string where, bool lines, PathOptions options)
    : bytes_(std::move(bytes)),
      id_(std::move(id)),
      where_(std::move(where)),
      lines_(lines),
      options_(std::move(options)) {
  if (bytes_.peek(kMark.size()).starts_with(kMark)) bytes_.use(kMark.size());
}

std::optional<Result<Report>> JsonReader::next() {
  while (reports_.empty() && !ended_) {
    if (auto error = lines_ ? read_line() : read_document()) return Result<Report>(*std::move(error));
  }
  if (reports_.empty()) return std::nullopt;
  auto report = std::move(reports_.front());
  reports_.pop_front();
  return report;
}

std::optional<Error> JsonReader::read_document() {
  ended_ = true;
  auto bytes = bytes_.read_all(kLargestReport);
  if (!bytes) return bytes.error();
  auto reports = read_json(*bytes, id_, where_, options_);
  if (reports.empty()) return Error{ErrorCode::kEmpty, "is JSON without a report", where_};
  reports_.assign(std::make_move_iterator(reports.begin()), std::make_move_iterator(reports.end()));
  return std::nullopt;
}

std::optional<Error> JsonReader::read_line() {
  std::string line;
  const auto got = bytes_.next_line(line, kLargestReport);
  if (got == ByteStream::Line::kFailed || got == ByteStream::Line::kEnd) {
    ended_ = true;
    if (got == ByteStream::Line::kFailed) return bytes_.failure();
    if (any_) return std::nullopt;
    return Error{ErrorCode::kEmpty, "is empty: there is no line to read", where_};
  }
  const std::string number = ":" + std::to_string(++line_);
  if (got == ByteStream::Line::kTooLong) {
    any_ = true;
    return Error{ErrorCode::kTooLarge, "is longer than " + limit(), where_ + number};
  }
  if (is_blank(line)) return std::nullopt;
  any_ = true;
  auto reports = read_json(line, id_ + number, where_ + number, options_);
  reports_.assign(std::make_move_iterator(reports.begin()), std::make_move_iterator(reports.end()));
  return std::nullopt;
}

}  // namespace twosource::ingest

namespace twosource {

std::vector<Result<Report>> reports_from_json(std::string_view json, const std::string& id, const std::string& where) {
  auto reports = base::guarded(
      where, [&]() -> Result<std::vector<Result<Report>>> { return ingest::read_json(json, id, where, {}); });
  if (!reports) return {std::move(reports).error()};
  return *std::move(reports);
}

}  // namespace twosource
