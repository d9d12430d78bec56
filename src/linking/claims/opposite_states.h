// Statements that cannot both hold, though neither is negated: "the doors were open", "the foreman locked the doors".
// Test: tests/stories/disputes/doors_were_open.story.
#pragma once

#include <cstddef>
#include <vector>

#include "linking/claims/candidates.h"
#include "linking/context.h"

namespace twosource::linking {

class OppositeStates {
 public:
  OppositeStates(const Context& context, const std::vector<Candidate>& candidates)
      : context_(context), candidates_(candidates) {}

  /// Whether `b` tells of the thing that `a` is about what cannot be at once with what `a` tells, by the pairs of words
  /// in words.json.
  [[nodiscard]] bool between(std::size_t a, std::size_t b) const;

 private:
  const Context& context_;
  const std::vector<Candidate>& candidates_;
};

}  // namespace twosource::linking
