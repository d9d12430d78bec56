#include "linking/claims/printed_support.h"

#include <algorithm>

#include "linking/claims/claim_text.h"

namespace twosource::linking {

PrintedSupport::PrintedSupport(const ClaimRules& rules, const std::vector<Candidate>& candidates,
                               const ClaimSimilarity& similarity)
    : rules_(rules), candidates_(candidates), similarity_(similarity) {
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    while (first_of_.size() <= candidates[i].report) first_of_.push_back(i);
  }
  first_of_.push_back(candidates.size());
}

bool PrintedSupport::bears_out(std::size_t member, std::size_t shown) const {
  if (similarity_.likelihood(member, shown) < rules_.corroborates) return false;
  return std::ranges::all_of(printed_beside(shown),
                             [&](std::size_t piece) { return is_told_in(candidates_[member].report, piece); });
}

bool PrintedSupport::has_the_numbers(std::size_t member, std::size_t shown) const {
  return std::ranges::all_of(printed_beside(shown), [&](std::size_t piece) {
    return !similarity_.numbers().has_any(piece) || is_told_in(candidates_[member].report, piece);
  });
}

std::vector<std::size_t> PrintedSupport::printed_beside(std::size_t shown) const {
  const Span printed = passage_of(*candidates_[shown].statement);
  const std::size_t report = candidates_[shown].report;
  std::vector<std::size_t> pieces;
  for (std::size_t piece = first_of_[report]; piece < first_of_[report + 1]; ++piece) {
    if (!printed.contains(candidates_[piece]->span) || in_one_place(candidates_[piece], candidates_[shown])) continue;
    pieces.push_back(piece);
  }
  return pieces;
}

bool PrintedSupport::is_told_in(std::size_t report, std::size_t piece) const {
  for (std::size_t other = first_of_[report]; other < first_of_[report + 1]; ++other) {
    if (similarity_.likelihood(piece, other) >= rules_.told_too && similarity_.numbers().are_told(piece, other))
      return true;
  }
  return false;
}

}  // namespace twosource::linking
