// The names of enumerations, Labels, SHA-256.
#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "base/sha256.h"
#include "twosource/story.h"

namespace twosource {
namespace {

TEST(NameOf, IsTheContracts) {
  EXPECT_EQ(name_of(BlockKind::kKeyPoint), "keypoint");
  EXPECT_EQ(name_of(BlockKind::kNote), "note");
  EXPECT_EQ(name_of(Naming::kUnnamedOnRecord), "unnamed-on-record");
  EXPECT_EQ(name_of(Act::kOther), "other");
  EXPECT_EQ(name_of(ClaimStatus::kSingleOrigin), "single-origin");
  EXPECT_EQ(name_of(NodeKind::kReportNotGiven), "report-not-given");
  EXPECT_EQ(name_of(DifferenceKind::kAccount), "account");
  EXPECT_EQ(name_of(OpenKind::kNoDetails), "no-details");
}

TEST(Label, IsOneForOneText) {
  EXPECT_EQ(Label("NOUN"), Label(std::string("NOUN")));
  EXPECT_FALSE(Label("NOUN") == Label("VERB"));
  EXPECT_EQ(Label("NOUN").text(), "NOUN");
  EXPECT_TRUE(Label().empty());
  EXPECT_EQ(Label(), Label(""));
}

TEST(Label, IsSafeFromManyThreads) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([] {
      for (int n = 0; n < 200; ++n) EXPECT_EQ(Label("label " + std::to_string(n)).text(), "label " + std::to_string(n));
    });
  }
  for (std::thread& thread : threads) thread.join();
}

TEST(EntityType, IsNamedAsThePipelineNamesIt) {
  EXPECT_EQ(EntityType(EntityType::kPerson).text(), "PERSON");
  EXPECT_EQ(EntityType(EntityType::kWorkOfArt).text(), "WORK_OF_ART");
  EXPECT_EQ(EntityType(EntityType::kGroup).text(), "GROUP");
  for (int kind = 0; kind < EntityType::kOther; ++kind) {
    const EntityType type = static_cast<EntityType::Kind>(kind);
    EXPECT_EQ(EntityType(type.text()), type);
    EXPECT_EQ(type.kind(), kind) << type.text();
  }
}

TEST(EntityType, OfAnotherModelKeepsItsLabel) {
  const EntityType misc("MISC");
  EXPECT_EQ(misc.text(), "MISC");
  EXPECT_EQ(misc, EntityType::kOther);
  EXPECT_NE(misc, EntityType("PER")) << "two others are no one type";
  EXPECT_NE(misc, EntityType::kPerson);
  EXPECT_EQ(EntityType(), EntityType::kOther);
  EXPECT_TRUE(EntityType().empty());
}

TEST(Sha256, IsTheStandards) {
  EXPECT_EQ(base::sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(base::sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace twosource
