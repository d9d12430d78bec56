// What two candidate statements are compared by (similarity.h): the features of the logistic model, and their names in
// data/<language>/linking/claims.json. Each says something that none of the others does. Test: tests/unit/linking/claims/similarity_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace twosource::linking {

enum class Feature : std::uint8_t {
  kContent,       ///< cosine of the pieces' terms, names aside
  kSentence,      ///< cosine of their sentences' terms
  kPredicate,     ///< one predicate
  kPhrase,        ///< words in a row in common
  kSharedWeight,  ///< how much is shared, in all
  kPolarity,      ///< one is negated, the other is not
  kSameReport,    ///< both in one report
  kMeaning,       ///< cosine of the pieces' mean vectors (meaning.h)
  kMeaningLess,   ///< how much of the one piece is in the other, the direction in which less is
  kMeaningMore,   ///< the other direction
  kCount,
};

inline constexpr std::size_t kFeatureCount = static_cast<std::size_t>(Feature::kCount);
using Features = std::array<double, kFeatureCount>;

/// What the model weighs: the features and all products of two of them, of 0 and 0, 0 and 1, … 1 and 1, ….
struct PairWeights {
  double bias = 0;
  Features features{};
  std::array<double, kFeatureCount*(kFeatureCount + 1) / 2> products{};
};

/// The names of the features in claims.json, in the order of Feature.
inline constexpr std::array<std::string_view, kFeatureCount> kFeatureNames = {
    "content",  "sentence",    "predicate", "phrase",       "shared_weight",
    "polarity", "same_report", "meaning",   "meaning_less", "meaning_more"};

}  // namespace twosource::linking
