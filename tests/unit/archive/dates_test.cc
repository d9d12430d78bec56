// Dates as rows of reports hold them.
#include "archive/dates.h"

#include <gtest/gtest.h>

namespace twosource::archive {
namespace {

TEST(DatesOfRows, ADayThatWasGivenIsToldByTheRowAlone) {
  EXPECT_EQ(date_of_row(given_date("2031-05-14")), std::nullopt);
  EXPECT_EQ(date_of_row(std::nullopt), std::nullopt);
}

TEST(DatesOfRows, AnyOtherDateComesBackWithoutItsEvidence) {
  const PublishedDate linked{"2031-05",          DatePrecision::kMonth, "2031-05-11", "2031-05-31",
                             DateBasis::kLinked, Confidence::kLikely,   {{3, 9}}};
  const auto kept = date_of_row(linked);
  ASSERT_TRUE(kept.has_value());
  const auto back = date_from_row(*kept);
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(back->value, "2031-05");
  EXPECT_EQ(back->precision, DatePrecision::kMonth);
  EXPECT_EQ(back->earliest, "2031-05-11");
  EXPECT_EQ(back->latest, "2031-05-31");
  EXPECT_EQ(back->basis, DateBasis::kLinked);
  EXPECT_EQ(back->confidence, Confidence::kLikely);
  EXPECT_TRUE(back->evidence.empty());
  EXPECT_NE(date_of_row(given_date("2031-05")), std::nullopt) << "a month is no day";
}

TEST(DatesOfRows, WhatIsDamagedIsNone) {
  for (const char* damaged : {"", "x", "[]", "{\"value\":7}"})
    EXPECT_EQ(date_from_row(damaged), std::nullopt) << damaged;
}

}  // namespace
}  // namespace twosource::archive
