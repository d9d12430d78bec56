// Questions about the grammar of a read text. Labels are those of spaCy's English models (ClearNLP style).
//
// Test: tests/unit/linking/clauses_test.cc.
#pragma once

#include <cstdint>

#include "twosource/reading.h"

namespace twosource::document {

/// Whether a token is a verb or an auxiliary.
bool is_verbal(const Token& token);

/// The token that heads the clause which a token belongs to: the verb, or the predicate of a clause without one.
std::uint32_t clause_head(const Reading& reading, std::uint32_t token);

}  // namespace twosource::document
