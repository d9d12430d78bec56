// What tells that something happens, and what of it a timeline may show: data/<language>/reading/events.json.
//
// Test: tests/unit/reading/statements/event_mentions_test.cc.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <unordered_set>

#include "twosource/error.h"

namespace twosource::reading {

struct EventRules {
  using Words = std::unordered_set<std::string>;
  Words no_happenings;             ///< lemmas of verbs that only frame another: "be"
  Words happening_nouns;           ///< lemmas of nouns that name a happening: "resignation"
  Words owning_prepositions;       ///< that tie a happening to who takes part: "the death of"
  Words bounds;                    ///< words before a time at which something begins or ends: "since"
  Words during;                    ///< prepositions that put a clause into the time of their noun: "during"
  Words possible_words;            ///< auxiliaries that make a clause possible: "may"
  Words persons;                   ///< lemmas of "I" and "you" in their forms
  std::size_t lead_sentences = 0;  ///< that may give the day that a report tells of
  std::size_t most_words = 0;      ///< of a dated clause
  std::size_t least_words = 0;     ///< the same; a shorter one tells nothing
  std::size_t short_clause = 0;    ///< words of a relative clause that needs the clause around it

  static Result<EventRules> load(const std::filesystem::path& folder);
};

}  // namespace twosource::reading
