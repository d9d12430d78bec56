// Which of a page's blocks are the article's.
//
// Method: each block has a weight, its letters where it is prose, less than nothing where it is mostly links; the element
// whose blocks weigh most holds the article, unless one that is named as a body (data/html/marks.json) holds nearly as
// much. What a site splits into several elements of one name is put together again.
// Test: tests/unit/ingest/formats/html/body_test.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "ingest/formats/html/blocks.h"
#include "twosource/error.h"

namespace twosource::ingest::html {

/// data/html/body.json. Lengths in letters.
struct BodyRules {
  std::uint32_t prose_shortest = 0;     ///< of a block that is prose by its length
  std::uint32_t sentence_shortest = 0;  ///< of one that is by its end
  std::uint32_t article_shortest = 0;   ///< weight of an article among several
  double prose_links = 0;               ///< most share of links in prose
  double list_links = 0;                ///< least share of links in a list of them
  double link_cost = 0;                 ///< weight of a letter in such a list
  double link_block_cost = 0;           ///< of each of its blocks
  double named_share = 0;               ///< of the best element's weight that a named one needs
  double inner_share = 0;               ///< of an outer named element's weight that an inner one needs

  static Result<BodyRules> open(const std::filesystem::path& file);
};

/// A run of blocks.
struct BlockRange {
  std::uint32_t first = 0;
  std::uint32_t behind = 0;
};

/// The elements that hold the article, and their blocks in order; empty where the page has no prose.
struct Body {
  std::vector<std::uint32_t> nodes;
  std::vector<BlockRange> ranges;
  double weight = 0;         ///< of the blocks
  std::size_t articles = 1;  ///< that the page holds, with titles of their own; the first one is taken
};

bool ends_like_sentence(const std::string& text);

bool is_prose(const TextBlock& block, const BodyRules& rules);

Body find_body(const Tree& tree, const PageBlocks& page, const BodyRules& rules);

}  // namespace twosource::ingest::html
