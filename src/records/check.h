// What must hold in a Reading that comes from outside, so that whoever uses it need not ask: every span cuts the text
// between code points, every place is one of the list that it is of, no chain of places (what a token hangs on, what an
// attribution stands within) runs in a circle, and blocks, sentences and tokens follow one another.
// Test: tests/unit/records/check_test.cc.
#pragma once

#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::records {

/// Nothing, or what does not hold: Error(kBrokenInput) at its place ("attributions[3].speaker"). Places of tokens are
/// not looked at where the Reading has none.
Result<void> check(const Reading& reading);

}  // namespace twosource::records
