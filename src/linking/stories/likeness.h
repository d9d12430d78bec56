// How likely two reports tell one happening.
//
// A logistic model over what they share and what keeps them apart: words, names, headlines, persons, places, days,
// figures; and over the products of the two, since how much the same opening tells hangs on whether the persons, the places
// and the days are others. Sister events (the next quake in the same province, next year's vote) share more words than two reports of one
// happening mostly do: what is published months apart and tells of other days is two, whatever it shares. Test: tests/unit/linking/stories/likeness_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <string_view>

#include "twosource/error.h"
#include "twosource/stories.h"

namespace twosource::linking {

/// What is compared of two reports. Each is 0 where it tells nothing.
enum class StoryFeature : std::size_t {
  kWords,         ///< cosine of the words outside of names
  kNames,         ///< cosine of the words of names
  kOpening,       ///< cosine of the words of headline and first paragraph
  kTitles,        ///< of the shorter headline, by weight, how much the other has
  kTitleInText,   ///< of each headline, by weight, how much the other report has anywhere; the mean
  kOtherPersons,  ///< both name persons, and none is the same
  kOtherPlaces,   ///< both name places, and none is the same
  kDays,          ///< something is told to happen on the same day
  kOtherDays,     ///< both tell days, and none is the same or the next
  kFigures,       ///< figures of the same thing that agree, of 4
  kOtherFigures,  ///< figures of the same thing that do not, of 4
  kGap,           ///< days between the publications, two months at most, as a logarithm
  kCount
};
/// What is multiplied: what two reports have in common with what keeps them apart.
inline constexpr std::array kInCommon = {StoryFeature::kWords, StoryFeature::kNames, StoryFeature::kOpening,
                                         StoryFeature::kTitles, StoryFeature::kTitleInText};
inline constexpr std::array kKeepsApart = {StoryFeature::kOtherPersons, StoryFeature::kOtherPlaces,
                                           StoryFeature::kOtherDays, StoryFeature::kOtherFigures, StoryFeature::kGap};
inline constexpr std::size_t kStoryFeatures =
    static_cast<std::size_t>(StoryFeature::kCount) + kInCommon.size() * kKeepsApart.size();
/// The features in their order, then the products: each of kInCommon with all of kKeepsApart.
using StoryFeatures = std::array<double, kStoryFeatures>;

/// In time linear in the profiles.
StoryFeatures features_of(const StoryProfile& a, const StoryProfile& b);

/// Weights of the features, from data/<language>/linking/.
struct StoryLikeness {
  StoryFeatures weights{};
  double bias = 0;
  double sister_days = 0;  ///< apart, from which on reports that tell of other days are of two happenings

  /// From 0 to 1.
  [[nodiscard]] double likelihood(const StoryProfile& a, const StoryProfile& b) const;

  /// Reads story_likeness.json.
  static Result<StoryLikeness> load(const std::filesystem::path& folder);
};

}  // namespace twosource::linking
