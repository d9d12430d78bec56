// Which candidate statements carry one claim: groups of candidates.
//
// Candidates that share rare terms are found through an inverted index, those that are near in meaning by their mean
// vectors. They are compared (similarity.h) and joined: always the two groups with the highest mean likelihood over all
// their pairs, as long as it is high enough: average linkage (Sokal and Michener 1958), which does not chain. Every
// candidate is compared in full with a bounded number of others. Test: tests/stories/claims/*.story.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "linking/claims/candidates.h"
#include "linking/claims/rules.h"
#include "linking/claims/similarity.h"
#include "linking/claims/terms.h"

namespace twosource::linking {

/// Candidates that carry one claim, ascending.
struct ClaimGroup {
  std::vector<std::size_t> members;
  double cohesion = 1;  ///< mean likelihood over the pairs; 1 for a single statement
};

/// Two indices of candidates each, the smaller first, in ascending order.
using CandidatePairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Pairs of candidates that share rare terms or are near in meaning.
CandidatePairs candidate_pairs(const std::vector<Candidate>& candidates, const TermTable& terms, const Meaning& meaning,
                               const ClaimRules& rules);

/// Every candidate is in exactly one group; groups in the order of their first members. Denials are joined with
/// denials only: disputes.h brings them to what they deny.
std::vector<ClaimGroup> group_statements(const Context& context, const std::vector<Candidate>& candidates,
                                         const CandidatePairs& pairs, const ClaimSimilarity& similarity,
                                         const ClaimRules& rules);

}  // namespace twosource::linking
