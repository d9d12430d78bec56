// See entity_recognizer.h.
#include "language/components/entity_recognizer.h"

#include <algorithm>
#include <array>
#include <utility>

namespace twosource::language {

Result<EntityRecognizer> EntityRecognizer::read(const ModelFile& model, std::string_view moves,
                                                const std::string& moves_file, std::size_t width) {
  const Result<std::vector<Action>> actions = read_actions(moves, moves_file);
  if (!actions) return actions.error();
  Result<TransitionNetwork> network = TransitionNetwork::read(model, width, EntityState::kFeatures, actions->size());
  if (!network) return network.error();
  EntityRecognizer recognizer(std::move(*network));
  std::vector<EntityType>& labels = recognizer.labels_;
  for (const Action& action : *actions) {
    if (action.move >= kEntityMoves) {
      return Error{ErrorCode::kModelBroken,
                   "lists a move that no entity recogniser has; fetch or export the model again", moves_file};
    }
    const EntityType label(action.label);
    auto known = std::find(labels.begin(), labels.end(), label);
    if (known == labels.end()) known = labels.insert(labels.end(), label);
    recognizer.actions_.push_back(
        {static_cast<EntityMove>(action.move), static_cast<std::uint32_t>(known - labels.begin())});
  }
  return recognizer;
}

void EntityRecognizer::recognise(std::span<const float> vectors, std::span<const std::uint8_t> starts_sentence,
                                 std::span<Token> tokens, EntityScratch& scratch) const {
  network_.prepare(vectors, tokens.size(), scratch.network);
  scratch.words.resize(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    scratch.words[i] = {tokens[i].is_space, i < starts_sentence.size() && starts_sentence[i] != 0};
  }
  EntityState& state = scratch.state;
  state.start(scratch.words);
  while (!state.finished()) {
    std::array<std::int32_t, EntityState::kFeatures> words{};
    state.features(words);
    const std::span<const float> scores = network_.score(words, scratch.network);
    const std::size_t best = best_action(scores, actions_.size(), [&](std::size_t action) {
      return state.allows(actions_[action].move, actions_[action].label);
    });
    if (best == actions_.size()) {
      state.stop();
    } else {
      state.take(actions_[best].move, actions_[best].label);
    }
  }
  for (const EntitySpan& entity : state.entities()) {
    for (std::uint32_t i = entity.tokens.first; i < entity.tokens.last; ++i) {
      tokens[i].entity = i == entity.tokens.first ? EntityMark::kBegin : EntityMark::kInside;
      tokens[i].entity_type = labels_[entity.label];
    }
  }
}

}  // namespace twosource::language
