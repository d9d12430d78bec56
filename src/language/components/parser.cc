// See parser.h.
#include "language/components/parser.h"

#include <array>
#include <utility>

namespace twosource::language {

Result<Parser> Parser::read(const ModelFile& model, std::string_view moves, const std::string& moves_file,
                            std::size_t width) {
  const Result<std::vector<Action>> actions = read_actions(moves, moves_file);
  if (!actions) return actions.error();
  Result<TransitionNetwork> network = TransitionNetwork::read(model, width, ParseState::kFeatures, actions->size());
  if (!network) return network.error();
  Parser parser(std::move(*network));
  for (const Action& action : *actions) {
    if (action.move >= kParserMoves) {
      return Error{ErrorCode::kModelBroken, "lists a move that no parser has; fetch or export the model again",
                   moves_file};
    }
    if (action.label == "subtok") {
      return Error{ErrorCode::kModelUnsupported,
                   "the parser joins tokens (label subtok), which this program does not do; use a model without",
                   moves_file};
    }
    parser.actions_.push_back({static_cast<ParserMove>(action.move), arc_label(action.label)});
  }
  return parser;
}

void Parser::parse(std::span<const float> vectors, std::span<const std::uint32_t> must_start, std::span<Token> tokens,
                   ParserScratch& scratch) const {
  network_.prepare(vectors, tokens.size(), scratch.network);
  ParseState& state = scratch.state;
  state.start(tokens.size(), must_start);
  while (!state.finished()) {
    std::array<std::int32_t, ParseState::kFeatures> words{};
    state.features(words);
    const std::span<const float> scores = network_.score(words, scratch.network);
    const std::array<bool, kParserMoves> allowed = state.allowed();
    const std::size_t best = best_action(scores, actions_.size(), [&](std::size_t action) {
      return allowed[static_cast<std::size_t>(actions_[action].move)];
    });
    if (best == actions_.size()) {
      state.stop();
    } else {
      state.take(actions_[best].move, static_cast<std::uint32_t>(best));
    }
  }

  static const Label kRoot("ROOT");
  scratch.arcs.assign(tokens.size(), nullptr);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::int32_t head = state.head(i);
    if (head != ParseState::kNone) scratch.arcs[i] = &actions_[state.label(i)].label;
    tokens[i].head = static_cast<std::uint32_t>(head == ParseState::kNone ? static_cast<std::int32_t>(i) : head);
    tokens[i].dep = scratch.arcs[i] == nullptr ? kRoot : scratch.arcs[i]->label;
  }
  find_edges(tokens, scratch.tree);
  deprojectivise(scratch.arcs, tokens, scratch.tree);
  find_edges(tokens, scratch.tree);
}

}  // namespace twosource::language
