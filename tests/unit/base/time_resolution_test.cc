#include "base/time_resolution.h"

#include <gtest/gtest.h>

namespace twosource::base {
namespace {

const Day kTuesday = *parse_day("2023-02-21");

TEST(ResolveTime, KeepsWhatIsComplete) {
  EXPECT_EQ(resolve_time("2021-06-05", 0, kTuesday), "2021-06-05");
  EXPECT_EQ(resolve_time("P3D", 0, kTuesday), "P3D");
  EXPECT_EQ(resolve_time("PRESENT_REF", 0, kTuesday), "PRESENT_REF");
}

TEST(ResolveTime, AWeekdayLooksBackUnlessToldToCome) {
  EXPECT_EQ(resolve_time("XXXX-WXX-1", 0, kTuesday), "2023-02-20");
  EXPECT_EQ(resolve_time("XXXX-WXX-3", -1, kTuesday), "2023-02-15");
  EXPECT_EQ(resolve_time("XXXX-WXX-3", 1, kTuesday), "2023-02-22");
  EXPECT_EQ(resolve_time("XXXX-WXX-2", -1, kTuesday), "2023-02-21");
  EXPECT_EQ(resolve_time("XXXX-WXX-2", 1, kTuesday), "2023-02-21");
}

TEST(ResolveTime, CountsFromTheReferenceDay) {
  EXPECT_EQ(resolve_time("day-1", 0, kTuesday), "2023-02-20");
  EXPECT_EQ(resolve_time("week+0", 0, kTuesday), "2023-W08");
  EXPECT_EQ(resolve_time("month-2", 0, kTuesday), "2022-12");
  EXPECT_EQ(resolve_time("quarter-1", 0, kTuesday), "2022-Q4");
  EXPECT_EQ(resolve_time("year+1", 0, kTuesday), "2024");
  EXPECT_EQ(resolve_time("decade-1", 0, kTuesday), "201");
  EXPECT_EQ(resolve_time("weekend-1", 0, kTuesday), "2023-W07-WE");
}

TEST(ResolveTime, CountsWeeksFromAnOpenWeekday) {
  EXPECT_EQ(resolve_time("weekday-1/5", -1, kTuesday), "2023-02-10");  // the Friday before last
  EXPECT_EQ(resolve_time("weekday+1/4", 1, kTuesday), "2023-03-02");   // Thursday week
  EXPECT_EQ(resolve_time("weekday+1/1", 1, kTuesday), "2023-03-06");   // Monday week
  EXPECT_EQ(unresolved_time("weekday+1/4"), "XXXX-WXX-4");
  EXPECT_EQ(precision_of("weekday-1/5"), "day");
}

TEST(ResolveTime, GoesIntoWhatItCounted) {
  EXPECT_EQ(resolve_time("week-1/1", 0, kTuesday), "2023-02-13");
  EXPECT_EQ(resolve_time("year-1/03", 0, kTuesday), "2022-03");
  EXPECT_EQ(resolve_time("year-1/Q3", 0, kTuesday), "2022-Q3");
}

TEST(ResolveTime, ADateWithoutYearIsTheNearestOrAsTold) {
  EXPECT_EQ(resolve_time("XXXX-02-18", 0, kTuesday), "2023-02-18");
  EXPECT_EQ(resolve_time("XXXX-12", 0, kTuesday), "2022-12");
  EXPECT_EQ(resolve_time("XXXX-12", 1, kTuesday), "2023-12");
  EXPECT_EQ(resolve_time("XXXX-SU", -2, kTuesday), "2022-SU");
  EXPECT_EQ(resolve_time("XXXX-03", -2, kTuesday), "2022-03");        // "last March"
  EXPECT_EQ(resolve_time("XXXX-03-01", -1, kTuesday), "2023-03-01");  // next week, whatever the tense
}

TEST(ResolveTime, TakesTheTimeOfDayAlong) {
  EXPECT_EQ(resolve_time("XXXX-WXX-1TMO", -1, kTuesday), "2023-02-20TMO");
  EXPECT_EQ(resolve_time("day+0T15:00", 0, kTuesday), "2023-02-21T15:00");
}

TEST(ResolveTime, GivesTheWeekOfADay) {
  EXPECT_EQ(resolve_time("XXXX-03-06/W", 1, kTuesday), "2023-W10");
  EXPECT_EQ(resolve_time("XXXX-EA/W", 0, kTuesday), "2023-W14");
  EXPECT_EQ(resolve_time("2022-02-14/W", 0, kTuesday), "2022-W07");
  EXPECT_EQ(unresolved_time("XXXX-03-06/W"), "XXXX-WXX");
  EXPECT_EQ(unresolved_time("2022-02-14/W"), "2022-W07");
  EXPECT_EQ(precision_of("XXXX-03-06/W"), "week");
}

TEST(ResolveTime, WhatMakesNoSenseIsEmpty) {
  EXPECT_EQ(resolve_time("year-99999", 0, kTuesday), "");
  EXPECT_EQ(resolve_time("day-9999999999999", 0, kTuesday), "day-9999999999999");
  EXPECT_EQ(resolve_time("XXXX-WXX-9", 0, kTuesday), "");
  EXPECT_EQ(resolve_time("XXXX-13", 0, kTuesday), "");
}

TEST(ResolveTime, APastMonthIsNotAhead) {
  const Day october = *parse_day("1997-10-27");
  EXPECT_EQ(resolve_time("XXXX-01", -1, october), "1997-01");
  EXPECT_EQ(resolve_time("XXXX-01", 1, october), "1998-01");
}

TEST(ResolveTime, WorksOutFeasts) {
  EXPECT_EQ(resolve_time("XXXX-11~4.4", -1, kTuesday), "2022-11-24");
  EXPECT_EQ(resolve_time("year+0/EA", 0, kTuesday), "2023-04-09");
  EXPECT_EQ(with_feast_day("2024-EA"), "2024-03-31");
  EXPECT_EQ(with_feast_day("2024-03"), "2024-03");
  EXPECT_EQ(unresolved_time("XXXX-11~4.4"), "XXXX-11-XX");
  EXPECT_EQ(unresolved_time("XXXX-EA"), "XXXX-XX-XX");
}

TEST(ResolveFrom, CountsFromAnotherTime) {
  EXPECT_EQ(resolve_from("@day-1", "2022-03-01"), "2022-02-28");
  EXPECT_EQ(resolve_from("@month+0", "2022-03-01"), "2022-03");
  EXPECT_EQ(resolve_from("@year+1", "2022-03"), "2023");
  EXPECT_EQ(resolve_from("@day+0TNI", "2022-03-01T10:00"), "2022-03-01TNI");
  EXPECT_EQ(resolve_from("@term+0", "2022-07-31"), "2022-Q2");
}

TEST(ResolveFrom, KeepsTheOthersPrecisionWhereAsked) {
  EXPECT_EQ(resolve_from("@year-1=", "2022-Q3"), "2021-Q3");
  EXPECT_EQ(resolve_from("@year-1=", "2022-03"), "2021-03");
  EXPECT_EQ(resolve_from("@year-1=", "2022-03-05"), "2021");
}

TEST(ResolveFrom, GivesTheSameStretchOfANamedYear) {
  EXPECT_EQ(resolve_from("@1988=", "1989-Q3"), "1988-Q3");
  EXPECT_EQ(resolve_from("@1988=", "1989-H1"), "1988-H1");
  EXPECT_EQ(resolve_from("@1988=", "1989-03-05"), "1988");
  EXPECT_EQ(resolve_from("@1988=", "XXXX-Q3"), "");
  EXPECT_EQ(unresolved_time("@1988="), "1988");
}

TEST(CanCountFrom, AsksForATimeAsFineAsWhatIsCounted) {
  EXPECT_TRUE(can_count_from("@day-4", "XXXX-WXX-5"));
  EXPECT_TRUE(can_count_from("@week-1/5", "day-1"));
  EXPECT_TRUE(can_count_from("@year+20", "2010"));
  EXPECT_TRUE(can_count_from("@year-1=", "XXXX-Q3"));
  EXPECT_FALSE(can_count_from("@day-4", "year-1"));
  EXPECT_FALSE(can_count_from("@day-4", "PAST_REF"));
  EXPECT_FALSE(can_count_from("day-4", "2022-03-01"));
}

TEST(ResolveFrom, NeedsATimeThatIsKnownAndFineEnough) {
  EXPECT_EQ(resolve_from("@day-1", "2022"), "");
  EXPECT_EQ(resolve_from("@day-1", "XXXX-WXX-1"), "");
  EXPECT_EQ(resolve_from("@day-1", "PAST_REF"), "");
  EXPECT_EQ(resolve_from("day-1", "2022-03-01"), "");
  EXPECT_EQ(resolve_time("@day-1", 0, kTuesday), "");
}

TEST(PrecisionOf, ReadsValuesAndLocalValues) {
  EXPECT_EQ(precision_of("2022-03-01TMO"), "day");
  EXPECT_EQ(precision_of("XXXX-WXX-1"), "day");
  EXPECT_EQ(precision_of("XXXX-Q3"), "quarter");
  EXPECT_EQ(precision_of("month-1"), "month");
  EXPECT_EQ(precision_of("week-1/5"), "day");
  EXPECT_EQ(precision_of("year-1/Q3"), "quarter");
  EXPECT_EQ(precision_of("1998"), "year");
  EXPECT_EQ(precision_of("XXXX-EA"), "day");
  EXPECT_EQ(precision_of("P3D"), "");
}

TEST(UnresolvedTime, KeepsAnXForWhatIsOpen) {
  EXPECT_EQ(unresolved_time("month-1"), "XXXX-XX");
  EXPECT_EQ(unresolved_time("day+0TNI"), "XXXX-XX-XXTNI");
  EXPECT_EQ(unresolved_time("XXXX-WXX-1"), "XXXX-WXX-1");
  EXPECT_EQ(unresolved_time("1996"), "1996");
}

}  // namespace
}  // namespace twosource::base
