// Items of a JSON Feed as Reports.
#include "ingest/formats/json/json_feed.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::ingest {
namespace {

using base::Json;
using testing::HasSubstr;

std::vector<Result<Report>> read(const std::string& items) {
  std::vector<Result<Report>> reports;
  const Json feed =
      Json::parse(R"({"version":"https://jsonfeed.org/version/1.1","title":"Harbour News","items":)" + items + "}");
  EXPECT_TRUE(is_json_feed(feed));
  read_json_feed(feed, "f.json", "f.json", reports);
  return reports;
}

TEST(JsonFeed, AnItemIsAReport) {
  const auto reports =
      read(R"([{"id":"1","url":"https://hnn.example/1","title":"A < B","content_html":"<p>Closed.</p>",)"
           R"("date_published":"2031-03-18T09:30:00Z","authors":[{"name":"Ana Duarte"}]},)"
           R"({"id":2,"content_text":"One.\n\nTwo & three."},{"summary":"Closed."},{"id":"4"},7])");
  ASSERT_EQ(reports.size(), 5U);
  EXPECT_EQ(reports[0]->id, "https://hnn.example/1 1");
  EXPECT_EQ(reports[0]->url, "https://hnn.example/1");
  EXPECT_EQ(reports[0]->source, "f.json#1");
  EXPECT_THAT(*reports[0]->html, HasSubstr("<h1>A &lt; B</h1>"));
  EXPECT_THAT(*reports[0]->html, HasSubstr("content=\"Ana Duarte\""));
  EXPECT_EQ(reports[1]->id, "2");
  EXPECT_THAT(*reports[1]->html, HasSubstr("<p>One.</p>\n<p>Two &amp; three.</p>"));
  EXPECT_EQ(reports[2]->id, "f.json#3");
  EXPECT_EQ(reports[2]->page->kind, PageKind::kSummary);
  EXPECT_THAT(reports[3].error().line(), HasSubstr("f.json#4: is an item without title and text"));
  EXPECT_FALSE(reports[4].ok());
}

TEST(JsonFeed, WithoutItemsItSaysSo) {
  EXPECT_THAT(read("[]").at(0).error().line(), HasSubstr("is a feed without items"));
}

TEST(JsonFeed, AVersionOfAnythingElseIsNone) {
  EXPECT_FALSE(is_json_feed(Json::parse(R"({"version":"1.0"})")));
  EXPECT_FALSE(is_json_feed(Json::parse(R"([1])")));
}

}  // namespace
}  // namespace twosource::ingest
