#include "base/byte_index.h"

#include <gtest/gtest.h>

#include <string>

#include "base/unicode.h"

namespace twosource::base {
namespace {

TEST(ByteIndex, IsTheCodePointIndexTheOtherWayRound) {
  std::string text;
  for (int i = 0; i < 70; ++i) text += i % 3 == 0 ? "😀" : (i % 3 == 1 ? "é" : "x");
  const ByteIndex bytes(text);
  const CodePointIndex points(text);
  for (std::uint32_t point = 0; point <= 70; ++point) {
    const auto byte = bytes.at(point);
    ASSERT_TRUE(byte);
    EXPECT_EQ(points.at(*byte), point);
  }
  EXPECT_EQ(bytes.at(70), text.size());
}

TEST(ByteIndex, HasNothingBeyondTheText) {
  EXPECT_FALSE(ByteIndex("ab").at(3));
  EXPECT_FALSE(ByteIndex("ab").at(std::uint64_t{1} << 60));
  EXPECT_EQ(ByteIndex("").at(0), 0U);
  EXPECT_FALSE(ByteIndex("").at(1));
}

}  // namespace
}  // namespace twosource::base
