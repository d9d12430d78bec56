// Whose word it is what "a court has heard", where nobody is named beside it: the prosecution's, where whoever speaks next in
// the report speaks for it ("Opening the case, Ann Roe, for the prosecution, said …"). Words are data
// (data/<language>/reading/denials.json "accusers" and "prosecuting", attributions.json "places_of_hearing"). Test:
// tests/stories/sources/told_in_court.story.
#pragma once

#include "document/parse.h"
#include "reading/attributions/rules.h"
#include "reading/statements/denials.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Gives attributions that have no speaker, and whose clause tells what a place of hearing was told, the accuser as likely
/// speaker. Needs speakers and acts.
void name_accusers_in_court(Reading& reading, const document::ParseTree& tree, const AttributionRules& attributions,
                            const DenialRules& denials);

}  // namespace twosource::reading
