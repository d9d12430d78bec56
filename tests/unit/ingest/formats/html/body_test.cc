// Which of a page's elements hold the article.
#include "ingest/formats/html/body.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "made_page.h"

namespace twosource::ingest::html {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

const std::string kLinks =
    "<div><h3><a href=1>Council votes on the new bridge over the bay</a></h3><h3><a href=2>Two held after a fire at "
    "the "
    "mill in Lorne</a></h3><p><a href=3>All the news of the day from the county and the bay</a></p></div>";

std::vector<std::string> paragraphs_of(const std::string& html) {
  const auto report = report_of(html);
  EXPECT_TRUE(report.ok()) << (report ? "" : report.error().line());
  std::vector<std::string> found;
  if (!report) return found;
  for (const Block& block : report->blocks) {
    if (block.kind == BlockKind::kParagraph) found.emplace_back(cut(report->text, block.span));
  }
  return found;
}

TEST(Body, TheElementThatHoldsMostProse) {
  EXPECT_THAT(paragraphs_of(page("<div>" + kLinks + "<div>" + paragraphs() + "</div>" + kLinks + "</div>")),
              ElementsAre(kFirst, kSecond, kThird));
}

TEST(Body, ANamedBodyKeepsOutWhatStandsBesideIt) {
  const std::string beside =
      "<p>The Packet has been printed in Digby since 1874 and belongs to the people who write it, all nine.</p>";
  EXPECT_THAT(paragraphs_of(page("<div><div class=article-body>" + paragraphs() + "</div>" + beside + "</div>")),
              Not(Contains(testing::HasSubstr("1874"))));
}

TEST(Body, OneArticleInSeveralElementsIsPutTogether) {
  const std::string split = "<div><h1>Harbour to close</h1><div class=body__part><p>" + kFirst +
                            "</p></div><div class=ad>Advert</div>"
                            "<div class=body__part><p>" +
                            kSecond + "</p><p>" + kThird + "</p></div></div>";
  EXPECT_THAT(paragraphs_of(page(split)), ElementsAre(kFirst, kSecond, kThird));
}

TEST(Body, OfSeveralArticlesTheFirst) {
  std::string longer;
  for (int i = 1; i < 9; ++i) {
    longer += "<p>In hour " + std::to_string(i) +
              " of the fire at the mill in Lorne the town could see it from the other bank of the river.</p>";
  }
  const auto report =
      report_of(page("<article><h1>Harbour to close</h1>" + paragraphs() + "<p>" + kFirst + " Again.</p></article>" +
                     "<article><h1>Fire at the mill</h1>" + longer + "</article>"));
  ASSERT_TRUE(report.ok());
  EXPECT_EQ(report->page->kind, PageKind::kSeveral);
  EXPECT_THAT(report->notes, ElementsAre("the page holds 2 articles: the first is read"));
  EXPECT_EQ(report->title, "Harbour to close");
  EXPECT_EQ(report->text.find("mill"), std::string::npos);
}

TEST(Body, CommentsAreNoArticleHoweverLong) {
  std::string comments;
  for (int i = 0; i < 30; ++i)
    comments += "<p>I was there on Friday and saw the ferry go, and nobody of the port was to be seen, number " +
                std::to_string(i) + ".</p>";
  EXPECT_THAT(paragraphs_of(page("<h1>Harbour to close</h1><div>" + paragraphs() + "</div><section id=comments>" +
                                 comments + "</section>")),
              ElementsAre(kFirst, kSecond, kThird));
}

}  // namespace
}  // namespace twosource::ingest::html
