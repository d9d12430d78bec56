// Coreference: what refers back to an entity without naming it. Nominals ("the diplomat", "the ministry") and the
// pronouns of the third person become mentions of the nearest earlier entity that fits.
//
// Method: Hobbs-like search with centering's preferences (Brennan et al. 1987): candidates of the sentence before the
// word, then of earlier sentences; subjects first; number, gender and kind must fit; a nominal's nationality and office
// must match what the report says of the candidate. Nothing fits: no mention, rather than a wrong one. Nor is there one
// where somebody without a name fits as well ("A man was found in his car"), or where the name stands outside of the
// quotation's own paragraph or above the talk that is written down.
// Test: tests/unit/reading/references/coreference_test.cc.
#pragma once

#include <cstdint>
#include <optional>

#include "document/mentions.h"
#include "reading/names/entities.h"
#include "reading/names/rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Adds nominal and pronoun mentions to reading.entities. Needs names and roles. `turns`: the token that the first turn
/// of a transcript begins with; what stands above it is no part of the talk.
void resolve_references(Reading& reading, document::MentionIndex& mentions, const EntityRules& rules,
                        std::optional<std::uint32_t> turns = std::nullopt);

}  // namespace twosource::reading
