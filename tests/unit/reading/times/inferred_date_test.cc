#include "reading/times/inferred_date.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "reading/names/entities.h"
#include "reading/times/times.h"
#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

std::optional<PublishedDate> inferred(Reading reading) {
  infer_published(reading, english_times(), english_dates());
  return reading.report.published;
}

/// The document of a caption and three paragraphs, read up to its times.
Reading captioned(BlockKind first) {
  Reading reading = document("caption");
  reading.report.blocks.front().kind = first;
  find_entities(reading, english_entities());
  find_times(reading, english_times());
  return reading;
}

TEST(Published, ACaptionAndTheWeekdaysOfItsEventGiveTheDay) {
  Reading reading = captioned(BlockKind::kCaption);
  const auto tuesday = std::find_if(reading.timexes.begin(), reading.timexes.end(),
                                    [](const Timex& timex) { return timex.local == "XXXX-WXX-2"; });
  ASSERT_NE(tuesday, reading.timexes.end());
  reading.timexes.insert(tuesday, 2, Timex(*tuesday));  // told most of all: the report's newest day
  const auto published = inferred(reading);
  ASSERT_TRUE(published);
  // 5 June 2021 is the Saturday; "arrived on Tuesday", "will meet on Thursday", the 10th
  EXPECT_TRUE(published->value == "2021-06-08" || published->precision == DatePrecision::kMonth);
  EXPECT_EQ(published->earliest, "2021-06-08");
  EXPECT_LE(published->latest, "2021-06-09");
  EXPECT_EQ(published->confidence, Confidence::kLikely);
  EXPECT_EQ(published->basis, DateBasis::kInferred);
  EXPECT_EQ(cut(reading.report.text, published->evidence.front()), "2021");
}

TEST(Published, WeekdaysToldOnceLeaveTheDayOpen) {
  const auto published = inferred(captioned(BlockKind::kCaption));
  ASSERT_TRUE(published);
  EXPECT_EQ(published->value, "2021-06");
  EXPECT_EQ(published->precision, DatePrecision::kMonth);
  EXPECT_LE(published->earliest, "2021-06-08");
  EXPECT_GE(published->latest, "2021-06-08");
}

TEST(Published, ADateInTheBodyAloneIsBackground) { EXPECT_FALSE(inferred(captioned(BlockKind::kParagraph))); }

TEST(Published, AFullDateInTheDatelineSaysIt) {
  Reading reading = plain("TALLINN, June 8, 2021\nNothing happened on Monday.");
  reading.report.blocks.front().kind = BlockKind::kDateline;
  find_times(reading, english_times());
  const auto published = inferred(reading);
  ASSERT_TRUE(published);
  EXPECT_EQ(published->value, "2021-06-08");
  EXPECT_EQ(published->confidence, Confidence::kSure);
}

TEST(Published, PostsQuotedWithTheirDatesGiveTheMonth) {
  Reading reading = plain(
      "The mayor answered on Tuesday.\nAnn Roe (@annroe) July 12, 2016\n"
      "The bridge stays shut.");
  find_times(reading, english_times());
  const auto published = inferred(reading);
  ASSERT_TRUE(published);
  EXPECT_TRUE(published->value.starts_with("2016-07"));  // 12 July 2016 is a Tuesday
  EXPECT_LE(published->earliest, "2016-07-12");
  EXPECT_EQ(published->confidence, Confidence::kLikely);
}

TEST(Published, ALineOfRightsGivesTheYear) {
  Reading reading = plain("The bridge stays shut.\nCopyright 2018 Roe News. All rights reserved.");
  find_times(reading, english_times());
  const auto published = inferred(reading);
  ASSERT_TRUE(published);
  EXPECT_EQ(published->value, "2018");
  EXPECT_EQ(published->precision, DatePrecision::kYear);
  EXPECT_EQ(published->earliest, "2018-01-01");
  EXPECT_EQ(published->latest, "2018-12-31");
}

TEST(Published, ANoteWithoutAYearIsKeptForOtherReportsToSettle) {
  Reading reading = plain("The bridge stays shut.\nThis report was first published June 6.");
  find_times(reading, english_times());
  infer_published(reading, english_times(), english_dates());
  EXPECT_FALSE(reading.report.published);
  ASSERT_TRUE(reading.printed_date);
  EXPECT_EQ(reading.timexes[*reading.printed_date].local, "XXXX-06-06");
}

TEST(Published, YearsOfOtherAgesSayNothing) {
  Reading reading = plain("In 1815 and in 9999 nothing happened. In 2525 he was 33.");
  find_times(reading, english_times());
  EXPECT_FALSE(inferred(reading));
}

TEST(Published, WeekdaysAloneSayNothing) {
  Reading reading = plain("He arrived on Monday and will leave on Friday.");
  find_times(reading, english_times());
  EXPECT_FALSE(inferred(reading));
}

TEST(Published, AnEmptyReportHasNoDay) { EXPECT_FALSE(inferred(Reading{})); }

}  // namespace
}  // namespace twosource::reading
