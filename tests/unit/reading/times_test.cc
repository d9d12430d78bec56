#include "reading/times.h"

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
              ElementsAre("Monday, March 6, 2023 = 2023-03-06", "noon = 2023-04-01T12:00", "last year = 2022"));
}

TEST(Times, KeepWhatIsOpenWhenNoDayIsKnown) {
  EXPECT_THAT(times_in("He spoke on Tuesday and again last month, on June 3, for two hours.", ""),
              ElementsAre("Tuesday = XXXX-WXX-2", "last month = XXXX-XX", "June 3 = XXXX-06-03", "two hours = PT2H"));
}

TEST(Times, LeaveOutWhatNoCalendarHas) {
  EXPECT_THAT(times_in("Flight 99999 of 2/30/2021, year 2500000, 99:99 p.m.", "2023-02-21"), ElementsAre());
  EXPECT_THAT(times_in("a " + std::string(1'000'000, '9') + " years", "2023-02-21"), ElementsAre());
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
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "on Monday and the early late nearly two hundred and ";
  EXPECT_EQ(times_in(text, "2023-02-21").size(), 20'000U);
}

}  // namespace
}  // namespace twosource::reading
