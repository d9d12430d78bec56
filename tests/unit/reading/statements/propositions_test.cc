#include "reading/statements/propositions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/reading/read_all.h"

namespace twosource::reading {
namespace {

class PropositionsOf : public ::testing::Test {
 protected:
  PropositionsOf() : reading_(read_all("propositions")) {}
  [[nodiscard]] const Proposition& of(const std::string& span) const {
    for (const Proposition& proposition : reading_.propositions) {
      if (words(reading_, proposition.span) == span) return proposition;
    }
    ADD_FAILURE() << "no proposition: " << span;
    static const Proposition none;
    return none;
  }
  [[nodiscard]] std::string value(const Proposition& proposition) const {
    if (!proposition.time.timex) return {};
    return std::string(cut(reading_.report.text, reading_.timexes[*proposition.time.timex].span));
  }
  Reading reading_;
};

TEST_F(PropositionsOf, CoordinatedAndAdverbialClausesStandApartWithoutTheirConjunctions) {
  EXPECT_EQ(of("The council approved the plan").polarity, Polarity::kPositive);
  EXPECT_EQ(of("the mayor did not sign it").polarity, Polarity::kNegative);
  EXPECT_EQ(of("the budget was missing").polarity, Polarity::kPositive);
}

TEST_F(PropositionsOf, ModalityByAuxiliariesAndConditions) {
  EXPECT_EQ(of("The council approved the plan").modality, Modality::kHappened);
  EXPECT_EQ(of("Mayor Ilse Brandt may travel to Norvik next week").modality, Modality::kPossible);
  EXPECT_EQ(of("the vote fails").modality, Modality::kConditional);
  EXPECT_EQ(of("the ferry will sail on Friday").modality, Modality::kPlanned);
  EXPECT_EQ(of("the bridge is closing").modality, Modality::kOngoing);
  EXPECT_EQ(of("Brandt plans to leave in June").modality, Modality::kPlanned);
}

TEST_F(PropositionsOf, ArgumentsHaveTheirEntities) {
  const Proposition& travel = of("Mayor Ilse Brandt may travel to Norvik next week");
  ASSERT_EQ(travel.arguments.size(), 2U);
  EXPECT_EQ(travel.arguments[0].role, ArgumentRole::kSubject);
  EXPECT_EQ(reading_.entities[*travel.arguments[0].entity].name, "Ilse Brandt");
  EXPECT_EQ(travel.arguments[1].role, ArgumentRole::kOblique);
}

TEST_F(PropositionsOf, TheTimeIsTheClausesOwn) {
  EXPECT_EQ(value(of("the ferry will sail on Friday")), "Friday");
  EXPECT_EQ(value(of("the bridge is closing")), "");
}

TEST(Propositions, HaveNoTimeOfAParticipleBehindThemAndSoonerSayWhenThanWhich) {
  const Reading reading = read_all("clause_times");
  std::vector<std::string> times;
  for (const Proposition& proposition : reading.propositions) {
    const std::string verb(cut(reading.report.text, reading.tokens[proposition.head].span));
    const auto timex = proposition.time.timex;
    times.push_back(verb + (timex ? " " + std::string(cut(reading.report.text, reading.timexes[*timex].span)) : ""));
  }
  EXPECT_THAT(times, ::testing::ElementsAre("hear", "spoke March 3"));
}

TEST_F(PropositionsOf, ThoseInsideAContentKnowWhoseWordTheyAre) {
  const Proposition& crane = of("The crane failed on Sunday");
  ASSERT_TRUE(crane.attribution);
  EXPECT_EQ(words(reading_, reading_.attributions[*crane.attribution].source), "police");
  EXPECT_FALSE(of("the budget was missing").attribution);
}

TEST_F(PropositionsOf, WhatIsRefusedIsOneAndSayingIsNone) {
  EXPECT_EQ(of("to sign the paper").modality, Modality::kPossible);
  for (const Proposition& proposition : reading_.propositions) {
    EXPECT_THAT(words(reading_, proposition.span), ::testing::Not(::testing::HasSubstr("said")));
  }
}

TEST_F(PropositionsOf, ARelativeClauseSetOffStandsApart) {
  EXPECT_EQ(of("lost the vote").modality, Modality::kHappened);
}

TEST(PropositionsOfAnswers, WhatIsCalledFalseIsNegative) {
  const Reading reading = read_all("answers");
  const auto found = std::find_if(reading.propositions.begin(), reading.propositions.end(), [&](const Proposition& p) {
    return words(reading, p.span).find("the company had known of a defect") < 6;
  });
  ASSERT_NE(found, reading.propositions.end());
  EXPECT_EQ(found->polarity, Polarity::kNegative);
  ASSERT_TRUE(found->attribution);
  EXPECT_EQ(reading.attributions[*found->attribution].act, Act::kDeny);
}

TEST(PropositionsOfAnswers, RelativeClausesBeginWithTheirOwnWords) {
  const Reading reading = read_all("answers");
  const auto found = std::find_if(reading.propositions.begin(), reading.propositions.end(),
                                  [&](const Proposition& p) { return words(reading, p.span) == "lost the vote"; });
  ASSERT_NE(found, reading.propositions.end());
  ASSERT_FALSE(found->arguments.empty());
  ASSERT_TRUE(found->arguments.front().entity);
  EXPECT_EQ(reading.entities[*found->arguments.front().entity].name, "Norvik");
}

}  // namespace
}  // namespace twosource::reading
