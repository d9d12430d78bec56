// Why statements became one claim, and what kept others apart: Story::explanations.
//
// Worked out afterwards, from what the joining itself asks (groups.h, splits.h), so that a Story that nobody asks to be
// explained costs nothing more. Test: tests/unit/linking/claims/explanation_test.cc.
#pragma once

#include <vector>

#include "linking/claims/candidates.h"
#include "linking/claims/disputes.h"
#include "linking/claims/rules.h"
#include "linking/claims/similarity.h"
#include "linking/claims/splits.h"
#include "linking/claims/terms.h"
#include "linking/context.h"

namespace twosource::linking {

/// Fills Story::explanations. `drafts` are those of Story::claims, in their order.
void explain_claims(Context& context, const ClaimRules& rules, const std::vector<Candidate>& candidates,
                    const CandidatePairs& pairs, const ClaimSimilarity& similarity,
                    const std::vector<ClaimDraft>& drafts);

}  // namespace twosource::linking
