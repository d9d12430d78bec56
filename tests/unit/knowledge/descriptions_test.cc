#include "knowledge/descriptions.h"

#include <gtest/gtest.h>

namespace twosource::knowledge {
namespace {

TEST(Descriptions, AreSeveralWordsWithoutACapitalBehindTheFirst) {
  for (const char* words : {"a police spokesman", "An inspector", "the mine's owner"}) {
    EXPECT_TRUE(is_description(words)) << words;
  }
  for (const char* words : {"Ana Duarte", "Duarte", "spokesman", "the Bank of Varn", "Ursula von der Leyen", ""}) {
    EXPECT_FALSE(is_description(words)) << words;
  }
}

TEST(NamesBehindAnArticle, AreThoseOfBodies) {
  EXPECT_EQ(name_behind_article("The Center for Humane Work"), "Center for Humane Work");
  EXPECT_EQ(name_behind_article("the Office of Fair Trading"), "Office of Fair Trading");
  for (const char* words : {"The center for humane work", "The Center", "the Office of the", "A New Alliance",
                            "The Varn council", "The Mayor of Varn, Ana Duarte", "the ", ""}) {
    EXPECT_EQ(name_behind_article(words), "") << words;
  }
}

}  // namespace
}  // namespace twosource::knowledge
