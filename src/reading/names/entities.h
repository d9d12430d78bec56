// Entities of a Reading, with all their mentions: names, then the roles that the report gives them, then what refers
// back to them (nominals, pronouns).
//
//   find_entities(reading, rules);                    // fills reading.entities
//   MentionIndex mentions(reading);
//   mentions.at(token);                               // the entity of whatever word: a name, "the diplomat", "he"
//   mentions.of(range);                               // the entity that a noun phrase is about: that of its head
//   entity_for_nominal(reading, mentions, rules, range);   // an unnamed source as an entity of its own
//
// Types are spaCy's, and GROUP for several persons ("US officials"). A country's adjective and people are mentions of
// the country. Seats ("the Kremlin", "Washington") stay entities of their own: joining them is the linking stage's.
//
// Method: the recogniser's names, repaired by rules; joined within the report as news names people (full name first,
// surname after); the type by vote of the mentions. Test: tests/unit/reading/names/entities_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "document/mentions.h"
#include "reading/names/rules.h"
#include "reading/transcripts.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Fills reading.entities: names joined, roles, references resolved. Needs sentences. The labels of a transcript's turns
/// hold names whatever the recogniser made of them.
void find_entities(Reading& reading, const EntityRules& rules, const std::vector<TurnLabel>& turns = {});

/// The entity that a noun phrase is about, made where there is none: an unnamed source ("A senior State Department
/// official", "analysts") becomes an entity of type PERSON, GROUP or ORG, named by its words. The same words in the
/// same report are the same entity, unless an indefinite singular ("an official") starts a new one.
std::size_t entity_for_nominal(Reading& reading, document::MentionIndex& mentions, const EntityRules& rules,
                               TokenRange range);

/// The entity of the report's own outlet, where the report names it: by its name, or the name whose initials it is.
std::optional<std::size_t> entity_of_outlet(const Reading& reading, const knowledge::NameRules& names);

/// The same, made where the report does not name it, for a token that stands for it ("me"). Needs an outlet.
std::size_t outlet_entity_at(Reading& reading, std::uint32_t token, const knowledge::NameRules& names);

}  // namespace twosource::reading
