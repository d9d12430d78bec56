// How likely two candidate statements carry one claim.
//
// A logistic model over a few features that a reader can check: the weight of the terms that both pieces share, of
// those that their sentences share, the same predicate, subject, speaker, words in a row, numbers, polarity. The
// weights are in data/<language>/linking/claims.json, fitted on pairs of statements of the claims corpus (eval/). Test:
// tests/unit/linking/claims/disputes_test.cc.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "linking/claims/candidates.h"
#include "linking/claims/terms.h"
#include "linking/context.h"

namespace twosource::linking {

enum class Feature : std::uint8_t {
  kClause,        ///< cosine of the pieces' terms
  kContent,       ///< the same, without names
  kContainment,   ///< shared weight over that of the lighter piece
  kSentence,      ///< cosine of their sentences' terms
  kPredicate,     ///< one predicate
  kSubject,       ///< one subject
  kOtherSubject,  ///< two known subjects
  kSpeaker,       ///< one speaker
  kOtherParty,    ///< two parties speak
  kMixedVoice,    ///< one has a speaker, the other is an outlet's own word
  kPhrase,        ///< words in a row in common
  kNumber,        ///< a number in common
  kOtherNumber,   ///< both have numbers, none in common
  kPolarity,      ///< one is negated, the other is not
  kSharedWeight,  ///< how much is shared, in all
  kLength,        ///< how unlike their weights are
  kSameReport,    ///< both in one report
  kCount,
};

inline constexpr std::size_t kFeatureCount = static_cast<std::size_t>(Feature::kCount);
using Features = std::array<double, kFeatureCount>;

/// The names of the features in claims.json, in the order of Feature.
inline constexpr std::array<std::string_view, kFeatureCount> kFeatureNames = {
    "clause",        "content",  "containment",   "sentence",    "predicate",  "subject",
    "other_subject", "speaker",  "other_party",   "mixed_voice", "phrase",     "number",
    "other_number",  "polarity", "shared_weight", "length",      "same_report"};

/// Compares candidates of one Story.
class ClaimSimilarity {
 public:
  ClaimSimilarity(const Context& context, const TermTable& terms, const std::vector<Candidate>& candidates);

  [[nodiscard]] Features features(std::size_t a, std::size_t b) const;

  /// From 0 to 1; 0 for two pieces of one place.
  [[nodiscard]] double likelihood(std::size_t a, std::size_t b) const;

 private:
  [[nodiscard]] static std::size_t longest_phrase(const std::vector<std::uint32_t>& a,
                                                  const std::vector<std::uint32_t>& b);
  [[nodiscard]] double cosine(const Terms& a, const Terms& b) const;

  const TermTable& terms_;
  const std::vector<Candidate>& candidates_;
  std::vector<std::vector<std::uint32_t>> forms_;   ///< by candidate: its first words, interned
  std::vector<std::vector<Terms>> sentence_terms_;  ///< sentence_terms_[report][sentence]
  std::vector<Terms> content_terms_;                ///< by candidate: without names
  std::vector<Terms> number_terms_;                 ///< by candidate
  std::array<double, kFeatureCount> weights_{};
  double bias_ = 0;
};

}  // namespace twosource::linking
