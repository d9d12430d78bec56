// The days of a report's event mentions, which only a Story knows: a report's own date may be that of another one.
//
// The day that a report tells of is the one that its lead tells as past, within the days before it was written.
// Test: tests/unit/linking/times/event_days_test.cc.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/dates.h"
#include "linking/context.h"
#include "linking/times/linked_dates.h"

namespace twosource::linking {

struct EventDays {
  std::optional<std::string> time;      ///< ISO 8601, as precise as it is known: "1985", "2010-06"
  std::optional<base::DayRange> range;  ///< the same in days
};

/// Of each of the report's event mentions. Needs dates.
std::vector<EventDays> days_of_events(const Context& context, const DateRules& rules, std::size_t report);

}  // namespace twosource::linking
