// What the short form of a Brief shows.
#include "linking/short_form.h"

#include <gtest/gtest.h>

#include "document/grammar.h"
#include "linking/context.h"
#include "support/english_world.h"

namespace twosource::linking {
namespace {

/// A claim of one statement at a byte of the only report.
Claim claim_at(std::uint32_t start, ClaimStatus status = ClaimStatus::kUnattributed,
               BlockKind block = BlockKind::kParagraph) {
  Claim claim;
  claim.status = status;
  StoryStatement statement;
  statement.place.span = {start, start + 5};
  statement.place.block = block;
  statement.passage = statement.place.span;
  claim.statements.push_back(std::move(statement));
  return claim;
}

ShortFormRules rules(std::size_t claims, std::size_t disputed) {
  ShortFormRules rules;
  rules.claims = claims;
  rules.disputed = disputed;
  rules.differences = 9;
  rules.open = 9;
  return rules;
}

ShortForm chosen(Story story, const ShortFormRules& by, const std::vector<Word>& words = {}) {
  const Vocabulary vocabulary;
  Reading reading;
  reading.report.text = std::string(100, ' ');
  reading.words = words;
  const std::vector<const Reading*> readings{&reading};
  Context context{readings, *test::english_world(), vocabulary, story, {}, {}};
  LeaningRules leaning;
  leaning.openings = {"she", "these"};
  leaning.determiners = {"the"};
  choose_short_form(context, by, leaning);
  return story.short_form;
}

TEST(ShortForm, ShowsTheWeightiestAndCountsTheDisputes) {
  Story story;
  story.claims = {claim_at(0), claim_at(10, ClaimStatus::kContested), claim_at(20), claim_at(30)};
  const ShortForm shown = chosen(story, rules(3, 1));
  EXPECT_EQ(shown.claims, (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(shown.disputed, (std::vector<std::size_t>{1}));
}

TEST(ShortForm, SureDisputesComeFirst) {
  Story story;
  story.claims = {claim_at(0, ClaimStatus::kContested), claim_at(10, ClaimStatus::kContested)};
  story.claims[0].confidence = Confidence::kLikely;
  EXPECT_EQ(chosen(story, rules(9, 2)).disputed, (std::vector<std::size_t>{1, 0}));
}

TEST(ShortForm, ADifferenceThatIsExplainedComesBehindThoseThatAreNot) {
  Story story;
  story.differences.resize(2);
  story.differences[0].explained = DifferenceReason::kLaterReport;
  EXPECT_EQ(chosen(story, rules(9, 9)).differences, (std::vector<std::size_t>{1, 0}));
}

TEST(ShortForm, AHeadlineIsNoLine) {
  Story story;
  story.claims = {claim_at(0, ClaimStatus::kUnattributed, BlockKind::kHeadline), claim_at(10)};
  const ShortForm shown = chosen(story, rules(9, 9));
  EXPECT_EQ(shown.claims, (std::vector<std::size_t>{1}));
  ASSERT_TRUE(shown.lead);
  EXPECT_EQ(shown.lead->claim, 1U);
}

TEST(ShortForm, TheFirstLineStandsBelowTheHeadline) {
  Story story;
  story.claims = {claim_at(0, ClaimStatus::kUnattributed, BlockKind::kHeadline)};
  story.claims[0].statements.push_back(claim_at(40).statements.front());
  story.claims[0].statements.push_back(claim_at(20).statements.front());
  const ShortForm shown = chosen(story, rules(9, 9));
  ASSERT_TRUE(shown.lead);
  EXPECT_EQ(shown.lead->claim, 0U);
  EXPECT_EQ(shown.lead->statement, 2U);
}

TEST(ShortForm, TheFirstLineSaysMost) {
  Story story;
  story.claims = {claim_at(0)};
  story.claims[0].statements.push_back(claim_at(20).statements.front());
  story.claims[0].statements[1].place.span.end += 5;
  EXPECT_EQ(chosen(story, rules(9, 9)).lead->statement, 1U);
}

TEST(ShortForm, WhatLeansOnTheSentenceBeforeIsPassedOver) {
  Story story;
  story.claims = {claim_at(0), claim_at(10), claim_at(20), claim_at(30)};
  story.claims[0].text = "“These were sold in May";
  story.claims[1].text = "She [Ada Roe] left";
  story.claims[2].text = "She left";
  story.claims[3].text = "Sheep were sold";
  EXPECT_EQ(chosen(story, rules(9, 9)).claims, (std::vector<std::size_t>{1, 3}));
}

TEST(ShortForm, WhatSpeaksOfAThingComesBehindWhatTellsOfIt) {
  // "The film" at 0, "a film" at 10: five bytes each.
  const std::vector<Word> words = {{{0, 1}, "the", "the", document::pos::DET},
                                   {{1, 5}, "film", "film", document::pos::NOUN},
                                   {{10, 11}, "a", "a", document::pos::DET},
                                   {{11, 15}, "film", "film", document::pos::NOUN}};
  Story story;
  story.claims = {claim_at(40), claim_at(0), claim_at(10)};
  EXPECT_EQ(chosen(story, rules(9, 9), words).claims, (std::vector<std::size_t>{0, 2, 1}));
  story.claims = {claim_at(0), claim_at(10)};
  EXPECT_EQ(chosen(story, rules(9, 9), words).lead->claim, 1U);
}

TEST(ShortForm, WithoutClaimsThereIsNoFirstLine) { EXPECT_FALSE(chosen({}, rules(9, 9)).lead); }

}  // namespace
}  // namespace twosource::linking
