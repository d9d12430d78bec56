#include "linking/claims/candidate_numbers.h"

#include <algorithm>

#include "linking/quantities.h"

namespace twosource::linking {

CandidateNumbers::CandidateNumbers(const Context& context, const std::vector<Candidate>& candidates) {
  for (const Candidate& candidate : candidates) {
    std::vector<const Quantity*>& inside = quantities_.emplace_back();
    for (const Quantity& quantity : context.reading(candidate.report).quantities) {
      if (candidate->span.contains(quantity.span) && !quantity.noun_from) inside.push_back(&quantity);
    }
  }
}

bool CandidateNumbers::contradict(std::size_t a, std::size_t b) const {
  return std::ranges::any_of(quantities_[a], [&](const Quantity* one) {
    const auto counts_alike = [one](const Quantity* other) { return other->counted == one->counted; };
    const auto no = [&](const Quantity* other) { return counts_alike(other) && linking::contradict(*one, *other); };
    const auto yes = [&](const Quantity* other) { return counts_alike(other) && !linking::contradict(*one, *other); };
    return std::ranges::any_of(quantities_[b], no) && std::ranges::none_of(quantities_[b], yes);
  });
}

bool CandidateNumbers::are_told(std::size_t piece, std::size_t other) const {
  return std::ranges::all_of(quantities_[piece], [&](const Quantity* printed) {
    return std::ranges::any_of(quantities_[other],
                               [&](const Quantity* told) { return !linking::contradict(*printed, *told); });
  });
}

}  // namespace twosource::linking
