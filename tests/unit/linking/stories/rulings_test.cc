// What people have ruled of reports.
#include "linking/stories/rulings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::linking {
namespace {

using testing::ElementsAre;

TEST(Rulings, ReportsRuledTheSameAreOneUnit) {
  Rulings rulings;
  rulings.add({1, true, {3}, {7}});
  rulings.add({2, true, {7, 9}, {12}});
  EXPECT_THAT(rulings.together_with(9), ElementsAre(3, 7, 9, 12));
  EXPECT_EQ(rulings.unit_of(12), rulings.unit_of(3));
  EXPECT_FALSE(rulings.concerns(4));
}

TEST(Rulings, WhatIsApartIsApartFromTheWholeUnit) {
  Rulings rulings;
  rulings.add({1, true, {3}, {7}});
  rulings.add({2, false, {7}, {9}});
  EXPECT_TRUE(rulings.apart(3, 9));
  EXPECT_TRUE(rulings.apart(9, 7));
  EXPECT_FALSE(rulings.apart(3, 7));
  EXPECT_FALSE(rulings.apart(3, 4));
}

TEST(Rulings, OfTwoThatContradictEachOtherTheLaterHolds) {
  Rulings rulings;
  rulings.add({1, true, {3}, {7}});
  rulings.add({2, false, {3}, {7}});
  EXPECT_TRUE(rulings.apart(3, 7));
  rulings.add({5, true, {3}, {7}});
  EXPECT_FALSE(rulings.apart(3, 7));
  EXPECT_EQ(rulings.unit_of(7), 3);
}

TEST(Rulings, OneThatIsTakenBackLeavesTheOthers) {
  Rulings rulings;
  rulings.add({1, true, {3}, {7}});
  rulings.add({2, false, {3}, {7}});
  EXPECT_EQ(rulings.remove(2).number, 2);
  EXPECT_FALSE(rulings.apart(3, 7));
  EXPECT_EQ(rulings.unit_of(7), 3);
  EXPECT_EQ(rulings.remove(2).number, 0);
  EXPECT_EQ(rulings.last(), 1);
}

}  // namespace
}  // namespace twosource::linking
