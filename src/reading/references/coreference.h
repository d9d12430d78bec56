// Coreference: what refers back to an entity without naming it. Nominals ("the diplomat", "the ministry") and the
// pronouns of the third person become mentions of the nearest earlier entity that fits.
//
// Method: Hobbs-like search with centering's preferences (Brennan et al. 1987): candidates of the sentence before the
// word, then of earlier sentences; subjects first; number, gender and kind must fit; a nominal's nationality and office
// must match what the report says of the candidate. Nothing fits: no mention, rather than a wrong one.
// Test: tests/unit/reading/references/coreference_test.cc.
#pragma once

#include "document/mentions.h"
#include "reading/names/entities.h"
#include "reading/names/rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Adds nominal and pronoun mentions to reading.entities. Needs names and roles.
void resolve_references(Reading& reading, document::MentionIndex& mentions, const EntityRules& rules);

}  // namespace twosource::reading
