#include "reading/speakers/speakers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/reading/read_all.h"

namespace twosource::reading {
namespace {

class SpeakersOf : public ::testing::Test {
 protected:
  SpeakersOf() : reading_(read_all("speakers")) {}
  [[nodiscard]] const Attribution& of(const std::string& content) const { return attribution_of(reading_, content); }
  [[nodiscard]] std::string via(const Attribution& attribution) const {
    SpanList spans;
    for (const Relay& relay : attribution.via) spans.push_back(relay.span);
    return words(reading_, spans);
  }
  Reading reading_;
};

TEST_F(SpeakersOf, APronounIsFollowedBackAndOnlyLikely) {
  const Attribution& attribution = of("that the bridge was safe");
  EXPECT_EQ(speaker(reading_, attribution), "Ilse Brandt");
  EXPECT_EQ(attribution.confidence, Confidence::kLikely);
}

TEST_F(SpeakersOf, WhoWasToldRelays) {
  EXPECT_EQ(speaker(reading_, of("“We are ready,”")), "Ilse Brandt");
  EXPECT_EQ(via(of("“We are ready,”")), "Reuters");
}

TEST_F(SpeakersOf, ADocumentSpeaksForItsIssuer) {
  const Attribution& attribution = of("the crane failed on Sunday");
  EXPECT_EQ(speaker(reading_, attribution), "Transport Ministry");
  EXPECT_EQ(attribution.naming, Naming::kDocument);
  EXPECT_EQ(via(attribution), "a readout from the Transport Ministry");
}

TEST_F(SpeakersOf, TheStatementIsTheOneSpokenOfBefore) {
  EXPECT_EQ(speaker(reading_, of("the crew was safe")), "Transport Ministry");
}

TEST_F(SpeakersOf, ASpokesmanWithoutANameIsOnTheRecord) {
  const Attribution& attribution = of("the crane was old");
  EXPECT_EQ(attribution.naming, Naming::kUnnamedOnRecord);
  EXPECT_EQ(attribution.described, "A spokesman for the ministry");
}

TEST_F(SpeakersOf, OfficialsFamiliarWithTheMatterAreAnonymous) {
  const Attribution& attribution = of("that the brakes were old");
  EXPECT_EQ(attribution.naming, Naming::kAnonymous);
  ASSERT_TRUE(attribution.time.timex);
  EXPECT_EQ(cut(reading_.report.text, reading_.timexes[*attribution.time.timex].span), "Tuesday");
}

TEST_F(SpeakersOf, AnAgencyThatCitesRelays) {
  const Attribution& attribution = of("The ferry will sail on Friday");
  EXPECT_EQ(speaker(reading_, attribution), "Transport Ministry");
  EXPECT_EQ(via(attribution), "the Xinhua agency");
}

TEST_F(SpeakersOf, AnAgencyAroundAQuotationRelaysIt) {
  const Attribution& attribution = of("“The crew is safe,”");
  EXPECT_EQ(speaker(reading_, attribution), "Ilse Brandt");
  EXPECT_EQ(via(of("“The crew is safe,”")), "Reuters");
}

TEST_F(SpeakersOf, ARelativePronounStandsForItsNoun) {
  EXPECT_EQ(speaker(reading_, of("that the bridge was old")), "Ilse Brandt");
}

class People : public ::testing::Test {
 protected:
  People() : reading_(read_all("people")) {}
  [[nodiscard]] const Attribution& of(const std::string& content) const { return attribution_of(reading_, content); }
  Reading reading_;
};

TEST_F(People, WhoSpeakTogetherAreNeitherOfThem) {
  EXPECT_EQ(speaker(reading_, of("the bridge was safe")), "Ana Duarte and Joseph Odera");
  EXPECT_EQ(reading_.entities[*of("the bridge was safe").speaker].type, EntityType::kGroup);
}

TEST_F(People, AnEpithetIsWhomTheReportSpeaksOf) {
  EXPECT_EQ(speaker(reading_, of("“We need a change")), "Joseph Odera");
  EXPECT_EQ(of("“We need a change").confidence, Confidence::kLikely);
}

TEST_F(People, AnOfficeOfSomebodyIsHeldByWhomTheReportHasNamed) {
  EXPECT_EQ(speaker(reading_, of("the line had paid")), "Helen Brandt");
  EXPECT_EQ(speaker(reading_, of("“He is well")), "Helen Brandt");
}

TEST_F(People, OneOfManyIsAnonymousTheManyAreNot) {
  EXPECT_EQ(of("the crane was old").naming, Naming::kAnonymous);
  EXPECT_EQ(of("they liked the bridge").naming, Naming::kNamed);
  EXPECT_EQ(of("the water was bad").naming, Naming::kAnonymous);
}

TEST_F(People, TheTwoOfThemHaveBeenNamed) { EXPECT_EQ(of("they would meet").naming, Naming::kNamed); }

TEST_F(People, BothGovernmentsAreThoseOfTheTwoCountries) {
  EXPECT_EQ(speaker(reading_, of("the pact would last")), "Spain and France");
  EXPECT_EQ(of("the pact would last").confidence, Confidence::kLikely);
}

TEST(SpeakersOfTwo, NeitherCountryIsTheTwoCountriesNamedBefore) {
  const Reading reading = read_all("two_countries");
  EXPECT_EQ(speaker(reading, attribution_of(reading, "whether the talks will go on")), "Spain and France");
}

TEST_F(People, ASubjectThatIsLeftOutSpeaks) { EXPECT_EQ(speaker(reading_, of("it would fail")), "Helen Brandt"); }

TEST(Unspoken, NobodyInParticularIsNoSpeaker) {
  const Reading reading = read_all("answers");
  EXPECT_FALSE(attribution_of(reading, "they would wait for the ferry").speaker);
}

TEST(Unspoken, NoMinisterIsNobody) {
  const Reading reading = read_all("wordings");
  EXPECT_FALSE(attribution_of(reading, "why the bridge was shut").speaker);
}

TEST(Unspoken, APronounIsNoDescription) {
  const Reading reading = read_all("answers");
  EXPECT_EQ(attribution_of(reading, "“She is a good ship,”").described, "");
  EXPECT_EQ(attribution_of(reading, "the road was closed").confidence, Confidence::kLikely);
}

}  // namespace
}  // namespace twosource::reading
