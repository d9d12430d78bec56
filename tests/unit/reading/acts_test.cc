#include "reading/acts.h"

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

}  // namespace
}  // namespace twosource::reading
