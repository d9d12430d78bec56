// Which words two reports share, to the letter.
#include "linking/stories/shared_passages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/linking/plain_sentence.h"
#include "unit/linking/reading_builder.h"

namespace twosource::test {
namespace {

using linking::shared_passages;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

Reading report(const std::vector<std::string>& sentences) {
  ReadingBuilder builder("r");
  for (const std::string& sentence : sentences) builder.sentence(plain(sentence));
  return builder.build();
}

/// The words of each shared passage, as both reports print them.
std::vector<std::pair<std::string, std::string>> passages(const Reading& here, const Reading& there) {
  std::vector<std::pair<std::string, std::string>> found;
  for (const SharedPassage& passage : shared_passages(here, there)) {
    found.emplace_back(cut(here.report.text, passage.here), cut(there.report.text, passage.there));
  }
  return found;
}

const std::string kLead = "The ferry Halia sank at dawn off the cape with nine sailors aboard";
const std::string kRest = "Its owner had let the last inspection lapse in the spring of that year";

TEST(SharedPassages, AreTheWordsThatBothPrint) {
  const Reading paper = report({"Our staff reports .", kLead + " .", "Nobody else was hurt ."});
  const Reading wire = report({"A long day ended badly .", "Reporters learnt : " + kLead + " ."});
  EXPECT_THAT(passages(paper, wire), ElementsAre(Pair(kLead, kLead)));
}

TEST(SharedPassages, RunOnOverSentencesAndBlocks) {
  const Reading paper = report({kLead + " .", kRest + " ."});
  const Reading wire = report({kLead + " . " + kRest + " ."});
  EXPECT_THAT(passages(paper, wire), ElementsAre(Pair(kLead + ".\n" + kRest, kLead + ". " + kRest)));
}

TEST(SharedPassages, CaseAndPunctuationMakeNoDifference) {
  const Reading paper = report({"THE FERRY HALIA SANK at dawn , off the cape , with nine sailors aboard ."});
  EXPECT_THAT(passages(paper, report({kLead + " ."})), SizeIs(1));
}

TEST(SharedPassages, AChangedWordPartsThem) {
  const Reading paper = report({kLead + " before " + kRest + " ."});
  const Reading wire = report({kLead + " after " + kRest + " ."});
  EXPECT_THAT(passages(paper, wire), ElementsAre(Pair(kLead, kLead), Pair(kRest, kRest)));
}

TEST(SharedPassages, WhatIsInAnotherOrderIsToldInTheOrderOfTheFirst) {
  const Reading paper = report({kRest + " .", "Then this .", kLead + " ."});
  const Reading wire = report({kLead + " .", kRest + " ."});
  EXPECT_THAT(passages(paper, wire), ElementsAre(Pair(kRest, kRest), Pair(kLead, kLead)));
}

TEST(SharedPassages, AFewWordsAreNone) {
  const Reading paper = report({"The ferry Halia sank at dawn off the island ."});
  EXPECT_THAT(passages(paper, report({kLead + " ."})), IsEmpty());
}

TEST(SharedPassages, OneQuotationInTwoReportsIsNone) {
  const std::string quoted = "\" We told the owner in the spring that this ship must not leave the harbour again \"";
  const Reading paper = report({"He said : " + quoted + " ."});
  const Reading other = report({quoted + " , the inspector recalled ."});
  EXPECT_THAT(passages(paper, other), IsEmpty());
}

TEST(SharedPassages, AQuotationInsideOfACopyBelongsToIt) {
  const std::string copy = kLead + " , and \" nobody warned us \" was all that its captain would say of it";
  const Reading paper = report({copy + " ."});
  EXPECT_THAT(passages(paper, report({"Later : " + copy + " ."})), SizeIs(1));
}

TEST(SharedPassages, OneWordWithoutEndTakesNoMoreTimeThanOthers) {
  std::string sentence;
  for (int i = 0; i < 20000; ++i) sentence += "ha ";
  const Reading laugh = report({sentence});
  EXPECT_THAT(shared_passages(laugh, laugh), SizeIs(1));
}

}  // namespace
}  // namespace twosource::test
