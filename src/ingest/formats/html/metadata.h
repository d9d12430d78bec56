// What a page tells of its article beside the text: title, authors, dates, outlet, address, each with where it stands.
//
// Each field has its sources in an order; the first that holds something sensible wins. docs/formats.md lists them.
// Test: tests/unit/ingest/formats/html/metadata_test.cc.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/formats/html/blocks.h"
#include "ingest/formats/html/json_ld.h"
#include "ingest/formats/html/metadata_rules.h"
#include "ingest/formats/html/tree.h"
#include "ingest/page/rules.h"
#include "twosource/report.h"

namespace twosource::ingest::html {

struct Metadata {
  std::optional<std::string> title;
  std::vector<std::string> authors;
  std::optional<std::string> published;  ///< ISO 8601
  std::optional<std::string> modified;   ///< likewise
  std::optional<std::string> outlet;
  std::optional<std::string> url;
  Page page;  ///< the bases and agencies; the kind is told elsewhere
  LinkedData linked;
  bool site = false;  ///< says of itself that it is no article (og:type)
};

/// `given_url` is the page's address where the input tells it; `first_block` where the article begins.
Metadata find_metadata(const Tree& tree, const PageBlocks& blocks, const MetadataRules& rules, const PageRules& words,
                       const std::optional<std::string>& given_url, std::uint32_t first_block);

/// Adds agencies that are named beside the page, by their known names.
void add_agencies(Page& page, const std::vector<std::string>& names, const PageRules& words);

}  // namespace twosource::ingest::html
