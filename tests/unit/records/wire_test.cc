#include "records/wire.h"

#include <gtest/gtest.h>

#include <limits>

namespace twosource::records {
namespace {

constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();

TEST(Varint, HoldsEveryNumber) {
  for (const std::uint64_t value :
       {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, std::uint64_t{300}, kMost}) {
    std::string bytes;
    append_varint(bytes, value);
    Cursor cursor(bytes);
    EXPECT_EQ(cursor.varint(), value);
    EXPECT_TRUE(cursor.done());
  }
}

TEST(Varint, IsTheOneOfProtocolBuffers) {
  std::string bytes;
  append_varint(bytes, 300);
  EXPECT_EQ(bytes, "\xAC\x02");
}

TEST(Varint, WhatBreaksOffOrIsTooLargeIsNone) {
  EXPECT_FALSE(Cursor("\x80").varint());
  EXPECT_FALSE(Cursor("").varint());
  EXPECT_EQ(Cursor("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01").varint(), kMost);
  EXPECT_FALSE(Cursor("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02").varint());
  EXPECT_FALSE(Cursor("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01").varint());
}

TEST(Zigzag, GivesSmallNumbersForSmallOnes) {
  EXPECT_EQ(zigzag(0), 0U);
  EXPECT_EQ(zigzag(-1), 1U);
  EXPECT_EQ(zigzag(1), 2U);
  for (const std::int64_t value :
       {std::int64_t{0}, std::int64_t{-77}, std::int64_t{1} << 40, std::numeric_limits<std::int64_t>::min(),
        std::numeric_limits<std::int64_t>::max()}) {
    EXPECT_EQ(unzigzag(zigzag(value)), value);
  }
}

TEST(Cursor, TakesNoMoreThanThereIs) {
  Cursor cursor("abc");
  EXPECT_FALSE(cursor.take(4));
  EXPECT_EQ(cursor.take(2), "ab");
  EXPECT_FALSE(Cursor("\x05"
                      "abcd")
                   .bytes());
  EXPECT_EQ(Cursor("\x02"
                   "abcd")
                .bytes(),
            "ab");
}

}  // namespace
}  // namespace twosource::records
