// Sentences of a Reading: the language stage's, cut at the bounds of blocks, without white space at their ends.
//
// The parser takes the stop of "Sun. Dec. 31" for a sentence's end: where none can begin is told it beforehand, so that
// it parses the sentence as one.
//
// Test: tests/unit/reading/sentences_test.cc.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/regex.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// data/<language>/reading/sentences.json.
struct SentenceRules {
  struct Rule {
    std::string name;
    base::Regex pattern;               ///< what it finds ends where its sentence goes on
    std::vector<std::string> samples;  ///< in which it finds something
    std::vector<std::string> counter_samples;
  };
  std::vector<Rule> unbroken;

  static Result<SentenceRules> load(const std::filesystem::path& folder);
};

/// Byte offsets of a text at which no sentence begins, though a full stop stands before them; ascending.
std::vector<std::uint32_t> unbroken_places(std::string_view text, const SentenceRules& rules);

/// Fills reading.sentences from reading.tokens, reading.report.blocks and the token ranges of the language stage.
/// Tokens outside of every block belong to no sentence; a token whose head lies outside its sentence becomes a root.
void find_sentences(Reading& reading, const std::vector<TokenRange>& sentences);

}  // namespace twosource::reading
