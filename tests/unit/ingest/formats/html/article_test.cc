// What of a body is the article, and what each piece of it is.
#include "ingest/formats/html/article.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "made_page.h"

namespace twosource::ingest::html {
namespace {

using testing::ElementsAre;

/// The blocks of a page with the three paragraphs, where `inside` stands behind the first and `behind` after the last.
std::vector<std::string> blocks_with(const std::string& inside, const std::string& behind = {},
                                     const std::string& before = {}) {
  const auto report =
      report_of(page("<article><h1>Harbour to close</h1>" + before + "<div class=article-body><p>" + kFirst + "</p>" +
                     inside + "<p>" + kSecond + "</p><p>" + kThird + "</p>" + behind + "</div></article>"));
  EXPECT_TRUE(report.ok()) << (report ? "" : report.error().line());
  return report ? blocks_of(*report) : std::vector<std::string>();
}

const std::string kTitle = "headline: Harbour to close";
const std::string kOne = "paragraph: " + kFirst;
const std::string kTwo = "paragraph: " + kSecond;
const std::string kThree = "paragraph: " + kThird;

TEST(Article, HeadingsListsAndQuotationsStay) {
  EXPECT_THAT(blocks_with("<h2>The chains</h2>",
                          "<ul><li>Two ferries<li>One pier</ul><blockquote>We will mend it.</blockquote>"),
              ElementsAre(kTitle, kOne, "heading: The chains", kTwo, kThree, "list: Two ferries", "list: One pier",
                          "quote: We will mend it."));
}

TEST(Article, OtherStoriesInTheMiddleGo) {
  for (const char* const other :
       {"<p><a href=1>Council votes on the new bridge over the bay</a></p>",
        "<h3><a href=1>Council votes on the bridge</a></h3>",
        "<p>READ MORE: <a href=1>Council votes on the bridge</a></p>",
        "<div class=related-stories><p>Council votes on the bridge, and more.</p></div>",
        "<h4>Related stories</h4><ul><li><a href=1>Council votes on the bridge</a></ul>", "<p>Advertisement</p>",
        "<div class=newsletter-signup><p>All the news of the bay in your mailbox each morning at six, and nothing "
        "else.</p></div>"}) {
    EXPECT_THAT(blocks_with(other), ElementsAre(kTitle, kOne, kTwo, kThree)) << other;
  }
}

TEST(Article, ASentenceThatIsMostlyALinkStays) {
  const std::string linked = "It had <a href=1>closed for nine days in the great storm of January 2019</a>, too.";
  EXPECT_THAT(
      blocks_with("<p>" + linked + "</p>"),
      ElementsAre(kTitle, kOne, "paragraph: It had closed for nine days in the great storm of January 2019, too.", kTwo,
                  kThree));
}

TEST(Article, TheEndIsCut) {
  for (const char* const end :
       {"<h3>About the author</h3><p>Jane Roe writes on the sea and has done so for twenty years from this very "
        "desk.</p>",
        "<h3>More from the bay</h3>", "<p>Follow us on Twitter</p>",
        "<p>Copyright 2031 The Digby Packet. All rights reserved.</p>",
        "<div class=author-bio><p>Jane Roe writes on the sea and has done so for twenty years.</p></div>"}) {
    EXPECT_THAT(blocks_with("", end), ElementsAre(kTitle, kOne, kTwo, kThree)) << end;
  }
}

TEST(Article, ACorrectionStaysAsANote) {
  EXPECT_THAT(
      blocks_with("", "<p>Correction: An earlier version of this story gave another day.</p>"),
      ElementsAre(kTitle, kOne, kTwo, kThree, "note: Correction: An earlier version of this story gave another day."));
}

TEST(Article, CaptionsAndCreditsAreToldApart) {
  EXPECT_THAT(
      blocks_with(
          "<figure><img src=a><figcaption>The quay on Tuesday. (Jane Roe/The Digby Packet)</figcaption></figure>"),
      ElementsAre(kTitle, kOne, "caption: The quay on Tuesday.", "credit: (Jane Roe/The Digby Packet)", kTwo, kThree));
  EXPECT_THAT(
      blocks_with("<div class=photo><span class=caption>The quay.</span><span class=credit>Jane Roe</span></div>"),
      ElementsAre(kTitle, kOne, "caption: The quay.", "credit: Jane Roe", kTwo, kThree));
}

TEST(Article, TheSummaryIsAKeyPointAndABylineNoText) {
  const std::string summary =
      "A storm has torn two ferries from their moorings, and the port will be mended for weeks.";
  EXPECT_THAT(
      blocks_with("", "",
                  "<p class=standfirst>" + summary + "</p><p class=byline>By Jane Roe</p><time>18 March 2031</time>"),
      ElementsAre(kTitle, "keypoint: " + summary, kOne, kTwo, kThree));
}

TEST(Article, WhatIsHiddenIsNotRead) {
  EXPECT_THAT(
      blocks_with(
          "<p style='display:none'>Subscribers alone may read of the harbour and of all that is done there.</p>"),
      ElementsAre(kTitle, kOne, kTwo, kThree));
}

TEST(Article, AQuotationDrawnOutOfTheTextIsMeantOnce) {
  EXPECT_THAT(blocks_with("<blockquote>" + kSecond + "</blockquote>"), ElementsAre(kTitle, kOne, kTwo, kThree));
  EXPECT_THAT(blocks_with("", "<blockquote>" + kSecond + "</blockquote>"), ElementsAre(kTitle, kOne, kTwo, kThree));
}

TEST(Article, AHeadingThatHeadsNothingGoes) {
  EXPECT_THAT(blocks_with("<h2>The chains</h2><h2>The quay</h2>"),
              ElementsAre(kTitle, kOne, "heading: The quay", kTwo, kThree));
}

TEST(Article, ADatelineIsABlock) {
  const auto report = report_of(
      page("<article><h1>Harbour to close</h1><p>DIGBY (AP) — " + kFirst + "</p><p>" + kSecond + "</p></article>"));
  ASSERT_TRUE(report.ok());
  EXPECT_THAT(blocks_of(*report), ElementsAre(kTitle, "dateline: DIGBY (AP) —", kOne, kTwo));
}

}  // namespace
}  // namespace twosource::ingest::html
