#include "rendering/brief/view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/rendering/story_builder.h"

namespace twosource::rendering {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string text_of(const Words& words) {
  std::string text;
  for (const Piece& piece : words) text += piece.text;
  return text;
}

const Section& section(const BriefView& view, std::string_view id) {
  for (const Section& one : view.sections) {
    if (one.id == id) return one;
  }
  ADD_FAILURE() << "no section " << id;
  return view.sections.front();
}

TEST(BriefView, SectionsComeInAnEditorsOrderAndEmptyOnesAreLeftOut) {
  const BriefView view = brief_view(test::cable_story());
  std::vector<std::string> titles;
  for (const Section& one : view.sections) titles.push_back(one.title);
  EXPECT_THAT(titles, ElementsAre("In short", "Disputed", "Accounts differ", "Not answered", "The reports differ",
                                  "Also in more than one report", "Only in B", "Timeline", "Who is who",
                                  "Where it comes from", "To check first"));
  const BriefView lone = brief_view(test::lone_story());
  EXPECT_EQ(lone.sections.size(), 2U);
  EXPECT_THAT(lone.foot.front(), HasSubstr("this one report"));
}

TEST(BriefView, InShortShowsTheChosenClaimsInTheirOrder) {
  const Section in_short = section(brief_view(test::cable_story()), "in-short");
  std::vector<std::string> labels;
  for (const Line& line : in_short.lines) labels.push_back(line.label);
  EXPECT_THAT(labels, ElementsAre("2 governments", "outlet’s word", "unnamed", "one origin", "one origin", "one origin",
                                  "one origin"));
}

TEST(BriefView, OfWhatIsOnlyProbablyOneClaimTheShownWordsKeepTheirOwnSource) {
  Story story = test::cable_story();
  Claim& agreed = story.claims.front();
  agreed.confidence = Confidence::kLikely;
  const Section in_short = section(brief_view(story), "in-short");
  EXPECT_EQ(in_short.lines.front().label, "one origin");
  EXPECT_EQ(in_short.lines.front().whose, "Suderland’s government, a statement");
  EXPECT_EQ(in_short.lines.front().references.size(), 2U);
  agreed.statements.front().confidence = Confidence::kLikely;
  EXPECT_EQ(section(brief_view(story), "in-short").lines.front().label, "probably one origin");
}

TEST(BriefView, ASourceOfTheLastPartIsPrintedAsThatOfAPart) {
  Story story = test::cable_story();
  Claim& claim = story.claims.front();
  claim.confidence = Confidence::kLikely;
  claim.statements[claim.shown].opened_by = "Cable Post, own word";
  const Line line = section(brief_view(story), "in-short").lines.front();
  EXPECT_EQ(line.label, "one origin") << "what is told by several parties keeps its label";
  claim.status = ClaimStatus::kSingleOrigin;
  const Line single = section(brief_view(story), "in-short").lines.front();
  EXPECT_EQ(single.label, "outlet’s word");
  EXPECT_EQ(single.whose, "Cable Post, own word; in part Suderland’s government, a statement");
}

TEST(BriefView, AClaimInsideOfAPrintedPassageHasNoLineOfItsOwn) {
  Story story = test::cable_story();
  const std::size_t lines = section(brief_view(story), "in-short").lines.size();
  const StoryStatement& first = story.claims[5].statements.front();
  StoryStatement& second = story.claims[6].statements.front();
  ASSERT_EQ(first.place.report, second.place.report);
  story.claims[5].statements.front().passage = {first.passage.start, second.place.span.end};
  second.passage = first.passage;
  EXPECT_EQ(section(brief_view(story), "in-short").lines.size(), lines - 1);
}

TEST(BriefView, WhatStandsOnBothSidesOfADisputeIsPrintedOnBoth) {
  Story story = test::cable_story();
  Claim& dispute = story.claims[1];
  dispute.origins[1] = dispute.origins[0];
  dispute.origins[1].stance = Stance::kDenies;
  dispute.statements.resize(2);
  dispute.statements[1] = dispute.statements[0];
  dispute.statements[1].origin = 1;
  dispute.statements[1].stance = Stance::kDenies;
  const Section disputed = section(brief_view(story), "disputed-1");
  EXPECT_EQ(std::ranges::count_if(disputed.lines, [](const Line& line) { return line.depth == 1; }), 2);
}

TEST(BriefView, OfManyPartiesTwoAreSure) {
  Story story = test::cable_story();
  story.claims.front().parties = {{"a", PartyKind::kBody}, {"b", PartyKind::kBody}, {"c", PartyKind::kBody}};
  EXPECT_EQ(section(brief_view(story), "in-short").lines.front().label, "2 or more parties");
}

TEST(BriefView, WhetherGovernmentsAgreeIsAskedOfTheirKindAndNotOfTheirNames) {
  const auto first_label = [](PartyKind kind, const std::string& name) {
    Story story = test::cable_story();
    story.claims[0].parties = {{"Suderland government", PartyKind::kGovernment}, {name, kind}};
    return section(brief_view(story), "in-short").lines[0].label;
  };
  EXPECT_EQ(first_label(PartyKind::kBody, "Citizens for Good Government"), "2 parties");
  EXPECT_EQ(first_label(PartyKind::kGovernment, "Norland Authority"), "2 governments");
}

TEST(BriefView, EveryClaimIsShownOnce) {
  const Story story = test::cable_story();
  const BriefView view = brief_view(story);
  for (const Claim& claim : story.claims) {
    int shown = 0;
    for (const Section& one : view.sections) {
      if (text_of(one.about) == claim.text) ++shown;
      const bool of_claims = one.id == "in-short" || one.id == "told-by-several" || one.id.starts_with("only-in");
      for (const Line& line : one.lines) shown += of_claims && text_of(line.words) == claim.text ? 1 : 0;
    }
    EXPECT_EQ(shown, 1) << claim.text;
  }
}

TEST(BriefView, ADisputeHasItsSidesInOrder) {
  const Section disputed = section(brief_view(test::cable_story()), "disputed-1");
  std::vector<std::string> heads;
  for (const Line& line : disputed.lines) {
    if (line.heads_group) heads.push_back(text_of(line.words));
  }
  EXPECT_THAT(heads, ElementsAre("Said: Norland government; no origin outside it; in A alone",
                                 "Denied: Suderland government; in B alone",
                                 "Answered without denying: Suderland government; in A alone"));
  EXPECT_THAT(text_of(disputed.lines.back().words), HasSubstr("Not in A: written no earlier, and has 2 claims"));
}

TEST(BriefView, AnExplainedDifferenceIsNoDisagreement) {
  const Section differ = section(brief_view(test::cable_story()), "reports-differ");
  ASSERT_EQ(differ.lines.size(), 4U);
  EXPECT_EQ(differ.lines[0].label, "number");
  EXPECT_THAT(differ.lines[2].whose, HasSubstr("no disagreement"));
  EXPECT_EQ(differ.lines[3].tone, Tone::kSettled);
}

TEST(BriefView, TwoPeopleOfOneSurnameAreToldApart) {
  const Section who = section(brief_view(test::cable_story()), "who-is-who");
  EXPECT_EQ(text_of(who.lines.back().words), "Ivo Tarn is not Lena Tarn, so far as the reports tell");
}

TEST(BriefView, WhoIsOnlyDescribedIsNobodyToTellApart) {
  Story story = test::cable_story();
  const std::size_t lines = section(brief_view(story), "who-is-who").lines.size();
  StoryEntity engineer;
  engineer.type = EntityType::kPerson;
  engineer.name = "the cable's engineer";
  story.entities.push_back(engineer);
  engineer.name = "An engineer";
  story.entities.push_back(engineer);
  EXPECT_EQ(section(brief_view(story), "who-is-who").lines.size(), lines);
  engineer.name = "Mo al-Said";
  story.entities.push_back(engineer);
  EXPECT_EQ(section(brief_view(story), "who-is-who").lines.size(), lines + 1);
}

TEST(BriefView, AUrlIsLinkedOnlyIfItIsHttp) {
  const BriefView view = brief_view(test::cable_story());
  EXPECT_TRUE(view.reports[0].url.has_value());
  EXPECT_FALSE(view.reports[1].url.has_value());
}

TEST(LinesWithinLimit, KeepsGroupsWhole) {
  Section limited;
  limited.limit = 1;
  limited.lines.resize(4);
  limited.lines[1].depth = 1;
  limited.lines[2].depth = 1;
  EXPECT_EQ(lines_within_limit(limited), 3U);
}

}  // namespace
}  // namespace twosource::rendering
