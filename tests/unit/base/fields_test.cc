// Whatever is wrong with a data file is one Error that names the file and the key.
#include "base/fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace twosource::base {
namespace {

class FieldsTest : public testing::Test {
 protected:
  /// What is said of a file with some text, read as a list of words and an object with a weight.
  std::string problem(const std::string& text) {
    std::ofstream(path_, std::ios::binary) << text;
    const auto read = read_fields(path_, [this](Fields& file) {
      words_ = file.texts("words");
      Fields weights = file.object("weights");
      weight_ = weights.number("saying");
    });
    return read ? "" : read.error().line();
  }

  void TearDown() override { std::filesystem::remove(path_); }

  std::filesystem::path path_ = std::filesystem::path(testing::TempDir()) / "fields_test.json";
  std::vector<std::string> words_;
  double weight_ = 0;
};

TEST_F(FieldsTest, GivesWhatStandsInTheFile) {
  EXPECT_EQ(problem(R"({"about": "a test", "words": ["a", "b"], "weights": {"saying": 0.5}})"), "");
  EXPECT_THAT(words_, testing::ElementsAre("a", "b"));
  EXPECT_EQ(weight_, 0.5);
}

TEST_F(FieldsTest, AMistypedKeyIsNamedWithItsFile) {
  const std::string line = problem(R"({"words": [], "weights": {"sayin": 0.5}})");
  EXPECT_THAT(line, testing::HasSubstr("'weights.saying' is missing"));
  EXPECT_THAT(line, testing::HasSubstr("fields_test.json"));
}

TEST_F(FieldsTest, AKeyWithoutAReaderIsNamed) {
  EXPECT_THAT(problem(R"({"words": [], "wrods": [], "weights": {"saying": 1}})"),
              testing::HasSubstr("'wrods' has no reader"));
}

TEST_F(FieldsTest, AValueOfAnotherTypeIsNamed) {
  EXPECT_THAT(problem(R"({"words": [1], "weights": {"saying": 1}})"),
              testing::HasSubstr("'words' must be a list of texts"));
  EXPECT_THAT(problem(R"({"words": [], "weights": {"saying": "1"}})"),
              testing::HasSubstr("'weights.saying' must be a number"));
  EXPECT_THAT(problem(R"({"words": [], "weights": 1})"), testing::HasSubstr("'weights' must be an object"));
  EXPECT_THAT(problem("[]"), testing::HasSubstr("must hold an object"));
}

TEST_F(FieldsTest, AListOfNumbersHasTheLengthThatItsReaderAsksFor) {
  std::ofstream(path_, std::ios::binary) << R"({"shares": [0.25, 0.75], "by_kind": {"day": [1], "year": []}})";
  std::vector<double> shares;
  std::vector<std::pair<std::string, std::vector<double>>> by_kind;
  const auto read = [&](std::size_t size) {
    return read_fields(path_, [&](Fields& file) {
      shares = file.numbers("shares", size);
      by_kind = file.number_lists_by_name("by_kind");
    });
  };
  EXPECT_TRUE(read(2).ok());
  EXPECT_THAT(shares, testing::ElementsAre(0.25, 0.75));
  EXPECT_THAT(by_kind, testing::ElementsAre(testing::Pair("day", testing::ElementsAre(1)),
                                            testing::Pair("year", testing::IsEmpty())));
  EXPECT_THAT(read(3).error().line(), testing::HasSubstr("'shares': must hold 3 numbers"));
}

}  // namespace
}  // namespace twosource::base
