// Groups of statements taken apart again where one claim would say too much.
//
// Joining is by likeness (groups.h), and a loose joining is good enough to show that outlets tell of one thing.
// It is not good enough to say that a second party bears something out, which is the worst thing to say wrongly. So
// statements of another party stay only where a strict likeness, the same time and mood, and no other number hold them
// there; and statements with contradicting numbers part. Test: tests/unit/linking/claims/splits_test.cc.
#pragma once

#include <vector>

#include "linking/claims/groups.h"
#include "linking/claims/rules.h"
#include "linking/context.h"

namespace twosource::linking {

/// Parts groups by what their statements count, then by whose words they are. Every candidate stays in one group.
std::vector<ClaimGroup> split_groups(const Context& context, const ClaimRules& rules,
                                     const std::vector<Candidate>& candidates, const ClaimSimilarity& similarity,
                                     std::vector<ClaimGroup> groups);

}  // namespace twosource::linking
