// The event mentions of a report: what its verbs tell, and its nouns that name a happening ("his resignation").
//
// Each has its participants: doer, sufferer, receiver, and who else takes part, with the preposition; subjects pass
// down from the clause that governs ("began by hinting", "and founded"). Its time is the one that its clause gives; an
// undated clause told as past is of the day that the report tells of (which one of the times of its first sentences
// gives), one in the present of the report's own day, one in the past perfect of an open time. (Event mentions as in
// TimeML and ACE; whose happenings are on a timeline, as SemEval-2015 Task 4 asks: Minard et al. 2015.)
// Test: tests/unit/reading/statements/event_mentions_test.cc.
#pragma once

#include "document/mentions.h"
#include "document/parse.h"
#include "reading/statements/event_rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Fills reading.event_mentions and reading.lead_times. Needs entities, times, attributions and propositions.
void find_event_mentions(Reading& reading, const document::ParseTree& parse, const document::MentionIndex& mentions,
                         const EventRules& rules);

}  // namespace twosource::reading
