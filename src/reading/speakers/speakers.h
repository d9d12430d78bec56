// Who really speaks: the source of every attribution followed back to an entity, and the words' way to the reader.
//
// The source's head is looked up among the entities' mentions (a name, "the diplomat", "he"); a relative pronoun counts
// as its noun, "I" inside a quotation as its speaker. A document (a readout, a statement) speaks for its issuer, and an
// agency that cites somebody for the one cited: they go into `via`. Anonymous is who asked not to be named ("a person
// familiar with the matter"); a spokesman whose name the outlet left out is unnamed on the record.
// Test: tests/unit/reading/speakers/speakers_test.cc.
#pragma once

#include <vector>

#include "document/mentions.h"
#include "document/parse.h"
#include "reading/attributions/attributions.h"
#include "reading/lexicon.h"
#include "reading/names/entities.h"

namespace twosource::reading {

/// The entity that a noun phrase is about: that of its head, else of the name that it ends with or has in apposition
/// ("the union's high representative Ann Roe", "a lawyer, Ann Roe").
std::optional<std::size_t> entity_of_phrase(const FoundAttributions& found, std::uint32_t head, TokenRange phrase);

/// Sets speaker, naming, described, via, within, time and confidence of every attribution. May add entities for
/// sources that have none yet ("a senior official"). Needs entities, timexes and acts.
void resolve_speakers(const FoundAttributions& found, const Lexicon& lexicon);

}  // namespace twosource::reading
