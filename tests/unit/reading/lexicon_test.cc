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

/// What loading English says where a key of one of its files is "lsit".
std::string problem_without(const std::string& file, const std::string& key) {
  namespace fs = std::filesystem;
  const fs::path data = fs::path(testing::TempDir()) / "lexicon_test";
  fs::remove_all(data);
  fs::create_directories(data);
  fs::copy(TWOSOURCE_SOURCE_DIR "/data/en", data / "en", fs::copy_options::recursive);
  std::ostringstream text;
  text << std::ifstream(data / "en/reading" / file).rdbuf();
  std::string changed = text.str();
  changed.replace(changed.find("\"" + key + "\""), key.size() + 2, "\"lsit\"");
  std::ofstream(data / "en/reading" / file) << changed;
  const auto lexicon = Lexicon::load(data, "en", *test::english_world());
  fs::remove_all(data);
  return lexicon ? "" : lexicon.error().line();
}

TEST(Lexicon, AListOfWordsWithAnUnknownNameIsAnErrorThatNamesIt) {
  for (const auto& [file, list] :
       {std::pair("attributions.json", "light_cues"), std::pair("propositions.json", "planned")}) {
    const std::string problem = problem_without(file, list);
    EXPECT_NE(problem.find(file), std::string::npos) << problem;
    EXPECT_NE(problem.find("lsit"), std::string::npos) << problem;
  }
}

TEST(Lexicon, AMissingKeyIsAnErrorThatNamesFileAndKey) {
  for (const auto& [file, key] : {std::pair("persons.json", "office_marks"), std::pair("organisations.json", "endings"),
                                  std::pair("acts.json", "refuse"), std::pair("published.json", "edges")}) {
    const std::string problem = problem_without(file, key);
    EXPECT_NE(problem.find(file), std::string::npos) << problem;
    EXPECT_NE(problem.find(std::string(key) + "' is missing"), std::string::npos) << problem;
  }
}

}  // namespace
}  // namespace twosource::reading
