// Where time expressions match: long runs of words that could go on for ever.
#include "reading/times/matches.h"

#include <gtest/gtest.h>

#include <ctime>
#include <string>

namespace twosource::reading {
namespace {

const TimeRules& rules() {
  static const auto loaded = TimeRules::load(std::string(TWOSOURCE_SOURCE_DIR) + "/data/en/times");
  EXPECT_TRUE(loaded) << loaded.error().line();
  return *loaded;
}

/// Processor time of matching at every place of a text where a match may begin.
double seconds(const std::string& text) {
  const std::clock_t start = std::clock();
  std::size_t found = 0;
  for (std::size_t at = next_start(text, 0, rules()); at < text.size(); at = next_start(text, at + 1, rules())) {
    found += matches_at(text, at, rules()).size();
  }
  EXPECT_LE(found, text.size());
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

std::string repeated(const std::string& unit, std::size_t size) {
  std::string text;
  while (text.size() < size) text += unit;
  return text;
}

TEST(TimeMatches, TakeTimeInProportionToARunOfNumberWords) {
  for (const char* unit : {"a ", "two hundred ", "1 ", "last next "}) {
    seconds(repeated(unit, 2'000));  // warms up
    const double small = seconds(repeated(unit, 8'000));
    const double large = seconds(repeated(unit, 80'000));
    EXPECT_LT(large, 40 * small + 0.1) << unit << ": " << small << " s, " << large << " s";
  }
}

TEST(TimeMatches, FindAnExpressionInsideOfALongText) {
  const std::string text = repeated("word ", 1'000) + "two weeks ago" + repeated(" word", 1'000);
  const std::size_t at = text.find("two weeks");
  const auto matches = matches_at(text, at, rules());
  ASSERT_FALSE(matches.empty());
  EXPECT_EQ(matches.front().span().end, at + 13);
}

}  // namespace
}  // namespace twosource::reading
