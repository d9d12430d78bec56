// What a page tells of its article beside the text: title, authors, dates, outlet, address, each with where it stands.
//
// Each field has its sources in an order; the first that holds something sensible wins. docs/formats.md lists them.
// Test: tests/unit/ingest/formats/html/metadata_test.cc.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ingest/formats/html/blocks.h"
#include "ingest/formats/html/dates.h"
#include "ingest/formats/html/json_ld.h"
#include "ingest/formats/html/tree.h"
#include "ingest/page/rules.h"
#include "twosource/report.h"

namespace twosource::ingest::html {

/// data/html/metadata.json and dates.json.
struct MetadataRules {
  std::vector<std::string> published;  ///< names of <meta>, the best first; likewise the next ones
  std::vector<std::string> modified;
  std::vector<std::string> authors;
  std::vector<std::string> sites;
  std::vector<std::string> titles;
  std::vector<std::string> descriptions;
  std::vector<std::string> title_separators;            ///< between a title and the outlet's name
  std::set<std::string, std::less<>> agencies;          ///< news agencies, as base::comparison_key
  std::set<std::string, std::less<>> no_authors;        ///< that stand where an author's name should, likewise
  std::set<std::string, std::less<>> no_sites;          ///< that stand where an outlet's name should
  DateNames dates;

  static Result<MetadataRules> open(const std::filesystem::path& folder);
};

struct Metadata {
  std::optional<std::string> title;
  std::vector<std::string> authors;
  std::optional<std::string> published;  ///< ISO 8601
  std::optional<std::string> modified;   ///< likewise
  std::optional<std::string> outlet;
  std::optional<std::string> url;
  std::optional<std::string> description;
  Page page;          ///< the bases and agencies; the kind is told elsewhere
  LinkedData linked;
  bool site = false;  ///< says of itself that it is no article (og:type)
};

/// `given_url` is the page's address where the input tells it; `first_block` where the article begins.
Metadata find_metadata(const Tree& tree, const PageBlocks& blocks, const MetadataRules& rules, const PageRules& words,
                       const std::optional<std::string>& given_url, std::uint32_t first_block);

}  // namespace twosource::ingest::html
