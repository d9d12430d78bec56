// What linking knows of the world and of the language, read once from data/<language>/linking/.
//
// One struct for one topic, each in the header of the file that uses it or here where several do: seats and parties,
// outlets, background word frequencies, and the thresholds and weights of each step. Test:
// tests/unit/linking/knowledge_test.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "linking/linker.h"
#include "twosource/error.h"

namespace twosource::linking {

/// How common words are in news, for weights: idf = log(documents / documents with the lemma). (Spärck Jones 1972)
struct Background {
  double documents = 1;
  std::unordered_map<std::string, std::uint32_t> document_counts;  ///< by lower-case lemma

  /// Inverse document frequency of a lower-case lemma; a word never seen counts as seen in one document.
  [[nodiscard]] double idf(const std::string& lemma) const;
};

/// Names by which a government, a country or another body is meant. All keys are base::comparison_key'ed.
struct Places {
  /// "the kremlin" -> "Russia", "beijing" -> "China": seats that stand for a government.
  std::unordered_map<std::string, std::string> seat_of;
  /// "china", "chinese", "prc" -> "China": countries and bodies of states with their demonyms and short forms.
  std::unordered_map<std::string, std::string> country_of;
};

/// Which words make an organisation or an office part of a government.
struct GovernmentRules {
  std::unordered_set<std::string> organisation_nouns;   ///< "ministry", "security council", "state department"
  std::unordered_set<std::string> offices;              ///< "president", "foreign minister", "spokesman"
  std::unordered_map<std::string, std::string> bodies;  ///< "state department" -> "United States": of one country alone
};

/// News agencies and outlets.
struct Media {
  std::unordered_set<std::string> agencies;               ///< wires that others carry: "reuters"
  std::unordered_set<std::string> outlets;                ///< "cnn", "the guardian", agencies too
  std::unordered_map<std::string, std::string> voice_of;  ///< state media -> country: "tass" -> "Russia"
};

struct Knowledge {
  Background background;
  Places places;
  GovernmentRules government;
  Media media;
};

/// Reads data/<language>/linking/*.json. What is missing or malformed is an Error that names the file.
Result<Knowledge> load_knowledge(const std::filesystem::path& data, const std::string& language);

}  // namespace twosource::linking
