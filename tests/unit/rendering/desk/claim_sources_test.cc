// From whom reports have a claim: the drawing and the list say the same, and where the trail ends is told.
#include "rendering/desk/claim_sources.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "unit/rendering/story_builder.h"

namespace twosource::rendering::desk {
namespace {

using testing::HasSubstr;
using testing::Not;

std::size_t count(const std::string& text, std::string_view what) {
  std::size_t number = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++number;
  return number;
}

/// Three reports of one claim: A and B have it from a speaker through an agency, C tells it itself.
class ClaimSourcesTest : public testing::Test {
 protected:
  ClaimSourcesTest() {
    Story& story = builder_.story;
    for (const char* label : {"A", "B", "C"}) {
      const std::size_t report = builder_.add_report(std::string(label) + ".txt", label);
      builder_.add_block(report, BlockKind::kParagraph, "The gate broke on Friday.");
      story.reports[report].outlet = std::string("Post ") + label;
    }
    claim_.origins.resize(2);
    claim_.origins[0].label = "Ann Roe";
    claim_.origins[1].kind = OriginKind::kOutlet;
    claim_.origins[1].label = "Post C, own";
    for (const std::size_t report : {0U, 1U, 2U}) {
      StoryStatement one;
      one.place = builder_.at(report, "The gate broke");
      one.origin = report == 2 ? 1 : 0;
      if (report < 2) one.via = {"Nordwire"};
      claim_.statements.push_back(one);
    }
  }

  test::StoryBuilder builder_;
  Claim claim_;
};

TEST_F(ClaimSourcesTest, ListSaysWhatTheDrawingShows) {
  const std::string drawn = sources_drawing(builder_.story, claim_, "head");
  const std::string told = sources_list(builder_.story, claim_);
  for (const char* label : {"A Post A", "B Post B", "C Post C", "Nordwire", "Ann Roe", "Post C, own"}) {
    EXPECT_THAT(drawn, HasSubstr(label));
    EXPECT_THAT(told, HasSubstr(label));
  }
  EXPECT_EQ(count(drawn, "<path"), 4U) << "two reports to the agency, the agency to the speaker, one report to itself";
  EXPECT_EQ(count(told, "<li>"), 3U);
  EXPECT_THAT(drawn, HasSubstr("aria-labelledby=\"head\""));
}

TEST_F(ClaimSourcesTest, ACopyIsDrawnAndTold) {
  builder_.story.reports[1].copies = {{0, .73, {}}};
  EXPECT_EQ(count(sources_drawing(builder_.story, claim_, "head"), "<path"), 5U);
  EXPECT_THAT(sources_list(builder_.story, claim_), HasSubstr("<b>B Post B</b> copies A Post A: 73 %"));
}

TEST_F(ClaimSourcesTest, MoreThanADrawingHoldsIsAListAlone) {
  for (int i = 0; i < 50; ++i)
    claim_.statements[0].via = {"Relay " + std::to_string(i)}, claim_.statements.push_back(claim_.statements[0]);
  EXPECT_EQ(sources_drawing(builder_.story, claim_, "head"), "");
  EXPECT_THAT(sources_list(builder_.story, claim_), HasSubstr("Relay 49"));
}

TEST_F(ClaimSourcesTest, WhatNobodyTellsIsNamed) {
  const std::string told = known_and_unknown(builder_.story, claim_);
  EXPECT_THAT(told, HasSubstr("From whom C has it: no source is given"));
  EXPECT_THAT(told, HasSubstr("What Nordwire itself reported"));
  EXPECT_THAT(told, HasSubstr("When A, B and C were published")) << told;
  EXPECT_THAT(told, HasSubstr("When it happened"));
  EXPECT_THAT(told, HasSubstr("Where:"));
}

TEST_F(ClaimSourcesTest, WhatIsKnownIsNotNamed) {
  TimelineEntry entry;
  entry.time = "2031-05-14";
  entry.evidence = {builder_.at(0, "gate broke")};
  entry.place = 0;
  builder_.story.entities = {StoryEntity{"Varn", EntityType("GPE"), {}, {}, {}, {}}};
  builder_.story.timeline = {entry};
  builder_.story.reports[0].outlet = "Nordwire";
  claim_.origins[1].because.first_hand = FirstHand::kDateline;
  const std::string told = known_and_unknown(builder_.story, claim_);
  EXPECT_THAT(told, HasSubstr("Wed 14 May 2031 (as told)"));
  EXPECT_THAT(told, HasSubstr("Varn"));
  for (const char* what : {"From whom", "What Nordwire itself", "When it happened", "Where:"}) {
    EXPECT_THAT(told, Not(HasSubstr(what)));
  }
}

}  // namespace
}  // namespace twosource::rendering::desk
