// The happenings that an entity takes part in, from all reports of a story, in order of time.
//
// A happening is a verb, or a noun that names one ("his resignation"), whose doer or sufferer the entity is: named, by
// a part of its name, or referred to. Subjects pass down from the clause that governs ("began by hinting", "and
// founded"). Its time is the one that its clause gives; an undated clause told as past is of the day that the report
// tells of (the day of its lead, within the days before it was written), one in the present of the report's own day,
// one in the past perfect of an open time. Evaluation: SemEval-2015 Task 4 (Minard et al. 2015), eval/timelines.cc.
// Test: tests/unit/linking/happenings_test.cc.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "linking/context.h"

namespace twosource::linking {

struct Happening {
  std::size_t report = 0;
  std::uint32_t head = 0;           ///< token
  SpanList words;                   ///< the verb with its particle, or the noun
  std::optional<std::string> time;  ///< ISO 8601, as precise as it is known: "1985", "2010-06", "2010-06-07"
  std::size_t order = 0;            ///< rank in time, equal for what is of one time; 0 where the time is open
};

/// Ranked; within a rank in the order of the reports and their words. Needs entities and dates.
std::vector<Happening> happenings_of(const Context& context, const std::string& name);

}  // namespace twosource::linking
