// Happenings of a story in order of time.
#include "linking/times/timeline.h"

#include <gtest/gtest.h>

#include "unit/linking/linked_story.h"

namespace twosource {
namespace {

using test::linked;
using test::ReadingBuilder;

/// "Ada Holt met/will meet Bo Lind in Varn on Tuesday."
ReadingBuilder meeting(const std::string& id, bool planned) {
  ReadingBuilder report(id);
  report.published(planned ? "2024-05-06" : "2024-05-08");
  report.sentence(
      planned
          ? "Ada/PROPN/compound/2 Holt/PROPN/nsubj/4 will/AUX/aux/4 meet/VERB/ROOT/4/meet Bo/PROPN/compound/6 "
            "Lind/PROPN/dobj/4 in/ADP/prep/4 Varn/PROPN/pobj/7 on/ADP/prep/4 Tuesday/PROPN/pobj/9 +./PUNCT/punct/4"
          : "Ada/PROPN/compound/2 Holt/PROPN/nsubj/3 met/VERB/ROOT/3/meet Bo/PROPN/compound/5 "
            "Lind/PROPN/dobj/3 in/ADP/prep/3 Varn/PROPN/pobj/6 on/ADP/prep/3 Tuesday/PROPN/pobj/8 +./PUNCT/punct/3");
  const auto holt = report.entity("Ada Holt", "PERSON", {"Ada Holt"});
  const auto lind = report.entity("Bo Lind", "PERSON", {"Bo Lind"});
  const auto varn = report.entity("Varn", "GPE", {"Varn"});
  const auto tuesday = report.timex("Tuesday", "2024-05-07", "XXXX-WXX-2", planned ? 1 : -1);
  report.proposition(
      planned ? "Ada Holt will meet Bo Lind in Varn on Tuesday" : "Ada Holt met Bo Lind in Varn on Tuesday",
      planned ? "meet" : "met",
      {{ArgumentRole::kSubject, holt}, {ArgumentRole::kObject, lind}, {ArgumentRole::kOblique, varn}}, tuesday,
      planned ? Modality::kPlanned : Modality::kHappened);
  return report;
}

TEST(Timeline, AnEntryHasItsDayItsPlaceAndPrintedWords) {
  auto report = meeting("a", false);
  const Story story = linked({&report});
  ASSERT_EQ(story.timeline.size(), 1U);
  const TimelineEntry& entry = story.timeline[0];
  EXPECT_EQ(entry.time, "2024-05-07");
  EXPECT_EQ(entry.precision, DatePrecision::kDay);
  EXPECT_EQ(entry.status, TimelineStatus::kHappened);
  EXPECT_EQ(entry.basis, TimelineBasis::kSaid);
  EXPECT_EQ(entry.text, "Ada Holt met Bo Lind in Varn on Tuesday");
  ASSERT_TRUE(entry.place);
  EXPECT_EQ(story.entities[*entry.place].name, "Varn");
}

TEST(Timeline, APlanThatCameTrueIsOneEntryAndHappened) {
  auto before = meeting("before", true);
  auto after = meeting("after", false);
  const Story story = linked({&before, &after});
  ASSERT_EQ(story.timeline.size(), 1U);
  EXPECT_EQ(story.timeline[0].status, TimelineStatus::kHappened);
  EXPECT_EQ(story.timeline[0].evidence.size(), 2U);
}

/// "Holt will visit Varn this week." / "Holt arrived in Varn on Tuesday."
ReadingBuilder journey(const std::string& id, bool planned) {
  ReadingBuilder report(id);
  report.published(planned ? "2024-05-06" : "2024-05-08");
  report.sentence(planned ? "Ada/PROPN/compound/2 Holt/PROPN/nsubj/4 will/AUX/aux/4 visit/VERB/ROOT/4/visit "
                            "Varn/PROPN/dobj/4 this/DET/det/7 week/NOUN/npadvmod/4 +./PUNCT/punct/4"
                          : "Ada/PROPN/compound/2 Holt/PROPN/nsubj/3 arrived/VERB/ROOT/3/arrive in/ADP/prep/3 "
                            "Varn/PROPN/pobj/4 on/ADP/prep/3 Tuesday/PROPN/pobj/6 +./PUNCT/punct/3");
  const auto holt = report.entity("Ada Holt", "PERSON", {"Ada Holt"});
  const auto varn = report.entity("Varn", "GPE", {"Varn"});
  const auto when = planned ? report.timex("this week", "2024-W19", "week+0", 0)
                            : report.timex("Tuesday", "2024-05-07", "XXXX-WXX-2", -1);
  report.proposition(planned ? "Ada Holt will visit Varn this week" : "Ada Holt arrived in Varn on Tuesday",
                     planned ? "visit" : "arrived", {{ArgumentRole::kSubject, holt}, {ArgumentRole::kOblique, varn}},
                     when, planned ? Modality::kPlanned : Modality::kHappened);
  return report;
}

TEST(Timeline, APlanInOtherWordsAndOfAVaguerTimeIsJoinedWithItsOutcome) {
  auto before = journey("before", true);
  auto after = journey("after", false);
  const Story story = linked({&before, &after});
  ASSERT_EQ(story.timeline.size(), 1U);
  EXPECT_EQ(story.timeline[0].status, TimelineStatus::kHappened);
  EXPECT_EQ(story.timeline[0].time, "2024-05-07");
  EXPECT_EQ(story.timeline[0].evidence.size(), 2U);
}

TEST(Timeline, AnObjectThatNamesAHappeningMakesItsVerbOne) {
  for (const std::string object : {"visit", "hat"}) {
    ReadingBuilder report("a");
    report.published("2024-05-08");
    report.sentence("Sailors/NOUN/nsubj/2 got/VERB/ROOT/2/get a/DET/det/4 " + object + "/NOUN/dobj/2/" + object +
                    " on/ADP/prep/2 Monday/PROPN/pobj/5 +./PUNCT/punct/2");
    const auto monday = report.timex("Monday", "2024-05-06", "XXXX-WXX-1");
    report.proposition("Sailors got a " + object + " on Monday", "got", {}, monday);
    EXPECT_EQ(linked({&report}).timeline.size(), object == "visit" ? 1U : 0U) << object;
  }
}

TEST(Timeline, WhatHasNoTimeStaysOut) {
  auto report = meeting("a", false);
  report.reading.propositions[0].time = {};
  EXPECT_TRUE(linked({&report}).timeline.empty());
}

TEST(Timeline, PossibleIsOnlyWhatIsWordedSo) {
  auto report = meeting("a", true);  // "will meet"
  report.reading.propositions[0].modality = Modality::kPossible;
  EXPECT_TRUE(linked({&report}).timeline.empty());
}

TEST(Timeline, AYearThatOneReportGivesIsBackground) {
  auto report = meeting("a", false);
  auto other = meeting("b", true);
  other.reading.propositions.clear();
  report.reading.timexes[0].value = report.reading.timexes[0].local = "1998";
  report.reading.propositions[0].time.value = "1998";
  EXPECT_TRUE(linked({&report, &other}).timeline.empty());
}

TEST(Timeline, ConditionalsAndDeniedClausesStayOut) {
  auto report = meeting("a", false);
  report.reading.propositions[0].modality = Modality::kConditional;
  EXPECT_TRUE(linked({&report}).timeline.empty());
  auto negative = meeting("b", false);
  negative.reading.propositions[0].polarity = Polarity::kNegative;
  EXPECT_TRUE(linked({&negative}).timeline.empty());
}

}  // namespace
}  // namespace twosource
