#include "base/stable_math.h"

#include <gtest/gtest.h>

namespace twosource::base {
namespace {

// A neighbouring double stands for what another machine's C library may give.
TEST(StableMath, ALastBitOfDifferenceIsGone) {
  for (int i = 1; i < 100'000; ++i) {
    const double value = i * 0.37;
    const double log = std::log(value);
    EXPECT_EQ(static_cast<float>(std::nextafter(log, 1e9)), stable_log(value)) << value;
    EXPECT_EQ(static_cast<float>(std::nextafter(log, -1e9)), stable_log(value)) << value;
  }
}

TEST(StableMath, IsTheFunctionToAFloatsPrecision) {
  EXPECT_FLOAT_EQ(static_cast<float>(stable_log(10)), 2.3025851F);
  EXPECT_FLOAT_EQ(static_cast<float>(stable_log1p(1e-6)), 9.999995e-7F);
  EXPECT_FLOAT_EQ(static_cast<float>(stable_exp(-2)), 0.13533528F);
}

}  // namespace
}  // namespace twosource::base
