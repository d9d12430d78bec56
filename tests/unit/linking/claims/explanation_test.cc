// What a Story tells of why its claims are what they are, where it is asked.
#include "linking/claims/explanation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/linking/linked_story.h"
#include "unit/linking/plain_sentence.h"

namespace twosource::test {
namespace {

/// "X said that N lorries blocked the harbour bridge overnight".
ReadingBuilder counted(const std::string& id, const std::string& source, const std::string& number,
                       Modality modality = Modality::kHappened) {
  ReadingBuilder builder(id);
  builder.sentence(source + "/PROPN/nsubj/2 said/VERB/ROOT/2/say that/SCONJ/mark/6 " + number +
                   "/NUM/nummod/5 lorries/NOUN/nsubj/6/lorry blocked/VERB/ccomp/2/block the/DET/det/9 "
                   "harbour/NOUN/compound/9 bridge/NOUN/dobj/6 overnight/ADV/advmod/6");
  const std::string printed = number + " lorries blocked the harbour bridge overnight";
  const auto speaker = builder.entity(source, "ORG", {source});
  const auto attribution = builder.attribution(source, "said", printed, speaker);
  const auto proposition = builder.proposition(printed, "blocked", {}, std::nullopt, modality);
  builder.reading.propositions[proposition].attribution = attribution;
  return builder;
}

Story explained(std::vector<ReadingBuilder> builders) {
  std::vector<const Reading*> readings;
  for (ReadingBuilder& builder : builders) readings.push_back(&builder.build());
  return linked_readings(readings, true);
}

TEST(Explanation, IsNotMadeUnasked) {
  ReadingBuilder a = counted("a", "Greenwatch", "430");
  EXPECT_TRUE(linked({&a}).explanations.empty());
}

TEST(Explanation, OfJoinedStatementsHasTheirLikelihoodAndWhatSaysMost) {
  const Story story = explained({counted("a", "Greenwatch", "430"), counted("b", "Ropeworks", "430")});
  ASSERT_EQ(story.claims.size(), 1U);
  ASSERT_EQ(story.explanations.size(), 1U);
  const ClaimExplanation& why = story.explanations.front();
  ASSERT_EQ(why.pairs.size(), 1U);
  EXPECT_EQ(why.pairs.front().one, 0U);
  EXPECT_EQ(why.pairs.front().other, 1U);
  EXPECT_GT(why.pairs.front().likelihood, why.sure);
  EXPECT_DOUBLE_EQ(why.cohesion, why.pairs.front().likelihood);
  ASSERT_FALSE(why.pairs.front().compared.empty());
  EXPECT_GT(why.pairs.front().compared.front().share, why.pairs.front().compared.back().share);
  EXPECT_TRUE(why.near.empty());
}

/// What keeps the second report's statement apart from the first report's.
Apart apart(ReadingBuilder one, ReadingBuilder other) {
  const Story story = explained({std::move(one), std::move(other)});
  EXPECT_EQ(story.claims.size(), 2U);
  if (story.explanations.empty() || story.explanations.front().near.empty()) return Apart::kOthers;
  return story.explanations.front().near.front().because;
}

TEST(Explanation, SaysWhatKeptApart) {
  EXPECT_EQ(apart(counted("a", "Greenwatch", "430"), counted("b", "Ropeworks", "900")), Apart::kNumbers);
  EXPECT_EQ(apart(counted("a", "Greenwatch", "430"), counted("b", "Ropeworks", "430", Modality::kPlanned)),
            Apart::kMood);
}

TEST(Explanation, OfAWithdrawnStatementHasWhoTookItBack) {
  ReadingBuilder a("a");
  a.sentence(plain("Greenwatch said the refinery leaked sludge ."));
  a.sentence(plain("Greenwatch retracted|retract the claim ."));
  const auto speaker = a.entity("Greenwatch", "ORG", {"Greenwatch"});
  const auto said = a.attribution("Greenwatch", "said", "the refinery leaked sludge", speaker);
  a.reading.propositions[a.proposition("the refinery leaked sludge", "leaked")].attribution = said;
  a.attribution("Greenwatch", "retracted", "the claim", speaker);
  const Story story = explained({a});
  ASSERT_FALSE(story.claims.empty());
  const std::vector<StoryStatement>& statements = story.claims.front().statements;
  ASSERT_EQ(statements.size(), 2U);
  EXPECT_EQ(statements.back().stance, Stance::kWithdraws);
  ASSERT_EQ(story.explanations.size(), story.claims.size());
  ASSERT_EQ(story.explanations.front().pairs.size(), 1U);
  EXPECT_EQ(story.explanations.front().pairs.front().other, 1U);
}

}  // namespace
}  // namespace twosource::test
