// That the rules of the last steps of linking are read.
#include "linking/reporting_rules.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace twosource::linking {
namespace {

TEST(ReportingRules, VerbsOfOneHappeningShareAClass) {
  const auto rules = load_reporting_rules(TWOSOURCE_SOURCE_DIR "/data/en/linking");
  ASSERT_TRUE(rules) << rules.error().line();
  EXPECT_EQ(rules->dates.verb_class.at("arrive"), rules->dates.verb_class.at("visit"));
  EXPECT_GT(rules->timeline.weights.happening_verb, 0);
  EXPECT_TRUE(rules->provenance.document_nouns.contains("readout"));
}

TEST(ReportingRules, AMissingFolderIsAnErrorThatNamesTheFile) {
  const auto rules = load_reporting_rules(TWOSOURCE_SOURCE_DIR "/data/none");
  ASSERT_FALSE(rules);
  EXPECT_NE(rules.error().line().find("open_questions.json"), std::string::npos);
}

/// What reading data/en/linking says where some words of one file are others.
std::string problem_with(const std::string& file, const std::string& words, const std::string& others) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(testing::TempDir()) / "reporting_rules_test";
  fs::remove_all(folder);
  fs::copy(TWOSOURCE_SOURCE_DIR "/data/en/linking", folder);
  std::ostringstream text;
  text << std::ifstream(folder / file).rdbuf();
  std::string changed = text.str();
  changed.replace(changed.find(words), words.size(), others);
  std::ofstream(folder / file) << changed;
  const auto rules = load_reporting_rules(folder);
  fs::remove_all(folder);
  return rules ? "" : rules.error().line();
}

TEST(ReportingRules, AMistypedKeyIsAnErrorThatNamesFileAndKey) {
  const std::string differences = problem_with("differences.json", "\"one_saying\"", "\"one_sayin\"");
  EXPECT_NE(differences.find("differences.json"), std::string::npos) << differences;
  EXPECT_NE(differences.find("'one_saying' is missing"), std::string::npos) << differences;
  const std::string timeline = problem_with("timeline.json", "\"vague_time\"", "\"vage_time\"");
  EXPECT_NE(timeline.find("'weights.vague_time' is missing"), std::string::npos) << timeline;
  const std::string dates = problem_with("dates.json", "\"day_window\": 2", "\"day_window\": \"2\"");
  EXPECT_NE(dates.find("'day_window' must be a whole number"), std::string::npos) << dates;
}

}  // namespace
}  // namespace twosource::linking
