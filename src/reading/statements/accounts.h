// "The account given to the panel by a deckhand", "the inspector's testimony": words that stand for what somebody has said,
// and tell nothing of it but whose it is. Words are data (data/<language>/reading/denials.json). Test:
// tests/stories/disputes/account_of_somebody_described.story.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reading/statements/denials.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Lemmas of the nouns, names among them, that say whose account is meant, where a piece is nothing but such a noun phrase.
/// None: it tells what the account is of ("the claim that the door was locked"), or is something else.
std::optional<std::vector<std::string>> account_owners(const Reading& reading, Span piece, const DenialRules& rules);

}  // namespace twosource::reading
