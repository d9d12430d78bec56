// What candidates count, compared: "21 people" against "twelve people". Test: tests/unit/linking/claims/splits_test.cc,
// tests/stories/page/a_mark_stands_for_all_that_is_printed.story.
#pragma once

#include <cstddef>
#include <vector>

#include "linking/claims/candidates.h"
#include "linking/context.h"

namespace twosource::linking {

/// Holds references to the context and the candidates: use it while they live.
class CandidateNumbers {
 public:
  CandidateNumbers(const Context& context, const std::vector<Candidate>& candidates);

  [[nodiscard]] bool has_any(std::size_t candidate) const { return !printed_[candidate].empty(); }

  /// Whether two candidates count the same sort of thing and no number satisfies both.
  [[nodiscard]] bool contradict(std::size_t a, std::size_t b) const;

  /// Whether the passage of `more` counts more of something than that of `less` does ("at least six people", "four people").
  [[nodiscard]] bool exceeds(std::size_t more, std::size_t less) const;

  /// Whether the sentence of `other` has, of whatever it counts, a number for each that `piece` prints; "at least two" is
  /// none for "at least four".
  [[nodiscard]] bool are_told(std::size_t piece, std::size_t other) const;

 private:
  using Quantities = std::vector<const Quantity*>;

  const Context& context_;
  const std::vector<Candidate>& candidates_;
  std::vector<Quantities> printed_;     ///< by candidate
  std::vector<Quantities> counted_;     ///< those of them that have a noun of their own
  std::vector<Quantities> in_passage_;  ///< by candidate: all that a page prints with it
};

}  // namespace twosource::linking
