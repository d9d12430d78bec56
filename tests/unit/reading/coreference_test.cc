#include "reading/coreference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

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

}  // namespace
}  // namespace twosource::reading
