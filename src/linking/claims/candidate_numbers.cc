#include "linking/claims/candidate_numbers.h"

#include <algorithm>
#include <cmath>

#include "linking/claims/claim_text.h"
#include "linking/quantities.h"

namespace twosource::linking {

CandidateNumbers::CandidateNumbers(const Context& context, const std::vector<Candidate>& candidates)
    : context_(context), candidates_(candidates) {
  for (const Candidate& candidate : candidates) {
    Quantities& printed = printed_.emplace_back();
    Quantities& counted = counted_.emplace_back();
    Quantities& in_passage = in_passage_.emplace_back();
    const Span passage = passage_of(*candidate.statement);
    for (const Quantity& quantity : context.reading(candidate.report).quantities) {
      if (passage.contains(quantity.span)) in_passage.push_back(&quantity);
      if (!candidate->span.contains(quantity.span)) continue;
      printed.push_back(&quantity);
      // "a 3-year-old boy" and "a 4-year-old boy" fell: one thing told, and a difference.
      if (!quantity.noun_from && !context.vocabulary.measures.contains(quantity.counted)) counted.push_back(&quantity);
    }
  }
}

bool CandidateNumbers::contradict(std::size_t a, std::size_t b) const {
  return std::ranges::any_of(counted_[a], [&](const Quantity* one) {
    const auto counts_alike = [one](const Quantity* other) { return other->counted == one->counted; };
    const auto no = [&](const Quantity* other) { return counts_alike(other) && linking::contradict(*one, *other); };
    const auto yes = [&](const Quantity* other) { return counts_alike(other) && !linking::contradict(*one, *other); };
    return std::ranges::any_of(counted_[b], no) && std::ranges::none_of(counted_[b], yes);
  });
}

bool CandidateNumbers::exceeds(std::size_t more, std::size_t less) const {
  return std::ranges::any_of(in_passage_[more], [&](const Quantity* one) {
    return std::ranges::any_of(in_passage_[less], [&](const Quantity* other) {
      const bool alike = !one->counted.empty() && one->counted == other->counted;
      return alike && one->least > other->least && one->most >= other->most;
    });
  });
}

bool CandidateNumbers::are_told(std::size_t piece, std::size_t other) const {
  const Reading& reading = context_.reading(candidates_[piece].report);
  const Reading& others = context_.reading(candidates_[other].report);
  const std::uint32_t sentence = candidates_[other]->sentence;
  return std::ranges::all_of(printed_[piece], [&](const Quantity* printed) {
    const bool counted = std::ranges::any_of(others.quantities, [&](const Quantity& told) {
      const bool open = std::isinf(told.most) && told.least < printed->least;
      return told.sentence == sentence && !open && !linking::contradict(*printed, told);
    });
    return counted || prints_the_figures(reading, *printed, others, sentence);
  });
}

}  // namespace twosource::linking
