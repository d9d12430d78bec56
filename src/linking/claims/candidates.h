// Places that may carry a claim: the candidate statements of every report.
//
// One for each proposition, in the report's own voice or inside what somebody is given as saying; one for an attributed
// content that holds no proposition; one for a denial, whose words are the cue with what is denied. A candidate is the
// shortest continuous piece: where a quotation is interrupted by its attribution, its longer part. Test:
// tests/unit/linking/claims/disputes_test.cc.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "linking/claims/terms.h"
#include "linking/context.h"
#include "linking/entities/parties.h"

namespace twosource::linking {

/// A place that may carry a claim, with all that comparing it needs.
struct Candidate {
  std::size_t report = 0;
  Span span;
  TokenRange tokens;  ///< of the piece; of a denial: of what it denies
  std::size_t sentence = 0;
  BlockKind block = BlockKind::kParagraph;
  std::optional<std::size_t> proposition;
  std::optional<std::size_t> attribution;  ///< innermost; none: the report's own voice
  bool denial = false;                     ///< the words deny what they tell
  bool scrap = false;  ///< a subordinate or subjectless piece, a heading: seldom fit to be read by itself
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kHappened;

  Terms terms;        ///< of the piece
  double weight = 0;  ///< sum of their weights
  TermId predicate = TermTable::kNone;
  TermId subject = TermTable::kNone;
  std::optional<std::size_t> speaker;  ///< story entity
  Party party;                         ///< of the speaker; empty for anonymous sources and the report's own voice
};

/// All candidates of the Story's reports, by report and place.
std::vector<Candidate> candidate_statements(const Context& context, const TermTable& terms, const Parties& parties);

}  // namespace twosource::linking
