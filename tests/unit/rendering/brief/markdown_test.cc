#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/regex.h"
#include "rendering/rendering.h"
#include "unit/rendering/story_builder.h"

namespace twosource::rendering {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string markdown(const std::vector<Story>& stories, Detail detail = Detail::kFull) {
  BriefOptions options;
  options.detail = detail;
  return brief_markdown(stories, options);
}

/// All values that a pattern's first group takes.
std::multiset<std::string> all(const std::string& text, std::string_view pattern) {
  std::multiset<std::string> values;
  const base::Regex regex = base::Regex::compile(pattern).value();
  const std::vector<base::RegexMatch> matches = regex.find_all(text).value();
  for (const base::RegexMatch& match : matches) values.emplace(cut(text, match.groups[1]));
  return values;
}

/// Every footnote is used, and every use has its one footnote.
void expect_footnotes_whole(const std::string& text) {
  const std::multiset<std::string> uses = all(text, "\\[\\^([0-9]+)\\](?!:)");
  const std::multiset<std::string> notes = all(text, "(?m)^\\[\\^([0-9]+)\\]: ");
  EXPECT_FALSE(notes.empty());
  for (const std::string& note : notes) EXPECT_EQ(notes.count(note), 1U) << note;
  EXPECT_EQ(std::set<std::string>(uses.begin(), uses.end()), std::set<std::string>(notes.begin(), notes.end()));
}

TEST(BriefMarkdown, EveryMarkIsAFootnote) {
  expect_footnotes_whole(markdown({test::cable_story()}));
  expect_footnotes_whole(markdown({test::cable_story()}, Detail::kShort));
}

TEST(BriefMarkdown, AFootnoteHasPassageOutletTitleDateAndWords) {
  EXPECT_THAT(markdown({test::cable_story()}),
              HasSubstr("A7, [Harbour Post](https://harbour-post.example/velling?a=1&amp;b=2), “Velling lands in "
                        "Korsand”, Wed 14 May 2031 or the day after: “repairs would cost 27 million crowns”\n"));
}

TEST(BriefMarkdown, SeveralStoriesShareNoFootnote) {
  const std::string text = markdown({test::cable_story(), test::lone_story(), test::cable_story()});
  expect_footnotes_whole(text);
  EXPECT_THAT(text, HasSubstr("# Ellmoor"));
}

TEST(BriefMarkdown, AMarkStandsOnceForOnePassage) {
  EXPECT_THAT(markdown({test::cable_story()}), Not(HasSubstr("[^1] [^1]")));
}

}  // namespace
}  // namespace twosource::rendering
