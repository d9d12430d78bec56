// What stands over a Story: its title, the words that tell its central happening, its day and its id.
//
// The title is a headline of one of the reports where there is a short one, else the clause of the lead. The lead is
// the clause of the newest report's opening whose words most other reports share (centroid-based, Radev et al. 2004).
// Test: tests/unit/linking/headline_test.cc.
#pragma once

#include "linking/context.h"

namespace twosource::linking {

/// Fills Story::id, as_of, title and lead. Needs entities and dates.
void make_headline(Context& context);

}  // namespace twosource::linking
