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
