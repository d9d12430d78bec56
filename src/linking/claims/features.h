// What two candidate statements are compared by (similarity.h): the features of the logistic model, and their names in
// data/<language>/linking/claims.json. Test: tests/unit/linking/claims/disputes_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

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

}  // namespace twosource::linking
