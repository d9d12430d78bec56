#include "base/guard.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace twosource::base {
namespace {

template <class Thrown>
Error error_of(const Thrown& thrown) {
  return guarded("a.txt", [&]() -> Result<int> { throw thrown; }).error();
}

TEST(Guarded, GivesWhatTheWorkGives) {
  EXPECT_EQ(*guarded("a.txt", []() -> Result<int> { return 7; }), 7);
}

TEST(Guarded, MakesAnErrorOfWhatIsThrown) {
  EXPECT_EQ(error_of(std::bad_alloc()).code, ErrorCode::kOutOfMemory);
  EXPECT_EQ(error_of(std::bad_alloc()).where, "a.txt");
  EXPECT_EQ(error_of(std::runtime_error("lost its thread")).code, ErrorCode::kInternal);
  EXPECT_NE(error_of(std::runtime_error("lost its thread")).message.find("lost its thread"), std::string::npos);
  EXPECT_EQ(error_of(7).code, ErrorCode::kInternal);
}

}  // namespace
}  // namespace twosource::base
