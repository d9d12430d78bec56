// What stands over a Story.
#include "linking/headline.h"

#include <gtest/gtest.h>

#include "unit/linking/linked_story.h"

namespace twosource {
namespace {

using test::linked;
using test::ReadingBuilder;

ReadingBuilder ferry(const std::string& id, const std::string& day) {
  ReadingBuilder report(id);
  report.published(day);
  report.sentence(
      "A/DET/det/2 ferry/NOUN/nsubj/3 sank/VERB/ROOT/3/sink off/ADP/prep/3 Varn/PROPN/pobj/4 on/ADP/prep/3 "
      "Monday/PROPN/pobj/6 +./PUNCT/punct/3");
  return report;
}

TEST(Headline, TheDayIsThatOfTheNewestReport) {
  auto older = ferry("older", "2024-05-06");
  auto newer = ferry("newer", "2024-05-07");
  const Story story = linked({&older, &newer});
  EXPECT_EQ(story.as_of, "2024-05-07");
}

TEST(StoryId, IsThatOfTheFirstReportAndStaysWhenLaterOnesJoin) {
  auto first = ferry("first", "2024-05-06");
  auto later = ferry("later", "2024-05-07");
  auto undated = ferry("an undated one", "2024-05-07");
  undated.reading.report.published.reset();
  first.reading.report.sha256 = "1111";
  later.reading.report.sha256 = "2222";
  undated.reading.report.sha256 = "3333";
  const std::string id = linked({&first}).id;
  EXPECT_EQ(linked({&later, &first}).id, id);
  EXPECT_EQ(linked({&undated, &later, &first}).id, id);
  EXPECT_NE(linked({&later}).id, id);
}

TEST(StoryOrder, ReportsOfOneDayAreInTheOrderOfTheirMoments) {
  auto morning = ferry("a", "2024-05-06");
  auto evening = ferry("b", "2024-05-06");
  auto unknown = ferry("0", "2024-05-06");
  morning.reading.report.published_at = "2024-05-06T06:00:00Z";
  evening.reading.report.published_at = "2024-05-06T19:30:00Z";
  const Story story = linked({&morning, &unknown, &evening});
  EXPECT_EQ(story.reports[0].id, "b");
  EXPECT_EQ(story.reports[1].id, "a");
  EXPECT_EQ(story.reports[2].id, "0");
  EXPECT_EQ(story.reports[0].published_at, "2024-05-06T19:30:00Z");
}

TEST(Headline, AHeadlineOfAReportIsTheTitle) {
  ReadingBuilder report("a");
  report.sentence("Ferry/NOUN/nsubj/2/ferry sinks/VERB/ROOT/2/sink off/ADP/prep/2 Varn/PROPN/pobj/3",
                  BlockKind::kHeadline);
  report.sentence("A/DET/det/2 ferry/NOUN/nsubj/3 sank/VERB/ROOT/3/sink +./PUNCT/punct/3");
  EXPECT_EQ(linked({&report}).title, "Ferry sinks off Varn");
}

TEST(Headline, WithoutHeadlinesTheLeadsClauseIsTheTitle) {
  auto report = ferry("a", "2024-05-06");
  EXPECT_EQ(linked({&report}).title, "A ferry sank off Varn on Monday");
}

TEST(Headline, WhoAndWhereIsTheTitleWhereBothAreNamed) {
  ReadingBuilder report("a");
  report.sentence(
      "Ada/PROPN/compound/2 Holt/PROPN/nsubj/3 landed/VERB/ROOT/3/land in/ADP/prep/3 Varn/PROPN/pobj/4 on/ADP/prep/3 "
      "Monday/PROPN/pobj/6 +./PUNCT/punct/3");
  report.entity("Ada Holt", "PERSON", {"Ada Holt"});
  report.entity("Varn", "GPE", {"Varn"});
  EXPECT_EQ(linked({&report}).title, "Ada Holt in Varn");
}

TEST(Headline, ATitleIsOnOneLineAndNeverCut) {
  auto report = ferry("a", "2024-05-06");
  report.reading.report.title = "Ferry sinks \n off Varn";
  EXPECT_EQ(linked({&report}).title, "Ferry sinks off Varn");
  report.reading.report.title = "Ferry sinks off Varn, “where nobody …";
  EXPECT_EQ(linked({&report}).title, "A ferry sank off Varn on Monday");
}

TEST(Headline, AClauseOfAnEmptyVerbIsNoTitle) {
  ReadingBuilder report("a");
  report.sentence("The/DET/det/2 sea/NOUN/nsubj/3 was/AUX/ROOT/3/be calm/ADJ/acomp/3 off/ADP/prep/3 Varn/PROPN/pobj/5");
  report.sentence("A/DET/det/2 ferry/NOUN/nsubj/3 sank/VERB/ROOT/3/sink off/ADP/prep/3 Varn/PROPN/pobj/4");
  EXPECT_EQ(linked({&report}).title, "A ferry sank off Varn");
}

TEST(Headline, TheIdDependsOnTheReportsNotOnTheirOrder) {
  auto one = ferry("one", "2024-05-06");
  auto other = ferry("other", "2024-05-06");
  other.sentence("It/PRON/nsubj/2 burned/VERB/ROOT/2/burn");
  EXPECT_EQ(linked({&one, &other}).id, linked({&other, &one}).id);
}

TEST(Headline, AReportWithoutSentencesHasNoFirstLine) {
  ReadingBuilder report("empty");
  const Story story = linked({&report});
  EXPECT_EQ(lead_of(story), nullptr);
  EXPECT_TRUE(story.as_of.empty());
}

}  // namespace
}  // namespace twosource
