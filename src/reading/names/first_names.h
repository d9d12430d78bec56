// People whose first names are months and weekdays: "Friday Okoro said".
//
// Test: tests/stories/times/name_is_no_day.story.
#pragma once

#include <cstdint>

#include "document/grammar.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Whether a word that may be a time is the first half of the name behind it, a subject: not so in "on Friday Okoro
/// said", where it hangs on something else.
inline bool is_first_name(const Reading& reading, std::uint32_t token) {
  if (token + 1 >= reading.tokens.size()) return false;
  const Token& name = reading.tokens[token + 1];
  return reading.tokens[token].dep == document::dep::compound && reading.tokens[token].head == token + 1 &&
         name.tag == document::tag::NNP && document::is_subject(name) && name.head > token + 1;
}

}  // namespace twosource::reading
