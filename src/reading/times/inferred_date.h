// When a report was written, from its own words, where its input gives no date.
//
// A full date in a dateline or byline says it. Else every day that the printed dates, months and years allow is tried
// (date_evidence.h): how often reports lie so far from a date printed in such a place, and how often they tell of
// weekdays that lie so many days back or ahead, give each day its probability. The value is the day, the month or the
// year that is probable enough, or nothing; `earliest` and `latest` hold most of the rest. Method: naive Bayes over
// independent pieces of evidence, shares counted by eval/train_report_dates.py; figures in docs/accuracy.md.
// Test: tests/unit/reading/times/inferred_date_test.cc.
#pragma once

#include <optional>

#include "reading/times/date_evidence.h"
#include "reading/times/rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Puts the inferred date with its evidence, if any, into reading.report.published and the timex that prints the day
/// itself, if any, into reading.printed_date. Needs timexes and entities.
void infer_published(Reading& reading, const TimeRules& times, const DateRules& rules);

}  // namespace twosource::reading
