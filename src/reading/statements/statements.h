// Statements: the places of a report that may carry a claim.
//
// One for each proposition, in the report's own voice or inside what somebody is given as saying; one for an attributed
// content that holds no proposition; one for a denial, whose words are the cue with what is denied. A statement is the
// shortest continuous piece: where a quotation is interrupted by its attribution, its longer part. What something else
// governs has that in its span: the condition that it holds under or is, "is accused of", "had been feared that". What
// is only asked, what nobody is given as saying and what a byline or a note holds is none. Test:
// tests/unit/reading/statements/statements_test.cc.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "document/parse.h"
#include "reading/attributions/rules.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// What tells statements from what is not said, data/<language>/reading/statements.json. Words in lower case.
struct StatementRules {
  WordSet negations;                      ///< in a cue: "has not said"
  WordSet indirect_questions;             ///< first words of clauses within others that only ask or name
  WordSet nobody;                         ///< first words of sources that are none
  WordSet questions;                      ///< conjunctions before what is only asked: "whether"
  WordSet question_words;                 ///< that may stand behind them: "whether or not"
  WordSet asking;                         ///< openings of what somebody was asked: "when asked"
  std::size_t longest_cross_heading = 0;  ///< words
  std::vector<std::string> dashes;        ///< before a word that the outlet adds
  std::size_t least_before_dash = 0;      ///< bytes of a piece that ends at one
  WordSet conditions;                     ///< conjunctions of a clause under which another one holds: "unless"
  WordSet limits;                         ///< those of a clause that ends what is still to come: "until"
  WordSet inverting;                      ///< auxiliaries that do the same before their subject: "had the bridge …"
  WordSet handing_on;                     ///< lemmas of verbs whose subject has the words from elsewhere: "tell"
  WordSet denying;                        ///< lemmas of verbs by which "I" and "we" deny: "reject"

  static Result<StatementRules> load(const std::filesystem::path& folder);
};

/// The order of a Reading's statements: by place; of one place a denial last, then a fragment.
bool stands_before(const Statement& a, const Statement& b);

/// Fills reading.statements, by place. Needs propositions and quotations; `attributions` for who is nobody.
void find_statements(Reading& reading, const document::ParseTree& tree, const AttributionRules& attributions,
                     const StatementRules& rules);

}  // namespace twosource::reading
