// What the report itself says is not answered: "has yet to confirm", "declined to comment", "without offering details".
// An editor wants it first, since that is where to ask on.
//
// Method: patterns over sentences (data/<language>/reading/open_questions.json, each with samples), the clause of the
// matched words cut along the parse. Test: tests/unit/reading/statements/open_questions_test.cc.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/regex.h"
#include "document/parse.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// One way in which a report says that something is not answered.
struct OpenQuestionRule {
  std::string name;
  OpenKind kind = OpenKind::kNotSpecified;
  base::Regex pattern;               ///< searched in a sentence; the first named group that took part marks the clause
  std::vector<std::string> samples;  ///< sentences that it must match
  std::vector<std::string> counter_samples;  ///< sentences that it must not match
};

struct OpenQuestionRules {
  std::vector<OpenQuestionRule> rules;  ///< tried in this order
  std::size_t most_words = 0;           ///< of a clause; it is broken off there
  std::size_t longest = 0;              ///< words of a sentence that stands for its clause; a longer one is no question
  std::size_t longest_sentence = 0;     ///< bytes; a longer "sentence" is no prose

  static Result<OpenQuestionRules> load(const std::filesystem::path& folder);
};

/// Fills reading.open_questions, one a sentence at most. Needs entities and attributions.
void find_open_questions(Reading& reading, const document::ParseTree& parse, const OpenQuestionRules& rules);

}  // namespace twosource::reading
