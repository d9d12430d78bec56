// Time expressions of a Reading, as TIMEX3 (ISO-TimeML), in two steps, since the report's own date may have to be found
// from them:
//
//   find_times(reading, rules.times);             // what the words say alone: Timex.local, Timex.direction
//   if (!reading.report.published) infer_published(reading, rules.times, rules.dates);
//   resolve_times(reading);                       // Timex.value against the report's date
//
// Where no date is known, Timex.value keeps X for what is open ("XXXX-WXX-1") and Timex.local what
// base::resolve_time needs once a date is known. Method: HeidelTime's (Strötgen and Gertz 2010): patterns over
// normalised vocabularies, longest match first; weekdays and months without a year look ahead or back by the tense of
// the governing verb. Test: tests/unit/reading/times/times_test.cc; accuracy: docs/accuracy.md.
#pragma once

#include "reading/times/rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Fills reading.timexes, in text order, without overlap. Needs sentences.
void find_times(Reading& reading, const TimeRules& rules);

/// Gives every timex its value against reading.report.published.
void resolve_times(Reading& reading);

}  // namespace twosource::reading
