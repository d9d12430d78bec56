// That a Linker is loaded strictly: whatever is wrong with its data is an error that names file and key. And that it
// links whatever a sound stored Reading may hold, though this program would not have made it.
#include "linking/linker.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/english_world.h"
#include "unit/linking/linked_story.h"
#include "unit/linking/plain_sentence.h"

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
  expect_problem("news_value.json", "\"early\"", "\"erly\"", "'weights.early' is missing");
  expect_problem("stories.json", "\"join_chosen\"", "\"joins\"", "'join_chosen' is missing");
  expect_problem("words.json", "\"stop\"", "\"stops\"", "'stop' is missing");
  expect_problem("outlets.json", "\"outlet_nouns\"", "\"outlet\"", "'outlet_nouns' is missing");
  expect_problem("provenance.json", "\"nobody\"", "\"noone\"", "'nobody' is missing");
  expect_problem("openings.json", "\"incomplete\"", "\"partial\"", "'incomplete' is missing");
  expect_problem("open_questions.json", "\"same_question\"", "\"same\"", "'same_question' is missing");
}

/// "Greenwatch said 40 lorries left." as a report that somebody else has read and stored.
test::ReadingBuilder stored() {
  test::ReadingBuilder builder("a");
  builder.sentence(test::plain("Greenwatch said 40 lorries|lorry left|leave ."));
  const auto speaker = builder.entity("Greenwatch", "ORG", {"Greenwatch"});
  const auto said = builder.attribution("Greenwatch", "said", "40 lorries left", speaker);
  const auto left = builder.proposition("40 lorries left", "left");
  builder.reading.propositions[left].attribution = said;
  builder.published("2031-05-14");
  static_cast<void>(builder.build());
  return builder;
}

Quantity forty_lorries() {
  Quantity quantity;
  quantity.least = quantity.most = 40;
  quantity.counted = "lorry";
  return quantity;
}

TEST(Linker, AnAttributionThatIsItsOwnPaperSpeaksForItsSource) {
  test::ReadingBuilder a = stored();
  a.reading.attributions[0].paper = 0;
  const Story story = test::linked_readings({&a.reading});
  ASSERT_EQ(story.claims.size(), 1U);
  EXPECT_EQ(story.claims[0].origins[0].label, "Greenwatch");
}

TEST(Linker, AQuantityMayHaveItsNounFromOneThatIsNotTold) {
  test::ReadingBuilder a = stored();
  a.reading.quantities = {forty_lorries(), Quantity()};
  a.reading.quantities[0].noun_from = 1;
  EXPECT_EQ(test::linked_readings({&a.reading}).claims.size(), 1U);
}

TEST(Linker, ASourceThatNobodyPrintedIsNobodys) {
  test::ReadingBuilder a = stored();
  a.reading.attributions[0].source.clear();
  a.reading.attributions[0].speaker.reset();
  a.reading.quantities = {forty_lorries()};
  a.reading.quantities[0].attribution = 0;
  EXPECT_EQ(test::linked_readings({&a.reading}).claims.size(), 1U);
}

TEST(Linker, ADatedNounHasNoClauseToLookAt) {
  test::ReadingBuilder a = stored();
  a.reading.event_mentions = {{}};
  a.reading.event_mentions[0].dated = {{}};
  EXPECT_TRUE(test::linked_readings({&a.reading}).timeline.empty());
}

TEST(Linker, AnOpeningOfTheLastSentenceIsWeighedInNoTime) {
  test::ReadingBuilder a = stored();
  Opening opening;
  opening.clause.span = opening.sentence = a.words("40 lorries left");
  opening.clause.text = "40 lorries left";
  opening.rank = SIZE_MAX;
  a.reading.openings = {opening};
  EXPECT_EQ(test::linked_readings({&a.reading}).title, "40 lorries left");
}

}  // namespace
}  // namespace twosource::linking
