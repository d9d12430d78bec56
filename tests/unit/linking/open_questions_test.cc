// What the reports say is not answered, joined.
#include "linking/open_questions.h"

#include <gtest/gtest.h>

#include "unit/linking/linked_story.h"

namespace twosource {
namespace {

using test::linked;
using test::ReadingBuilder;

ReadingBuilder palace(const std::string& id) {
  ReadingBuilder report(id);
  report.sentence(
      "While/SCONJ/mark/4 the/DET/det/3 queen/NOUN/nsubj/4 waits/VERB/advcl/9/wait +,/PUNCT/punct/9 "
      "the/DET/det/7 palace/NOUN/nsubj/9 has/AUX/aux/9/have yet/ADV/advmod/9 to/PART/aux/11 "
      "confirm/VERB/xcomp/9 any/DET/det/13 plans/NOUN/dobj/11/plan +./PUNCT/punct/9");
  return report;
}

TEST(OpenQuestions, AQuestionHasItsClauseAsEvidence) {
  auto report = palace("a");
  const Story story = linked({&report});
  ASSERT_EQ(story.open.size(), 1U);
  EXPECT_EQ(story.open[0].kind, OpenKind::kUnconfirmed);
  EXPECT_EQ(story.open[0].text, "the palace has yet to confirm any plans");
  EXPECT_EQ(story.open[0].evidence[0].quote, "the palace has yet to confirm any plans");
}

TEST(OpenQuestions, TheSameQuestionOfTwoReportsIsOne) {
  auto one = palace("a");
  auto other = palace("b");
  const Story story = linked({&one, &other});
  ASSERT_EQ(story.open.size(), 1U);
  EXPECT_EQ(story.open[0].evidence.size(), 2U);
}

TEST(OpenQuestions, WhatMoreReportsLeaveOpenComesFirst) {
  auto one = palace("a");
  auto other = palace("b");
  ReadingBuilder first("0");
  first.sentence(
      "It/PRON/nsubj/2 is/AUX/ROOT/2/be unclear/ADJ/acomp/2 who/PRON/nsubj/5 won/VERB/ccomp/3/win +./PUNCT/punct/2");
  const Story story = linked({&first, &one, &other});
  ASSERT_EQ(story.open.size(), 2U);
  EXPECT_EQ(story.open[0].kind, OpenKind::kUnconfirmed);
  EXPECT_EQ(story.open[1].kind, OpenKind::kNotSpecified);
}

}  // namespace
}  // namespace twosource
