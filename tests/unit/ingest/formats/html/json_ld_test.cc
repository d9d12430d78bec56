// JSON-LD as pages write it.
#include "ingest/formats/html/json_ld.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.h"

namespace twosource::ingest::html {
namespace {

using testing::ElementsAre;

LinkedData data_of(const std::string& json, const std::string& url = {}) { return linked_data({json}, url); }

TEST(JsonLd, AnArticleTellsItsFields) {
  const auto article =
      data_of(R"({"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour &amp; quay","datePublished":
      "2031-03-18T09:00:00Z","author":[{"@type":"Person","name":"Jane Roe"},"Bob Hay"],"publisher":{"name":"Packet"},
      "isAccessibleForFree":"False"})")
          .article;
  ASSERT_TRUE(article);
  EXPECT_EQ(article->headline, "Harbour & quay");
  EXPECT_EQ(article->published, "2031-03-18T09:00:00Z");
  EXPECT_THAT(article->authors, ElementsAre("Jane Roe", "Bob Hay"));
  EXPECT_EQ(article->publisher, "Packet");
  EXPECT_FALSE(article->free);
}

TEST(JsonLd, ItIsMended) {
  for (const char* const broken :
       {"//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"H\"}\n//]]>",
        "/* page */ {\"@type\":\"Article\",\"headline\":\"H\",}",
        "<!--\n{\"@type\":\"Article\",\"headline\":\"H\"}\n-->", "{\"@type\":\"Article\",\"headline\":\"H\"};",
        "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;H&quot;}"}) {
    const auto article = data_of(broken).article;
    ASSERT_TRUE(article) << broken;
    EXPECT_EQ(article->headline, "H") << broken;
  }
  EXPECT_EQ(data_of("{\"@type\":\"Article\",\"headline\":\"A\nb\"}").article->headline, "A b");
}

TEST(JsonLd, ReferencesAreFollowed) {
  const auto article =
      data_of(R"({"@graph":[{"@type":"Article","headline":"H","author":{"@id":"#jane"},"publisher":{"@id":"#packet"}},
      {"@type":"Person","@id":"#jane","name":"Jane Roe"},{"@type":"Organization","@id":"#packet","name":"Packet"}]})")
          .article;
  ASSERT_TRUE(article);
  EXPECT_THAT(article->authors, ElementsAre("Jane Roe"));
  EXPECT_EQ(article->publisher, "Packet");
}

TEST(JsonLd, OfSeveralArticlesTheOneAtThePagesAddress) {
  const auto data =
      data_of(R"([{"@type":"NewsArticle","headline":"Other","url":"https://a.example/1","datePublished":"2031-01-01"},
      {"@type":"NewsArticle","headline":"This","mainEntityOfPage":{"@id":"https://www.a.example/2/?x=y"},"datePublished":"2031-01-02"}])",
              "https://a.example/2");
  EXPECT_EQ(data.article->headline, "This");
  EXPECT_EQ(data.articles, 2U);
}

TEST(JsonLd, NestingIsBounded) {
  std::string deep(10'000, '[');
  EXPECT_FALSE(data_of(deep).article);
  std::string circle = R"({"@type":"Article","@id":"#a","author":{"@id":"#a"},"headline":"H"})";
  EXPECT_EQ(data_of(circle).article->headline, "H");
  circle =
      R"({"@graph":[{"@type":"Article","author":{"@id":"#a"},"headline":"H"},{"@id":"#a","name":[{"@id":"#a"},{"@id":"#a"}]}]})";
  EXPECT_EQ(data_of(circle).article->headline, "H");
}

TEST(JsonLd, LiveBlogsAndVideosAreTold) {
  EXPECT_TRUE(data_of(R"({"@type":"LiveBlogPosting","headline":"H"})").live);
  EXPECT_TRUE(data_of(R"({"@type":"VideoObject","name":"V"})").video);
  EXPECT_FALSE(data_of(R"([{"@type":"VideoObject"},{"@type":"NewsArticle","headline":"H"}])").video);
}

}  // namespace
}  // namespace twosource::ingest::html
