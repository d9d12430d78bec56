// Noun phrases around their nouns, as the parse gives them.
//
// Test: tests/unit/reading/references/coreference_test.cc.
#pragma once

#include <cstdint>

#include "twosource/reading.h"

namespace twosource::reading {

/// A noun with all that stands before it and depends on it: "the Chinese official", "a senior State Department
/// official".
TokenRange phrase_before(const Reading& reading, std::uint32_t noun, TokenRange sentence);

/// The same, with the prepositional and adjective phrases that follow the noun: "a spokesman for the bank", "a person
/// familiar with the plan".
TokenRange phrase_around(const Reading& reading, std::uint32_t noun, TokenRange sentence);

/// The verb that a token is an argument of, directly or through prepositions; the token itself where there is none.
std::uint32_t governing_verb(const Reading& reading, std::uint32_t token);

}  // namespace twosource::reading
