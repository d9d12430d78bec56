// Parsed by nlohmann-json, which every stage has already. Measured over 51 MB of JSONL on a busy machine: nlohmann 41
// MB/s, simdjson 612 MB/s; all that this file does, 20 MB/s. The language stage reads well under 1 MB/s on a core, so a
// second JSON library would save a hundredth of the time. Test: tests/unit/ingest/formats/jsonl_test.cc.
#include "ingest/formats/jsonl.h"

#include <cctype>
#include <cstddef>
#include <optional>
#include <utility>

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

/// A field that is not as it should be.
Error broken_field(const char* key, const std::string& message, const std::string& where) {
  return {ErrorCode::kBrokenInput, std::string("\"") + key + "\" " + message, where, key};
}

/// A string field that may be missing, null or empty.
Result<std::optional<std::string>> optional_string(const Json& object, const char* key, const std::string& where) {
  const auto field = object.find(key);
  if (field == object.end() || field->is_null()) return std::optional<std::string>{};
  if (!field->is_string()) return broken_field(key, "must be a string", where);
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
    if (!add(*field)) return broken_field("authors", "must be a list of strings", where);
    return authors;
  }
  for (const Json& name : *field) {
    if (!add(name)) return broken_field("authors", "must be a list of strings", where);
  }
  return authors;
}

std::string quoted_start(const std::string& text) { return "\"" + text.substr(0, 40) + "\""; }

/// The day that the input gives, and the moment where it has time and zone.
Result<void> take_published(Report& report, const Json& object, const std::string& where) {
  const auto iso = optional_string(object, "published", where);
  if (!iso) return iso.error();
  if (!*iso) return {};
  report.published = given_date(**iso);
  if (!report.published) {
    return broken_field(
        "published", "is not an ISO 8601 date: " + quoted_start(**iso) + "; write it like 2023-02-21, 2023-02 or 2023",
        where);
  }
  report.published_at = moment_in_utc(**iso);
  return {};
}

Result<void> take_fetched(Report& report, const Json& object, const std::string& where) {
  const auto iso = optional_string(object, "fetched_at", where);
  if (!iso) return iso.error();
  if (!*iso) return {};
  report.fetched_at = moment_in_utc(**iso);
  if (report.fetched_at) return {};
  return broken_field(
      "fetched_at",
      "is not an ISO 8601 time with its zone: " + quoted_start(**iso) + "; write it like 2023-02-21T14:05:00Z", where);
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
  if (auto done = take("html", [&](std::string v) { report.html = std::move(v); }); !done) return done;
  auto authors = authors_of(object, where);
  if (!authors) return authors.error();
  report.authors = std::move(*authors);
  if (auto done = take("version_of", [&](std::string v) { report.version_of = std::move(v); }); !done) return done;
  if (auto done = take_published(report, object, where); !done) return done;
  return take_fetched(report, object, where);
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
  if (!object->contains("text") && !object->contains("html")) {
    return broken("has no \"text\" and no \"html\", one of which every report needs", where);
  }

  Report report;
  if (auto filled = fill(report, *object, where); !filled) return filled.error();
  if (report.html) return report;
  if (auto checked = check_is_text(report.text, where); !checked) return checked.error();
  if (replaced > 0) report.notes.push_back(std::to_string(replaced) + " lone surrogates became U+FFFD");
  return report;
}

}  // namespace twosource::ingest
