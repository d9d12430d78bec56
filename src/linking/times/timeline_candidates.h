// What a timeline is made of: the event mentions of all reports that a clause puts on a day, a month or a year, each
// with that clause. What did not happen, is generic, or is of no day yet stays out.
// Test: tests/unit/linking/times/timeline_test.cc.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/dates.h"
#include "linking/context.h"
#include "linking/times/timeline.h"

namespace twosource::linking {

/// One clause of one report with its time.
struct TimelineCandidate {
  std::size_t report = 0;
  base::DayRange time;
  std::size_t timex = 0;
  TimelineBasis basis = TimelineBasis::kSaid;
  TimelineStatus status = TimelineStatus::kHappened;
  ClauseText clause = {};
  std::string verb = {};  ///< lemma of its head
  std::set<std::string> lemmas = {};
  std::set<std::size_t> entities = {};
  std::optional<std::size_t> place = {};
  std::optional<std::size_t> claim = {};
  bool is_saying = false;
  double weight = 0;
};

/// In the order of the reports and their words. Needs entities, dates and claims.
std::vector<TimelineCandidate> timeline_candidates(const Context& context, const TimelineRules& rules);

}  // namespace twosource::linking
