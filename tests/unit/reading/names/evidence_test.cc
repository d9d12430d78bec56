#include "reading/names/evidence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/names/entities.h"
#include "unit/reading/read_all.h"
#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

using ::testing::Contains;
using ::testing::Not;
using ::testing::Pair;

/// The names of the document with their types, where the recogniser has found nothing, or the wrong type everywhere.
std::vector<std::pair<std::string, std::string>> names(EntityType recognised) {
  Reading reading = document("names");
  for (Token& token : reading.tokens) {
    if (token.entity_type == EntityType::kDate) continue;
    if (recognised.empty()) token.entity = EntityMark::kOutside;
    token.entity_type = token.entity == EntityMark::kOutside ? EntityType() : recognised;
  }
  find_entities(reading, english_entities());
  std::vector<std::pair<std::string, std::string>> found;
  for (const Entity& entity : reading.entities) found.emplace_back(entity.name, std::string(entity.type.text()));
  return found;
}

TEST(NameEvidence, ATitleBeforeANameMakesItAPersonsAndIsNoPartOfIt) {
  EXPECT_THAT(names(EntityType()), Contains(Pair("Odalys Brevik", "PERSON")));
}

TEST(NameEvidence, AnOfficeInAppositionMakesItAPersons) {
  EXPECT_THAT(names(EntityType()), Contains(Pair("Ingvild Sandoy", "PERSON")));
  EXPECT_THAT(names(EntityType::kOrg), Contains(Pair("Corvin Aldebrand", "PERSON")));
}

TEST(NameEvidence, ANounForABodyMakesItABodys) {
  EXPECT_THAT(names(EntityType::kPerson), Contains(Pair("Quillon Works", "ORG")));
  EXPECT_THAT(names(EntityType::kPerson), Contains(Pair("Meridia", "ORG")));
}

TEST(NameEvidence, AParticleJoinsWhatIsRecognisedInTwo) {
  Reading reading = document("names");
  for (Token& token : reading.tokens) {
    if (cut(reading.report.text, token.span) == "do") token.entity = EntityMark::kOutside;
    if (cut(reading.report.text, token.span) == "Monte") token.entity = EntityMark::kBegin;
  }
  find_entities(reading, english_entities());
  EXPECT_TRUE(std::any_of(reading.entities.begin(), reading.entities.end(),
                          [](const Entity& entity) { return entity.name == "Gazeta do Monte"; }));
}

TEST(NameEvidence, ACapitalIsAPlaceWhateverIsRecognised) {
  EXPECT_THAT(names(EntityType::kPerson), Contains(Pair("Tallinn", "GPE")));
}

TEST(NameEvidence, APersonBehindAPrepositionOfPlaceIsAPlace) {
  EXPECT_THAT(names(EntityType::kPerson), Not(Contains(Pair("Halvora", "PERSON"))));
}

TEST(NameEvidence, AHeadInAPersonsRoleIsThatPerson) {
  const Reading reading = read_all("names");
  EXPECT_EQ(speaker(reading, attribution_of(reading, "Aldebrand denied it")), "Petra Stenn");
}

}  // namespace
}  // namespace twosource::reading
