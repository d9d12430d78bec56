#include "reading/attributions/attributions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.h"
#include "reading/attributions/rules.h"
#include "support/english_world.h"
#include "unit/reading/read_all.h"

namespace twosource::reading {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class Attributions : public ::testing::Test {
 protected:
  Attributions() : reading_(read_all("attributions")) {
    for (const Attribution& attribution : reading_.attributions) all_.push_back(words(reading_, attribution));
  }
  Reading reading_;
  std::vector<std::string> all_;
};

TEST_F(Attributions, AClauseBehindItsCueKeepsThat) {
  EXPECT_THAT(all_, Contains("Harbour minister Ilse Brandt / said / that the bridge would reopen in May"));
}

TEST_F(Attributions, AQuotationAndTheNextSentencesOneAreOne) {
  EXPECT_THAT(all_, Contains("Brandt / told / “We are ready,” | “Nobody will be left behind.”"));
}

TEST_F(Attributions, ASplitQuotationIsOne) { EXPECT_THAT(all_, Contains("she / said / “The talks,” | “are over.”")); }

TEST_F(Attributions, AQuotationAnnouncedInTheBlockBeforeRunsOnOverBlocks) {
  EXPECT_THAT(all_, Contains("Reyl / wrote: / “The minister knew. | “She said nothing.”"));
}

TEST_F(Attributions, ACueBehindItsClause) { EXPECT_THAT(all_, Contains("police / said / The road is closed")); }

TEST_F(Attributions, AccordingTo) {
  EXPECT_THAT(all_, Contains("the Transport Ministry / According to / the crane failed on Sunday"));
}

TEST_F(Attributions, WithoutASource) { EXPECT_THAT(all_, Contains(" / is expected / Rain | to fall on Tuesday")); }

TEST_F(Attributions, DeedsAreNone) {
  for (const std::string& attribution : all_) EXPECT_THAT(attribution, Not(HasSubstr("met in Norvik")));
}

TEST_F(Attributions, OneInsideOfAnotherKnowsIt) {
  const Attribution& inner = attribution_of(reading_, "the report was a draft");
  ASSERT_TRUE(inner.within);
  EXPECT_EQ(words(reading_, reading_.attributions[*inner.within]),
            "Reyl / told / that Brandt had said the report was a draft");
}

TEST_F(Attributions, KindsByTheMarks) {
  EXPECT_EQ(attribution_of(reading_, "that the bridge would reopen").kind, QuoteKind::kIndirect);
  EXPECT_EQ(attribution_of(reading_, "“We are ready,”").kind, QuoteKind::kDirect);
  EXPECT_EQ(attribution_of(reading_, "the plan “a gift to the rich.”").kind, QuoteKind::kMixed);
}

TEST_F(Attributions, Acts) {
  EXPECT_EQ(attribution_of(reading_, "that the bridge would reopen").act, Act::kState);
  EXPECT_EQ(attribution_of(reading_, "the claim").act, Act::kDeny);
  EXPECT_EQ(attribution_of(reading_, "the government of hiding the report").act, Act::kAccuse);
  EXPECT_EQ(attribution_of(reading_, "Brandt to resign").act, Act::kUrge);
}

class Answers : public ::testing::Test {
 protected:
  Answers() : reading_(read_all("answers")) {
    for (const Attribution& attribution : reading_.attributions) all_.push_back(words(reading_, attribution));
  }
  [[nodiscard]] Act act(const std::string& content) const { return attribution_of(reading_, content).act; }
  Reading reading_;
  std::vector<std::string> all_;
};

TEST_F(Answers, WhatIsCalledFalseIsDenied) {
  EXPECT_EQ(act("“It is not true,”"), Act::kDeny);
  EXPECT_EQ(act("that it was categorically false"), Act::kDeny);
  EXPECT_EQ(act("the charge was baseless"), Act::kDeny);
  EXPECT_EQ(act("“We have never considered"), Act::kDeny);
  EXPECT_EQ(act("the claims"), Act::kDeny);
}

TEST_F(Answers, AStatementOfWhatIsNotIsNoDenial) { EXPECT_EQ(act("that there is no plan"), Act::kState); }

TEST_F(Answers, WhatMustBeIsUrgedAndDisgraceIsCriticised) {
  EXPECT_EQ(act("that the company must open"), Act::kUrge);
  EXPECT_EQ(act("“It is a disgrace,”"), Act::kCriticise);
}

TEST_F(Answers, WhoHasNotSaidDeclines) {
  EXPECT_EQ(act("whether the talks will go on"), Act::kDecline);
  EXPECT_EQ(act("the date"), Act::kDecline);
}

TEST_F(Answers, ASuggestionDismissedIsSomebodyElses) {
  for (const Attribution& attribution : reading_.attributions) {
    if (words(reading_, attribution.cue).ends_with("suggestion")) {
      EXPECT_TRUE(attribution.source.empty());
    }
  }
}

TEST_F(Answers, AContentThatTheParseTearsIsWhole) {
  EXPECT_THAT(all_, Contains(HasSubstr("being the firm that was “endlessly hiding papers from the town.”")));
}

TEST_F(Answers, WhenItWasSaidIsNoContent) {
  EXPECT_THAT(all_, Contains("Reyl / told / that the firm will not sell the ferry"));
}

TEST_F(Answers, TitlesInQuotationMarksAreNoQuotations) {
  EXPECT_THAT(all_, Contains("Brandt / told / “We have followed the ship for years,”"));
}

TEST_F(Answers, TopicsAndThingsAreNoAttributions) {
  for (const std::string& attribution : all_) {
    EXPECT_THAT(attribution, Not(HasSubstr("tractors")));
    EXPECT_THAT(attribution, Not(HasSubstr("speech")));
  }
}

TEST(AttributionRules, ContentsTellActsAsTheirSamplesSay) {
  const auto rules = AttributionRules::load(TWOSOURCE_SOURCE_DIR "/data/en/reading", *test::english_world());
  const auto json = base::read_json_file(TWOSOURCE_SOURCE_DIR "/data/en/reading/acts.json");
  ASSERT_TRUE(rules.ok() && json.ok());
  ASSERT_EQ(rules->content_acts.size(), (*json)["content"].size());
  for (std::size_t i = 0; i < rules->content_acts.size(); ++i) {
    const auto& rule = (*json)["content"][i];
    const auto fits = [&](const base::Json& sample) {
      const auto match = rules->content_acts[i].pattern.search(plain_words(sample.get<std::string>()));
      return match.ok() && !match->groups.empty();
    };
    for (const auto& sample : rule["samples"]) EXPECT_TRUE(fits(sample)) << rule["name"] << ": " << sample;
    for (const auto& other : rule["others"]) EXPECT_FALSE(fits(other)) << rule["name"] << ": " << other;
  }
}

TEST(AttributionRules, EveryFileOfDataLoads) {
  const auto rules = AttributionRules::load(TWOSOURCE_SOURCE_DIR "/data/en/reading", *test::english_world());
  ASSERT_TRUE(rules.ok()) << rules.error().line();
  EXPECT_GT(rules->weights.size(), 1000U);
  EXPECT_EQ(rules->acts.at("deny"), Act::kDeny);
  EXPECT_EQ(rules->negated_acts.at("confirm"), Act::kDecline);
}

TEST(AttributionRules, AMissingFileIsNamed) {
  const auto rules = AttributionRules::load(TWOSOURCE_SOURCE_DIR "/data/en/no-such-folder", *test::english_world());
  ASSERT_FALSE(rules.ok());
  EXPECT_THAT(rules.error().line(), ::testing::HasSubstr("no-such-folder"));
}

}  // namespace
}  // namespace twosource::reading
