#include "knowledge/world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "support/english_world.h"

namespace twosource::knowledge {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

TEST(World, KnowsACountryByItsNamesSeatsAndCapitals) {
  const World& world = *test::english_world();
  for (const char* name : {"France", "French", "the Élysée", "Paris", "FRANCE", "France’s"}) {
    EXPECT_EQ(world.country(name), "France") << name;
  }
  EXPECT_EQ(world.country("U.S."), world.country("US"));
  EXPECT_EQ(world.country("Timor Leste"), world.country("Timor-Leste"));
  EXPECT_EQ(world.country("Norland"), "");
}

TEST(World, KnowsMediaAndForWhomTheySpeak) {
  const World& world = *test::english_world();
  EXPECT_TRUE(world.media.agencies.contains(world.names.bare_key("Reuters")));
  EXPECT_FALSE(world.media.agencies.contains(world.names.bare_key("CNN")));
  EXPECT_TRUE(world.media.outlets.contains(world.names.bare_key("the Washington Post")));
  EXPECT_TRUE(world.media.outlets.contains(world.names.bare_key("Reuters")));
  EXPECT_EQ(world.media.voice_of.at(world.names.bare_key("People’s Daily")), "China");
}

TEST(World, KnowsAnOutletByItsNameAndByItsHost) {
  const World& world = *test::english_world();
  EXPECT_EQ(world.outlet_key("www.nytimes.com"), world.outlet_key("The New York Times"));
  EXPECT_EQ(world.outlet_key("Calder Times"), world.names.bare_key("Calder Times"));
  EXPECT_EQ(world.outlet_key("calder.example"), world.names.bare_key("calder.example"));
  EXPECT_EQ(world.outlet_name("www.nytimes.com"), "The New York Times");
  EXPECT_EQ(world.outlet_name("www.Calder.example"), "calder.example");
  EXPECT_EQ(world.outlet_name("Calder Times"), "Calder Times");
}

TEST(World, SaysWhichLanguageItLacks) {
  const auto world = World::load(TWOSOURCE_SOURCE_DIR "/data", "tlh");
  ASSERT_FALSE(world.ok());
  EXPECT_EQ(world.error().code, ErrorCode::kUnsupportedLanguage);
  EXPECT_THAT(world.error().message, HasSubstr("tlh"));
}

TEST(World, AUnionThatIsNoneOfTheCountriesIsAnErrorThatNamesIt) {
  const fs::path data = fs::path(testing::TempDir()) / "world_test";
  fs::remove_all(data);
  fs::create_directories(data / "en");
  fs::copy(TWOSOURCE_SOURCE_DIR "/data/en/knowledge", data / "en/knowledge");
  std::ofstream(data / "en/knowledge/countries.json") << R"({"unions": ["Hanse"], "countries": []})";
  const auto world = World::load(data, "en");
  ASSERT_FALSE(world.ok());
  EXPECT_THAT(world.error().line(), HasSubstr("countries.json"));
  EXPECT_THAT(world.error().line(), HasSubstr("Hanse"));
  fs::remove_all(data);
}

}  // namespace
}  // namespace twosource::knowledge
