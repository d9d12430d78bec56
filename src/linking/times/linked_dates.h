// When a report was written, where only another report of the story can tell (its own words: reading's inferred_date.h;
// its input: given_dates.cc), and the days of what reports tell.
//
// A report that holds no day of its own may say "the mayor said Monday" of a saying that a dated report puts on the
// same weekday: then its Monday is that Monday. What it tells as still to come and a dated report as done puts it
// before that day. Each bound has words in both reports; without them nothing is said.
// Test: tests/unit/linking/times/linked_dates_test.cc.
#pragma once

#include <filesystem>
#include <optional>

#include "base/dates.h"
#include "linking/context.h"
#include "twosource/error.h"

namespace twosource::linking {

/// How far a report's date may be told from another's.
struct DateRules {
  int printed_day_reach = 0;  ///< days between a day printed without its year and a dated report of the story
  int day_window = 0;         ///< days of a window that is told as a day
  int telling_reach = 0;      ///< days back to the one that a report's lead tells of (event_days.h)

  /// Reads dates.json of data/<language>/linking/.
  static Result<DateRules> load(const std::filesystem::path& folder);
};

/// Settles StoryReport::published (basis linked) of reports without a day, and StoryReport::published_evidence.
/// Needs entities and, where there are, claims.
void link_dates(Context& context, const DateRules& rules);

/// The days that a time covers, read against its report's date, also a linked one. Nothing where it stays open.
std::optional<base::DayRange> days_of_time(const Context& context, std::size_t report, const TimeOf& time);
std::optional<base::DayRange> days_of_timex(const Context& context, std::size_t report, const Timex& timex);

/// The day that a report's own words look from: its date where that is known to the day.
std::optional<base::Day> reference_day(const Context& context, std::size_t report);

/// Whether one report is known to be older than another.
bool is_older(const Context& context, std::size_t report, std::size_t than);

}  // namespace twosource::linking
