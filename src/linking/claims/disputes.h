// Who denies what another asserts, and who answers a charge without denying it.
//
// A denial is brought to a claim in three ways, each strict, for a dispute that is none is worse than one missed: by
// its content (what "denied that …" denies is what somebody asserts); by reference ("denied such claims" denies what
// was told just before on another's word); by opposite polarity (one party's "will send" and another's "will not send";
// or the accused party's own "does not plan to"). A counter-charge ("it was X, not Y") by the accused answers the
// charge. Test: tests/unit/linking/claims/disputes_test.cc.
#pragma once

#include <cstddef>
#include <vector>

#include "linking/claims/candidates.h"
#include "linking/claims/groups.h"
#include "linking/claims/rules.h"
#include "linking/context.h"

namespace twosource::linking {

/// A claim in the making: who tells it, who denies it, who answers it, who takes it back. Indices of candidates, ascending.
struct ClaimDraft {
  std::vector<std::size_t> assertions;
  std::vector<std::size_t> denials;
  std::vector<std::size_t> answers;
  std::vector<std::size_t> withdrawals;  ///< by those who had asserted it
  std::vector<std::size_t> denied;       ///< of the assertions, those that a denial was brought to
  double cohesion = 1;
  Confidence dispute = Confidence::kSure;  ///< of the denials' belonging here
};

/// Turns groups into drafts, denials and answers brought to what they meet. Every candidate stays in one draft at
/// least.
std::vector<ClaimDraft> find_disputes(const Context& context, const ClaimRules& rules, const TermTable& terms,
                                      const std::vector<Candidate>& candidates, const ClaimSimilarity& similarity,
                                      const CandidatePairs& pairs, std::vector<ClaimGroup> groups);

}  // namespace twosource::linking
