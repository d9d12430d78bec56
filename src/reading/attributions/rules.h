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
#include "reading/attributions/evidence.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::reading {

using WordSet = std::set<std::string, std::less<>>;

/// The word lists of attributions.json. To "media" the agencies and outlets of knowledge/media.json are added.
inline constexpr auto kAttributionLists = std::to_array<std::string_view>({"addressing",
                                                                           "addressing_audiences",
                                                                           "answering_verbs",
                                                                           "appearing",
                                                                           "appointing",
                                                                           "audiences",
                                                                           "bodies",
                                                                           "books",
                                                                           "certain_constructions",
                                                                           "citing",
                                                                           "collectives",
                                                                           "documents",
                                                                           "epithets",
                                                                           "events",
                                                                           "first_person",
                                                                           "glosses",
                                                                           "hearing_bodies",
                                                                           "hearsay_adverbs",
                                                                           "indefinite",
                                                                           "interviews",
                                                                           "issuers",
                                                                           "light_cues",
                                                                           "light_verbs",
                                                                           "media",
                                                                           "media_words",
                                                                           "medium_nouns",
                                                                           "negative_subjects",
                                                                           "not_turns",
                                                                           "occasion_prepositions",
                                                                           "occasions",
                                                                           "on_record",
                                                                           "other_occasions",
                                                                           "own_channels",
                                                                           "persons",
                                                                           "quantities",
                                                                           "reliable_constructions",
                                                                           "silent_nouns",
                                                                           "small_numbers",
                                                                           "source_prepositions",
                                                                           "speech",
                                                                           "titling",
                                                                           "told",
                                                                           "topical_nouns",
                                                                           "unnamed",
                                                                           "unnamed_marks",
                                                                           "unnamed_throughout",
                                                                           "venues",
                                                                           "weighty",
                                                                           "withholding"});

/// The word lists of propositions.json.
inline constexpr auto kPropositionLists = std::to_array<std::string_view>(
    {"conditions", "false", "future_auxiliaries", "negative", "negative_verbs", "planned", "possible", "true"});

/// Named word lists. A list is named where it is asked for, `has("documents", word)`, and looked up when the program is
/// compiled: a typing error does not compile. The file has just these lists, or reading it is an Error.
template <const auto& kNames>
class WordLists {
 public:
  class Name {
   public:
    consteval Name(const char* name)  // NOLINT(google-explicit-constructor): a literal stands for a list
        : index(static_cast<std::size_t>(std::ranges::find(kNames, std::string_view(name)) - kNames.begin())) {
      if (index == kNames.size()) throw "no such list";
    }
    std::size_t index;
  };

  [[nodiscard]] bool has(Name list, std::string_view word) const { return words_[list.index].contains(word); }
  [[nodiscard]] WordSet& operator[](Name list) { return words_[list.index]; }

  void read(base::Fields& file) {
    for (std::size_t i = 0; i < kNames.size(); ++i) {
      for (std::string& word : file.texts(std::string(kNames[i]))) words_[i].insert(std::move(word));
    }
  }

 private:
  std::array<WordSet, kNames.size()> words_;
};

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
  std::size_t retold = 0;
  std::uint32_t lead_blocks = 0;
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

  WordLists<kAttributionLists> words;

  /// Sum of the weights of some features; with `unquoted`, as if the cue stood outside of all quotation marks.
  [[nodiscard]] double score(const std::vector<std::string>& features, bool unquoted) const;

  /// Whether the model knows a lemma in a construction, or an editor must not miss it; all are, where there is no model
  /// yet (in training).
  [[nodiscard]] bool is_cue(const std::string& construction, const std::string& lemma) const;

  [[nodiscard]] bool has(WordLists<kAttributionLists>::Name list, std::string_view word) const {
    return words.has(list, word);
  }

  static Result<AttributionRules> load(const std::filesystem::path& folder);
};

/// Lexical knowledge about clauses.
struct PropositionRules {
  WordLists<kPropositionLists> words;

  [[nodiscard]] bool has(WordLists<kPropositionLists>::Name list, std::string_view word) const {
    return words.has(list, word);
  }

  static Result<PropositionRules> load(const std::filesystem::path& folder);
};

}  // namespace twosource::reading
