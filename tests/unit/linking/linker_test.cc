// That a Linker is loaded strictly: whatever is wrong with its data is an error that names file and key.
#include "linking/linker.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/english_world.h"

namespace twosource::linking {
namespace {

TEST(Linker, AMissingFolderIsAnErrorThatNamesTheFile) {
  const auto linker = Linker::load(TWOSOURCE_SOURCE_DIR "/data", "none", test::english_world());
  ASSERT_FALSE(linker);
  EXPECT_NE(linker.error().line().find("background.json"), std::string::npos) << linker.error().line();
}

/// What loading says where some words of one file of data/en/linking are others.
std::string problem_with(const std::string& file, const std::string& words, const std::string& others) {
  namespace fs = std::filesystem;
  const fs::path data = fs::path(testing::TempDir()) / "linker_test";
  const fs::path folder = data / "en/linking";
  fs::remove_all(data);
  fs::create_directories(folder.parent_path());
  fs::copy(TWOSOURCE_SOURCE_DIR "/data/en/linking", folder);
  std::ostringstream text;
  text << std::ifstream(folder / file).rdbuf();
  std::string changed = text.str();
  changed.replace(changed.find(words), words.size(), others);
  std::ofstream(folder / file) << changed;
  const auto linker = Linker::load(data, "en", test::english_world());
  fs::remove_all(data);
  return linker ? "" : linker.error().line();
}

void expect_problem(const std::string& file, const std::string& words, const std::string& others,
                    const std::string& problem) {
  const std::string line = problem_with(file, words, others);
  EXPECT_NE(line.find(file), std::string::npos) << line;
  EXPECT_NE(line.find(problem), std::string::npos) << line;
}

TEST(Linker, AMistypedKeyIsAnErrorThatNamesFileAndKey) {
  expect_problem("differences.json", "\"one_saying\"", "\"one_sayin\"", "'one_saying' is missing");
  expect_problem("timeline.json", "\"vague_time\"", "\"vage_time\"", "'weights.vague_time' is missing");
  expect_problem("dates.json", "\"day_window\": 2", "\"day_window\": \"2\"", "'day_window' must be a whole number");
  expect_problem("claims.json", "\"early\"", "\"erly\"", "'importance.early' is missing");
  expect_problem("stories.json", "\"join\"", "\"joins\"", "'join' is missing");
  expect_problem("words.json", "\"stop\"", "\"stops\"", "'stop' is missing");
  expect_problem("outlets.json", "\"outlet_nouns\"", "\"outlet\"", "'outlet_nouns' is missing");
  expect_problem("provenance.json", "\"nobody\"", "\"noone\"", "'nobody' is missing");
  expect_problem("headline.json", "\"incomplete\"", "\"partial\"", "'factors.incomplete' is missing");
  expect_problem("open_questions.json", "\"same_question\"", "\"same\"", "'same_question' is missing");
}

}  // namespace
}  // namespace twosource::linking
