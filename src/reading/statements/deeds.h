// "Roe praised the mayor", "Northline lied to us": who does something does not say that it was done.
//
// Where a statement is the clause of an attribution's own cue, it tells that somebody spoke or acted: it is the word of
// whoever tells that, the report's own or an outer source's. Charges, answers and what is passed on ("quoted him as
// saying") stay their maker's, since what is disputed hangs on whose they are; so do denials and what is taken back.
// Of the statements of the claims corpus that are so, the labels give 180 to no source and 50 to one in the half of the
// happenings that the rule was made on, and 101 and 25 in the other half.
// Test: tests/unit/reading/statements/deeds_test.cc.
#pragma once

#include "twosource/reading.h"

namespace twosource::reading {

/// Gives statements of deeds to whoever tells them. Needs denials and what they mean (find_denied).
void settle_deeds(Reading& reading);

}  // namespace twosource::reading
