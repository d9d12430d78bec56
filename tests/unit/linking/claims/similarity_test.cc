// How sure a joining is, and that it is printed so: the whole of linking, on reports of one sentence.
#include "linking/claims/similarity.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/linking/linked_story.h"
#include "unit/linking/plain_sentence.h"

namespace twosource::test {
namespace {

/// "X said that …" in one report.
ReadingBuilder said(const std::string& id, const std::string& source, const std::string& content,
                    const std::string& printed) {
  ReadingBuilder builder(id);
  builder.sentence(plain(source + " said that " + content + " ."));
  const auto speaker = builder.entity(source, "ORG", {source});
  const auto attribution = builder.attribution(source, "said", printed, speaker);
  builder.reading.propositions[builder.proposition(printed, "dumped")].attribution = attribution;
  return builder;
}

const Claim* corroborated(const Story& story) {
  const auto found = std::ranges::find(story.claims, ClaimStatus::kCorroborated, &Claim::status);
  return found == story.claims.end() ? nullptr : &*found;
}

TEST(Likelihood, WhatExactlyTwoPartiesSayInTheSameWordsIsPrintedWithoutAMark) {
  ReadingBuilder a = said("a", "Greenwatch", "the refinery dumped|dump contaminated sludge into the estuary overnight",
                          "the refinery dumped contaminated sludge into the estuary overnight");
  ReadingBuilder b = said("b", "Portwatch", "overnight the refinery dumped|dump contaminated sludge into the estuary",
                          "overnight the refinery dumped contaminated sludge into the estuary");
  const Story story = linked({&a, &b});
  const Claim* claim = corroborated(story);
  ASSERT_NE(claim, nullptr);
  EXPECT_EQ(claim->parties.size(), 2U);
  EXPECT_EQ(claim->confidence, Confidence::kSure);
}

TEST(Likelihood, WhatSharesTheirMatterAloneBearsNothingOut) {
  ReadingBuilder a = said("a", "Greenwatch", "the refinery dumped|dump contaminated sludge into the estuary overnight",
                          "the refinery dumped contaminated sludge into the estuary overnight");
  ReadingBuilder b = said("b", "Portwatch", "fishermen dumped|dump their catch because sludge ruined the season",
                          "fishermen dumped their catch because sludge ruined the season");
  EXPECT_EQ(corroborated(linked({&a, &b})), nullptr);
}

}  // namespace
}  // namespace twosource::test
