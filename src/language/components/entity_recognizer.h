// The named entity recogniser: word vectors and sentence starts -> names with their types.
//
// Greedy BILUO tagging with a neural network that scores the moves, as spaCy's TransitionBasedParser.v2 for "ner".
// Tests: biluo_test.cc; the whole in tests/parity.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/components/biluo.h"
#include "language/components/transition_system.h"
#include "language/network/transition_network.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::language {

/// Working memory of EntityRecognizer::recognise.
struct EntityScratch {
  EntityState state;
  TransitionScratch network;
  std::vector<WordFacts> words;
};

class EntityRecognizer {
 public:
  /// Reads the network and the list of moves of an `ner` component. `width` is that of the word vectors.
  static Result<EntityRecognizer> read(const ModelFile& model, std::string_view moves, const std::string& moves_file,
                                       std::size_t width);

  /// Sets entity and entity_type of every token. `starts_sentence` has an entry a token, or none without a parser.
  void recognise(std::span<const float> vectors, std::span<const std::uint8_t> starts_sentence, std::span<Token> tokens,
                 EntityScratch& scratch) const;

 private:
  struct EntityAction {
    EntityMove move = EntityMove::kOut;
    std::uint32_t label = 0;  ///< index into labels_; 0: none
  };

  explicit EntityRecognizer(TransitionNetwork network) : network_(std::move(network)) {}

  TransitionNetwork network_;
  std::vector<EntityAction> actions_;
  std::vector<EntityType> labels_{EntityType()};
};

}  // namespace twosource::language
