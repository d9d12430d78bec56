// The bytes of a file, packed or not, and what is told where they end too early.
#include "ingest/byte_stream.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "a_stream.h"
#include "support/packed.h"

namespace twosource::ingest {
namespace {

using test::gzip;
using test::zstd;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kLines = [] {
  std::string lines;
  for (int i = 0; i < 20'000; ++i) lines += "The ferry " + std::to_string(i * 7919) + " is late.\n";
  return lines;
}();

std::vector<std::string> lines_of(ByteStream& bytes) {
  std::vector<std::string> lines;
  std::string line;
  while (bytes.next_line(line, 1000) == ByteStream::Line::kRead) lines.push_back(line);
  return lines;
}

TEST(ByteStream, WhatIsPackedReadsAsIfItWereNot) {
  for (const std::string& bytes :
       {kLines, gzip(kLines), zstd(kLines), gzip(kLines.substr(0, 99)) + gzip(kLines.substr(99))}) {
    EXPECT_EQ(*a_stream(bytes).read_all(1 << 20), kLines);
  }
}

TEST(ByteStream, PeekingUsesNothing) {
  auto bytes = a_stream(gzip(kLines));
  EXPECT_TRUE(bytes.peek(4).starts_with("The "));
  EXPECT_EQ(bytes.peek(200'000).substr(0, 200'000), std::string_view(kLines).substr(0, 200'000));
  bytes.use(4);
  EXPECT_TRUE(bytes.peek(1).starts_with("ferry 0"));
  EXPECT_EQ(bytes.read_all(1 << 20).value(), kLines.substr(4));
}

TEST(ByteStream, CutOffAnywhereGivesWhatIsWholeAndOneError) {
  const std::string packed = gzip(kLines);
  for (std::size_t i = 1; i < 100; ++i) {
    auto bytes = a_stream(packed.substr(0, packed.size() * i / 100));
    const auto lines = lines_of(bytes);
    std::string whole;
    for (const std::string& line : lines) whole += line + "\n";
    EXPECT_TRUE(kLines.starts_with(whole));
    ASSERT_TRUE(bytes.failure());
    EXPECT_EQ(bytes.failure()->line(), "a: is packed and ends too early");
  }
  for (std::size_t size = 1; size < 20; ++size) {
    EXPECT_THAT(a_stream(packed.substr(0, size)).read_all(1 << 20).error().line(), HasSubstr("ends too early"));
  }
}

TEST(ByteStream, PaddingBehindTheLastMemberIsNothing) {
  EXPECT_EQ(*a_stream(gzip("A.") + std::string(100'000, '\0')).read_all(10), "A.");
  EXPECT_THAT(a_stream(gzip("A.") + std::string(100'000, '\0') + "x").read_all(10).error().line(),
              HasSubstr("bytes that are not"));
}

TEST(ByteStream, BehindABrokenMemberTheNextOneCanBeRead) {
  std::string broken = gzip(kLines);
  broken[broken.size() - 6] ^= 1;  // of the checksum
  auto bytes = a_stream(gzip("One.\n") + broken + gzip("Three.\n"));
  EXPECT_EQ(lines_of(bytes).front(), "One.");
  EXPECT_THAT(bytes.failure()->line(), HasSubstr("is broken gzip"));
  ASSERT_TRUE(bytes.resume());
  EXPECT_EQ(bytes.place(), gzip("One.\n").size() + broken.size());
  EXPECT_THAT(lines_of(bytes), ElementsAre("Three."));
  EXPECT_FALSE(bytes.failure());
  EXPECT_FALSE(bytes.resume());
}

TEST(ByteStream, APlaceIsThatOfTheFileOrOfTheMember) {
  auto plain = a_stream("One.\nTwo.\n");
  std::string line;
  plain.next_line(line, 100);
  EXPECT_EQ(plain.place(), 5U);
  auto packed = a_stream(gzip("One.\n") + gzip("Two.\n"));
  packed.peek(10);
  EXPECT_EQ(packed.place(), 0U);
  packed.next_line(line, 100);
  EXPECT_EQ(packed.place(), gzip("One.\n").size());
}

TEST(ByteStream, ABombIsNotUnpacked) {
  const std::string mebibyte = gzip(std::string(1 << 20, 'a'));
  std::string bomb;
  for (int i = 0; i < 300; ++i) bomb += mebibyte;
  auto bytes = a_stream(bomb);
  EXPECT_EQ(bytes.read_all(1 << 20).error().code, ErrorCode::kTooLarge);
  auto rows = a_stream(bomb);
  std::string line;
  EXPECT_EQ(rows.next_line(line, 1000), ByteStream::Line::kFailed);
  EXPECT_EQ(rows.failure()->code, ErrorCode::kTooLarge);
  EXPECT_THAT(rows.failure()->line(), HasSubstr("more than 250 times its size"));
  EXPECT_FALSE(rows.resume());
}

TEST(ByteStream, AnEmptyStreamHasNoLines) {
  auto empty = a_stream("");
  EXPECT_THAT(lines_of(empty), IsEmpty());
  EXPECT_EQ(*a_stream(gzip("")).read_all(10), "");
}

}  // namespace
}  // namespace twosource::ingest
