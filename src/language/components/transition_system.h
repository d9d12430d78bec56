// What the parser and the entity recogniser have in common: a list of actions, one of which is taken at each step.
//
// An action is a move of the transition system and, for most moves, a label. Their order is the order of the network's
// outputs, and follows from the `moves` file exactly as in spaCy's TransitionSystem.initialize_actions.
// Test: tests/unit/language/components/transition_system_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/error.h"

namespace twosource::language {

/// One output class of a transition system.
struct Action {
  std::uint32_t move = 0;  ///< number of the move in its system
  std::string label;       ///< empty for moves without label
  friend bool operator==(const Action&, const Action&) = default;
};

/// The actions that a `moves` file lists: MessagePack with the JSON below under "moves". `file` names it in Errors.
Result<std::vector<Action>> read_actions(std::string_view moves, const std::string& file);

/// The actions that JSON lists: {"number of a move": {"label": frequency}}.
Result<std::vector<Action>> parse_actions(std::string_view json, const std::string& file);

/// Checks the JSON of a component's `cfg`: only the best action is followed here, so that one which asks for a beam of
/// several is an Error(kModelUnsupported).
Result<void> expect_greedy(std::string_view config, const std::string& file);

/// Index of the highest score among the actions that `is_valid` (move -> action index -> bool) allows; the first of
/// equals, as in spaCy. `actions.size()` when none is allowed.
template <class IsValid>
std::size_t best_action(std::span<const float> scores, std::size_t action_count, IsValid is_valid) {
  std::size_t best = action_count;
  for (std::size_t action = 0; action < action_count; ++action) {
    if (is_valid(action) && (best == action_count || scores[action] > scores[best])) best = action;
  }
  return best;
}

}  // namespace twosource::language
