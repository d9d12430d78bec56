// What the attribution and proposition readers know of a language: which words are cues, in which constructions, and
// what they say about the act, the source and the modality. All of it is data of data/<language>/reading/:
//
//   attribution_weights.json   a linear model: features of candidates and their weights (eval/ has its training)
//   attribution_decoding.json  what the encoder's scores weigh
//   attributions.json        closed word lists: documents, agencies' habits, unnamed sources, connectors
//   acts.json                what a cue does: deny, accuse, warn
//   propositions.json        modality and polarity of clauses
//
// Test: tests/unit/reading/attributions/attributions_test.cc.
#pragma once

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/fields.h"
#include "base/regex.h"
#include "knowledge/world.h"
#include "reading/attributions/evidence.h"
#include "reading/attributions/word_lists.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// What a content tells of the act, where its cue tells nothing: "It is not true," she said.
struct ContentAct {
  Act act = Act::kState;
  WordSet cues;         ///< lemmas of cues that it holds for; empty: those that merely state
  base::Regex pattern;  ///< searched in plain_words() of the content
};

/// The words of a content for the patterns of acts: lower case, no quotation marks, straight apostrophes, one space.
std::string plain_words(std::string_view content);

/// How far an occasion is carried (references.json says what each is).
struct OccasionLimits {
  std::uint32_t farthest_block = 0;
  std::uint32_t lead_blocks = 0;
};

/// Whose paper "the statement" is (references.json says what each is).
struct PaperLimits {
  std::size_t farthest_sentence = 0;
  std::size_t bare_words = 0;
};

/// Lexical knowledge about attributions.
struct AttributionRules {
  /// Feature of a candidate ("verb:clause|say") -> weight. Looked up, never walked.
  std::unordered_map<std::string, double> weights;
  double threshold = 0;         ///< score from which a candidate is an attribution
  double nested_threshold = 0;  ///< the same for one inside of another's content

  AttributionDecoding decoding;  ///< how the encoder's scores are read

  std::map<std::string, Act, std::less<>> acts;          ///< cue lemma -> act
  std::map<std::string, Act, std::less<>> negated_acts;  ///< the same under "not": "not rule out" suggests
  std::vector<ContentAct> content_acts;                  ///< the first one that fits counts

  OccasionLimits occasions;
  PaperLimits papers;

  WordLists words;             ///< by WordList; none in rules that were not loaded
  knowledge::NameRules names;  ///< what names are compared by; WordList::kMedia holds bare keys of them

  /// Sum of the weights of some features; with `unquoted`, as if the cue stood outside of all quotation marks.
  [[nodiscard]] double score(const std::vector<std::string>& features, bool unquoted) const;

  /// Whether the model knows a lemma in a construction, or an editor must not miss it; all are, where there is no model
  /// yet (in training).
  [[nodiscard]] bool is_cue(const std::string& construction, const std::string& lemma) const;

  [[nodiscard]] bool has(WordList list, std::string_view word) const;
  /// Whether a word ends as one of a list does, and is longer.
  [[nodiscard]] bool has_ending(WordList list, std::string_view word) const;

  /// `folder` is data/<language>/reading.
  static Result<AttributionRules> load(const std::filesystem::path& folder, const knowledge::World& world);
};

/// Lexical knowledge about clauses.
struct PropositionRules {
  WordLists words;  ///< by ClauseList

  [[nodiscard]] bool has(ClauseList list, std::string_view word) const;

  static Result<PropositionRules> load(const std::filesystem::path& folder);
};

}  // namespace twosource::reading
