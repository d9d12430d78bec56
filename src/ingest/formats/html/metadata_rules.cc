// Test: tests/unit/ingest/formats/html/metadata_test.cc.
#include "ingest/formats/html/metadata_rules.h"

#include <utility>

#include "base/json.h"
#include "base/unicode.h"

namespace twosource::ingest::html {
namespace {

using base::Json;

MetadataRules::Keys keys_of(const Json& list) {
  MetadataRules::Keys keys;
  for (const Json& one : list) keys.insert(base::comparison_key(one.get<std::string>()));
  return keys;
}

}  // namespace

Result<MetadataRules> MetadataRules::open(const std::filesystem::path& folder) {
  auto dates = DateNames::open(folder / "dates.json");
  if (!dates) return dates.error();
  auto json = base::read_json_file(folder / "metadata.json");
  if (!json) return json.error();
  MetadataRules rules;
  rules.dates = std::move(*dates);
  const auto texts = [&json](const char* key) { return json->at(key).get<std::vector<std::string>>(); };
  try {
    rules.published = texts("published");
    rules.modified = texts("modified");
    rules.authors = texts("authors");
    rules.sites = texts("sites");
    rules.titles = texts("titles");
    rules.title_separators = texts("title_separators");
    rules.agencies = keys_of(json->at("agencies"));
    rules.no_authors = keys_of(json->at("no_authors"));
    rules.no_sites = keys_of(json->at("no_sites"));
  } catch (const Json::exception&) {
    return Error{ErrorCode::kDataBroken, "lacks a list, or holds one of the wrong type",
                 (folder / "metadata.json").string()};
  }
  return rules;
}

}  // namespace twosource::ingest::html
