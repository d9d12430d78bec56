// Quantities of several reports beside one another.
#include "linking/quantities.h"

#include <gtest/gtest.h>

#include <limits>

namespace twosource::linking {
namespace {

Quantity between(double least, double most) {
  Quantity quantity;
  quantity.least = least;
  quantity.most = most;
  return quantity;
}

TEST(Quantities, ContradictEachOtherWhereNoNumberSatisfiesBoth) {
  const Quantity at_least_forty = between(40, std::numeric_limits<double>::infinity());
  EXPECT_TRUE(contradict(at_least_forty, between(30, 39.9)));
  EXPECT_TRUE(contradict(between(30, 39.9), at_least_forty));
  EXPECT_FALSE(contradict(at_least_forty, between(30, 45)));
}

}  // namespace
}  // namespace twosource::linking
