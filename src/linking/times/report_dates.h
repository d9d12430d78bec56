// When a report was published, where only another report of the story can tell, and the days of what reports tell.
//
// A report that holds no day of its own may say "the mayor said Monday" of a saying that a dated report puts on the
// same weekday: then its Monday is that Monday. What it tells as still to come and a dated report as done puts it
// before that day. Each bound has words in both reports; without them nothing is said.
// Test: tests/unit/linking/times/report_dates_test.cc.
#pragma once

#include <optional>

#include "base/dates.h"
#include "linking/context.h"

namespace twosource::linking {

/// Settles StoryReport::published (basis linked) of reports without a day, and StoryReport::published_evidence.
/// Needs entities and, where there are, claims.
void link_dates(Context& context);

/// The days that a time covers, read against its report's date, also a linked one. Nothing where it stays open.
std::optional<base::DayRange> days_of_time(const Context& context, std::size_t report, const TimeOf& time);
std::optional<base::DayRange> days_of_timex(const Context& context, std::size_t report, const Timex& timex);

/// The day that a report's own words look from: its date where that is known to the day.
std::optional<base::Day> reference_day(const Context& context, std::size_t report);

}  // namespace twosource::linking
