// What the reports themselves say is not answered: the open questions of all reports, those that are alike joined.
//
// Test: tests/unit/linking/open_questions_test.cc.
#pragma once

#include "linking/context.h"

namespace twosource::linking {

/// Fills Story::open: what most reports leave open first, then what they leave open early. Needs entities.
void join_open_questions(Context& context);

}  // namespace twosource::linking
