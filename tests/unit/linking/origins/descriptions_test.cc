// What a description tells of somebody beside the name.
#include "linking/origins/descriptions.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/english_world.h"

namespace twosource::test {
namespace {

std::string beside(EntityType::Kind type, const std::string& name, const std::string& words,
                   std::vector<std::string> aliases = {}) {
  StoryEntity entity;
  entity.type = type;
  entity.name = name;
  entity.aliases = std::move(aliases);
  return linking::beside_name(english_world()->names, entity, words);
}

std::string beside_person(const std::string& name, const std::string& words) {
  return beside(EntityType::kPerson, name, words);
}

TEST(Descriptions, TheOfficeBeforeANameIsLeft) {
  EXPECT_EQ(beside_person("Ada M. Holt", "Prosecutor Ada M. Holt"), "Prosecutor");
  EXPECT_EQ(beside_person("Ada Holt", "Prosecutor Ada M. Holt"), "Prosecutor");
  EXPECT_EQ(beside_person("Tim Varn", "Lorne Water chief Tim Varn"), "Lorne Water chief");
  EXPECT_EQ(beside(EntityType::kGroup, "Ada Holt and Tim Varn", "owners Ada Holt and Tim Varn"), "owners");
}

TEST(Descriptions, ACourtesyTitleAndAnAgeTellNothing) {
  EXPECT_EQ(beside_person("Ada Holt", "Dr. Ada Holt"), "");
  EXPECT_EQ(beside_person("Pavel Brandt", "Mr Brandt, 33"), "");
  EXPECT_EQ(beside_person("Ko Min Ra", "Mr. Ko"), "");
  EXPECT_EQ(beside_person("Ada Holt", "'s Ada Holt"), "");
  EXPECT_EQ(beside_person("Ada Holt", "team physician Dr. Ada Holt"), "team physician");
  EXPECT_EQ(beside_person("Ada Holt", "Norvik police Lt. Holt"), "Norvik police");
}

TEST(Descriptions, WhatStandsBehindANameIsLeft) {
  EXPECT_EQ(beside_person("Ada Holt", "Holt, the harbour master"), "the harbour master");
  EXPECT_EQ(beside_person("Ada Holt", "Norvik's mayor, Ada Holt, a Liberal"), "Norvik's mayor, a Liberal");
}

TEST(Descriptions, OnesOwnNameInsideOfAnothersIsNoneOfIt) {
  EXPECT_EQ(beside_person("Ada Holt", "Holt & Sons lawyer Ada Holt"), "Holt & Sons lawyer");
  EXPECT_EQ(beside_person("Ada Holt", "Mr Brandt's wife"), "Mr Brandt's wife");
  EXPECT_EQ(beside_person("Ada Holt", "the spokeswoman"), "the spokeswoman");
}

TEST(Descriptions, NoScrapOfAPhraseIsADescription) {
  EXPECT_EQ(beside_person("Lorne", "the Lorne"), "");
  EXPECT_EQ(beside(EntityType::kOrg, "Norvik Post", "Lorne.com and Norvik Post"), "");
  EXPECT_EQ(beside(EntityType::kOrg, "Ropeworks", "a lawyer for Ropeworks"), "");
  EXPECT_EQ(beside(EntityType::kOrg, "Norvik Post", "The"), "");
  EXPECT_EQ(beside(EntityType::kOrg, "Norvik Post", "Lorne.com, Harbour News and"), "");
}

TEST(Descriptions, TheArticleOfABeginningIsSmall) {
  EXPECT_EQ(beside_person("Ada Holt", "The harbour master, Ada Holt"), "the harbour master");
}

TEST(Descriptions, AnotherNameOfABodyIsNoDescription) {
  EXPECT_EQ(beside(EntityType::kOrg, "Central Norvik Television", "the Central Norvik Television (CNTV"), "");
  EXPECT_EQ(beside(EntityType::kOrg, "Lorne Water", "the Lorne Water"), "");
  EXPECT_EQ(beside(EntityType::kOrg, "Lorne Water", "the water company, Lorne Water"), "the water company");
  EXPECT_EQ(beside(EntityType::kOrg, "NW", "Nordwire", {"Nordwire"}), "");
  EXPECT_EQ(beside(EntityType::kOrg, "Norvik police", "a spokeswoman, not named"), "a spokeswoman, not named");
}

}  // namespace
}  // namespace twosource::test
