// How likely two reports tell one happening.
//
// A logistic model over what they share and what keeps them apart: words, names, headlines, places, days, figures,
// copied passages. Test: tests/unit/linking/stories/likeness_test.cc.
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
  kTitles,        ///< of the shorter headline, how much the other has
  kTitleInText,   ///< of each headline, how much the other report has in all; the mean
  kPlaces,        ///< of the places of the report with fewer, how many the other names
  kOtherPlaces,   ///< both name places, and none is the same
  kDays,          ///< something is told to happen on the same day
  kOtherDays,     ///< both tell days, and none is the same or the next
  kFigures,       ///< figures of the same thing that agree, of 4
  kOtherFigures,  ///< figures of the same thing that do not, of 4
  kGap,           ///< days between the publications, as a logarithm
  kCopied,        ///< of the passages of the report with fewer, how many the other has
  kCount
};
inline constexpr std::size_t kStoryFeatures = static_cast<std::size_t>(StoryFeature::kCount);
using StoryFeatures = std::array<double, kStoryFeatures>;

std::string_view name_of(StoryFeature feature);

/// In time linear in the profiles.
StoryFeatures features_of(const StoryProfile& a, const StoryProfile& b);

/// How many of the passages of the report with fewer the other one has, from 0 to 1.
double copied_share(const StoryProfile& a, const StoryProfile& b);

/// Weights of the features, from data/<language>/linking/.
struct StoryLikeness {
  StoryFeatures weights{};
  double bias = 0;

  /// From 0 to 1.
  [[nodiscard]] double likelihood(const StoryProfile& a, const StoryProfile& b) const;

  /// Reads story_likeness.json.
  static Result<StoryLikeness> load(const std::filesystem::path& folder);
};

}  // namespace twosource::linking
