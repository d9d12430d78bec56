// What a claim's news value is made of.
#include "linking/claims/news_value.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/linking/linked_story.h"
#include "unit/linking/plain_sentence.h"

namespace twosource::linking {
namespace {

using test::plain;
using test::ReadingBuilder;

double feature(const NewsFeatures& features, std::string_view name) {
  return features.at(static_cast<std::size_t>(std::ranges::find(kNewsFeatures, name) - kNewsFeatures.begin()));
}

/// The features of a claim of one statement, the words of which are given, in a story of one report.
NewsFeatures features_of(ReadingBuilder& report, std::string_view words, Claim claim = {}) {
  const Reading& reading = report.build();
  static const auto vocabulary = Vocabulary::load(TWOSOURCE_SOURCE_DIR "/data/en/linking");
  static const auto rules = NewsValueRules::load(TWOSOURCE_SOURCE_DIR "/data/en/linking");
  const std::vector<const Reading*> readings{&reading};
  Story story;
  story.reports.resize(1);
  story.reports[0].published = reading.report.published;
  const Context context{readings, *test::english_world(), *vocabulary, story, {}, {}};
  StoryStatement statement;
  statement.place = evidence_of(reading, 0, report.words(words));
  claim.statements.push_back(std::move(statement));
  claim.origins.resize(1);
  return NewsValues(context, *rules, StoryWords(context)).features(claim);
}

TEST(NewsValue, WhatStandsFirstIsEarlierThanWhatStandsBelow) {
  ReadingBuilder report("a");
  report.sentence(plain("ferry sank ."));
  report.sentence(plain("weather held ."));
  const double first = feature(features_of(report, "ferry sank"), "early");
  EXPECT_DOUBLE_EQ(first, 1);
  EXPECT_LT(feature(features_of(report, "weather held"), "early"), first);
}

TEST(NewsValue, WordsOfTheWholeStoryAreCentral) {
  ReadingBuilder report("a");
  report.sentence(plain("ferry capsized ."));
  EXPECT_GT(feature(features_of(report, "ferry capsized"), "central"), 0);
}

TEST(NewsValue, AFormerYearIsTold) {
  ReadingBuilder report("a");
  report.published("2024-05-06");
  report.sentence(plain("ferry built in 1974 ."));
  report.sentence(plain("ferry sold in 2024 ."));
  report.timex("1974", "1974");
  report.timex("2024", "2024");
  EXPECT_EQ(feature(features_of(report, "ferry built in 1974"), "former"), 1);
  EXPECT_EQ(feature(features_of(report, "ferry sold in 2024"), "former"), 0);
}

TEST(NewsValue, AnUndatedStoryHasNoFormerYears) {
  ReadingBuilder report("a");
  report.sentence(plain("ferry built in 1974 ."));
  report.timex("1974", "1974");
  EXPECT_EQ(feature(features_of(report, "ferry built in 1974"), "former"), 0);
}

TEST(NewsValue, ANumberInDigitsCounts) {
  ReadingBuilder report("a");
  report.sentence(plain("nine drowned ."));
  report.sentence(plain("9 drowned ."));
  EXPECT_EQ(feature(features_of(report, "nine drowned"), "number"), 0);
  EXPECT_EQ(feature(features_of(report, "9 drowned"), "number"), 1);
}

}  // namespace
}  // namespace twosource::linking
