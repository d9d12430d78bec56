// The rules of the last steps of linking, read once from data/<language>/linking/: open_questions.json, dates.json,
// timeline.json, differences.json, provenance.json and headline.json. The code that runs them knows no language.
// Test: tests/unit/linking/reporting_rules_test.cc.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/regex.h"
#include "twosource/error.h"
#include "twosource/story.h"

namespace twosource::linking {

using WordSet = std::unordered_set<std::string>;

/// One way in which a report says that something is not answered.
struct OpenQuestionRule {
  std::string name;
  OpenKind kind = OpenKind::kNotSpecified;
  base::Regex pattern;               ///< searched in a sentence; the first named group that took part marks the clause
  std::vector<std::string> samples;  ///< sentences that it must match
  std::vector<std::string> counter_samples;  ///< sentences that it must not match
};

/// What helps to date a report by another one.
struct DateRules {
  std::unordered_map<std::string, std::string> verb_class;  ///< "arrive" -> "visit": happenings that are one
  int printed_day_reach = 31;  ///< days between a day printed without its year and a dated report of the story
  int day_window = 2;          ///< days of a window that is told as a day
};

/// What a timeline leaves out and what it prefers.
struct TimelineRules {
  WordSet possible_words;       ///< auxiliaries that make a clause possible: "may"
  WordSet empty_verbs;          ///< lemmas of verbs that tell nothing by themselves: "be", "have", "seem"
  WordSet bounds;               ///< words before a time at which something begins or ends: "since"
  WordSet during;               ///< prepositions that put a clause into the time of their noun: "during"
  WordSet happening_verbs;      ///< lemmas of verbs of arriving, meeting, signing…, which weigh more
  WordSet happening_nouns;      ///< lemmas of nouns that name a happening: "resignation"
  WordSet owning_prepositions;  ///< that tie a happening to who takes part: "the death of"
  WordSet no_happenings;        ///< lemmas of verbs that only frame another: "be"
  std::size_t most_words = 34;  ///< of an entry's text
  double same_happening = 0.5;  ///< likeness from which two entries of one time are one
  std::size_t most_entries = 40;
  int near_times = 7;      ///< days of a time of one claim that may be told more or less exactly
  int telling_reach = 7;   ///< days back to the one that a report's lead tells of
  int lead_sentences = 5;  ///< that give that day
  std::unordered_map<std::string, double> weights;  ///< by name, see the file

  [[nodiscard]] double weight(const std::string& name) const {
    const auto found = weights.find(name);
    return found == weights.end() ? 0 : found->second;
  }
};

/// What differences are looked for in.
struct DifferenceRules {
  WordSet unique_offices;                                        ///< held by one person at a time: "foreign minister"
  std::unordered_map<std::string, std::string> office_variants;  ///< "spokesperson" -> "spokesman"
  std::unordered_map<std::string, double> number_words;          ///< "dozen" -> 12
  std::unordered_map<std::string, std::string> approximators;    ///< "at least" -> "at-least"
  WordSet share_nouns;                                           ///< what a share is counted in: "percent"
  WordSet figure_nouns;                    ///< that stand for a number told before: "figure", "toll"
  WordSet counting_verbs;                  ///< whose subject is the one who counts: "count"
  double alike_numbers = 0.3;              ///< likeness of two sentences whose numbers are of one thing
  double contained_numbers = 0.5;          ///< share of the one sentence's weight that is in the other
  std::size_t short_sentence = 6;          ///< fewer lemmas need the sentence before to be compared
  std::vector<WordSet> exclusive_offices;  ///< of each, a person holds one in one body
  std::string minister;                    ///< ending of offices of which a person holds one: "minister"
  WordSet plan_governors;                  ///< lemmas whose infinitive is planned: "set", "expect"
  double alike_deeds = 0.25;               ///< what two clauses of one deed share at least
  double one_saying = 0.6;                 ///< likeness from which two quotations render one saying
  double same_words = 0.85;                ///< likeness from which two speakers are given one saying
  double shared_words = 0.3;               ///< likeness of short quotations that stand for one claim
  std::size_t least_quoted = 5;            ///< words; shorter quotations are alike by chance
  WordSet agenda_verbs;                    ///< lemmas that tell what a meeting is about: "discuss", "raise"
};

/// What tells kinds of sources apart.
struct ProvenanceRules {
  WordSet document_nouns;   ///< "readout", "statement", "filing"
  WordSet broadcast_nouns;  ///< "television", "program"
  WordSet institution_nouns;
};

/// What a title and a lead are chosen by.
struct HeadlineRules {
  std::size_t opening_sentences = 6;  ///< where a report tells what it is about
  std::size_t title_words = 14;       ///< of a title made of a clause
  std::size_t headline_words = 24;    ///< of a report's own headline
  double close_to_best = 0.6;         ///< share of the best score from which a shorter clause may be the title
  std::unordered_map<std::string, double> factors;  ///< by name, see the file
  WordSet place_prepositions;                       ///< before where something happened
  WordSet goal_prepositions;                        ///< before where one arrives, after one of goal_verbs
  WordSet goal_verbs;

  [[nodiscard]] double factor(const std::string& name) const {
    const auto found = factors.find(name);
    return found == factors.end() ? 1 : found->second;
  }
};

struct ReportingRules {
  std::vector<OpenQuestionRule> open_questions;
  DateRules dates;
  TimelineRules timeline;
  DifferenceRules differences;
  ProvenanceRules provenance;
  HeadlineRules headline;
};

Result<ReportingRules> load_reporting_rules(const std::filesystem::path& folder);

}  // namespace twosource::linking
