// What a report says no to in the same breath in which it tells whose claim it is.
//
// "The rules do not forbid it, as Roe claims": Roe claims that they do, and it is whoever has the whole sentence (the
// report, or the source around it) who says no. "Roe falsely claimed that the dam was safe": so it is here. Only cues of
// mere claims are read so: "the dam was not safe, as Roe said" may as well be what Roe said. Words are data
// (data/<language>/reading/denials.json). Test: tests/stories/disputes/as_somebody_claims.story,
// tests/stories/disputes/falsely_claimed.story.
#pragma once

#include "document/parse.h"
#include "reading/statements/denials.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Gives denials their voice, adds what is denied or the denial itself as a statement, and sets Statement::refers_to.
/// Needs statements in their final order, and keeps them so.
void find_belied(Reading& reading, const document::ParseTree& tree, const DenialRules& rules);

}  // namespace twosource::reading
