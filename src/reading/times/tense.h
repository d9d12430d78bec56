// Which way a word looks in time: from the tense and modality of the verb that governs it.
//
// "will meet on Wednesday" and "is set to visit this week" look ahead, "said Monday" back; "saying on Saturday that it
// would release" looks the way of "saying", not of what is said. Participles and infinitives look the way of the verb
// above them, unless that one puts what it governs ahead ("plans to"). The words and marks of a language are data:
// "tense" in data/<language>/times/. Test: tests/unit/reading/times/tense_test.cc.
#pragma once

#include <cstdint>

#include "reading/times/rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Is a token a verb, by its tag or part of speech?
bool is_verb(const Token& token, const TenseRules& rules);

/// -1 back, 1 ahead, 0 not told, for the phrase whose head is `token`.
std::int8_t direction_of(const Reading& reading, std::uint32_t token, const TenseRules& rules);

}  // namespace twosource::reading
