// The dependency parser: word vectors -> heads, labels and sentence starts.
//
// Greedy arc-eager parsing with a neural network that scores the actions, as spaCy's TransitionBasedParser.v2.
// Tests: arc_eager_test.cc, dependency_tree_test.cc; the whole in tests/parity.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "language/components/arc_eager.h"
#include "language/components/dependency_tree.h"
#include "language/components/transition_system.h"
#include "language/network/transition_network.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::language {

/// Working memory of Parser::parse.
struct ParserScratch {
  ParseState state;
  TransitionScratch network;
  TreeScratch tree;
  std::vector<const ArcLabel*> arcs;
};

class Parser {
 public:
  /// Reads the network and the list of moves of a `parser` component. `width` is that of the word vectors.
  static Result<Parser> read(const ModelFile& model, std::string_view moves, const std::string& moves_file,
                             std::size_t width);

  /// Sets head and dep of every token; `scratch.tree.starts_sentence` then says where sentences start. `must_start`:
  /// ascending indices of tokens at which a sentence has to start.
  void parse(std::span<const float> vectors, std::span<const std::uint32_t> must_start, std::span<Token> tokens,
             ParserScratch& scratch) const;

 private:
  struct ParserAction {
    ParserMove move = ParserMove::kShift;
    ArcLabel label;
  };

  explicit Parser(TransitionNetwork network) : network_(std::move(network)) {}

  TransitionNetwork network_;
  std::vector<ParserAction> actions_;
};

}  // namespace twosource::language
