// The day of a report whose input gives none, from its own words.
//
// A full date in a dateline or byline says it. Else the days are sought on which the report's weekdays, dates and
// tenses agree: a date that must be one of the weekdays that the report speaks of, "on Tuesday" behind and "on
// Wednesday" ahead. At least two pieces of evidence have to agree; what they leave open stays open (earliest, latest),
// and where they leave too much, nothing is said. Test: tests/unit/reading/published_test.cc.
#pragma once

#include <optional>

#include "twosource/reading.h"

namespace twosource::reading {

/// The inferred date with its evidence, or nothing. Needs timexes.
std::optional<PublishedDate> infer_published(const Reading& reading);

}  // namespace twosource::reading
