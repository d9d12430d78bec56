// What of somebody's words is itself the denial, where the verb that gives them merely says: "That is untrue," Roe said.
// "Every lamp was lit": the second sentence is told, and not denied. Patterns are data (data/<language>/reading/acts.json,
// "content"). Test: tests/stories/disputes/verdict_and_more.story.
#pragma once

#include <string_view>

#include "reading/attributions/rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Whether an attribution denies by what is said alone: its act is a denial, and no word of its cue makes it one.
bool denies_by_what_is_said(const Reading& reading, const Attribution& attribution, const AttributionRules& rules);

/// Whether words deny where they are merely said: "Utter rot", "that this was a malicious lie".
bool is_verdict(std::string_view words, const AttributionRules& rules);

}  // namespace twosource::reading
