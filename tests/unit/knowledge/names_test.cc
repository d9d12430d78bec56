#include "knowledge/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "support/english_world.h"

namespace twosource::knowledge {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const NameRules& english() { return test::english_world()->names; }

TEST(NameKey, CasePeriodsHyphensAndApostrophesMakeNoDifference) {
  EXPECT_EQ(name_key("U.S."), "us");
  EXPECT_EQ(name_key("Al-Noor  Bank"), name_key("al noor bank"));
  EXPECT_EQ(name_key("D’Arcy"), "d'arcy");
}

TEST(NameKey, IsTakenApartAndPutTogether) {
  EXPECT_THAT(words_of("bank of varn"), ElementsAre("bank", "of", "varn"));
  EXPECT_EQ(joined(words_of("bank of varn")), "bank of varn");
}

TEST(BareKey, LeavesOutTheArticleAndPossessiveMarks) {
  EXPECT_EQ(english().bare_key("The Varn Courier"), "varn courier");
  EXPECT_EQ(english().bare_key("Norland’s Foreign Ministry"), "norland foreign ministry");
  EXPECT_EQ(english().bare_key("the officials'"), "officials");
  EXPECT_EQ(english().bare_key("A. Roe"), "a roe") << "an initial is no article";
  EXPECT_EQ(english().bare_key("An officer"), "an officer") << "may be another one";
  EXPECT_EQ(english().bare_key("The"), "the");
}

TEST(Printed, WordsLoseTheirArticleAndMark) {
  EXPECT_EQ(english().without_article("An envoy"), "envoy");
  EXPECT_EQ(english().without_article("A. Roe"), "A. Roe");
  EXPECT_EQ(english().without_mark("Norland’s"), "Norland");
  EXPECT_EQ(english().without_mark("Norland's"), "Norland");
  EXPECT_EQ(english().without_mark("Norland"), "Norland");
}

TEST(PersonWords, AreWithoutTitlesAndGenerations) {
  EXPECT_THAT(english().person_words("Mr. Ian B. Roe Jr."), ElementsAre("ian", "b", "roe"));
  EXPECT_THAT(english().person_words("Roe’s aide"), ElementsAre("roe's", "aide"));
  EXPECT_THAT(english().person_words("Roe’s"), ElementsAre("roe"));
  EXPECT_THAT(english().person_words("Roe III"), ElementsAre("roe"));
  EXPECT_THAT(english().person_words("Sir"), ElementsAre("sir"));
}

TEST(Initials, AreOfAllWordsOrOfThoseThatTell) {
  const std::vector<std::string> words = {"bank", "of", "eastern", "varn"};
  EXPECT_EQ(english().initials(words, Letters::kAll), "boev");
  EXPECT_EQ(english().initials(words, Letters::kTelling), "bev");
  EXPECT_EQ(english().initials({"école", "normale"}, Letters::kAll), "én");
}

TEST(NameRules, AMissingListIsNamed) {
  const std::filesystem::path path = std::filesystem::path(testing::TempDir()) / "names_test.json";
  std::ofstream(path) << R"({"articles": ["the"]})";
  const auto rules = NameRules::load(path);
  ASSERT_FALSE(rules.ok());
  EXPECT_THAT(rules.error().line(), HasSubstr("indefinite_articles"));
}

}  // namespace
}  // namespace twosource::knowledge
