// Word lists are read strictly: all that are asked for, and no others.
#include "reading/attributions/word_lists.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/json.h"

namespace twosource::reading {
namespace {

const std::filesystem::path kData = std::filesystem::path(TWOSOURCE_SOURCE_DIR) / "data/en/reading";

/// The lists of propositions.json, changed, as a file of their own.
template <class Change>
Result<WordLists> read_changed(Change change) {
  auto json = base::read_json_file(kData / "propositions.json").value();
  change(json);
  const std::filesystem::path path = std::filesystem::path(::testing::TempDir()) / "word_lists_test.json";
  std::ofstream(path) << json.dump();
  return read_clause_words(path);
}

TEST(WordLists, AreFoundByTheirNames) {
  const auto words = read_attribution_words(kData / "attributions.json");
  ASSERT_TRUE(words) << words.error().line();
  EXPECT_EQ(name_of(WordList::kOwnChannels), "own_channels");
  EXPECT_TRUE((*words)[static_cast<std::size_t>(WordList::kComplementizers)].contains("that"));
  EXPECT_EQ(name_of(ClauseList::kNegativeVerbs), "negative_verbs");
}

TEST(WordLists, OneThatIsMissingIsAnError) {
  const auto words = read_changed([](base::Json& json) { json.erase("plans"); });
  ASSERT_FALSE(words);
  EXPECT_NE(words.error().line().find("'plans' is missing"), std::string::npos) << words.error().line();
}

TEST(WordLists, OneThatNobodyAsksForIsAnError) {
  const auto words = read_changed([](base::Json& json) { json["planed"] = base::Json::array(); });
  ASSERT_FALSE(words);
  EXPECT_NE(words.error().line().find("'planed' is no list"), std::string::npos) << words.error().line();
}

TEST(WordLists, HoldWordsAlone) {
  EXPECT_FALSE(read_changed([](base::Json& json) { json["plans"] = {1}; }));
  EXPECT_FALSE(read_changed([](base::Json& json) { json["plans"] = "plan"; }));
  EXPECT_TRUE(read_changed([](base::Json& json) { json["about_more"] = "no list"; }));
}

}  // namespace
}  // namespace twosource::reading
