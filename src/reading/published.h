// The day of a report whose input gives none, from its own words.
//
// A full date in a dateline or byline says it. Else two pieces of evidence must agree: a full date of the last days and
// a weekday that the report tells as past. The date is of a caption that shares a body, an event or a place with the
// paragraph that tells the weekday, or is printed with its weekday, or its weekday is the one told most often; a date
// without a year takes the one that its block, or the whole report, prints. Of the days from it on, the report is of
// the one that makes its weekdays likeliest: news tells of today and yesterday most. What that leaves open stays open
// (earliest, latest); dates of a year before the latest that the report tells are background. Method: naive Bayes over
// weekdays; figures in docs/accuracy.md. Test: tests/unit/reading/published_test.cc.
#pragma once

#include <optional>

#include "reading/time_rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// The inferred date with its evidence, or nothing. Needs timexes and entities.
std::optional<PublishedDate> infer_published(const Reading& reading, const TimeRules& rules);

}  // namespace twosource::reading
