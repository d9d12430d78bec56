// "The mill said on Monday it would close": on Monday was it said.
//
// A day that stands between a verb and the clause that the verb governs, with neither a comma nor "that" behind it,
// belongs to the verb; parsers of English hang it upon the clause. What is mended is the parse, so that the time, the clause
// and the saying that are read off it agree. Test: tests/unit/reading/times/said_days_test.cc.
#pragma once

#include "reading/times/rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Hangs such weekdays ("weekday" of the vocabulary) upon the verb before them.
void mend_said_days(Reading& reading, const TimeRules& rules);

}  // namespace twosource::reading
