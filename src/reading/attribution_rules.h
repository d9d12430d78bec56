// What the attribution and proposition readers know of a language: which words are cues, in which constructions, and
// what they say about the act, the source and the modality. All of it is data of data/<language>/reading/:
//
//   attribution_cues.json    lemma lists by construction, counted in an annotated corpus (eval/ has the script)
//   attributions.json        closed word lists: documents, agencies' habits, unnamed sources, connectors
//   acts.json                what a cue does: deny, accuse, warn
//   propositions.json        modality and polarity of clauses
//
// Test: tests/unit/reading/attributions_test.cc.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::reading {

using WordSet = std::set<std::string, std::less<>>;

/// Lexical knowledge about attributions.
struct AttributionRules {
  /// Construction ("verb:clause", "noun:of"…) -> lemmas that are cues in it.
  std::map<std::string, WordSet, std::less<>> cues;

  /// Cue lemma -> act; `act_of_content` overrides it where the content has the shape (see acts.h).
  std::map<std::string, Act, std::less<>> acts;
  std::map<std::string, Act, std::less<>> negated_acts;  ///< "rule out" under "not" is a refusal, and so on

  /// Named word lists: "documents", "unnamed_heads", "unnamed_phrases", "spokesmen", "agencies", "broadcast_nouns"…
  std::map<std::string, WordSet, std::less<>> words;

  [[nodiscard]] bool is_cue(std::string_view construction, std::string_view lemma) const;
  [[nodiscard]] bool has(std::string_view list, std::string_view word) const;

  static Result<AttributionRules> load(const std::filesystem::path& folder);
};

/// Lexical knowledge about clauses.
struct PropositionRules {
  /// Named word lists: "planned", "possible", "negative", "leading_words"…
  std::map<std::string, WordSet, std::less<>> words;

  [[nodiscard]] bool has(std::string_view list, std::string_view word) const;

  static Result<PropositionRules> load(const std::filesystem::path& folder);
};

}  // namespace twosource::reading
