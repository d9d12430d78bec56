// A page's tree -> its texts, block by block in the order of the page, each with what stands around it.
//
// Test: tests/unit/ingest/formats/html/blocks_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/formats/html/marks.h"
#include "ingest/formats/html/tree.h"

namespace twosource::ingest::html {

/// What the elements around a text make it.
enum class Shape : std::uint8_t { kParagraph, kHeading, kItem, kQuote, kCaption, kCell, kLoose };

/// A stretch of text that a line break or the border of a block element ends, white space within made one space.
struct TextBlock {
  std::uint32_t node = 0;  ///< the innermost block element around it
  Shape shape = Shape::kLoose;
  std::uint8_t level = 0;  ///< of a heading: 1 to 6
  Marks marks = 0;         ///< of all elements around it
  std::string text;
  std::uint32_t letters = 0;         ///< code points that are no white space
  std::uint32_t link_letters = 0;    ///< of those inside of links
  std::uint32_t strong_letters = 0;  ///< of those in bold or italics
  bool link_ends = false;            ///< a link stands at the end

  [[nodiscard]] double link_share() const { return letters > 0 ? static_cast<double>(link_letters) / letters : 0.0; }
};

/// The blocks of a page, and which of them each element holds.
struct PageBlocks {
  std::vector<TextBlock> blocks;
  std::vector<std::uint32_t> first;  ///< for each node, the first block at or behind its start
  std::vector<Marks> own;            ///< for each node, what its own tag and names say

  /// One behind the last block inside of a node.
  [[nodiscard]] std::uint32_t behind(const Tree& tree, std::size_t node) const {
    return tree.nodes()[node].end < first.size() ? first[tree.nodes()[node].end]
                                                 : static_cast<std::uint32_t>(blocks.size());
  }
};

PageBlocks find_blocks(const Tree& tree, const MarkNames& names);

}  // namespace twosource::ingest::html
