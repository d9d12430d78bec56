#include "base/unicode.h"

#include <gtest/gtest.h>

namespace twosource::base {
namespace {

TEST(Utf8, DecodesForwardsAndBackwards) {
  const std::string text = "aé€😀";
  EXPECT_EQ(to_utf32(text), U"aé€😀");
  EXPECT_EQ(to_utf8(U"aé€😀"), text);
  EXPECT_EQ(decode_before(text, text.size()).value, U'😀');
  EXPECT_EQ(decode_before(text, 1).value, U'a');
  EXPECT_EQ(code_point_count(text), 4U);
}

TEST(Utf8, TellsTheFirstInvalidByte) {
  EXPECT_FALSE(first_invalid_utf8("plain and é and 😀 and \xEF\xBF\xBD"));
  EXPECT_EQ(first_invalid_utf8("ab\xFF"), 2U);
  EXPECT_EQ(first_invalid_utf8("\xC0\xAF"), 0U) << "overlong";
  EXPECT_EQ(first_invalid_utf8("a\xED\xA0\x80"), 1U) << "surrogate";
  EXPECT_EQ(first_invalid_utf8("\xF4\x90\x80\x80"), 0U) << "above U+10FFFF";
  EXPECT_EQ(first_invalid_utf8("a\xE2\x82"), 1U) << "truncated";
}

TEST(Utf8, InvalidBytesDecodeOneByOne) {
  EXPECT_EQ(to_utf32("a\xFFz"), U"a\uFFFDz");
  EXPECT_EQ(decode_before("a\xFF", 2).value, U'\uFFFD');
}

TEST(CodePointIndex, ConvertsEveryOffset) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "aé€😀";
  const CodePointIndex index(text);
  std::uint32_t count = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    EXPECT_EQ(index.at(at), count);
    at += decode_at(text, at).size;
    ++count;
  }
  EXPECT_EQ(index.at(static_cast<std::uint32_t>(text.size())), 200U);
  EXPECT_EQ(index.at(2), 1U) << "inside a code point counts as its start";
  EXPECT_EQ(CodePointIndex("").at(0), 0U);
}

TEST(Casing, IsPythons) {
  EXPECT_EQ(to_lower("HELLO"), "hello");
  EXPECT_EQ(to_lower("ΟΔΟΣ"), "οδος") << "final sigma";
  EXPECT_EQ(to_lower("İ"), "i̇");
  EXPECT_EQ(to_upper("straße"), "STRASSE");
}

TEST(ComparisonKey, MakesPrintedVariantsEqual) {
  EXPECT_EQ(comparison_key("China’s  “red\nline”"), "china's \"red line\"");
  EXPECT_EQ(comparison_key("  E—U "), "e-u");
  EXPECT_EQ(comparison_key("caf\u00E9"), comparison_key("cafe\u0301"));
}

TEST(Classes, AreUnicodes) {
  EXPECT_TRUE(is_space(U'\u00A0'));
  EXPECT_TRUE(is_space(U'\u001C')) << "as Python's str.isspace";
  EXPECT_FALSE(is_space(U'\u200B'));
  EXPECT_TRUE(is_letter(U'é'));
  EXPECT_TRUE(is_digit(U'²'));
  EXPECT_TRUE(is_punctuation(U'—'));
  EXPECT_FALSE(is_punctuation(U'$'));
  EXPECT_TRUE(is_bidi_control(U'\u202E'));
  EXPECT_TRUE(is_quotation_mark(U'„'));
}

TEST(Trimmed, LeavesOutWhiteSpaceAtTheEnds) {
  const std::string text = "\n\u00A0 word two\t\r\n";
  EXPECT_EQ(trimmed(text), "word two");
  EXPECT_EQ(trimmed(" \n"), "");
}

}  // namespace
}  // namespace twosource::base
