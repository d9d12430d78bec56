// What the reports themselves say is not answered: the open questions of all reports, those that are alike joined.
//
// That somebody "did not respond" is no open question where another report has his words, or another's for the same body,
// nor what a report leaves open that is days older than another, nor a number that a later report has.
// Test: tests/unit/linking/open_questions_test.cc.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_set>

#include "linking/context.h"
#include "linking/entities/parties.h"
#include "twosource/error.h"

namespace twosource::linking {

/// When the open questions of two reports are one.
struct OpenQuestionRules {
  double same_question = 0;   ///< likeness from which they are
  double another_report = 0;  ///< paragraphs that another report weighs as much as, in the Story's order
  double mere_silence = 0;    ///< paragraphs that it costs to tell only that somebody does not speak
  std::unordered_set<std::string> declining;      ///< lemmas for saying nothing: "decline", "say"
  std::unordered_set<std::string> leaning;        ///< first words of sentences that mean somebody named before: "she"
  std::unordered_set<std::string> pointing;       ///< last words that mean something named before: "them"
  std::size_t longest = 0;                        ///< words of such a sentence with the one before it
  std::size_t open_for = 0;                       ///< days by which a report may be older than the newest one
  std::unordered_set<std::string> comments;       ///< lemmas for speaking at all: "comment"
  std::unordered_set<std::string> particular;     ///< words that bring something in particular to speak of: "about"
  std::unordered_set<std::string> asking_number;  ///< two words that ask for a number: "how many"

  /// Reads open_questions.json of data/<language>/linking/.
  static Result<OpenQuestionRules> load(const std::filesystem::path& folder);
};

/// Fills Story::open: what most reports leave open first, then what they leave open early; that somebody did not speak at
/// all comes late. Needs entities.
void join_open_questions(Context& context, const OpenQuestionRules& rules, const Parties& parties);

}  // namespace twosource::linking
