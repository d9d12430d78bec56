// Which other places of a claim bear out what is printed for it.
//
// What is printed is a whole sentence, which may tell more than the claim: "he drew a pistol and fired on two officers"
// for a claim that he was armed. A mark beside it says "there too", so it stands only for a place that is very like the
// shown statement, in a report that tells the rest of the printed words as well. Every printed number must be told there,
// inside the shown statement too ("killing two and injuring five"), the place must name no other people and no other
// days than the shown statement does, and most of what the printed words are about must be told around it.
// Test: tests/stories/page/a_mark_*.story.
#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "base/dates.h"
#include "linking/claims/candidates.h"
#include "linking/claims/rules.h"
#include "linking/claims/similarity.h"
#include "linking/claims/terms.h"

namespace twosource::linking {

/// Holds references: use it while they live.
class PrintedSupport {
 public:
  PrintedSupport(const Context& context, const ClaimRules& rules, const TermTable& terms,
                 const std::vector<Candidate>& candidates, const ClaimSimilarity& similarity);

  /// Whether the report of `member` tells all that is printed for the statement `shown` (candidates of one claim).
  [[nodiscard]] bool bears_out(std::size_t member, std::size_t shown) const;

  /// Whether the report of `member` has the numbers that are printed for the statement `shown`, `member` its people and
  /// days, and the words around `member` most of its terms: all that is asked where the claim is surely one.
  [[nodiscard]] bool has_the_facts(std::size_t member, std::size_t shown) const;

 private:
  /// What a statement says of whom and of when.
  struct Named {
    std::set<std::size_t> people;      ///< story entities
    std::vector<base::DayRange> days;  ///< of its dates
  };

  [[nodiscard]] static Named named_in(const Context& context, const Candidate& candidate);
  /// The share (0 to 1), by weight, of the terms printed for the statement `shown` that the sentence of `member` and its
  /// neighbours have.
  [[nodiscard]] double share_told(std::size_t member, std::size_t shown) const;
  [[nodiscard]] bool names_others(std::size_t a, std::size_t b) const;
  [[nodiscard]] bool is_on_other_days(std::size_t a, std::size_t b) const;
  /// What else is printed for `shown`.
  [[nodiscard]] std::vector<std::size_t> printed_beside(std::size_t shown) const;
  [[nodiscard]] bool is_told_in(std::size_t report, std::size_t piece) const;

  const ClaimRules& rules_;
  const TermTable& terms_;
  const std::vector<Candidate>& candidates_;
  const ClaimSimilarity& similarity_;
  std::vector<std::size_t> first_of_;  ///< by report: its first candidate; one more at the end
  std::vector<Named> named_;           ///< by candidate
  std::vector<Terms> printed_;         ///< by candidate: of its passage
  std::vector<Terms> around_;          ///< by candidate: of its sentence and the two next to it
};

}  // namespace twosource::linking
