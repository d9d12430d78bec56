// Dates and moments as inputs give them.
#include <gtest/gtest.h>

#include "twosource/report.h"

namespace twosource {
namespace {

TEST(GivenDate, HasThePrecisionOfWhatIsGiven) {
  EXPECT_EQ(given_date("2024")->precision, DatePrecision::kYear);
  EXPECT_EQ(given_date("2024-02")->precision, DatePrecision::kMonth);
  EXPECT_EQ(given_date("2024-02")->earliest, "2024-02-01");
  EXPECT_EQ(given_date("2024-02")->latest, "2024-02-29");
  EXPECT_EQ(given_date("2024-02-21T23:30:00+01:00")->value, "2024-02-21") << "the day as printed";
}

TEST(GivenDate, IsADateOfTheCalendar) {
  for (const char* text :
       {"2023-02-30", "2023-2-1", "21/02/2023", "2023-13", "yesterday", "202", "2023-02-21X", "20a3-01-01"}) {
    EXPECT_EQ(given_date(text), std::nullopt) << text;
  }
}

TEST(MomentInUtc, CountsTheZoneIn) {
  EXPECT_EQ(moment_in_utc("2024-02-21T23:30:15Z"), "2024-02-21T23:30:15Z");
  EXPECT_EQ(moment_in_utc("2024-02-21T00:30+01:00"), "2024-02-20T23:30:00Z");
  EXPECT_EQ(moment_in_utc("2024-02-28T23:30:00-0330"), "2024-02-29T03:00:00Z");
  EXPECT_EQ(moment_in_utc("2024-12-31T23:59:60.5Z"), "2025-01-01T00:00:00Z") << "a leap second, a fraction";
  EXPECT_EQ(moment_in_utc("2024-02-21T093015-05"), "2024-02-21T14:30:15Z");
  EXPECT_EQ(moment_in_utc("2024-02-21 09:30 +02:00"), "2024-02-21T07:30:00Z");
}

TEST(MomentInUtc, IsNothingWithoutTimeAndZone) {
  for (const char* iso : {"", "2024-02-21", "2024-02-21T09:30", "2024-02-21T09:30:00", "2024-02-30T09:30:00Z",
                          "2024-02-21T24:30:00Z", "2024-02-21T09:60Z", "2024-02-21T09:30+1", "2024-02-21T09:30+01:60",
                          "2024-02-21T09:30Zulu", "2024-02-21T-9:30Z", "0000-01-01T00:00+01:00"}) {
    EXPECT_EQ(moment_in_utc(iso), std::nullopt) << iso;
  }
}

}  // namespace
}  // namespace twosource
