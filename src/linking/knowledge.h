// What linking knows of the language, read once from data/<language>/linking/, beside what everybody knows of the world.
//
// One struct for one topic, each in the header of the file that uses it or here where several do: background word
// frequencies, and the thresholds and weights of each step. Test: tests/unit/linking/claims/disputes_test.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "knowledge/world.h"
#include "linking/claims/features.h"
#include "linking/linker.h"
#include "linking/reporting_rules.h"
#include "twosource/error.h"

namespace twosource::linking {

/// How common words are in news, for weights: idf = log(documents / documents with the lemma). (Spärck Jones 1972)
struct Background {
  double documents = 1;
  std::unordered_map<std::string, std::uint32_t> document_counts;  ///< by lower-case lemma

  /// Inverse document frequency of a lower-case lemma; a word never seen counts as seen in one document.
  [[nodiscard]] double idf(const std::string& lemma) const;
};

/// Words that linking knows by their meaning. Lower-case lemmas.
struct Vocabulary {
  std::unordered_map<std::string, std::string> synonym_class;  ///< lemma -> the first lemma of its set
  std::unordered_set<std::string> stop;                        ///< lemmas that carry no content of a claim
  /// Words for a thing's two opposite states: "open" -> what "locked" stands for. Each pair has both ways.
  std::unordered_map<std::string, std::unordered_set<std::string>> opposites;
};

/// What sources of words are called (sources.h). Lower case.
struct SourceRules {
  std::vector<std::string> outlet_nouns;  ///< "daily": reports others' words
};

/// What makes a claim matter to a story: added up to Claim::weight.
struct ClaimImportance {
  double report = 0;   ///< for each report beyond the first
  double origin = 0;   ///< for each origin beyond the first
  double early = 0;    ///< for standing at the very top of a report, less further down
  double content = 0;  ///< for the logarithm of its words' weight
  double contested = 0;
  double corroborated = 0;
  double scrap = 0;  ///< factor on what is told in subordinate scraps alone
};

/// How claims are joined (claims.h). Likelihoods are calibrated: of pairs with .7, about seven in ten are one claim.
struct ClaimRules {
  Features weights{};  ///< of the logistic model
  double bias = 0;
  double least_edge = 0;           ///< likelihood from which a pair may bring two groups of statements together
  double least_mean = 0;           ///< mean likelihood, over all pairs of two groups, from which they are joined
  double mean_growth = 0;          ///< by which least_mean rises with each doubling of the joined group
  double least_content = 0;        ///< idf sum that a statement must carry to be compared
  double corroborates = 0;         ///< likelihood from which one party's statement bears another's out
  double sure = 0;                 ///< mean likelihood from which a joining is printed without a mark
  double denial_overlap = 0;       ///< share of a denied content's weight that the asserted statement must hold
  double opposite_likelihood = 0;  ///< likelihood from which two statements of opposite polarity contradict each other
  double answer_weight = 0;        ///< idf sum that a counter-charge must share with the charge
  ClaimImportance importance;
  std::uint32_t rare_statements = 0;  ///< a word in more statements than this brings no two of them together
  std::uint32_t most_neighbours = 0;  ///< candidates compared in full, for each statement
};

/// How reports are sorted into stories (stories.h).
struct StoryRules {
  double join = 0;                    ///< mean likeness from which two groups are one story
  double headline = 0;                ///< weight of a word of the headline or the first paragraph, against the body's 1
  double name = 0;                    ///< weight of a word inside a name, against 1
  double days = 0;                    ///< days apart at which likeness is halved
  std::uint32_t rare_reports = 0;     ///< a word in more reports than this brings together only those near in order
  std::uint32_t most_neighbours = 0;  ///< candidates compared in full, for each report
};

struct Knowledge {
  std::shared_ptr<const knowledge::World> world;
  Background background;
  Vocabulary vocabulary;
  SourceRules sources;
  ClaimRules claims;
  StoryRules stories;
  ReportingRules reporting;  ///< dates, timeline, differences, open questions, provenance
};

/// Reads data/<language>/linking/*.json, strictly: a key that is missing, mistyped or without a reader is an Error that
/// names file and key.
Result<Knowledge> load_knowledge(const std::filesystem::path& data, const std::string& language,
                                 std::shared_ptr<const knowledge::World> world);

}  // namespace twosource::linking
