// How alike two pieces of text are, by the lemmas of their words with a meaning of their own.
//
// Test: tests/unit/linking/lemmas_test.cc.
#pragma once

#include <set>
#include <string>

#include "linking/vocabulary.h"
#include "twosource/reading.h"

namespace twosource::linking {

/// Whether a word has a meaning of its own: a noun, a name, a verb, an adjective, a number.
bool is_content(const Word& word);

/// Lower-case lemmas of the content words of a span.
std::set<std::string> content_lemmas(const Reading& reading, Span span);

/// How much of the weight of both sets is common: sum of idf of the shared over that of all (0 to 1).
double likeness(const std::set<std::string>& one, const std::set<std::string>& other, const Background& background);

}  // namespace twosource::linking
