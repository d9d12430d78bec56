#include "reading/speakers/acts.h"

#include <gtest/gtest.h>

#include "unit/reading/read_all.h"

namespace twosource::reading {
namespace {

class ActsOf : public ::testing::Test {
 protected:
  ActsOf() : reading_(read_all("doings")) {}
  [[nodiscard]] Act act(const std::string& content) const { return attribution_of(reading_, content).act; }
  Reading reading_;
};

TEST_F(ActsOf, WhoRefusesToRuleOutLeavesOpen) { EXPECT_EQ(act("to rule out a strike"), Act::kSuggest); }

TEST_F(ActsOf, WordsAreDeclinedAndOffersRefused) {
  EXPECT_EQ(act("when"), Act::kDecline);
  EXPECT_EQ(act("the offer of a loan"), Act::kRefuse);
}

TEST_F(ActsOf, TheContentTellsWhereTheCueDoesNot) {
  EXPECT_EQ(act("the plan a disgrace"), Act::kCriticise);
  EXPECT_EQ(act("“Tell them the truth"), Act::kUrge);
}

TEST_F(ActsOf, AnInfinitiveIsUrgedAClauseWithOneIsNot) {
  EXPECT_EQ(act("the line to wait"), Act::kUrge);
  EXPECT_EQ(act("that the line plans to wait"), Act::kState);
}

TEST_F(ActsOf, AReadoutReports) { EXPECT_EQ(act("the two towns"), Act::kReport); }

class WordingsOf : public ::testing::Test {
 protected:
  WordingsOf() : reading_(read_all("wordings")) {}
  [[nodiscard]] Act act(const std::string& content) const { return attribution_of(reading_, content).act; }
  Reading reading_;
};

TEST_F(WordingsOf, WhoRefusesToCondemnDoesNotCondemn) { EXPECT_EQ(act("to condemn the blockade"), Act::kRefuse); }

TEST_F(WordingsOf, AStatementThatIsIssuedAnnouncesNothing) { EXPECT_EQ(act("the dam was safe"), Act::kState); }

TEST_F(WordingsOf, AnOutletReports) { EXPECT_EQ(act("the canal was dry"), Act::kReport); }

TEST_F(WordingsOf, ABareVerbOfAClauseUrges) { EXPECT_EQ(act("that Suderland stop"), Act::kUrge); }

TEST_F(WordingsOf, WhatIsNotMentionedIsNotDeclined) { EXPECT_EQ(act("the trip"), Act::kOther); }

}  // namespace
}  // namespace twosource::reading
