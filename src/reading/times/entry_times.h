// When the entries of a page that is written as things happen were written: "14.05 GMT" above what was said by then.
//
// Test: tests/unit/reading/times/entry_times_test.cc.
#pragma once

#include "twosource/reading.h"

namespace twosource::reading {

/// Gives attributions that tell no time of their own that of the entry they stand in. Needs the times of sayings.
void carry_entry_times(Reading& reading);

}  // namespace twosource::reading
