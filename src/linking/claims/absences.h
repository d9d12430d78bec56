// Which reports do not have a claim although they could: Claim::absent_from.
//
// That a report is silent means something only where it was written late enough to know, and tells of the same part of
// the happening: it has other claims from around the place where the claim stands. Only disputed and joined claims are
// looked at; what one report alone tells is no absence elsewhere. Test: tests/unit/linking/claims/absences_test.cc.
#pragma once

#include <vector>

#include "linking/claims/candidates.h"
#include "linking/claims/disputes.h"
#include "linking/claims/rules.h"
#include "linking/claims/similarity.h"
#include "linking/context.h"

namespace twosource::linking {

/// Fills Claim::absent_from. Needs dates and claims; `drafts` are those of the claims, in their order.
void find_absences(Context& context, const ClaimRules& rules, const std::vector<Candidate>& candidates,
                   const ClaimSimilarity& similarity, const std::vector<ClaimDraft>& drafts);

}  // namespace twosource::linking
