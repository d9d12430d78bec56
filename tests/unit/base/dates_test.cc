#include "base/dates.h"

#include <gtest/gtest.h>

namespace twosource::base {
namespace {

std::string range(std::string_view value) {
  const auto days = days_of(value);
  return days ? to_iso(days->first) + "/" + to_iso(days->last) : "none";
}

TEST(ParseDay, TakesIsoDatesAlone) {
  EXPECT_EQ(to_iso(*parse_day("2024-02-29")), "2024-02-29");
  EXPECT_EQ(to_iso(*parse_day("2023-02-21T09:30:00Z")), "2023-02-21");
  EXPECT_FALSE(parse_day("2023-02-29"));
  EXPECT_FALSE(parse_day("2023-2-1"));
  EXPECT_FALSE(parse_day("21.02.2023"));
  EXPECT_FALSE(parse_day("2023-02-211"));
}

TEST(IsoWeek, BelongsToTheYearOfItsThursday) {
  EXPECT_EQ(iso_week(*parse_day("2023-01-01")), "2022-W52");
  EXPECT_EQ(iso_week(*parse_day("2020-12-31")), "2020-W53");
  EXPECT_EQ(iso_weekday(*parse_day("2023-02-21")), 2U);
}

TEST(DaysOf, CoversWhatAValueCovers) {
  EXPECT_EQ(range("2023-02-21"), "2023-02-21/2023-02-21");
  EXPECT_EQ(range("2023-02-21T15:00"), "2023-02-21/2023-02-21");
  EXPECT_EQ(range("2024-02"), "2024-02-01/2024-02-29");
  EXPECT_EQ(range("2023"), "2023-01-01/2023-12-31");
  EXPECT_EQ(range("2023-W08"), "2023-02-20/2023-02-26");
  EXPECT_EQ(range("2023-Q4"), "2023-10-01/2023-12-31");
  EXPECT_EQ(range("2023-H1"), "2023-01-01/2023-06-30");
  EXPECT_EQ(range("199"), "1990-01-01/1999-12-31");
}

TEST(DaysOf, IsNothingForOtherValues) {
  for (const char* value : {"P3D", "PRESENT_REF", "", "XXXX-WXX-1", "2023-13", "2023-W54", "2023-SP", "99999"}) {
    EXPECT_EQ(range(value), "none") << value;
  }
}

}  // namespace
}  // namespace twosource::base
