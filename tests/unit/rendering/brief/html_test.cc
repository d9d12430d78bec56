#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "base/regex.h"
#include "base/sha256.h"
#include "rendering/html_page.h"
#include "rendering/rendering.h"
#include "unit/rendering/story_builder.h"

namespace twosource::rendering {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string page(std::vector<Story> stories, Passages passages = Passages::kAround) {
  BriefOptions options;
  options.passages = passages;
  return brief_html(stories, options);
}

/// All values that a pattern's first group takes.
std::multiset<std::string> all(const std::string& html, std::string_view pattern) {
  std::multiset<std::string> values;
  const base::Regex regex = base::Regex::compile(pattern).value();
  const std::vector<base::RegexMatch> matches = regex.find_all(html).value();
  for (const base::RegexMatch& match : matches) values.emplace(cut(html, match.groups[1]));
  return values;
}

TEST(BriefHtml, EveryLinkOfEvidenceLeadsToItsPassage) {
  for (const Passages passages : {Passages::kAround, Passages::kFull}) {
    const std::string html = page({test::cable_story(), test::lone_story()}, passages);
    const std::multiset<std::string> ids = all(html, " id=\"([^\"]*)\"");
    for (const std::string& id : ids) EXPECT_EQ(ids.count(id), 1U) << id;
    const std::multiset<std::string> links = all(html, " href=\"#([^\"]*)\"");
    EXPECT_GT(links.size(), 30U);
    for (const std::string& link : links) EXPECT_EQ(ids.count(link), 1U) << link;
  }
}

TEST(BriefHtml, WordsOfReportsCannotActOnThePage) {
  const std::string html = page({test::cable_story()}, Passages::kFull);
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, HasSubstr("&lt;script&gt;"));
  EXPECT_THAT(html, Not(HasSubstr("href=\"javascript")));
  EXPECT_THAT(html, Not(HasSubstr("\x1b")));
  EXPECT_THAT(html, Not(HasSubstr("\xE2\x80\xAE")));
  EXPECT_THAT(html, HasSubstr("wire/&lt;7&gt;.jsonl:3"));
}

TEST(BriefHtml, ReportsAreLinkedByHttpAlone) {
  const std::multiset<std::string> urls = all(page({test::cable_story()}), " href=\"([^#\"][^\"]*)\"");
  EXPECT_THAT(urls, testing::ElementsAre("https://harbour-post.example/velling?a=1&amp;b=2"));
}

/// A section of a page, by its id.
std::string section(const std::string& html, const std::string& id) {
  const std::size_t start = html.find("<section id=\"" + id + "\"");
  return start == std::string::npos ? "" : html.substr(start, html.find("</section>", start) - start);
}

TEST(BriefHtml, TheSidesOfADisputeStandNextToEachOther) {
  const std::string dispute = section(page({test::cable_story()}), "disputed-1");
  EXPECT_EQ(all(dispute, "<div class=\"(sides)\">").size(), 1U);
  EXPECT_EQ(all(dispute, "<h3><b><bdi>([^<]*)</bdi>"),
            (std::multiset<std::string>{"Said", "Denied", "Answered without denying"}));
  EXPECT_THAT(dispute, HasSubstr("<div class=\"side against\"><h3><b><bdi>Denied"));
}

TEST(BriefHtml, WhatIsLongIsFoldedAndSaysHowMuchItIs) {
  const std::string html = page({test::cable_story()});
  EXPECT_THAT(section(html, "only-in-B"), HasSubstr("<details><summary><h2>Only in B"));
  EXPECT_THAT(section(html, "only-in-B"), HasSubstr("· 1 line<"));
  EXPECT_THAT(section(html, "sources"), HasSubstr(" origins</span></summary>"));
  EXPECT_THAT(section(html, "reports-differ"), HasSubstr("<details class=\"rest\"><summary>2 more</summary>"));
  EXPECT_THAT(section(html, "in-short"), Not(HasSubstr("<details")));
  EXPECT_THAT(section(html, "timeline"), Not(HasSubstr("<details")));
}

TEST(BriefHtml, TheTimelineHasEachDateOnce) {
  const std::string timeline = section(page({test::cable_story()}), "timeline");
  EXPECT_EQ(all(timeline, "<h3>([^<]*)</h3>"),
            (std::multiset<std::string>{"Sun 11 May 2031", "Tue 13 May 2031", "Wed 14 May 2031", "Thu 15 May 2031",
                                        "Jun 2031"}));
}

TEST(BriefHtml, HighlightedIsWhatTheShortFormRestsOn) {
  const std::string html = page({test::cable_story()});
  EXPECT_THAT(html, HasSubstr("<mark id=\"r1-366-391\">We have not cut the cable</mark>"));
  EXPECT_THAT(html, HasSubstr("<span id=\"r1-213-225\">on Wednesday</span>")) << "how a date is known";
}

TEST(BriefHtml, OnPaperTheMarksHaveNotes) {
  const std::string html = page({test::cable_story()});
  const std::size_t start = html.find("<section class=\"notes\">");
  ASSERT_NE(start, std::string::npos);
  const std::string notes = html.substr(start, html.find("</section>", start) - start);
  EXPECT_THAT(notes, HasSubstr("<h3>B. outlet not stated, probably Mon 12 May 2031</h3>"));
  EXPECT_THAT(notes, HasSubstr("to close the strait … Nordwire reported”"));
  EXPECT_THAT(notes, Not(HasSubstr("We have not cut the cable"))) << "a line prints it";
}

TEST(BriefHtml, ThePolicyAllowsItsOwnStylesheetAlone) {
  const std::string html = page({test::cable_story()});
  const std::string hash = base64_of_hex(base::sha256_hex(brief_style()));
  EXPECT_THAT(html, HasSubstr("content=\"default-src 'none'; style-src 'sha256-" + hash + "';"));
  EXPECT_THAT(html, HasSubstr("<style>" + std::string(brief_style()) + "</style>"));
  EXPECT_THAT(html, Not(HasSubstr(" style=")));
}

TEST(Base64, AsInRfc4648) {
  EXPECT_EQ(base64_of_hex("666f6f626172"), "Zm9vYmFy");
  EXPECT_EQ(base64_of_hex("666f6f6261"), "Zm9vYmE=");
  EXPECT_EQ(base64_of_hex("666f6f62"), "Zm9vYg==");
  EXPECT_EQ(base64_of_hex(""), "");
}

}  // namespace
}  // namespace twosource::rendering
