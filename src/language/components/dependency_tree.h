// What follows from the heads of a text: where sentences start, and the true heads of lifted words.
//
// Method: spaCy's set_children_from_heads (doc.pyx) and nonproj.deprojectivize: pseudo-projective parsing with HEAD
// decoration (Nivre & Nilsson 2005). An arc labelled "pobj||prep" was lifted in training; its word belongs to the first
// "prep" found below its head, top-down, left to right, breadth first.
// Test: tests/unit/language/components/dependency_tree_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "twosource/reading.h"

namespace twosource::language {

/// A dependency label as the parser knows it.
struct ArcLabel {
  Label label;       ///< "pobj||prep", or a plain label
  Label plain;       ///< "pobj"
  Label head_label;  ///< "prep"; empty for a plain label
};

/// An arc label from its text.
ArcLabel arc_label(std::string_view text);

/// Working memory for one text.
struct TreeScratch {
  std::vector<std::uint32_t> left_edge;  ///< first and last token below each token
  std::vector<std::uint32_t> right_edge;
  std::vector<std::uint8_t> starts_sentence;
  std::vector<std::int32_t> first_child;
  std::vector<std::int32_t> next_sibling;
  std::vector<std::uint32_t> queue;
};

/// Finds the edges of every token's subtree and the sentence starts: the left edges of roots.
void find_edges(std::span<const Token> tokens, TreeScratch& scratch);

/// Gives lifted words their true heads and plain labels. `arcs[i]` is the label that token i was attached with (null
/// for roots). find_edges must have been called on these heads, and must be called again afterwards.
void deprojectivise(std::span<const ArcLabel* const> arcs, std::span<Token> tokens, TreeScratch& scratch);

}  // namespace twosource::language
