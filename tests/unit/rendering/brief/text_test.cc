#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "base/display_width.h"
#include "rendering/brief/trims.h"
#include "rendering/rendering.h"
#include "unit/rendering/story_builder.h"

namespace twosource::rendering {
namespace {

using testing::HasSubstr;
using testing::Not;

std::size_t lines(const std::string& text) { return static_cast<std::size_t>(std::ranges::count(text, '\n')); }

/// The cable's story with far more of everything than fits on a screen.
Story long_story() {
  Story story = test::cable_story();
  for (int i = 0; i < 20; ++i) {
    story.open.push_back(story.open.front());
    story.short_form.open.push_back(story.open.size() - 1);
    story.claims[1].statements.push_back(story.claims[1].statements[1]);
    story.claims[1].statements.back().passage = {static_cast<std::uint32_t>(i), 60};
  }
  for (StoryReport& report : story.reports) report.outlet = report.outlet.value_or("The Long Name of an Outlet");
  return story;
}

TEST(BriefText, TheShortFormHasSixtyLinesAtMost) {
  const std::string text = brief_text(long_story(), {});
  EXPECT_LE(lines(text), kMostShortLines);
  EXPECT_THAT(text, HasSubstr("and 21 more in the page"));
  EXPECT_THAT(text, Not(HasSubstr("inferred from")));
}

TEST(BriefText, WhatIsNoDisagreementIsGivenUpBeforeClaims) {
  Story story = long_story();
  for (Difference& difference : story.differences) difference.explained = DifferenceReason::kLaterReport;
  for (const std::size_t claim : {0, 3, 4}) {
    for (int i = 0; i < 12; ++i) story.claims[claim].text += " and the harbour was closed to every ship of the fleet";
  }
  EXPECT_THAT(brief_text(story, {}), Not(HasSubstr("no disagreement")));
}

std::size_t times(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

TEST(BriefText, ADenialIsGivenUpLaterThanWhatElseIsSaid) {
  Story story = long_story();
  for (int i = 0; i < 20; ++i) {
    story.claims[1].statements.push_back(story.claims[1].statements[0]);
    story.claims[1].statements.back().passage = {static_cast<std::uint32_t>(i), 60};
  }
  const std::string text = brief_text(story, {});
  EXPECT_LE(lines(text), kMostShortLines);
  EXPECT_EQ(times(text, "via Nordwire: “"), times(text, "via Kanal Sju: “") + 1);
}

TEST(BriefText, WhatFitsIsNotTrimmed) {
  const std::string text = brief_text(test::cable_story(), {});
  EXPECT_LE(lines(text), kMostShortLines);
  EXPECT_THAT(text, HasSubstr("inferred from"));
}

TEST(BriefText, TheFullFormIsNotTrimmed) {
  BriefOptions options;
  options.detail = Detail::kFull;
  EXPECT_GT(lines(brief_text(long_story(), options)), kMostShortLines);
}

TEST(BriefText, NoLineIsWiderThanAskedForWideLettersIncluded) {
  Story story = long_story();
  story.title =
      "北の海で船が衝突し二人が行方不明になったと海上保安庁が発表した北の海で船が衝突し二人が行方不明になった";
  for (StoryReport& report : story.reports) report.outlet = "北海道新聞社の朝刊の第一面";
  for (const unsigned width : {48U, 80U, 96U, 120U}) {
    BriefOptions options;
    options.detail = Detail::kFull;
    options.text.width = width;
    std::istringstream text(brief_text(story, options));
    for (std::string line; std::getline(text, line);) EXPECT_LE(base::display_width(line), width) << line;
  }
}

TEST(BriefText, MarksOfEvidenceStandAtTheRightEdge) {
  std::istringstream text(brief_text(test::cable_story(), {}));
  std::size_t at_the_edge = 0;
  for (std::string line; std::getline(text, line);) {
    if (line.ends_with(" A3") || line.ends_with(" A2 B3")) {
      EXPECT_EQ(base::display_width(line), TextOptions{}.width) << line;
      ++at_the_edge;
    }
  }
  EXPECT_GE(at_the_edge, 3U);
}

}  // namespace
}  // namespace twosource::rendering
