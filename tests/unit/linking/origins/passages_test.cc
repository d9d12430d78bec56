// Copy that two reports share is one origin, however many outlets print it.
#include "linking/origins/passages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "unit/linking/linked_story.h"
#include "unit/linking/plain_sentence.h"

namespace twosource::test {
namespace {

ReadingBuilder own_word(const std::string& id, const std::string& outlet, const std::string& sentence) {
  ReadingBuilder builder(id);
  builder.reading.report.outlet = outlet;
  builder.sentence(plain(sentence + " ."));
  std::string printed;
  std::istringstream words(sentence);
  for (std::string word; words >> word;) printed += (printed.empty() ? "" : " ") + word.substr(0, word.find('|'));
  builder.proposition(printed, "dumped");
  return builder;
}

constexpr const char* kCopy =
    "The refinery dumped|dump contaminated sludge into the quiet estuary overnight while gulls slept on seven barges";

TEST(Passages, OneSentenceInTwoOutletsIsOneOrigin) {
  ReadingBuilder a = own_word("a", "Dockside Mail", kCopy);
  ReadingBuilder b = own_word("b", "Harbour Post", kCopy);
  const Story story = linked({&a, &b});
  ASSERT_THAT(story.claims, testing::SizeIs(1));
  ASSERT_THAT(story.claims[0].origins, testing::SizeIs(1));
  EXPECT_EQ(story.claims[0].origins[0].because.rule, OriginRule::kSharedPassage);
}

TEST(Passages, AnAgencyThatAWebPageNamesIsItsOrigin) {
  ReadingBuilder page = own_word("a", "Dockside Mail", "The refinery dumped|dump contaminated sludge overnight");
  page.reading.report.page.emplace().agencies = {"Associated Press"};
  const Story story = linked({&page});
  ASSERT_THAT(story.claims, testing::SizeIs(1));
  ASSERT_THAT(story.claims[0].origins, testing::SizeIs(1));
  EXPECT_EQ(story.claims[0].origins[0].because.rule, OriginRule::kWireCopy);
  EXPECT_THAT(story.claims[0].origins[0].label, testing::StartsWith("Associated Press"));
}

TEST(Passages, TheSameFactInOtherWordsIsNoCopy) {
  ReadingBuilder a = own_word("a", "Dockside Mail", "The refinery dumped|dump contaminated sludge overnight");
  ReadingBuilder b = own_word("b", "Harbour Post", "Contaminated sludge overnight the refinery dumped|dump");
  const Story story = linked({&a, &b});
  for (const Claim& claim : story.claims) {
    for (const Origin& origin : claim.origins) EXPECT_NE(origin.because.rule, OriginRule::kSharedPassage);
  }
}

}  // namespace
}  // namespace twosource::test
