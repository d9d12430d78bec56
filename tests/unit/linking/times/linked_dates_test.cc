// Dates that one report settles for another, and days read against them.
#include "linking/times/linked_dates.h"

#include <gtest/gtest.h>

#include "unit/linking/linked_story.h"

namespace twosource {
namespace {

using test::linked;
using test::ReadingBuilder;
using test::report_with_id;

/// "Envoy Ada Holt said Monday the bridge is safe." and "Ada Holt arrived in Varn on Tuesday."
ReadingBuilder later_report() {
  ReadingBuilder report("later");
  report.published("2024-05-07");
  report.sentence(
      "Ada/PROPN/compound/2 Holt/PROPN/nsubj/3 said/VERB/ROOT/3/say Monday/PROPN/npadvmod/3 the/DET/det/6 "
      "bridge/NOUN/nsubj/7 is/AUX/ccomp/3/be safe/ADJ/acomp/7 +./PUNCT/punct/3");
  report.sentence(
      "Holt/PROPN/nsubj/2 arrived/VERB/ROOT/2/arrive in/ADP/prep/2 Varn/PROPN/pobj/3 on/ADP/prep/2 "
      "Tuesday/PROPN/pobj/5 +./PUNCT/punct/2");
  const auto holt = report.entity("Ada Holt", "PERSON", {"Ada Holt", "Holt"});
  const auto varn = report.entity("Varn", "GPE", {"Varn"});
  const auto monday = report.timex("Monday", "2024-05-06", "XXXX-WXX-1");
  const auto tuesday = report.timex("Tuesday", "2024-05-07", "XXXX-WXX-2");
  report.attribution("Ada Holt", "said", "the bridge is safe", holt, monday);
  report.proposition("Holt arrived in Varn on Tuesday", "arrived",
                     {{ArgumentRole::kSubject, holt}, {ArgumentRole::kOblique, varn}}, tuesday);
  return report;
}

/// "Ada Holt is set to visit Varn." and "The bridge is safe, Ada Holt said Monday."
ReadingBuilder earlier_report() {
  ReadingBuilder report("earlier");
  report.sentence(
      "Ada/PROPN/compound/2 Holt/PROPN/nsubj/4 will/AUX/aux/4 visit/VERB/ROOT/4 Varn/PROPN/dobj/4 +./PUNCT/punct/4");
  report.sentence(
      "The/DET/det/2 bridge/NOUN/nsubj/3 is/AUX/ccomp/8/be safe/ADJ/acomp/3 +,/PUNCT/punct/8 Ada/PROPN/compound/7 "
      "Holt/PROPN/nsubj/8 said/VERB/ROOT/8/say Monday/PROPN/npadvmod/8 +./PUNCT/punct/8");
  const auto holt = report.entity("Ada Holt", "PERSON", {"Ada Holt"});
  const auto varn = report.entity("Varn", "GPE", {"Varn"});
  report.proposition("Ada Holt will visit Varn", "visit",
                     {{ArgumentRole::kSubject, holt}, {ArgumentRole::kObject, varn}}, std::nullopt, Modality::kPlanned);
  const auto monday = report.timex("Monday", "XXXX-WXX-1");
  report.attribution("Ada Holt said", "said", "The bridge is safe", holt, monday);
  report.reading.attributions.back().source = {report.words("Ada Holt", 1)};
  return report;
}

TEST(LinkedDates, OneSpeakerOnOneWeekdayDatesTheOtherReport) {
  auto later = later_report();
  auto earlier = earlier_report();
  const Story story = linked({&later, &earlier});
  const auto& published = report_with_id(story, "earlier").published;
  ASSERT_TRUE(published);
  EXPECT_EQ(published->basis, DateBasis::kLinked);
  EXPECT_EQ(published->value, "2024-05-06");
  EXPECT_EQ(published->earliest, "2024-05-06");
}

TEST(LinkedDates, WhatIsStillToComeIsBeforeTheDayOnWhichItHappened) {
  auto later = later_report();
  auto earlier = earlier_report();
  const Story story = linked({&later, &earlier});
  EXPECT_EQ(report_with_id(story, "earlier").published->latest, "2024-05-07");
}

TEST(LinkedDates, TheEvidenceIsWordsOfBothReports) {
  auto later = later_report();
  auto earlier = earlier_report();
  const Story story = linked({&later, &earlier});
  const StoryReport& report = report_with_id(story, "earlier");
  ASSERT_FALSE(report.published->evidence.empty());
  ASSERT_FALSE(report.published_evidence.empty());
  for (const Evidence& evidence : report.published_evidence) {
    EXPECT_EQ(story.reports[evidence.report].id, "later");
    EXPECT_EQ(cut(story.reports[evidence.report].text, evidence.span), evidence.quote);
  }
}

TEST(LinkedDates, WithoutACommonSayingNothingIsSaid) {
  auto later = later_report();
  ReadingBuilder other("other");
  other.sentence(
      "A/DET/det/2 fisherman/NOUN/nsubj/3 said/VERB/ROOT/3/say Monday/PROPN/npadvmod/3 it/PRON/nsubj/6 "
      "rained/VERB/ccomp/3/rain +./PUNCT/punct/3");
  const auto monday = other.timex("Monday", "XXXX-WXX-1");
  other.attribution("A fisherman", "said", "it rained", std::nullopt, monday);
  const Story story = linked({&later, &other});
  EXPECT_FALSE(report_with_id(story, "other").published);
}

TEST(LinkedDates, AWeekdayOfALinkedReportHasItsDayInTheTimeline) {
  auto later = later_report();
  auto earlier = earlier_report();
  const Story story = linked({&later, &earlier});
  for (const TimelineEntry& entry : story.timeline) EXPECT_TRUE(entry.time.starts_with("2024-05-0")) << entry.text;
}

/// "VARN, May 6 — Holt arrived.", the dateline a block of its own.
ReadingBuilder report_with_dateline(const std::string& local) {
  ReadingBuilder report("dateline");
  report.sentence("VARN/PROPN/ROOT/1 +,/PUNCT/punct/1 May/PROPN/npadvmod/1 6/NUM/nummod/3");
  report.sentence("Holt/PROPN/nsubj/2 arrived/VERB/ROOT/2/arrive +./PUNCT/punct/2");
  report.timex("May 6", local, local);
  report.entity("Ada Holt", "PERSON", {"Holt"});
  report.reading.report.blocks.front().kind = BlockKind::kDateline;
  report.reading.printed_date = 0;
  return report;
}

TEST(LinkedDates, ADatelineTakesTheYearOfTheOtherReports) {
  auto later = later_report();
  auto dateline = report_with_dateline("XXXX-05-06");
  const Story story = linked({&later, &dateline});
  const auto& published = report_with_id(story, "dateline").published;
  ASSERT_TRUE(published);
  EXPECT_EQ(published->value, "2024-05-06");
  EXPECT_EQ(published->basis, DateBasis::kLinked);
  ASSERT_EQ(published->evidence.size(), 1U);
}

TEST(LinkedDates, ADatelineOfAnotherSeasonIsNoneOfThisYear) {
  auto later = later_report();
  auto dateline = report_with_dateline("XXXX-11-20");
  const Story story = linked({&later, &dateline});
  const auto& published = report_with_id(story, "dateline").published;
  EXPECT_FALSE(published && published->precision == DatePrecision::kDay);
}

}  // namespace
}  // namespace twosource
