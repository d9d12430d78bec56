// "We deny that we paid anyone twice", "I reject the claim that there was a fire": whoever speaks says no himself, in his
// own words. Test: tests/stories/disputes/denied_in_the_first_person.story.
#pragma once

#include <cstdint>
#include <optional>

#include "document/parse.h"
#include "reading/attributions/word_lists.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Of a clause whose subject is "I" or "we" and whose verb, of the token `head`, is one of `denying`: the clause that is
/// denied, without its conjunction. None: it denies nothing, or says no to that.
std::optional<TokenRange> denied_in_first_person(const Reading& reading, const document::ParseTree& tree,
                                                 std::uint32_t head, const WordSet& denying);

}  // namespace twosource::reading
