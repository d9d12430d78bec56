// Whose word a statement is: its origin, who relayed it, and what that makes of the claim.
//
// The origin is the far end of the chain: the innermost attribution's source; whoever passed the words on is in `via`.
// Statements with one key have one origin: the same speaker, the same institution's unnamed spokesmen, one document,
// all unnamed sources (nothing shows that they differ), an outlet with the outlets that carry its copy. Test:
// tests/unit/linking/origins/origins_test.cc.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "linking/claims/candidates.h"
#include "linking/context.h"
#include "linking/entities/parties.h"
#include "linking/origins/outlets.h"
#include "linking/origins/passages.h"

namespace twosource::linking {

/// Whose word one statement is.
struct Voice {
  std::string key;  ///< equal keys are one origin
  Origin origin;    ///< its stance is the statement's
  std::optional<std::string> speaker;
  std::string cue;
  std::vector<std::string> via;
  Confidence confidence = Confidence::kSure;
};

/// Works out the voices of a Story's candidates.
class Voices {
 public:
  Voices(const Context& context, const OutletRules& rules, const Parties& parties);

  [[nodiscard]] Voice of(const Candidate& candidate) const;

  /// Whether two statements of outlets' own word are one copy.
  [[nodiscard]] bool one_copy(const Candidate& a, const Candidate& b) const;

  /// Whether two statements of two reports stand in one sentence, that one has from the other or both from elsewhere.
  [[nodiscard]] bool one_passage(const Candidate& a, const Candidate& b) const;

 private:
  [[nodiscard]] std::string outlet_name(const StoryReport& report) const;
  [[nodiscard]] Voice own_word(const Candidate& candidate) const;
  [[nodiscard]] bool is_writer(std::size_t report, std::size_t issuer) const;
  [[nodiscard]] Voice writers_word(const Candidate& candidate, std::size_t writer) const;
  [[nodiscard]] Voice issuers_word(const Candidate& candidate, std::size_t issuer) const;
  [[nodiscard]] const Attribution& with_paper(const Candidate& candidate, const Attribution& attribution) const;
  [[nodiscard]] Voice attributed(const Candidate& candidate, const Attribution& given) const;
  [[nodiscard]] Voice second_hand(const Candidate& candidate, std::size_t inner, Voice relayer) const;
  [[nodiscard]] bool has_name(std::size_t entity) const;
  [[nodiscard]] bool is_outlet(const Origin& origin) const;
  [[nodiscard]] bool is_own_outlet(std::size_t report, const std::string& name) const;
  [[nodiscard]] std::vector<std::string> relays_of(const Candidate& candidate, const Attribution& attribution,
                                                   const std::string& speaker) const;
  void add_reason(const Candidate& candidate, const Attribution& attribution, Voice& voice) const;

  const Context& context_;
  const OutletRules& rules_;
  const Parties& parties_;
  Passages passages_;
  std::vector<std::string> agencies_;  ///< by report: whose copy it says it carries; empty where nobody's
};

/// Fills a claim's status, parties and confidence from its origins and statements, by the contract's rules in their
/// order: contested, corroborated, single-origin, anonymous, unattributed.
void settle_status(Claim& claim);

}  // namespace twosource::linking
