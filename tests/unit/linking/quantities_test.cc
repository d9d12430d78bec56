// Quantities of several reports beside one another.
#include "linking/quantities.h"

#include <gtest/gtest.h>

#include <limits>

#include "unit/linking/plain_sentence.h"
#include "unit/linking/reading_builder.h"

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

TEST(Quantities, FiguresArePrintedWhateverTheyCountThere) {
  test::ReadingBuilder one("one");
  one.sentence(test::plain("12 Estmark nationals were held"));
  Quantity twelve = between(12, 12);
  twelve.span = {0, 20};
  test::ReadingBuilder other("other");
  other.sentence(test::plain("police held 12 Estmarkers")).sentence(test::plain("police held some"));
  const Reading& first = one.build();
  const Reading& second = other.build();
  EXPECT_TRUE(prints_the_figures(first, twelve, second, 0));
  EXPECT_FALSE(prints_the_figures(first, twelve, second, 1));
}

}  // namespace
}  // namespace twosource::linking
