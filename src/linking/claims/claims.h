// What the reports say of the happening: Story::claims.
//
// Candidate statements (candidates.h) are joined into claims (groups.h), denials and answers brought to them
// (disputes.h), each statement given its origin (origins.h), and each claim its words, status and weight. What a single
// report tells becomes a claim too, so that nothing an editor might check is lost. Test:
// tests/stories/claims/*.story.
#pragma once

#include "linking/claims/news_value.h"
#include "linking/claims/rules.h"
#include "linking/context.h"
#include "linking/entities/parties.h"
#include "linking/leaning.h"
#include "linking/origins/outlets.h"

namespace twosource::linking {

/// Fills Story::claims, weightiest first, and Story::explanations where they are asked for. Needs entities and dates.
void link_claims(Context& context, const ClaimRules& rules, const LeaningRules& leaning, const NewsValues& news,
                 const OutletRules& sources, const Parties& parties, bool explain);

}  // namespace twosource::linking
