#include "reading/references/coreference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/reading/read_all.h"
#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

/// The words that refer back to an entity.
std::vector<std::string> references(const Reading& reading, const std::string& name) {
  std::vector<std::string> words;
  for (const Entity& entity : reading.entities) {
    if (entity.name != name) continue;
    for (const Mention& mention : entity.mentions) {
      if (mention.kind != MentionKind::kName) words.emplace_back(cut(reading.report.text, mention.span));
    }
  }
  return words;
}

class References : public ::testing::Test {
 protected:
  References() : reading_(document("harbour")) { find_entities(reading_, english_entities()); }
  Reading reading_;
};

TEST_F(References, APronounTakesUpTheSubject) {
  EXPECT_THAT(references(reading_, "Ana Brekke"), ElementsAre("she", "her"));
}

TEST_F(References, ANominalTakesUpWhoHasItsOfficeAndCountry) {
  EXPECT_THAT(references(reading_, "Joseph Odera"), ElementsAre("The diplomat", "He", "The Kenyan official"));
}

TEST_F(References, ItTakesUpTheBodyThatTheSentenceIsAbout) {
  EXPECT_THAT(references(reading_, "Kremlin"), ElementsAre("it"));
}

TEST_F(References, AnObjectIsNotItsOwnSubject) {
  EXPECT_THAT(references(reading_, "Peter Lind"), ElementsAre("he"));  // "Brekke told Lind that he should travel"
}

TEST_F(References, TheSpokesmanIsTheOneBroughtInBefore) {
  EXPECT_THAT(references(reading_, "A spokesman for Kenya's Foreign Ministry"),
              ElementsAre("A spokesman for Kenya's Foreign Ministry", "the spokesman"));
}

TEST_F(References, WhatFitsNobodyIsNoMention) { EXPECT_THAT(references(reading_, "Nairobi"), IsEmpty()); }

class Nominals : public ::testing::Test {
 protected:
  Nominals() : reading_(read_all("references")) {}
  Reading reading_;
};

TEST_F(Nominals, TheCompanyIsTheNameThatWasToldToBeOne) {
  EXPECT_THAT(references(reading_, "Quillon Works"), ElementsAre("the company"));
}

TEST_F(Nominals, AnEventIsTakenUpByTheNounOfItsName) {
  EXPECT_THAT(references(reading_, "Northern Ports Forum"), ElementsAre("the forum"));
}

TEST_F(Nominals, TheUnionsPresidentIsOfTheUnion) {
  EXPECT_THAT(references(reading_, "Union of Dock Workers"), ElementsAre("the union"));
  for (const Entity& entity : reading_.entities) {
    if (entity.name != "Ingvild Sandoy") continue;
    ASSERT_FALSE(entity.roles.empty());
    EXPECT_EQ(entity.roles.front().title, "president");
    ASSERT_TRUE(entity.roles.front().of);
    EXPECT_EQ(reading_.entities[*entity.roles.front().of].name, "Union of Dock Workers");
  }
}

TEST_F(Nominals, AnUnnamedPersonKeepsTheWordsThatTellOfThem) {
  EXPECT_THAT(references(reading_, "A person familiar with the plan"),
              ElementsAre("A person familiar with the plan", "The person"));
}

TEST_F(Nominals, ItsIsOfTheThingThatTheClauseIsAbout) {
  for (const Entity& entity : reading_.entities) EXPECT_THAT(references(reading_, entity.name), Not(Contains("its")));
}

TEST_F(Nominals, APronounWithNoOtherAntecedentIsWhoSpokeLast) {
  EXPECT_EQ(speaker(reading_, attribution_of(reading_, "They would not name")), "Officials close to the talks");
}

TEST_F(Nominals, AReadoutFromHerMinistryAndTheStatementAreHerCountrys) {
  EXPECT_EQ(speaker(reading_, attribution_of(reading_, "that the talks had been")), "Estonia");
  EXPECT_EQ(speaker(reading_, attribution_of(reading_, "that they would go on")), "Estonia");
}

}  // namespace
}  // namespace twosource::reading
