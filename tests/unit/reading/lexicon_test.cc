#include "reading/lexicon.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/english_world.h"

namespace twosource::reading {
namespace {

TEST(Lexicon, HasEnglish) {
  const auto lexicon = Lexicon::load(TWOSOURCE_SOURCE_DIR "/data", "en", *test::english_world());
  ASSERT_TRUE(lexicon.ok()) << lexicon.error().line();
  EXPECT_FALSE(lexicon->entities.country_of.empty());
  EXPECT_FALSE(lexicon->times.rules.empty());
}

TEST(Lexicon, SaysWhichFolderHasNoTimeRules) {
  const auto times = TimeRules::load(TWOSOURCE_SOURCE_DIR "/data/en/no-such-folder");
  ASSERT_FALSE(times.ok());
  EXPECT_EQ(times.error().code, ErrorCode::kDataBroken);
}

TEST(Lexicon, AListOfWordsWithAnUnknownNameIsAnErrorThatNamesIt) {
  namespace fs = std::filesystem;
  const fs::path data = fs::path(testing::TempDir()) / "lexicon_test";
  for (const auto& [file, list] :
       {std::pair("attributions.json", "light_cues"), std::pair("propositions.json", "planned")}) {
    fs::remove_all(data);
    fs::create_directories(data);
    fs::copy(TWOSOURCE_SOURCE_DIR "/data/en", data / "en", fs::copy_options::recursive);
    std::ostringstream text;
    text << std::ifstream(data / "en/reading" / file).rdbuf();
    std::string changed = text.str();
    changed.replace(changed.find("\"" + std::string(list) + "\""), std::string(list).size() + 2, "\"lsit\"");
    std::ofstream(data / "en/reading" / file) << changed;
    const auto lexicon = Lexicon::load(data, "en", *test::english_world());
    ASSERT_FALSE(lexicon.ok()) << file;
    EXPECT_NE(lexicon.error().line().find(file), std::string::npos) << lexicon.error().line();
    EXPECT_NE(lexicon.error().line().find("lsit"), std::string::npos) << lexicon.error().line();
  }
  fs::remove_all(data);
}

}  // namespace
}  // namespace twosource::reading
