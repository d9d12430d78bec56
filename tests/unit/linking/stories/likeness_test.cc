// How likely two reports tell one happening.
#include "linking/stories/likeness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "linking/stories/stream.h"

namespace twosource::linking {
namespace {

double of(const StoryFeatures& features, StoryFeature feature) { return features[static_cast<std::size_t>(feature)]; }

double likelihood(const StoryProfile& a, const StoryProfile& b) {
  static const auto likeness = StoryLikeness::load(TWOSOURCE_SOURCE_DIR "/data/en/linking");
  return likeness->likelihood(a, b);
}

/// A quake in a province, as one paper tells it.
StoryProfile quake(std::int32_t day) {
  StoryProfile profile;
  profile.words = {{1, 50}, {2, 60}, {3, 40}, {4, 30}};
  profile.names = {{11, 80}, {12, 60}};
  profile.opening = {{1, 50}, {11, 80}};
  profile.title = {{1, 50}, {11, 80}};
  profile.event_days = {day};
  profile.first_day = profile.last_day = day + 1;
  return profile;
}

TEST(StoryLikeness, OneHappeningIsLikely) {
  StoryProfile other = quake(100);
  other.words[3] = {5, 30};
  EXPECT_GT(likelihood(quake(100), other), 0.9);
  EXPECT_EQ(likelihood(quake(100), other), likelihood(other, quake(100)));
}

TEST(StoryLikeness, NothingInCommonIsUnlikely) { EXPECT_LT(likelihood(quake(100), {}), 0.1); }

TEST(StoryLikeness, TheNextQuakeIsAnotherHappeningWhateverTheWords) {
  EXPECT_EQ(likelihood(quake(100), quake(300)), 0);
  StoryProfile undated = quake(300);
  undated.first_day = undated.last_day = std::nullopt;
  EXPECT_EQ(likelihood(quake(100), undated), 0);
}

TEST(StoryLikeness, LookingBackOnTheSameDayIsTheSameHappening) {
  StoryProfile later = quake(100);
  later.first_day = later.last_day = 300;
  EXPECT_GT(likelihood(quake(100), later), 0.9);
}

TEST(StoryLikeness, AnUnknownDayNeitherAgreesNorConflicts) {
  StoryProfile unknown = quake(100);
  unknown.event_days.clear();
  unknown.first_day = unknown.last_day = std::nullopt;
  const StoryFeatures features = features_of(quake(100), unknown);
  for (const StoryFeature feature : {StoryFeature::kDays, StoryFeature::kOtherDays, StoryFeature::kGap}) {
    EXPECT_EQ(of(features, feature), 0);
  }
}

TEST(StoryLikeness, ProductsFollowTheFeatures) {
  StoryProfile other = quake(150);
  other.names.clear();
  const StoryFeatures features = features_of(quake(100), other);
  const std::size_t opening_and_days = 2 * kKeepsApart.size() + 2;
  EXPECT_EQ(kInCommon[2], StoryFeature::kOpening);
  EXPECT_EQ(kKeepsApart[2], StoryFeature::kOtherDays);
  EXPECT_EQ(features[static_cast<std::size_t>(StoryFeature::kCount) + opening_and_days],
            of(features, StoryFeature::kOpening) * of(features, StoryFeature::kOtherDays));
}

TEST(StoryLikeness, FiguresOfTheSameThingAgreeOrNot) {
  StoryProfile one;
  StoryProfile other;
  one.figures = {{1, 12, 12}, {2, 150, 1e9F}, {3, 4, 4}};
  other.figures = {{1, 14, 14}, {2, 200, 200}, {7, 4, 4}};
  const StoryFeatures features = features_of(one, other);
  EXPECT_EQ(of(features, StoryFeature::kFigures), 0.25);
  EXPECT_EQ(of(features, StoryFeature::kOtherFigures), 0.25);
}

TEST(StreamRules, AreShipped) { EXPECT_TRUE(StreamRules::load(TWOSOURCE_SOURCE_DIR "/data/en/linking")); }

}  // namespace
}  // namespace twosource::linking
