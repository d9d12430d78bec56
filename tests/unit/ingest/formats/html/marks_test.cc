// Names in markup are taken apart into words, and data/html/marks.json says what they mean.
#include "ingest/formats/html/marks.h"

#include <gtest/gtest.h>

namespace twosource::ingest::html {
namespace {

const MarkNames& names() {
  static const MarkNames opened = MarkNames::open(std::string(TWOSOURCE_SOURCE_DIR) + "/data/html/marks.json").value();
  return opened;
}

TEST(Marks, WordsAreFoundInAnyWriting) {
  for (const char* const name :
       {"related", "c-article__related", "RelatedLinks", "box_related-links", "top relatedStories"}) {
    EXPECT_TRUE(names().of_name(name) & kRelated) << name;
  }
  EXPECT_TRUE(names().of_name("article-body") & kBody);
  EXPECT_TRUE(names().of_name("articleBody") & kBody);
  EXPECT_TRUE(names().of_name("ArticleBody-wrap") & kBody);
}

TEST(Marks, PairsDoNotReachOverTwoNames) {
  EXPECT_FALSE(names().of_name("article body") & kBody);
  EXPECT_FALSE(names().of_name("correlated") & kRelated);
}

TEST(Marks, WhatScriptsHoldOnToIsNoName) { EXPECT_FALSE(names().of_name("js-related") & kRelated); }

TEST(Marks, ShortWordsInMachineMadeNamesMeanNothing) {
  EXPECT_TRUE(names().of_name("top-ad") & kFurniture);
  EXPECT_FALSE(names().of_name("xKadAdQz") & kFurniture);
}

TEST(Marks, AFileThatLacksAListIsTold) {
  const auto broken = MarkNames::open(std::string(TWOSOURCE_SOURCE_DIR) + "/data/html/body.json");
  ASSERT_FALSE(broken.ok());
  EXPECT_EQ(broken.error().code, ErrorCode::kDataBroken);
}

}  // namespace
}  // namespace twosource::ingest::html
