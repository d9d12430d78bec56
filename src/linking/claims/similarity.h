// How likely two candidate statements carry one claim.
//
// A logistic model over a few features that a reader can check, and the products of two of them: how near the pieces'
// words are in meaning (meaning.h), the weight of the terms that both share, of those that their sentences share, the
// same predicate, words in a row, polarity. The weights are in
// data/<language>/linking/claims.json, fitted on pairs of statements of the claims corpus
// (eval/train_claim_weights.py). Of the pairs of happenings that were held out, about as many as it says are one
// claim, so that every threshold on it is a probability (docs/accuracy.md). Who speaks is no feature: that one party
// bears another out asks for a higher likelihood (splits.h), and does not make it a lower one.
// Test: tests/unit/linking/claims/similarity_test.cc.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "linking/claims/candidate_numbers.h"
#include "linking/claims/candidates.h"
#include "linking/claims/features.h"
#include "linking/claims/meaning.h"
#include "linking/claims/rules.h"
#include "linking/claims/terms.h"
#include "linking/context.h"
#include "twosource/explanation.h"

namespace twosource::linking {

/// Compares candidates of one Story. Of one thread.
class ClaimSimilarity {
 public:
  ClaimSimilarity(const Context& context, const ClaimRules& rules, const TermTable& terms,
                  const std::vector<Candidate>& candidates);

  [[nodiscard]] Features features(std::size_t a, std::size_t b) const;

  /// The features with what each adds to the log-odds, for explanations.
  [[nodiscard]] std::vector<ComparedBy> compared(std::size_t a, std::size_t b) const;

  /// From 0 to 1; 0 for two pieces of one place.
  [[nodiscard]] double likelihood(std::size_t a, std::size_t b) const;

  [[nodiscard]] const Meaning& meaning() const { return meaning_; }
  [[nodiscard]] const CandidateNumbers& numbers() const { return numbers_; }

  /// Mean likelihood over the pairs of these candidates; 1 where there is none.
  [[nodiscard]] double cohesion(const std::vector<std::size_t>& members) const;

 private:
  [[nodiscard]] static std::size_t longest_phrase(const std::vector<std::uint32_t>& a,
                                                  const std::vector<std::uint32_t>& b);
  [[nodiscard]] double likelihood_of(std::size_t a, std::size_t b) const;
  [[nodiscard]] double cosine(const Terms& a, const Terms& b) const;
  [[nodiscard]] std::vector<Terms> sentence_terms(const Reading& reading, std::size_t report) const;

  const TermTable& terms_;
  const Meaning meaning_;
  const CandidateNumbers numbers_;
  const std::vector<Candidate>& candidates_;
  std::vector<std::vector<std::uint32_t>> forms_;   ///< by candidate: its first words, interned
  std::vector<std::vector<Terms>> sentence_terms_;  ///< sentence_terms_[report][sentence]
  std::vector<Terms> content_terms_;                ///< by candidate: without names
  const ClaimRules& rules_;
  mutable std::unordered_map<std::uint64_t, double> known_;  ///< likelihoods by pair: each is asked for several times
};

}  // namespace twosource::linking
