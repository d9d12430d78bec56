#include "reading/times/times.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

using ::testing::ElementsAre;

/// "words = value" of every timex of a text, on a reference day ("" for none).
std::vector<std::string> times_in(const std::string& text, const std::string& day) {
  Reading reading = plain(text);
  if (!day.empty())
    reading.report.published = PublishedDate{.value = day, .earliest = day, .latest = day, .evidence = {}};
  find_times(reading, english_times());
  resolve_times(reading);
  std::vector<std::string> found;
  for (const Timex& timex : reading.timexes) {
    found.push_back(std::string(cut(reading.report.text, timex.span)) + " = " + timex.value);
  }
  return found;
}

TEST(Times, StandInTextOrderWithoutOverlap) {
  EXPECT_THAT(times_in("On Monday, March 6, 2023, at noon, and again last year.", "2023-04-01"),
              ElementsAre("Monday, March 6, 2023 = 2023-03-06", "noon = 2023-03-06T12:00", "last year = 2022"));
}

TEST(Times, KeepWhatIsOpenWhenNoDayIsKnown) {
  EXPECT_THAT(times_in("He spoke on Tuesday and again last month, on June 3, for two hours.", ""),
              ElementsAre("Tuesday = XXXX-WXX-2", "last month = XXXX-XX", "June 3 = XXXX-06-03", "two hours = PT2H"));
}

TEST(Times, LeaveOutWhatNoCalendarHas) {
  EXPECT_THAT(times_in("Flight 99999 of 2/30/2021, year 2500000, 99:99 p.m.", "2023-02-21"), ElementsAre());
  EXPECT_THAT(times_in("a " + std::string(1'000'000, '9') + " years", "2023-02-21"), ElementsAre());
}

TEST(Times, AreNotInTitles) {
  EXPECT_THAT(
      times_in("The mayor told the paper's hosts of \"This Week\" and later of 90 Minutes about the harbour.", ""),
      ElementsAre());
  EXPECT_THAT(times_in("The mayor gave Norvik Today the harbour's figures before anybody else today.", "2023-02-21"),
              ElementsAre("today = 2023-02-21"));
  EXPECT_THAT(times_in("Mayor Says Harbour Will Open This Week With New Piers", "2023-02-21"),
              ElementsAre("This Week = 2023-W08"));  // a headline
  EXPECT_THAT(times_in("The mayor opened the harbour on Christmas Day before a large crowd.", "2023-02-21"),
              ElementsAre("Christmas Day = 2022-12-25"));
}

TEST(Times, AVerbIsNoMonth) {
  Reading reading = document("harbour");
  find_times(reading, english_times());
  EXPECT_EQ(reading.timexes.size(), 3U);  // on Tuesday, next month, on Friday
}

TEST(Times, AWeekdayLooksTheWayOfItsVerb) {
  Reading reading = document("harbour");
  find_times(reading, english_times());
  ASSERT_EQ(reading.timexes.size(), 3U);
  EXPECT_EQ(reading.timexes[0].direction, -1);  // "met … on Tuesday"
  EXPECT_EQ(reading.timexes[2].direction, 1);   // "will meet Lind on Friday"
}

TEST(Times, WhatIsToHappenLiesAhead) {
  const auto parsed = test::document_from_conllu(
      "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n2\tcouncil\tcouncil\tNOUN\tNN\t_\t3\tnsubj\t_\t_\n"
      "3\tis\tbe\tAUX\tVBZ\t_\t0\troot\t_\t_\n4\tto\tto\tPART\tTO\t_\t5\taux\t_\t_\n"
      "5\tvote\tvote\tVERB\tVB\t_\t3\txcomp\t_\t_\n6\ton\ton\tADP\tIN\t_\t3\tprep\t_\t_\n"
      "7\tFriday\tFriday\tPROPN\tNNP\t_\t6\tpobj\t_\t_\n");
  Reading reading;
  reading.report = test::report_of_lines("r", parsed.text);
  reading.tokens = parsed.tokens;
  find_times(reading, english_times());
  ASSERT_EQ(reading.timexes.size(), 1U);
  EXPECT_EQ(reading.timexes[0].direction, 1);
}

TEST(Times, ALongTextTakesLinearTime) {
  constexpr std::size_t kMany = 4000;
  std::string text;
  for (std::size_t i = 0; i < kMany; ++i) text += "on Monday and the early late nearly two hundred and ";
  EXPECT_EQ(times_in(text, "2023-02-21").size(), kMany);
}

TEST(Times, NestedDaysBeforeGiveNoNonsense) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "the day before ";
  EXPECT_THAT(times_in("It happened " + text + "the vote.", "2023-02-21"), ElementsAre());
  std::string row;
  for (int i = 0; i < 1000; ++i) row += "It rained the day before. ";
  for (const std::string& time : times_in(row, "2023-02-21"))
    EXPECT_EQ(time.substr(0, 20), "the day before = 202") << time;
}

TEST(Times, RowsOfThemCountFromOneAnotherInLinearTime) {
  constexpr std::size_t kMany = 4000;
  std::string text = "In the third quarter of 2021 it rose. ";
  for (std::size_t i = 0; i < kMany; ++i) text += "That day, a year earlier. ";
  const auto found = times_in(text, "2023-02-21");
  ASSERT_EQ(found.size(), kMany + 1);
  EXPECT_EQ(found[1], "a year earlier = 2020-Q3");
}

TEST(Times, LongNumbersAndFarYearsAreNoDates) {
  for (const std::string text : {"in the year 99999", "99999 years ago", "on 2023-99-99", "at 99:99", "31 April 2021",
                                 "Feb. 30, 2021", "the 00s of 0000"}) {
    for (const std::string& time : times_in(text, "2023-02-21")) {
      EXPECT_THAT(time, testing::Not(testing::ContainsRegex("[0-9]{5}-|-99|-3[2-9]|02-30|04-31"))) << text;
    }
  }
  const std::string digits(1'000'000, '7');
  EXPECT_THAT(times_in("It cost " + digits + " and " + digits + " days, until " + digits + "-01-01.", "2023-02-21"),
              ElementsAre());
}

TEST(Times, ALengthEndsOrBeginsWhereTheWordsSay) {
  Reading reading = plain("For the year ended March 31, 2022, and for two weeks from June 3, 2022, it was shut.");
  find_times(reading, english_times());
  ASSERT_EQ(reading.timexes.size(), 4U);
  EXPECT_EQ(reading.timexes[0].end_point, 1U);
  EXPECT_EQ(reading.timexes[2].begin, 3U);
}

TEST(Times, TheQuarterThatEndedIsTheOneThatMostOfItLiesIn) {
  EXPECT_THAT(times_in("Sales rose in the quarter ended July 31, 2022.", "2022-09-01"),
              ElementsAre("the quarter = 2022-Q2", "July 31, 2022 = 2022-07-31"));
}

TEST(Times, TheLatestQuarterIsTheOneTheReportOpensWith) {
  EXPECT_THAT(
      times_in("Profit rose in the third quarter of 2021. The fourth quarter of 2021 will be poor. In the latest "
               "quarter costs fell.",
               "2021-11-02"),
      ElementsAre("the third quarter of 2021 = 2021-Q3", "The fourth quarter of 2021 = 2021-Q4",
                  "the latest quarter = 2021-Q3"));
}

TEST(Times, DaysAreNotCountedFromAYear) {
  EXPECT_THAT(times_in("In 2021 she left. Four days earlier he had written.", "2022-03-05"),
              ElementsAre("2021 = 2021", "Four days earlier = 2022-03-01"));
}

TEST(Times, WhatCountsFromAnotherTimeNamesIt) {
  Reading reading = plain("They met on March 3, 2022, and again the same day.");
  find_times(reading, english_times());
  ASSERT_EQ(reading.timexes.size(), 2U);
  EXPECT_EQ(reading.timexes[1].anchor, 0U);
  EXPECT_EQ(reading.timexes[1].local, "@day+0");
}

}  // namespace
}  // namespace twosource::reading
