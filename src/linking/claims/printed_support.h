// Which other places of a claim bear out what is printed for it.
//
// What is printed is a whole sentence, which may tell more than the claim: "he drew a pistol and fired on two officers"
// for a claim that he was armed. A mark beside it says "there too", so it stands only for a place that is very like the
// shown statement, in a report that tells the rest of the printed words as well, with their numbers.
// Test: tests/stories/page/a_mark_stands_for_all_that_is_printed.story.
#pragma once

#include <cstddef>
#include <vector>

#include "linking/claims/candidates.h"
#include "linking/claims/rules.h"
#include "linking/claims/similarity.h"

namespace twosource::linking {

/// Holds references: use it while they live.
class PrintedSupport {
 public:
  PrintedSupport(const ClaimRules& rules, const std::vector<Candidate>& candidates, const ClaimSimilarity& similarity);

  /// Whether the report of `member` tells all that is printed for the statement `shown` (candidates of one claim).
  [[nodiscard]] bool bears_out(std::size_t member, std::size_t shown) const;

  /// Whether the report of `member` has the numbers that are printed for the statement `shown`: all that is asked where
  /// the claim is surely one.
  [[nodiscard]] bool has_the_numbers(std::size_t member, std::size_t shown) const;

 private:
  /// What else is printed for `shown`.
  [[nodiscard]] std::vector<std::size_t> printed_beside(std::size_t shown) const;
  [[nodiscard]] bool is_told_in(std::size_t report, std::size_t piece) const;

  const ClaimRules& rules_;
  const std::vector<Candidate>& candidates_;
  const ClaimSimilarity& similarity_;
  std::vector<std::size_t> first_of_;  ///< by report: its first candidate; one more at the end
};

}  // namespace twosource::linking
