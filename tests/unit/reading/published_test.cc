#include "reading/published.h"

#include <gtest/gtest.h>

#include "reading/entities.h"
#include "reading/times.h"
#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

/// The document of a caption and three paragraphs, read up to its times.
Reading captioned(BlockKind first) {
  Reading reading = document("caption");
  reading.report.blocks.front().kind = first;
  find_entities(reading, english_entities());
  find_times(reading, english_times());
  return reading;
}

TEST(Published, ACaptionAndTheWeekdaysOfItsEventGiveTheDay) {
  const Reading reading = captioned(BlockKind::kCaption);
  const auto published = infer_published(reading, english_times());
  ASSERT_TRUE(published);
  EXPECT_EQ(published->value, "2021-06-08");  // 5 June 2021 is the Saturday; "arrived on Tuesday"
  EXPECT_EQ(published->earliest, "2021-06-08");
  EXPECT_EQ(published->latest, "2021-06-09");  // "will meet on Thursday", the 10th
  EXPECT_EQ(published->confidence, Confidence::kLikely);
  EXPECT_EQ(published->basis, DateBasis::kInferred);
  EXPECT_EQ(cut(reading.report.text, published->evidence.front()), "2021");
}

TEST(Published, ADateInTheBodyAloneIsBackground) {
  EXPECT_FALSE(infer_published(captioned(BlockKind::kParagraph), english_times()));
}

TEST(Published, AFullDateInTheDatelineSaysIt) {
  Reading reading = plain("TALLINN, June 8, 2021\nNothing happened on Monday.");
  reading.report.blocks.front().kind = BlockKind::kDateline;
  find_times(reading, english_times());
  const auto published = infer_published(reading, english_times());
  ASSERT_TRUE(published);
  EXPECT_EQ(published->value, "2021-06-08");
  EXPECT_EQ(published->confidence, Confidence::kSure);
}

TEST(Published, WeekdaysAloneSayNothing) {
  Reading reading = plain("He arrived on Monday and will leave on Friday.");
  find_times(reading, english_times());
  EXPECT_FALSE(infer_published(reading, english_times()));
}

TEST(Published, AnEmptyReportHasNoDay) { EXPECT_FALSE(infer_published(Reading{}, english_times())); }

}  // namespace
}  // namespace twosource::reading
