#include "document/quotations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/conllu_document.h"

namespace twosource::document {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> quotations_in(const std::string& text) {
  const Report report = test::report_of_lines("r", text);
  std::vector<std::string> words;
  for (const Quotation& quotation : document::find_quotations(report.text, report.blocks)) {
    words.emplace_back(cut(report.text, quotation.span));
  }
  return words;
}

TEST(Quotations, CurlyAndStraightMarks) {
  EXPECT_THAT(quotations_in("“Yes,” she said. “No.”"), ElementsAre("“Yes,”", "“No.”"));
  EXPECT_THAT(quotations_in("\"Yes,\" she said. \"No.\""), ElementsAre("\"Yes,\"", "\"No.\""));
}

TEST(Quotations, TypedDoubles) { EXPECT_THAT(quotations_in("``Yes,'' she said."), ElementsAre("``Yes,''")); }

TEST(Quotations, GermanAndFrenchMarks) {
  EXPECT_THAT(quotations_in("„Ja“, sagte sie."), ElementsAre("„Ja“"));
  EXPECT_THAT(quotations_in("« Oui », dit-elle."), ElementsAre("« Oui »"));
  EXPECT_THAT(quotations_in("Sie sagte »Ja« und ging."), ElementsAre("»Ja«"));
}

TEST(Quotations, NestedOnesBelongToTheOuter) {
  EXPECT_THAT(quotations_in("“He said ‘never’ twice,” she said."), ElementsAre("“He said ‘never’ twice,”"));
  EXPECT_THAT(quotations_in("“He said “never” twice,” she said."), ElementsAre("“He said “never” twice,”"));
}

TEST(Quotations, SingleMarksAloneAreQuotationsAndApostrophesAreNot) {
  EXPECT_THAT(quotations_in("Minister warns of ‘hard winter’"), ElementsAre("‘hard winter’"));
  EXPECT_THAT(quotations_in("Brandt's crew didn't see the '90s and the voters' rights."), IsEmpty());
}

TEST(Quotations, InchesAndStrayMarksAreNone) { EXPECT_THAT(quotations_in("The 5\" pipe burst."), IsEmpty()); }

TEST(Quotations, OneLeftOpenEndsWithItsBlockAndRunsOn) {
  const Report report = test::report_of_lines("r", "“We knew.\n“We said nothing,” he said.\nThe end.");
  const auto found = document::find_quotations(report.text, report.blocks);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_FALSE(found[0].closed);
  EXPECT_TRUE(found[1].closed);
  EXPECT_TRUE(found[1].continues);
}

TEST(Quotations, AHundredThousandMarksAreNoTrouble) {
  std::string marks;
  for (int i = 0; i < 100000; ++i) marks += "“";
  EXPECT_LE(quotations_in(marks).size(), 1U);
  const std::string straight(100000, '"');
  EXPECT_LE(quotations_in(straight).size(), straight.size());
}

}  // namespace
}  // namespace twosource::document
