// What a page is; an index and a question for consent are refused with a reason.
#include "ingest/formats/html/page_kind.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "made_page.h"

namespace twosource::ingest::html {
namespace {

using testing::HasSubstr;

PageKind kind(const std::string& body, const std::string& head = {}) {
  const auto report = report_of(page(body, head));
  EXPECT_TRUE(report.ok()) << (report ? "" : report.error().line());
  return report.value().page->kind;
}

std::string refusal(const std::string& body, const std::string& head = {}) {
  const auto report = report_of(page(body, head));
  EXPECT_FALSE(report.ok());
  if (report) return "";
  EXPECT_EQ(report.error().code, ErrorCode::kEmpty);
  return report.error().line();
}

std::string json_ld(const std::string& json) { return "<script type=\"application/ld+json\">" + json + "</script>"; }

TEST(PageKind, AnArticle) { EXPECT_EQ(kind("<h1>Harbour to close</h1>" + paragraphs()), PageKind::kArticle); }

TEST(PageKind, ALiveBlog) {
  EXPECT_EQ(kind("<h1>Storm: as it happens</h1>" + paragraphs(),
                 json_ld(R"({"@type":"LiveBlogPosting","headline":"Storm"})")),
            PageKind::kLive);
  const std::string entry = "<div class=live-entry><time>09:05</time><p>" + kFirst + "</p></div>";
  EXPECT_EQ(kind("<h1>Storm</h1><div>" + entry + "<div class=live-entry><p>" + kSecond +
                 "</p></div><div class=live-entry><p>" + kThird + "</p></div></div>"),
            PageKind::kLive);
}

TEST(PageKind, TheBeginningOfAPaidArticle) {
  const std::string paid =
      json_ld(R"({"@type":"NewsArticle","headline":"Harbour to close","isAccessibleForFree":false})");
  EXPECT_EQ(kind("<h1>Harbour to close</h1>" + paragraphs() + "<p>The mayor…</p>", paid), PageKind::kTeaser);
  EXPECT_EQ(kind("<h1>Harbour to close</h1>" + paragraphs() + "<div class=paywall>Subscribe to go on</div>"),
            PageKind::kTeaser);
}

TEST(PageKind, AVideo) {
  EXPECT_EQ(
      kind("<h1>Harbour to close</h1>" + paragraphs(), json_ld(R"({"@type":"VideoObject","name":"Harbour to close"})")),
      PageKind::kVideo);
}

TEST(PageKind, AnIndexIsRefused) {
  std::string stories;
  for (int i = 0; i < 12; ++i) {
    stories += "<div><h3><a href=/" + std::to_string(i) + ">Council votes on bridge " + std::to_string(i) +
               "</a></h3><p>" + kFirst + "</p></div>";
  }
  EXPECT_THAT(refusal(stories, "<link rel=canonical href=https://packet.example/>"), HasSubstr("is an index page"));
  EXPECT_THAT(refusal(stories, "<meta property=og:type content=website>"), HasSubstr("is an index page"));
}

TEST(PageKind, AQuestionForConsentIsRefused) {
  EXPECT_THAT(refusal("<div id=cookie-consent><p>We and our 800 partners store information on your device to show you "
                      "what you may like, and to "
                      "count who reads what.</p><button>Accept</button></div>"),
              HasSubstr("asks for consent"));
}

TEST(PageKind, APageWithoutProseIsRefused) {
  EXPECT_THAT(refusal("<h1>Harbour</h1><p>The harbour of Digby is closed today, they said.</p>"),
              HasSubstr("holds no article: 9 words of prose"));
  EXPECT_THAT(refusal("<script>render()</script>"), HasSubstr("holds no article: 0 words"));
}

}  // namespace
}  // namespace twosource::ingest::html
