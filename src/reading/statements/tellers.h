// Who tells a statement, where the attributions alone would name somebody else.
//
// "Roe praised the mayor", "the council agreed to close the baths": who does something does not say that it was done.
// A statement is the word of whoever tells it, the report's own or an outer source's, where it is the clause of its
// attribution's own cue, where it is what somebody agreed, hoped or promised *to* do, and where the cue is no act of
// speech. Charges, answers and what is passed on ("quoted him as saying") stay their maker's, since what is disputed
// hangs on whose they are; so do denials and what is taken back. How often the labels of the claims corpus give such a
// statement no source, in the half of the happenings that the rule was made on and in the other: the cue's own clause 180
// of 230 and 101 of 126, infinitives 33 of 42 and 20 of 20, no act of speech 32 of 39 and 10 of 14.
// A figure is its maker's, too ("put turnout at 66 percent").
// Test: tests/stories/sources/*.story.
#pragma once

#include "twosource/reading.h"

namespace twosource::reading {

/// Needs quantities, and denials with what they mean (find_denied).
void settle_tellers(Reading& reading);

}  // namespace twosource::reading
