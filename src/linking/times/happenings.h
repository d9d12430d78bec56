// The happenings of a report: what its verbs tell, and its nouns that name a happening ("his resignation").
//
// Each has its participants: the doer and the sufferer; subjects pass down from the clause that governs ("began by
// hinting", "and founded"). Its time is the one that its clause gives; an undated clause told as past is of the day
// that the report tells of (the day of its lead, within the days before it was written), one in the present of the
// report's own day, one in the past perfect of an open time. The timeline takes from these those that a clause dates;
// eval/timelines.cc those of one entity, as SemEval-2015 Task 4 wants them (Minard et al. 2015).
// Test: tests/unit/linking/times/happenings_test.cc.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/dates.h"
#include "document/parse.h"
#include "linking/clauses.h"
#include "linking/context.h"

namespace twosource::linking {

enum class HappeningKind {
  kVerb,
  kNoun,
  kFrame,  ///< the head of a clause that tells no happening by itself: "is", a predicate without a verb
};

struct Happening {
  std::size_t report = 0;
  std::uint32_t head = 0;  ///< token
  HappeningKind kind = HappeningKind::kVerb;
  bool in_headline = false;                      ///< tells again what the body tells
  SpanList words = {};                           ///< the verb with its particle, or the noun
  std::vector<std::uint32_t> participants = {};  ///< tokens that head their phrases
  std::optional<std::size_t> proposition = {};   ///< what the report says of it, where it is the head
  std::vector<std::size_t> sayings = {};         ///< attributions whose cue it heads
  std::optional<std::string> time = {};          ///< ISO 8601, as precise as it is known: "1985", "2010-06"
  std::optional<base::DayRange> range = {};      ///< the same in days
};

/// In the order of their words. Needs dates.
std::vector<Happening> happenings_of(const Context& context, std::size_t report, const document::ParseTree& parse);

}  // namespace twosource::linking
