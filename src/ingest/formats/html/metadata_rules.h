// Where pages tell what beside the text: data/html/metadata.json and dates.json.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "ingest/formats/html/dates.h"
#include "twosource/error.h"

namespace twosource::ingest::html {

struct MetadataRules {
  using Keys = std::set<std::string, std::less<>>;  ///< as base::comparison_key

  std::vector<std::string> published;  ///< names of <meta>, the best first; likewise the next ones
  std::vector<std::string> modified;
  std::vector<std::string> authors;
  std::vector<std::string> sites;
  std::vector<std::string> titles;
  std::vector<std::string> title_separators;  ///< between a title and the outlet's name
  Keys agencies;                              ///< news agencies
  Keys no_authors;                            ///< that stand where an author's name should
  Keys no_sites;                              ///< that stand where an outlet's name should
  DateNames dates;

  /// Reads the folder data/html.
  static Result<MetadataRules> open(const std::filesystem::path& folder);
};

}  // namespace twosource::ingest::html
