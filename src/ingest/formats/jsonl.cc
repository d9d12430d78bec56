// Parsed by nlohmann-json, which every stage has already. Measured over 51 MB of JSONL on a busy machine: nlohmann 41
// MB/s, simdjson 612 MB/s; all that this file does, 20 MB/s. The language stage reads well under 1 MB/s on a core, so a
// second JSON library would save a hundredth of the time. Test: tests/unit/ingest/formats/jsonl_test.cc.
#include "ingest/formats/jsonl.h"

#include <cctype>
#include <cstddef>
#include <optional>
#include <utility>

#include "base/dates.h"
#include "base/json.h"
#include "base/unicode.h"
#include "ingest/decode.h"

namespace twosource::ingest {
namespace {

using base::Json;

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

Error broken(std::string message, const std::string& where) {
  return {ErrorCode::kBrokenInput, std::move(message), where};
}

/// A string field that may be missing, null or empty.
Result<std::optional<std::string>> optional_string(const Json& object, const char* key, const std::string& where) {
  const auto field = object.find(key);
  if (field == object.end() || field->is_null()) return std::optional<std::string>{};
  if (!field->is_string()) return broken(std::string("\"") + key + "\" must be a string", where);
  auto value = field->get<std::string>();
  if (value.empty()) return std::optional<std::string>{};
  return std::optional<std::string>(std::move(value));
}

Result<std::vector<std::string>> authors_of(const Json& object, const std::string& where) {
  std::vector<std::string> authors;
  const auto field = object.find("authors");
  if (field == object.end() || field->is_null()) return authors;
  const auto add = [&authors](const Json& name) {
    if (!name.is_string()) return false;
    if (!name.get_ref<const std::string&>().empty()) authors.push_back(name.get<std::string>());
    return true;
  };
  if (!field->is_array()) {
    if (!add(*field)) return broken("\"authors\" must be a list of strings", where);
    return authors;
  }
  for (const Json& name : *field) {
    if (!add(name)) return broken("\"authors\" must be a list of strings", where);
  }
  return authors;
}

Result<std::optional<PublishedDate>> published_of(const Json& object, const std::string& where) {
  auto iso = optional_string(object, "published", where);
  if (!iso) return iso.error();
  if (!*iso) return std::optional<PublishedDate>{};
  auto date = given_date(**iso);
  if (!date) {
    return broken("\"published\" is not an ISO 8601 date: \"" + (*iso)->substr(0, 40) +
                      "\"; write it like 2023-02-21, 2023-02 or 2023",
                  where);
  }
  return std::optional<PublishedDate>(std::move(date));
}

/// The fields of a line's object, put into a Report.
Result<void> fill(Report& report, const Json& object, const std::string& where) {
  const auto take = [&](const char* key, auto&& put) -> Result<void> {
    auto value = optional_string(object, key, where);
    if (!value) return value.error();
    if (*value) put(std::move(**value));
    return {};
  };
  if (auto done = take("id", [&](std::string v) { report.id = std::move(v); }); !done) return done;
  if (auto done = take("title", [&](std::string v) { report.title = std::move(v); }); !done) return done;
  if (auto done = take("outlet", [&](std::string v) { report.outlet = std::move(v); }); !done) return done;
  if (auto done = take("url", [&](std::string v) { report.url = std::move(v); }); !done) return done;
  if (auto done = take("language", [&](std::string v) { report.language = std::move(v); }); !done) return done;
  if (auto done = take("text", [&](std::string v) { report.text = std::move(v); }); !done) return done;
  auto authors = authors_of(object, where);
  if (!authors) return authors.error();
  report.authors = std::move(*authors);
  auto published = published_of(object, where);
  if (!published) return published.error();
  report.published = std::move(*published);
  return {};
}

}  // namespace

Result<Report> read_json_line(std::string_view line, const std::string& where) {
  if (const auto invalid = base::first_invalid_utf8(line)) {
    return Error{ErrorCode::kNotText,
                 "is not UTF-8 (byte " + std::to_string(*invalid + 1) + " of the line); JSON must be", where};
  }
  std::string json(line);
  const std::size_t replaced = replace_lone_surrogates(json);
  auto object = base::parse_json(json, where);
  if (!object) return object.error();
  if (!object->is_object()) return broken("is no JSON object; one line is one report: {\"text\": \"…\"}", where);
  if (!object->contains("text")) return broken("has no \"text\", which every report needs", where);

  Report report;
  if (auto filled = fill(report, *object, where); !filled) return filled.error();
  if (auto checked = check_is_text(report.text, where); !checked) return checked.error();
  if (replaced > 0) report.notes.push_back(std::to_string(replaced) + " lone surrogates became U+FFFD");
  return report;
}

std::optional<PublishedDate> given_date(std::string_view iso) {
  const bool month = iso.size() == 7 && iso[4] == '-';
  const bool day = iso.size() >= 10;
  if (!month && !day && iso.size() != 4) return std::nullopt;
  const std::string_view value = iso.substr(0, day ? 10 : iso.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool digit = value[i] >= '0' && value[i] <= '9';
    if (i == 4 || i == 7 ? value[i] != '-' : !digit) return std::nullopt;
  }
  if (day && !base::parse_day(iso)) return std::nullopt;
  const auto range = base::days_of(value);
  if (!range) return std::nullopt;

  PublishedDate date;
  date.value = value;
  date.precision = day ? DatePrecision::kDay : month ? DatePrecision::kMonth : DatePrecision::kYear;
  date.earliest = base::to_iso(range->first);
  date.latest = base::to_iso(range->last);
  date.basis = DateBasis::kGiven;
  date.confidence = Confidence::kSure;
  return date;
}

}  // namespace twosource::ingest
