#include "language/tokenizer/suffix_search.h"

#include <gtest/gtest.h>

#include <random>

namespace twosource::language {
namespace {

/// Alternatives of every shape that spaCy's suffix rules have.
constexpr std::string_view kSuffixes =
    R"(…$|\)$|"$|\.\.+$|'s$|’s$|(?<=[0-9])\+$|(?<=°[FfCcKk])\.$|(?<=[0-9])(?:\$|US\$|€)$|)"
    R"((?<=[0-9])(?:km|km²|m|%)$|(?<=[0-9a-z%²"'»])\.$|(?<=[A-Z][A-Z])\.$|[\u00A6\u2190-\u21FF]$)";

SuffixSearch compile(std::string_view pattern) {
  auto search = SuffixSearch::compile(pattern, "file");
  EXPECT_TRUE(search) << search.error().line();
  return std::move(search).value();
}

TEST(SuffixSearch, FindsTheLongestSuffixAtTheEnd) {
  const SuffixSearch search = compile(kSuffixes);
  ASSERT_TRUE(search.is_bounded());
  EXPECT_EQ(search.suffix_size("dog's"), 2U);
  EXPECT_EQ(search.suffix_size("5km²"), 4U);
  EXPECT_EQ(search.suffix_size("5US$"), 3U);
  EXPECT_EQ(search.suffix_size("wait......"), 6U);
  EXPECT_EQ(search.suffix_size("end."), 1U);
  EXPECT_EQ(search.suffix_size("word"), 0U);
  EXPECT_EQ(search.suffix_size(""), 0U);
}

TEST(SuffixSearch, AgreesWithTheScanOnRandomWords) {
  const SuffixSearch search = compile(kSuffixes);
  const std::vector<std::string> bits{".", "..", ")",  "\"", "'", "s", "’", "5", "km", "²",  "%", "°",  "F",
                                      "A", "B",  "US", "$",  "€", "+", "…", "→", "é",  "日", "x", "\n", "😀"};
  std::mt19937 random(7);
  for (int i = 0; i < 20'000; ++i) {
    std::string word;
    for (auto left = random() % 14; left > 0; --left) word += bits[random() % bits.size()];
    ASSERT_EQ(search.suffix_size(word), search.suffix_size_by_scanning(word)) << word;
  }
}

TEST(SuffixSearch, ScansForPatternsWithoutABound) {
  for (const char* pattern : {"ab*$", "a|b$", "(?:a|b$)", ".*x$"}) {
    const SuffixSearch search = compile(pattern);
    EXPECT_FALSE(search.is_bounded()) << pattern;
    EXPECT_EQ(search.suffix_size("xxabbb"), search.suffix_size_by_scanning("xxabbb")) << pattern;
  }
}

TEST(SuffixSearch, TakesTimeForTheSuffixAlone) {
  const SuffixSearch search = compile(kSuffixes);
  std::string word = "a" + std::string(200'000, ')');
  std::size_t stripped = 0;
  while (const std::size_t size = search.suffix_size(word)) {  // by scanning, an hour
    word.resize(word.size() - size);
    stripped += size;
  }
  EXPECT_EQ(stripped, 200'000U);
}

}  // namespace
}  // namespace twosource::language
