// What may not stand in one claim: contradicting numbers, and a second party that is not surely one.
#include "linking/claims/splits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/linking/linked_story.h"
#include "unit/linking/plain_sentence.h"

namespace twosource::test {
namespace {

/// "X said that …", with one proposition in the content.
ReadingBuilder said(const std::string& id, const std::string& source, const std::string& printed,
                    const std::string& annotated, Modality modality = Modality::kHappened) {
  ReadingBuilder builder(id);
  builder.sentence(annotated);
  const auto speaker = builder.entity(source, "ORG", {source});
  const auto attribution = builder.attribution(source, "said", printed, speaker);
  const auto proposition = builder.proposition(printed, "blocked", {}, std::nullopt, modality);
  builder.reading.propositions[proposition].attribution = attribution;
  return builder;
}

std::string counted(const std::string& source, const std::string& number) {
  return source + "/PROPN/nsubj/2 said/VERB/ROOT/2/say that/SCONJ/mark/6 " + number +
         "/NUM/nummod/5 lorries/NOUN/nsubj/6/lorry blocked/VERB/ccomp/2/block the/DET/det/9 harbour/NOUN/compound/9 "
         "bridge/NOUN/dobj/6 overnight/ADV/advmod/6";
}

bool any_corroborated(const Story& story) {
  return std::ranges::any_of(story.claims, [](const Claim& c) { return c.status == ClaimStatus::kCorroborated; });
}

TEST(ClaimSplits, TwoPartiesWithOneNumberCorroborate) {
  ReadingBuilder a =
      said("a", "Greenwatch", "430 lorries blocked the harbour bridge overnight", counted("Greenwatch", "430"));
  ReadingBuilder b =
      said("b", "Ropeworks", "430 lorries blocked the harbour bridge overnight", counted("Ropeworks", "430"));
  EXPECT_TRUE(any_corroborated(linked({&a, &b})));
}

TEST(ClaimSplits, ContradictingNumbersPart) {
  ReadingBuilder a =
      said("a", "Greenwatch", "430 lorries blocked the harbour bridge overnight", counted("Greenwatch", "430"));
  ReadingBuilder b =
      said("b", "Ropeworks", "900 lorries blocked the harbour bridge overnight", counted("Ropeworks", "900"));
  const Story story = linked({&a, &b});
  EXPECT_FALSE(any_corroborated(story));
  EXPECT_THAT(story.claims, testing::SizeIs(2));
}

TEST(ClaimSplits, WhatIsPlannedBearsOutNothingThatHappened) {
  ReadingBuilder a =
      said("a", "Greenwatch", "430 lorries blocked the harbour bridge overnight", counted("Greenwatch", "430"));
  ReadingBuilder b = said("b", "Ropeworks", "430 lorries blocked the harbour bridge overnight",
                          counted("Ropeworks", "430"), Modality::kPlanned);
  EXPECT_FALSE(any_corroborated(linked({&a, &b})));
}

}  // namespace
}  // namespace twosource::test
