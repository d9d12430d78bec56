// Conditions without a conjunction: "Had the bridge been blown up, the town would have starved".
//
// Such a clause opens with its auxiliary (or with "had" and "were" themselves) and stands under one with a modal.
// Parsers hang it there as an adverbial clause or, before it, as a complement. Which auxiliaries may open one is for the
// caller's word lists. Test: tests/unit/reading/statements/statements_test.cc.
#pragma once

#include <cstdint>

#include "document/parse.h"

namespace twosource::reading {

/// Whether a clause has the order of words of a condition.
bool is_inverted(const document::ParseTree& tree, std::uint32_t verb);

}  // namespace twosource::reading
