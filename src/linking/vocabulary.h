// What linking knows of the words of a language, whatever it compares: how common they are in the news, which of them
// mean the same, and which say nothing by themselves. Lower-case lemmas.
//
// Test: tests/unit/linking/vocabulary_test.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "twosource/error.h"

namespace twosource::linking {

/// How common words are in news, for weights: idf = log(documents / documents with the lemma). (Spärck Jones 1972)
struct Background {
  double documents = 1;
  std::unordered_map<std::string, std::uint32_t> document_counts;  ///< by lemma

  /// How many documents have a lemma; at least one.
  [[nodiscard]] double documents_with(const std::string& lemma) const;

  /// Inverse document frequency of a lemma; a word never seen counts as seen in one document.
  [[nodiscard]] double idf(const std::string& lemma) const;
};

struct Vocabulary {
  Background background;
  std::unordered_set<std::string> stop;  ///< that carry no content of a claim
  /// Words for a thing's two opposite states: "open" -> what "locked" stands for. Each pair has both ways.
  std::unordered_map<std::string, std::unordered_set<std::string>> opposites;
  std::unordered_set<std::string> measures;     ///< what everything is measured by: "percent", "mile"
  std::unordered_set<std::string> existence;    ///< that open a clause of what there is: "there"
  std::unordered_set<std::string> accounts;     ///< what somebody has told is called: "account", "testimony"
  std::unordered_set<std::string> empty_verbs;  ///< that tell nothing by themselves: "be", "have", "seem"
  std::unordered_map<std::string, std::string> synonym_class;  ///< lemma -> the first lemma of its set
  std::unordered_map<std::string, std::string> deed_class;     ///< the same of verbs and nouns of one deed: "arrive"

  /// The lemma that stands for all that mean the same; of most, the lemma itself.
  [[nodiscard]] const std::string& synonym(const std::string& lemma) const;

  /// The lemma that stands for all that tell of the same deed ("arrive" and "visit").
  [[nodiscard]] const std::string& deed(const std::string& lemma) const;

  /// Reads background.json and words.json of data/<language>/linking/.
  static Result<Vocabulary> load(const std::filesystem::path& folder);
};

}  // namespace twosource::linking
