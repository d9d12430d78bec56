// The happenings of a story on one line each, in order of time.
//
// Candidates are clauses and sayings that a report puts on a day, a month or a year. Those of one time that tell the
// same (one claim; alike words; a plan of one deed that came true) are one entry, shown in the words of its
// weightiest clause, with evidence from all. What is said, aired and printed keeps its own date; what is undated stays
// out. Evaluation in the spirit of SemEval-2015 Task 4 (Minard et al.).
// Test: tests/unit/linking/times/timeline_test.cc.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <unordered_set>

#include "linking/context.h"
#include "twosource/error.h"

namespace twosource::linking {

/// What an entry of a timeline weighs.
struct TimelineWeights {
  double participants = 0;    ///< that they weigh at most
  double least = 0;           ///< below it an entry is left out
  double happening_verb = 0;  ///< added for a verb or noun that names a happening
  double another_report = 0;  ///< added for each report beyond the first
  double empty_verb = 0;      ///< taken off for a verb that tells nothing by itself
  double saying = 0;          ///< taken off for what is only said
  double vague_time = 0;      ///< taken off for a time of several days
};

/// What a timeline leaves out and what it prefers.
struct TimelineRules {
  std::unordered_set<std::string> happening_verbs;  ///< lemmas of verbs of arriving, meeting, signing…: they weigh more
  double same_happening = 0;                        ///< likeness from which two entries of one time are one
  std::size_t most_entries = 0;
  int near_times = 0;    ///< days of a time of one claim that may be told more or less exactly
  int longest_time = 0;  ///< days; what lasts longer is of no time that a timeline tells
  int this_week = 0;     ///< days around the report's own that tell little of what has happened in them
  TimelineWeights weights;

  /// Reads timeline.json of data/<language>/linking/.
  static Result<TimelineRules> load(const std::filesystem::path& folder);
};

/// Fills Story::timeline. Needs entities, dates and claims.
void make_timeline(Context& context, const TimelineRules& rules);

}  // namespace twosource::linking
