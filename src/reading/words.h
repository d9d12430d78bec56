// The words of a Reading, as reports are compared by: tokens without their parse.
//
// Test: tests/unit/reading/words_test.cc.
#pragma once

#include "twosource/reading.h"

namespace twosource::reading {

/// Fills reading.words from reading.tokens.
void list_words(Reading& reading);

}  // namespace twosource::reading
