// Which reports do not have a claim although they could: Claim::absent_from.
//
// That a report is silent means something only where it was written late enough to know, and tells of the same part of
// the happening: it has other claims from around the place where the claim stands. Only disputed and joined claims are
// looked at; what one report alone tells is no absence elsewhere. Test: tests/unit/linking/claims/absences_test.cc.
#pragma once

#include "linking/context.h"

namespace twosource::linking {

/// Fills Claim::absent_from. Needs dates and claims.
void find_absences(Context& context);

}  // namespace twosource::linking
