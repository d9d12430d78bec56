// What the reports themselves say is not answered: "has yet to confirm", "declined to comment", "without offering
// details". An editor wants it first, since that is where to ask on.
//
// Method: patterns over sentences (data/<language>/linking/open_questions.json, each with samples), the clause of the
// matched words cut along the parse; clauses of several reports that are alike are one question.
// Test: tests/unit/linking/open_questions_test.cc.
#pragma once

#include "linking/context.h"

namespace twosource::linking {

/// Fills Story::open, in the order of the newest report's text. Needs entities.
void find_open_questions(Context& context);

}  // namespace twosource::linking
