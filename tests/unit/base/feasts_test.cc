#include "base/feasts.h"

#include <gtest/gtest.h>

namespace twosource::base {
namespace {

std::string day(int year, std::string_view rule) {
  const auto found = feast_day(year, rule);
  return found ? to_iso(*found) : "none";
}

TEST(Feasts, EasterIsThatOfTheWesternChurches) {
  EXPECT_EQ(to_iso(easter(1961)), "1961-04-02");
  EXPECT_EQ(to_iso(easter(2000)), "2000-04-23");
  EXPECT_EQ(to_iso(easter(2023)), "2023-04-09");
  EXPECT_EQ(to_iso(easter(2285)), "2285-03-22");  // the earliest there can be
  EXPECT_EQ(to_iso(easter(2038)), "2038-04-25");  // the latest
}

TEST(Feasts, CountWeekdaysOfAMonth) {
  EXPECT_EQ(day(2023, "11~4.4"), "2023-11-23");
  EXPECT_EQ(day(2023, "05~L.1"), "2023-05-29");
  EXPECT_EQ(day(2022, "11~1.1+1"), "2022-11-08");
}

TEST(Feasts, CountDaysFromEaster) {
  EXPECT_EQ(day(2023, "EA-2"), "2023-04-07");
  EXPECT_EQ(day(2023, "EA+39"), "2023-05-18");
}

TEST(Feasts, RefuseWhatIsNone) {
  for (const char* rule : {"", "11", "11-04", "13~1.1", "11~5.1", "11~1.8", "EA*2", "EA+9999", "11~1.1x"}) {
    EXPECT_FALSE(is_feast(rule)) << rule;
  }
}

}  // namespace
}  // namespace twosource::base
