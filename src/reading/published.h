// The day of a report whose input gives none, from its own words.
//
// A full date in a dateline or byline says it. Else a date of the last days is sought: of a caption that shares a body,
// an event or a place with a paragraph that tells the same weekday, or one printed with its weekday. Of the days from
// it on, the report is of the one to which its weekdays lie closest, what is told as past behind and what is to come
// ahead. What that leaves open stays open (earliest, latest); without such a date nothing is said: a date far back in
// the body is background. Test: tests/unit/reading/published_test.cc.
#pragma once

#include <optional>

#include "reading/time_rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// The inferred date with its evidence, or nothing. Needs timexes and entities.
std::optional<PublishedDate> infer_published(const Reading& reading, const TimeRules& rules);

}  // namespace twosource::reading
