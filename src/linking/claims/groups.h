// Which candidate statements carry one claim: groups of candidates.
//
// Candidates that share rare terms are found through an inverted index, compared (similarity.h), and joined from
// the likeliest pair downwards, as long as the mean likelihood over all pairs of the two groups holds: average linkage
// (Sokal and Michener 1958), which does not chain. Every step is bounded for each candidate, so that the cost grows
// linearly with the number of reports. Test: tests/stories/claims/*.story.
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

/// Pairs of candidates that share a rare term, the smaller index first, in ascending order.
std::vector<std::pair<std::uint32_t, std::uint32_t>> candidate_pairs(const std::vector<Candidate>& candidates,
                                                                     const TermTable& terms, const ClaimRules& rules);

/// Every candidate is in exactly one group; groups in the order of their first members. Denials are joined with
/// denials only: disputes.h brings them to what they deny.
std::vector<ClaimGroup> group_statements(const std::vector<Candidate>& candidates, const TermTable& terms,
                                         const ClaimSimilarity& similarity, const ClaimRules& rules);

}  // namespace twosource::linking
