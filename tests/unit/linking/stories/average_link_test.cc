// Groups from the most alike pair downwards.
#include "linking/stories/average_link.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::linking {
namespace {

using testing::ElementsAre;

LikenessMatrix of_three(double ab, double ac, double bc) {
  LikenessMatrix likeness(3);
  likeness.set(0, 1, ab);
  likeness.set(0, 2, ac);
  likeness.set(1, 2, bc);
  return likeness;
}

TEST(AverageLink, TheMeanOfAllPairsDecides) {
  EXPECT_THAT(average_link(of_three(.9, .8, .1), {1, 1, 1}, .5), ElementsAre(ElementsAre(0, 1), ElementsAre(2)));
  EXPECT_THAT(average_link(of_three(.9, .8, .3), {1, 1, 1}, .5), ElementsAre(ElementsAre(0, 1, 2)));
}

TEST(AverageLink, AUnitOfManyReportsWeighsAsMany) {
  EXPECT_THAT(average_link(of_three(.9, .3, .6), {1, 9, 1}, .5), ElementsAre(ElementsAre(0, 1, 2)));
  EXPECT_THAT(average_link(of_three(.9, .3, .6), {9, 1, 1}, .5), ElementsAre(ElementsAre(0, 1), ElementsAre(2)));
}

TEST(AverageLink, WhatIsApartStaysApart) {
  EXPECT_THAT(average_link(of_three(kApart, .9, .9), {1, 1, 1}, .5), ElementsAre(ElementsAre(0, 2), ElementsAre(1)));
}

TEST(AverageLink, NothingIsNoGroup) { EXPECT_THAT(average_link(LikenessMatrix(0), {}, .5), testing::IsEmpty()); }

}  // namespace
}  // namespace twosource::linking
