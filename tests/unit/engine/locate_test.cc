#include "engine/locate.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <cstdlib>
#include <fstream>

namespace twosource::engine {
namespace {

namespace fs = std::filesystem;

class Locate : public testing::Test {
 protected:
  Locate() : home_(fs::temp_directory_path() / ("twosource_locate_" + std::to_string(getpid()))) {
    fs::create_directories(home_ / "twosource" / "models" / "xx_small");
    std::ofstream(home_ / "twosource" / "models" / "xx_small" / "config.cfg") << "[nlp]\n";
    setenv("XDG_DATA_HOME", home_.c_str(), 1);
    unsetenv("TWOSOURCE_MODEL");
    unsetenv("TWOSOURCE_DATA");
  }
  ~Locate() override { fs::remove_all(home_); }
  fs::path home_;
};

TEST_F(Locate, AModelIsFoundByName) {
  EXPECT_EQ(find_model("xx_small").value(), home_ / "twosource" / "models" / "xx_small");
}

TEST_F(Locate, AModelIsFoundByItsPath) { EXPECT_EQ(find_model(home_.string()).value(), home_); }

TEST_F(Locate, TheEnvironmentNamesAModel) {
  setenv("TWOSOURCE_MODEL", "xx_small", 1);
  EXPECT_EQ(find_model("").value().filename(), "xx_small");
}

TEST_F(Locate, OfSeveralModelsOneOfAPreferredLanguageIsTaken) {
  // Beside the program lies what this machine has; the user's folder comes after it.
  const fs::path models = home_ / "twosource" / "models";
  for (const std::string language : {"aq", "qz"}) {
    fs::create_directories(models / (language + "_small"));
    std::ofstream(models / (language + "_small") / "meta.json") << R"({"lang": ")" << language << R"("})";
  }
  EXPECT_EQ(find_model("", {"qz"}).value(), models / "qz_small");
  EXPECT_EQ(find_model("", {"none"}).value(), find_model("").value());
  EXPECT_EQ(find_model("aq_small", {"qz"}).value(), models / "aq_small");
}

TEST_F(Locate, LanguagesWithRulesAreThoseWhoseFolderHasReading) {
  fs::create_directories(home_ / "data" / "aq" / "language");
  fs::create_directories(home_ / "data" / "qz" / "reading");
  EXPECT_EQ(languages_with_rules(home_ / "data"), std::vector<std::string>{"qz"});
}

TEST_F(Locate, WhatIsMissingSaysWhereItLooked) {
  const auto missing = find_model("yy_none");
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().code, ErrorCode::kModelNotFound);
  EXPECT_NE(missing.error().message.find((home_ / "twosource" / "models").string()), std::string::npos);
  EXPECT_NE(missing.error().message.find("scripts/fetch_model"), std::string::npos);
}

TEST_F(Locate, TheHashOfDataDependsOnNamesAndContents) {
  const auto one = hashes_of_data(home_).value().data;
  EXPECT_EQ(one.size(), 16U);
  EXPECT_EQ(one, hashes_of_data(home_).value().data);
  std::ofstream(home_ / "more.json") << "{}";
  EXPECT_NE(one, hashes_of_data(home_).value().data);
}

TEST_F(Locate, AStagesHashDependsOnItsOwnFilesAndOnThoseOfAllStages) {
  const auto write = [this](const std::string& name, const std::string& bytes) {
    const fs::path path = home_ / "data" / "aq" / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path) << bytes;
    return hashes_of_data(home_ / "data").value();
  };
  write("language/lemmatizer.json", "{}");
  write("reading/acts.json", "{}");
  write("linking/claims.json", "{}");
  const MadeBy before = write("knowledge/countries.json", "{}");
  const MadeBy linking = write("linking/claims.json", "[]");
  EXPECT_NE(linking.linking, before.linking);
  EXPECT_NE(linking.data, before.data);
  EXPECT_EQ(linking.reading, before.reading);
  EXPECT_EQ(linking.language, before.language);
  const MadeBy times = write("times/days.json", "{}");
  EXPECT_NE(times.reading, linking.reading);
  EXPECT_EQ(times.linking, linking.linking);
  const MadeBy knowledge = write("knowledge/countries.json", "[]");
  EXPECT_NE(knowledge.reading, times.reading);
  EXPECT_NE(knowledge.linking, times.linking);
}

}  // namespace
}  // namespace twosource::engine
