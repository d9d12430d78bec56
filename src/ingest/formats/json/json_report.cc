// Test: tests/unit/ingest/formats/json/json_reader_test.cc.
#include "ingest/formats/json/json_report.h"

#include <optional>
#include <utility>

#include "ingest/decode.h"

namespace twosource::ingest {
namespace {

using base::Json;

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

Result<Report> report_of_json(const Json& object, const std::string& where) {
  if (!object.is_object()) return broken("is no JSON object; one line is one report: {\"text\": \"…\"}", where);
  if (!object.contains("text") && !object.contains("html")) {
    return broken("has no \"text\" and no \"html\", one of which every report needs", where);
  }
  Report report;
  if (auto filled = fill(report, object, where); !filled) return filled.error();
  if (report.html) return report;
  if (auto checked = check_is_text(report.text, where); !checked) return checked.error();
  return report;
}

}  // namespace twosource::ingest
