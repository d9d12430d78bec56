// What a passage leans on: words in it that mean something which only what stands before it in its report tells.
//
//   a word that goes on from the sentence before           "But the quay …", "Another ship …", "She also …"
//   a day that is told from the report's own               "Today …", "last night"
//   he or she, whom the passage does not name              "The mayor read his letter"
//   they, before whom it tells of nobody                   "In 2018, they will launch it"
//   the first person, where it does not tell who speaks    "We met on Monday"
//   a bare description of something that it does not tell  "the officer said", "the new rules"
//
// A name or a date that stands in brackets behind such words makes good for them; so does, of a bare description, another
// printed line that tells the thing. Words and parts of speech alone are looked at: linking sees no parse.
// Test: tests/unit/linking/leaning_test.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "linking/context.h"
#include "twosource/error.h"

namespace twosource::linking {

/// data/<language>/linking/leaning.json; words in lower case, nouns by their lemmas.
struct LeaningRules {
  std::unordered_set<std::string> openings;  ///< first words that mean something said before: "she", "these"
  std::unordered_set<std::string> joining;   ///< first words that go on from what was said before: "but", "in fact"
  std::unordered_set<std::string> adding;    ///< words, or two of them, that do so wherever they stand: "also"
  std::unordered_set<std::string> days;      ///< "today"
  std::unordered_set<std::string> near;      ///< before a part of a day: "this" morning, "last" night
  std::unordered_set<std::string> parts_of_days;  ///< "morning"
  std::unordered_set<std::string> persons;        ///< "he"
  std::unordered_set<std::string> several;        ///< "they"
  std::unordered_set<std::string> speakers;       ///< "we"
  std::unordered_set<std::string> determiners;    ///< before a description of something known: "the"
  std::unordered_set<std::string> narrowing;      ///< behind a noun, which they tell more of: "of", "who"
  std::unordered_set<std::string> known;          ///< nouns that mean the same whatever was said before: "police"

  static Result<LeaningRules> load(const std::filesystem::path& folder);
};

/// Whether a statement's passage begins with what only the sentence before tells (a name in brackets tells it too), or in the
/// middle of what somebody says, or ends before what it announces ("the files include:"): no line is made of it. `shown`: the passage as it is printed.
bool begins_amid(const Context& context, const LeaningRules& rules, const StoryStatement& statement,
                 std::string_view shown);

/// One thing that a passage leans on.
struct Leaning {
  std::uint32_t at = 0;  ///< the byte of the report's text where its words begin
  std::string noun;      ///< of a bare description, the lemma that another line may tell; empty else
};

/// In text order. `shown`: the passage as it is printed, with what was added in brackets.
std::vector<Leaning> leanings_of(const Context& context, const LeaningRules& rules, Place passage,
                                 std::string_view shown);

}  // namespace twosource::linking
