// What linking knows of the world and of the language, read once from data/<language>/linking/ and knowledge/.
//
// One struct for one topic, each in the header of the file that uses it or here where several do: seats and parties,
// outlets, background word frequencies, and the thresholds and weights of each step. Test:
// tests/unit/linking/claims/disputes_test.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

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

/// The key that names are looked up by: base::comparison_key without a leading "the" and a trailing possessive mark.
std::string name_key(std::string_view name);

/// Countries and bodies of states, under the names that news uses for them. All keys are name_key'ed.
struct Places {
  std::unordered_map<std::string, std::string> country_of;     ///< "china", "chinese", "prc" -> "China"
  std::unordered_map<std::string, std::string> seat_of;        ///< "kremlin" -> "Russia": always its government
  std::unordered_map<std::string, std::string> capital_of;     ///< "beijing" -> "China": a government where it speaks
  std::unordered_map<std::string, std::string> government_of;  ///< "China" -> "Chinese government"
  std::unordered_set<std::string> unions;                      ///< "NATO": speak like a country, and are no government

  /// The country that a name means, as a country, a seat of government or a capital; empty when none.
  [[nodiscard]] std::string_view country(std::string_view name) const;
};

/// Which words make an organisation or an office part of a government. Lower case.
struct Government {
  std::unordered_set<std::string> organisation_nouns;       ///< "ministry", "security council"
  std::unordered_set<std::string> offices;                  ///< "president", "foreign minister", "spokesman"
  std::unordered_set<std::string> representatives;          ///< "lawyer", "spokesman": speak for whom they serve
  std::unordered_map<std::string, std::string> bodies;      ///< "state department" -> "United States"
  std::unordered_map<std::string, std::string> offices_of;  ///< "secretary of state" -> "United States"
  std::unordered_map<std::string, std::string> head_seats;  ///< "white house" -> "president": whose office it is
};

/// News agencies and outlets. All keys are name_key'ed.
struct Media {
  std::unordered_set<std::string> agencies;               ///< wires that others carry: "reuters"
  std::unordered_set<std::string> outlets;                ///< all that reports cite, agencies too
  std::unordered_map<std::string, std::string> voice_of;  ///< state media -> country: "tass" -> "Russia"
};

/// Words that linking knows by their meaning. Lower-case lemmas.
struct Vocabulary {
  std::unordered_map<std::string, std::string> synonym_class;  ///< lemma -> the first lemma of its set
  std::unordered_set<std::string> stop;                        ///< lemmas that carry no content of a claim
  std::unordered_set<std::string> charge_nouns;                ///< "claim", "allegation": what a denial refers back to
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
  Background background;
  Places places;
  Government government;
  Media media;
  Vocabulary vocabulary;
  SourceRules sources;
  ClaimRules claims;
  StoryRules stories;
  ReportingRules reporting;  ///< dates, timeline, differences, open questions, provenance
};

/// Reads data/<language>/linking/*.json and knowledge/*.json, strictly: a key that is missing, mistyped or without a
/// reader is an Error that names file and key.
Result<Knowledge> load_knowledge(const std::filesystem::path& data, const std::string& language);

}  // namespace twosource::linking
