// The .story files themselves: how they are read, and that a line that cannot be understood is told.
#include "stories/story_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "stories/expectation.h"

namespace twosource::stories {
namespace {

using ::testing::HasSubstr;

constexpr const char* kStory =
    "# Two say it\n"
    "\n"
    "report A, The Gazette, 2024-03-05, titled Dam holds\n"
    "  The dam is\n"
    "  safe, [source Ann Roe] [cue said].\n"
    "\n"
    "  [content.2 It [cue.2 was denied] twice].\n"
    "\n"
    "expect\n"
    "  # a remark\n"
    "  claim \"dam\": single-origin, 2 parties\n"
    "wanted\n"
    "  no dispute\n";

std::string error_of(const std::string& text) {
  const auto story = parse_story(text, "x.story");
  return story ? std::string() : story.error().line();
}

/// What is wrong with a line that expects something of one report without any claim.
std::string malformed(const std::string& line) {
  const auto file = parse_story("# T\nreport A\nThe dam is safe.\nexpect\n" + line + "\n", "x.story");
  EXPECT_TRUE(file.ok());
  Told told;
  told.story.reports.emplace_back().id = "A";
  told.story.reports.front().text = "The dam is safe.";
  const Verdict verdict = check(file->expectations.front(), told);
  return verdict.kind == Verdict::Kind::kMalformed ? verdict.why : std::string();
}

TEST(StoryFile, HoldsReportsAndWhatIsExpected) {
  const auto story = parse_story(kStory, "x.story");
  ASSERT_TRUE(story.ok()) << story.error().line();
  EXPECT_EQ(story->title, "Two say it");
  ASSERT_EQ(story->reports.size(), 1U);
  EXPECT_EQ(story->reports[0].outlet, "The Gazette");
  EXPECT_EQ(story->reports[0].date, "2024-03-05");
  EXPECT_EQ(story->reports[0].title, "Dam holds");
  EXPECT_EQ(story->reports[0].text, "The dam is safe, Ann Roe said.\n\nIt was denied twice.");
  ASSERT_EQ(story->expectations.size(), 2U);
  EXPECT_EQ(story->expectations[0].line, 11U);
  EXPECT_FALSE(story->expectations[0].wanted);
  EXPECT_TRUE(story->expectations[1].wanted);
}

TEST(StoryFile, MarksOfOneParagraphAreOneAttributionUnlessNumbered) {
  const auto story = parse_story(kStory, "x.story");
  ASSERT_TRUE(story.ok());
  const auto& marks = story->reports[0].marks;
  ASSERT_EQ(marks.size(), 4U);
  const auto words = [&](const Mark& mark) { return std::string(cut(story->reports[0].text, mark.span)); };
  EXPECT_EQ(words(marks[0]), "Ann Roe");
  EXPECT_EQ(words(marks[1]), "said");
  EXPECT_EQ(marks[0].attribution, marks[1].attribution);
  EXPECT_EQ(words(marks[2]), "was denied");
  EXPECT_EQ(words(marks[3]), "It was denied twice");
  EXPECT_EQ(marks[2].attribution, marks[3].attribution);
  EXPECT_NE(marks[0].attribution, marks[2].attribution);
}

TEST(StoryFile, ErrorsNameTheirLine) {
  EXPECT_THAT(error_of("report A\nx\nexpect\nno dispute\n"), HasSubstr("first line"));
  EXPECT_THAT(error_of("# T\nx\n"), HasSubstr("x.story:2: before the first report"));
  EXPECT_THAT(error_of("# T\nreport Gazette\n"), HasSubstr("x.story:2: a report's name"));
  EXPECT_THAT(error_of("# T\nreport A\nreport A\n"), HasSubstr("x.story:3: a second report A"));
  EXPECT_THAT(error_of("# T\nreport A\nThe [cue dam\n\n"), HasSubstr("x.story:4: a mark is not closed"));
  EXPECT_THAT(error_of("# T\nreport A\nx\nexpect\nclaim \"x\n"), HasSubstr("x.story:5: a quotation mark"));
  EXPECT_THAT(error_of("# T\nreport A\nx\n"), HasSubstr("expects nothing"));
}

TEST(StoryFile, ALineThatCannotBeUnderstoodIsTold) {
  EXPECT_THAT(malformed("claims \"dam\""), HasSubstr("begins with nothing known: claims"));
  EXPECT_THAT(malformed("no claim \"damn\""), HasSubstr("no report prints \"damn\""));
  EXPECT_THAT(malformed("no claim B \"dam\""), HasSubstr("there is no report B"));
  EXPECT_THAT(malformed("no dispute \"dam\" at all"), HasSubstr("cannot be understood from here on: at"));
  EXPECT_THAT(malformed("difference size \"4\", \"5\""), HasSubstr("no kind of difference: size"));
  EXPECT_THAT(malformed("published A"), HasSubstr("which report, and when?"));
  EXPECT_THAT(malformed("source A knows \"Ann\""), HasSubstr("who cites, quotes or relays whom?"));
}

}  // namespace
}  // namespace twosource::stories
