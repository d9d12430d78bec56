// Sentences of a Reading: the language stage's, cut at the bounds of blocks, without white space at their ends.
//
// Test: tests/unit/reading/sentences_test.cc.
#pragma once

#include <vector>

#include "twosource/reading.h"

namespace twosource::reading {

/// Fills reading.sentences from reading.tokens, reading.report.blocks and the token ranges of the language stage.
/// Tokens outside of every block belong to no sentence; a token whose head lies outside its sentence becomes a root.
void find_sentences(Reading& reading, const std::vector<TokenRange>& sentences);

}  // namespace twosource::reading
