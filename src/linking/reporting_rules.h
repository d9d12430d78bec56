// The rules of the last steps of linking, read once from data/<language>/linking/: open_questions.json, dates.json,
// timeline.json, differences.json, provenance.json and headline.json. The code that runs them knows no language.
// Test: tests/unit/linking/reporting_rules_test.cc.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "twosource/error.h"
#include "twosource/story.h"

namespace twosource::linking {

using WordSet = std::unordered_set<std::string>;

/// When the open questions of two reports are one.
struct OpenQuestionRules {
  double same_question = 0;   ///< likeness from which they are
  double another_report = 0;  ///< paragraphs that another report weighs as much as, in the Story's order
};

/// What helps to date a report by another one.
struct DateRules {
  std::unordered_map<std::string, std::string> verb_class;  ///< "arrive" -> "visit": happenings that are one
  int printed_day_reach = 0;  ///< days between a day printed without its year and a dated report of the story
  int day_window = 0;         ///< days of a window that is told as a day
};

/// What an entry of a timeline weighs beside its participants.
struct TimelineWeights {
  double least = 0;           ///< below it an entry is left out
  double happening_verb = 0;  ///< added for a verb or noun that names a happening
  double another_report = 0;  ///< added for each report beyond the first
  double empty_verb = 0;      ///< taken off for a verb that tells nothing by itself
  double saying = 0;          ///< taken off for what is only said
  double vague_time = 0;      ///< taken off for a time of several days
};

/// What a timeline leaves out and what it prefers.
struct TimelineRules {
  WordSet empty_verbs;        ///< lemmas of verbs that tell nothing by themselves: "be", "have", "seem"
  WordSet happening_verbs;    ///< lemmas of verbs of arriving, meeting, signing…, which weigh more
  double same_happening = 0;  ///< likeness from which two entries of one time are one
  std::size_t most_entries = 0;
  int near_times = 0;     ///< days of a time of one claim that may be told more or less exactly
  int telling_reach = 0;  ///< days back to the one that a report's lead tells of
  TimelineWeights weights;
};

/// What differences are looked for in.
struct DifferenceRules {
  WordSet unique_offices;                                        ///< held by one person at a time: "foreign minister"
  WordSet office_marks;                                          ///< words of another time's office: "former", "acting"
  std::unordered_map<std::string, std::string> office_variants;  ///< "spokesperson" -> "spokesman"
  double alike_numbers = 0;                ///< likeness of two sentences whose numbers are of one thing
  double contained_numbers = 0;            ///< share of the one sentence's weight that is in the other
  std::size_t short_sentence = 0;          ///< fewer lemmas need the sentence before to be compared
  std::vector<WordSet> exclusive_offices;  ///< of each, a person holds one in one body
  std::string minister;                    ///< ending of offices of which a person holds one: "minister"
  double alike_deeds = 0;                  ///< what two clauses of one deed share at least
  double one_saying = 0;                   ///< likeness from which two quotations render one saying
  double same_words = 0;                   ///< likeness from which two speakers are given one saying
  double shared_words = 0;                 ///< likeness of short quotations that stand for one claim
  std::size_t least_quoted = 0;            ///< words; shorter quotations are alike by chance
  WordSet agenda_verbs;                    ///< lemmas that tell what a meeting is about: "discuss", "raise"
};

/// What tells kinds of sources apart.
struct ProvenanceRules {
  WordSet document_nouns;   ///< "readout", "statement", "filing"
  WordSet broadcast_nouns;  ///< "television", "program"
  WordSet broadcast_verbs;  ///< "air"
  WordSet nobody;           ///< opens a source that is nobody: "neither ministry"
};

/// Factors on the weight of a clause that may be the title.
struct HeadlineFactors {
  double later_sentence = 0;   ///< for each sentence that stands before its own
  double other_report = 0;     ///< not of the report that tells most of the story
  double another_telling = 0;  ///< added to 1 for each further report that tells the same
  double unnamed_source = 0;
  double one_source = 0;
  double quoted = 0;
  double empty_verb = 0;    ///< its verb tells nothing by itself
  double not_happened = 0;  ///< planned, possible or denied
  double incomplete = 0;    ///< it does not read by itself
  double place = 0;
  double time = 0;
  double name = 0;
};

/// What a title and a lead are chosen by.
struct HeadlineRules {
  std::size_t shortest_clause = 0;  ///< words that tell a happening
  std::size_t shortest_title = 0;   ///< words of a report's own headline at least
  double few_words = 0;  ///< added to a piece's words before their mean is taken: a piece of two is not about anything
  std::size_t title_words = 0;     ///< of a title made of a clause
  std::size_t headline_words = 0;  ///< of a report's own headline
  double close_to_best = 0;        ///< share of the best score from which a shorter clause may be the title
  HeadlineFactors factors;
};

struct ReportingRules {
  OpenQuestionRules open_questions;
  DateRules dates;
  TimelineRules timeline;
  DifferenceRules differences;
  ProvenanceRules provenance;
  HeadlineRules headline;
};

/// Every file strictly: a key that is missing, mistyped or without a reader is an Error that names file and key.
Result<ReportingRules> load_reporting_rules(const std::filesystem::path& folder);

}  // namespace twosource::linking
