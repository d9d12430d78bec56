// The statements of a Story's reports, with what comparing them across reports needs.
//
// What a report says, and where, is the Reading's (Reading::statements); a candidate adds what only the Story knows:
// the terms of its words, the speaker among the Story's entities, the party. Statements that say too little to be
// compared are left out. Test: tests/stories/claims/*.story.
#pragma once

#include <optional>
#include <vector>

#include "linking/claims/rules.h"
#include "linking/claims/terms.h"
#include "linking/context.h"
#include "linking/entities/parties.h"

namespace twosource::linking {

/// A statement that may carry a claim. `candidate->span` and the like are the statement's own.
struct Candidate {
  std::size_t report = 0;
  const Statement* statement = nullptr;  ///< of that report's Reading

  Terms terms;        ///< of the statement's content
  double weight = 0;  ///< sum of their weights
  TermId predicate = TermTable::kNone;
  TermId subject = TermTable::kNone;
  std::optional<std::size_t> speaker;  ///< story entity
  Party party;                         ///< of the speaker; empty for anonymous sources and the report's own voice

  const Statement* operator->() const { return statement; }
};

/// All candidates of the Story's reports, by report and place.
std::vector<Candidate> candidate_statements(const Context& context, const ClaimRules& rules, const TermTable& terms,
                                            const Parties& parties);

/// Whether two pieces stand, in part, in one place of one report.
inline bool in_one_place(const Candidate& a, const Candidate& b) {
  return a.report == b.report && a->span.overlaps(b->span);
}

/// The kind of block that a candidate stands in.
BlockKind block_kind(const Context& context, const Candidate& candidate);

/// The words of what a candidate tells; of a denial, of what it denies.
std::span<const Word> words_of(const Context& context, const Candidate& candidate);

}  // namespace twosource::linking
