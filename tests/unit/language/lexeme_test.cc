#include "language/lexeme.h"

#include <gtest/gtest.h>

namespace twosource::language {
namespace {

const LexicalData& english() {
  static const LexicalData data = [] {
    auto loaded = LexicalData::load(std::filesystem::path(TWOSOURCE_SOURCE_DIR) / "data/language", "no lookups");
    EXPECT_TRUE(loaded) << loaded.error().line();
    return std::move(loaded).value();
  }();
  return data;
}

TEST(Shape, WritesLettersDigitsAndRunsCutAfterFour) {
  EXPECT_EQ(shape_of("Hello"), "Xxxxx");
  EXPECT_EQ(shape_of("McDonald's"), "XxXxxxx'x");
  EXPECT_EQ(shape_of("COVID-19"), "XXXX-dd");
  EXPECT_EQ(shape_of("U.S."), "X.X.");
  EXPECT_EQ(shape_of("don’t"), "xxx’x");
}

TEST(Shape, FollowsPythonsCharacterClasses) {
  EXPECT_EQ(shape_of("日本語"), "xxx");
  EXPECT_EQ(shape_of("x²"), "xd");
  EXPECT_EQ(shape_of("½"), "½");
  EXPECT_EQ(shape_of("١٢٣"), "ddd");
  EXPECT_EQ(shape_of("👍🏽"), "👍🏽");
  EXPECT_EQ(shape_of("ǅ"), "x");  // titlecase is not uppercase
}

TEST(Shape, IsLongFromAHundredCodePointsOn) {
  EXPECT_EQ(shape_of(std::string(99, 'a')), "xxxx");
  EXPECT_EQ(shape_of(std::string(100, 'a')), "LONG");
  std::string accented;
  for (int i = 0; i < 99; ++i) accented += "é";
  EXPECT_EQ(shape_of(accented), "xxxx");
}

TEST(Affixes, CountCodePoints) {
  EXPECT_EQ(prefix_of("élan"), "é");
  EXPECT_EQ(suffix_of("naïveté"), "eté");
  EXPECT_EQ(suffix_of("é"), "é");
  EXPECT_EQ(prefix_of(""), "");
}

TEST(Norm, IsTheBaseNormOrTheFormInLowerCase) {
  EXPECT_EQ(english().norm_of("“"), "\"");
  EXPECT_EQ(english().norm_of("€"), "$");
  EXPECT_EQ(english().norm_of("—"), "-");
  EXPECT_EQ(english().norm_of("Harbour"), "harbour");
}

TEST(Norm, LowersAsPythonDoes) {
  EXPECT_EQ(english().norm_of("ΟΔΥΣΣΕΥΣ"), "οδυσσευς");  // final sigma
  EXPECT_EQ(english().norm_of("İ"), "i̇");                // two code points
  EXPECT_EQ(english().norm_of("ẞ"), "ß");
}

TEST(Features, AreIdsOfNormPrefixSuffixAndShape) {
  const LexicalFeatures features = english().features("Moscow", "moscow");
  EXPECT_EQ(features.norm, hash_string("moscow"));
  EXPECT_EQ(features.prefix, english().strings().id("M"));
  EXPECT_EQ(features.suffix, hash_string("cow"));
  EXPECT_EQ(features.shape, hash_string("Xxxxx"));
  EXPECT_FALSE(features.spacy);  // the text decides
  EXPECT_FALSE(features.is_space);
  EXPECT_TRUE(english().features("\n\t", "\n\t").is_space);
}

}  // namespace
}  // namespace twosource::language
