// Runs of words by which copied passages are found.
#include "linking/stories/shingles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace twosource::linking {
namespace {

std::vector<std::string> words(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> found;
  for (std::string word; stream >> word;) found.push_back(word);
  return found;
}

std::vector<std::uint64_t> shingles(const std::vector<std::string>& words) {
  return shingles_in_order({words.begin(), words.end()});
}

std::vector<std::uint32_t> kept(const std::string& text) { return winnowed(shingles(words(text))); }

TEST(Shingles, EveryRunOfEightWordsIsOne) {
  EXPECT_THAT(shingles(words("a b c d e f g h i j")), testing::SizeIs(3));
  EXPECT_THAT(shingles(words("a b c")), testing::IsEmpty());
}

TEST(Shingles, AnEmptyWordPartsRuns) {
  std::vector<std::string> parted = words("a b c d e f g h i j");
  parted[8] = "";
  EXPECT_THAT(shingles(parted), testing::ElementsAre(testing::Ne(0), 0, 0));
}

TEST(Shingles, WhoSharesFifteenWordsInARowSharesAKeptOne) {
  const std::string passage = " the ferry sank at dawn off the cape while its crew slept below the deck ";
  const auto one = kept("On Monday we heard this from the coast guard :" + passage + "Nobody knows why .");
  const auto other = kept("Readers write :" + passage + "and that was all that the harbour office would tell us .");
  std::vector<std::uint32_t> both;
  std::ranges::set_intersection(one, other, std::back_inserter(both));
  EXPECT_THAT(both, testing::Not(testing::IsEmpty()));
}

TEST(Shingles, FewerAreKeptThanThereAre) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "word" + std::to_string(i) + " ";
  EXPECT_LT(kept(text).size(), 80);
  EXPECT_GT(kept(text).size(), 25);
}

}  // namespace
}  // namespace twosource::linking
