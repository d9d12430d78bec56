// What the reports say is not answered, as one clause each.
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

TEST(OpenQuestions, TheClauseIsShownWithoutWhatIsSubordinate) {
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

TEST(OpenQuestions, APersonsOwnWordsAreNotTheReports) {
  ReadingBuilder report("a");
  report.sentence(
      "\"/PUNCT/punct/9 +It/PRON/nsubj/3 is/AUX/ccomp/9/be unclear/ADJ/acomp/3 who/PRON/nsubj/6 "
      "won/VERB/ccomp/3/win +,/PUNCT/punct/9 +\"/PUNCT/punct/9 said/VERB/ROOT/9/say Holt/PROPN/nsubj/9 "
      "+./PUNCT/punct/9");
  const auto holt = report.entity("Holt", "PERSON", {"Holt"});
  report.attribution("Holt", "said", "\"It is unclear who won,\"", holt);
  report.reading.attributions[0].kind = QuoteKind::kDirect;
  EXPECT_TRUE(linked({&report}).open.empty());
}

}  // namespace
}  // namespace twosource
