// How statements are joined into claims: thresholds and weights of all files of this
// folder. Likelihoods are calibrated: of pairs with .7, about seven in ten are one claim.
//
// Test: tests/unit/linking/linker_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_set>
#include <vector>

#include "linking/claims/features.h"
#include "twosource/error.h"

namespace twosource::linking {

/// Which of its statements stands for a claim on the page: what is added for each thing that speaks for one, taken off
/// for each against.
struct ShownStatement {
  double clause = 0;    ///< it is a clause, no mere phrase
  double outside = 0;   ///< taken off outside of paragraphs: in a headline, a caption
  double fragment = 0;  ///< taken off where it reads badly by itself
  double name = 0;      ///< somebody with a name does it
  double sourced = 0;   ///< it is somebody's word
  double told = 0;      ///< all the others tell what would be printed for it; a share of it for a share of them
  double pronoun = 0;   ///< taken off where its passage opens with a pronoun
  double leaning = 0;   ///< taken off for each thing that its passage leans on (linking/leaning.h)
  double bare = 0;      ///< the same where that is a bare description, which another line may tell
  double softened = 0;  ///< taken off where a word takes back what the others tell outright ("nearly destroyed")
  std::unordered_set<std::string> softeners;
  double words = 1;   ///< of the best length
  double length = 0;  ///< taken off for each e-fold of length away from it
};

/// What a claim's words get in brackets.
struct Brackets {
  std::unordered_set<std::string> pronouns;     ///< of somebody else's words: the first person is the speaker
  std::unordered_set<std::string> determiners;  ///< of a description of somebody known: "the" governor
  std::vector<std::string> months;              ///< as a day's date names them, January first
};

struct ClaimRules {
  PairWeights weights;       ///< of the logistic model
  double least_mean = 0;     ///< mean likelihood, over all pairs of two groups, from which they are joined
  double least_content = 0;  ///< idf sum that a statement must carry to be compared
  double corroborates = 0;   ///< likelihood from which one party's statement bears another's out
  double told_too = 0;       ///< likelihood from which a report tells what else is printed with a claim
  double told_terms = 0;     ///< share of the weight of a printed passage's terms that a place told beside it must have
  double sure = 0;           ///< mean likelihood from which a joining is printed without a mark
  double sure_of_many = 0;   ///< the same of at least `many` statements, of which a few may be wrong
  std::uint32_t many = 0;
  double sure_corroborated = 0;  ///< likelihood from which a second party's bearing out is printed without a mark
  double sure_corroborated_of_many = 0;  ///< the same of a claim that at least `many_reports` have
  std::uint32_t many_reports = 0;
  double surely_silent = 0;        ///< a report that has a statement of this likelihood is not said to lack a claim
  double denial_overlap = 0;       ///< share of a denied content's weight that the asserted statement must hold
  double opposite_likelihood = 0;  ///< likelihood from which two statements of opposite polarity contradict each other
  double answer_weight = 0;        ///< idf sum that a counter-charge must share with the charge
  ShownStatement shown;
  Brackets brackets;
  std::size_t repeated_percent = 0;   ///< of a lone statement's words that another claim holds: it is told there
  double least_rarity = 0;            ///< share of its weight that a term keeps when every sentence of the story has it
  std::uint32_t rare_statements = 0;  ///< a word in more statements than this brings no two of them together
  std::uint32_t most_neighbours = 0;  ///< candidates compared in full, for each statement

  /// The mean likelihood from which a joining of so many statements is printed without a mark.
  [[nodiscard]] double sure_of(std::size_t statements) const { return statements < many ? sure : sure_of_many; }

  /// The likelihood from which a claim of so many reports is printed as corroborated without a mark.
  [[nodiscard]] double sure_corroborated_of(std::size_t reports) const {
    return reports < many_reports ? sure_corroborated : sure_corroborated_of_many;
  }

  /// Reads claims.json of data/<language>/linking/.
  static Result<ClaimRules> load(const std::filesystem::path& folder);
};

}  // namespace twosource::linking
