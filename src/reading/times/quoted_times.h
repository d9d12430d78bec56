// "Tomorrow" inside of a quotation counts from the day on which it was said or posted, where the report tells that day.
//
// Test: tests/stories/times/tomorrow_in_a_quotation.story, tests/stories/times/posted_the_day_before.story.
#pragma once

#include <vector>

#include "reading/times/date_evidence.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Gives "today", "tomorrow" and the like in `quotations` their values anew. Needs values of times, and of attributions
/// when they were said. `rules` tell which dates stand behind a post.
void resolve_quoted_times(Reading& reading, const std::vector<Quotation>& quotations, const DateRules& rules);

}  // namespace twosource::reading
