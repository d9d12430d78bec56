// The two sides of a dispute: whose words two statements are, whom they are about, and what they have in common.
// Test: tests/unit/linking/claims/disputes_test.cc.
#pragma once

#include <cstddef>
#include <vector>

#include "linking/claims/candidates.h"
#include "linking/claims/terms.h"
#include "linking/context.h"

namespace twosource::linking {

/// Whether two statements may be two people's. What nobody shows to be one voice is two.
bool different_voices(const Candidate& a, const Candidate& b);

/// Whether two statements are surely one party's or one speaker's.
bool one_side(const Candidate& a, const Candidate& b);

/// Compares candidates by their terms. Holds references: use it while they live.
class Sides {
 public:
  Sides(const Context& context, const TermTable& terms, const std::vector<Candidate>& candidates)
      : context_(context), terms_(terms), candidates_(candidates) {}

  /// "denied that …, as X claims", "claims by X that …": the denial names whose charge it denies.
  [[nodiscard]] bool names_accuser(const Candidate& denial, const Candidate& charge) const;

  /// "rejected a deckhand's account": the denial says whose word it denies by what he is, which is how the charge's report
  /// calls whoever makes it.
  [[nodiscard]] bool describes_accuser(const Candidate& denial, const Candidate& charge) const;

  /// Whether a denial is of an account, or a claim, that it calls so.
  [[nodiscard]] bool is_of_account(const Candidate& denial) const;

  /// Whom a statement is about: its subject, or the entity that its "he" stands for.
  [[nodiscard]] TermId subject_of(const Candidate& statement) const;

  /// Whether a statement's subject is the one who speaks in another: the speaker, or the country spoken for.
  [[nodiscard]] bool is_about(const Candidate& statement, const Candidate& voice) const;

  /// Whether a statement names whoever speaks in another, or the party spoken for, which is not its own.
  [[nodiscard]] bool is_on(const Candidate& statement, const Candidate& voice) const;

  /// How many words of content two statements have in common, names aside.
  [[nodiscard]] std::size_t shared_words(std::size_t a, std::size_t b) const;

  /// The share of what one says, names aside, that the other says too.
  [[nodiscard]] double share_in(std::size_t a, std::size_t b) const;

  /// The weight of the content that two statements have in common, names and whom they are about aside.
  [[nodiscard]] double shared_matter(std::size_t a, std::size_t b) const;

 private:
  /// A statement's terms that are no names.
  [[nodiscard]] Terms matter_of(std::size_t candidate) const;

  const Context& context_;
  const TermTable& terms_;
  const std::vector<Candidate>& candidates_;
};

}  // namespace twosource::linking
