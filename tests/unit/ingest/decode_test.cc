#include "ingest/decode.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::ingest {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Decoded decoded(const std::string& bytes) { return decode(bytes, "a.txt").value(); }
ErrorCode refused(const std::string& bytes) { return decode(bytes, "a.txt").error().code; }

TEST(Decode, Utf8StaysAsItIs) {
  EXPECT_EQ(decoded("Évora\r\n").text, "Évora\r\n");
  EXPECT_THAT(decoded("Évora").notes, IsEmpty());
}

TEST(Decode, AByteOrderMarkIsLeftOut) {
  EXPECT_EQ(decoded("\xEF\xBB\xBFÉvora").text, "Évora");
  EXPECT_THAT(decoded("\xEF\xBB\xBFÉvora").notes, IsEmpty());
}

TEST(Decode, AByteOrderMarkTellsTheEncoding) {
  EXPECT_EQ(decoded("\xFF\xFE\xC9\0v\0"s).text, "Év");
  EXPECT_EQ(decoded("\xFE\xFF\0\xC9\0v"s).text, "Év");
  EXPECT_EQ(decoded("\xFF\xFE\0\0\xC9\0\0\0"s).text, "É");
  EXPECT_EQ(decoded("\0\0\xFE\xFF\0\0\0\xC9"s).text, "É");
  EXPECT_THAT(decoded("\xFF\xFE\xC9\0"s).notes, ElementsAre("decoded as UTF-16, little endian"));
}

TEST(Decode, SurrogatePairsOfUtf16AreOneCodePoint) { EXPECT_EQ(decoded("\xFF\xFE\x3D\xD8\x00\xDE"s).text, "😀"); }

TEST(Decode, BrokenUnitsBecomeTheReplacementCharacterWithANote) {
  const Decoded lone = decoded("\xFF\xFE\x3D\xD8v\0"s);
  EXPECT_EQ(lone.text, "\uFFFDv");
  EXPECT_THAT(lone.notes, testing::Contains("1 broken code units became U+FFFD"));
}

TEST(Decode, WhatIsNotUtf8IsWindows1252WithANote) {
  const Decoded text = decoded("caf\xE9 \x93quoted\x94");
  EXPECT_EQ(text.text, "café “quoted”");
  EXPECT_THAT(text.notes, ElementsAre("not valid UTF-8 (byte 4): decoded as Windows-1252"));
}

TEST(Decode, ANulIsNoText) {
  EXPECT_EQ(refused("abc\0def"s), ErrorCode::kNotText);
  EXPECT_THAT(decode("abc\0def"s, "a.txt").error().line(), HasSubstr("a.txt: holds a NUL (byte 4)"));
}

TEST(Decode, ManyControlCharactersAreNoText) {
  EXPECT_EQ(refused("\x01\x02\x03\x04 abc"), ErrorCode::kNotText);
  EXPECT_EQ(refused("\x89PNG\r\n\x1A\n\x01\x02\x03\x04"), ErrorCode::kNotText);
}

TEST(Decode, AStrayEscapeIsStillText) { EXPECT_EQ(decoded("red \x1B[31m words").text, "red \x1B[31m words"); }

TEST(Decode, NothingButWhiteSpaceIsEmpty) {
  EXPECT_EQ(refused(""), ErrorCode::kEmpty);
  EXPECT_EQ(refused(" \r\n"), ErrorCode::kEmpty);
  EXPECT_EQ(refused("\xEF\xBB\xBF"), ErrorCode::kEmpty);
}

}  // namespace
}  // namespace twosource::ingest
