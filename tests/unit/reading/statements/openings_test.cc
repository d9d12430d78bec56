// The clauses of a report's first sentences.
#include "reading/statements/openings.h"

#include <gtest/gtest.h>

#include "unit/linking/reading_builder.h"

namespace twosource::reading {
namespace {

using test::ReadingBuilder;

const std::vector<Opening>& openings(ReadingBuilder& report) {
  static const auto rules = OpeningRules::load(TWOSOURCE_SOURCE_DIR "/data/en/reading");
  EXPECT_TRUE(rules.ok()) << rules.error().line();
  find_openings(report.reading, document::ParseTree(report.reading.tokens), *rules);
  return report.reading.openings;
}

TEST(Openings, AreMainClausesAndWhatTheySayIsSaid) {
  ReadingBuilder report("a");
  report.sentence("A/DET/det/2 ferry/NOUN/nsubj/3 sinks/VERB/ROOT/3/sink", BlockKind::kHeadline);
  report.sentence(
      "The/DET/det/2 mayor/NOUN/nsubj/3 knew/VERB/ROOT/3/know a/DET/det/5 ferry/NOUN/nsubj/6 sank/VERB/ccomp/3/sink");
  report.sentence("Nobody/PRON/nsubj/2 swam/VERB/ROOT/2/swim");
  report.sentence("The/DET/det/2 crew/NOUN/nsubj/3 slept/VERB/ROOT/3/sleep");
  report.proposition("a ferry sank", "sank");
  const auto& found = openings(report);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].verb, "know");
  EXPECT_EQ(found[1].clause.text, "a ferry sank");
  EXPECT_EQ(found[1].sentence, report.reading.sentences[1].span);
  EXPECT_EQ(found[1].proposition, 0U);
  EXPECT_EQ(found[1].rank, 0U);
  EXPECT_EQ(found[2].rank, 2U);
}

TEST(Openings, TheClauseOfACueIsNone) {
  ReadingBuilder report("a");
  report.sentence(
      "The/DET/det/2 mayor/NOUN/nsubj/3 said/VERB/ROOT/3/say a/DET/det/5 ferry/NOUN/nsubj/6 sank/VERB/ccomp/3/sink");
  report.attribution("The mayor", "said", "a ferry sank");
  const auto& found = openings(report);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].verb, "sink");
}

TEST(Openings, AClauseWhoseObjectWasLeftOutIsNotComplete) {
  const auto is_complete = [](std::string_view sentence) {
    ReadingBuilder report("a");
    report.sentence(sentence);
    return openings(report)[0].complete;
  };
  EXPECT_TRUE(
      is_complete("The/DET/det/2 mayor/NOUN/nsubj/6 of/ADP/prep/2 the/DET/det/5 town/NOUN/pobj/3 "
                  "called/VERB/ROOT/6/call the/DET/det/8 navy/NOUN/dobj/6"));
  EXPECT_FALSE(
      is_complete("The/DET/det/2 mayor/NOUN/nsubj/6 of/ADP/prep/2 the/DET/det/5 town/NOUN/pobj/3 "
                  "called/VERB/ROOT/6/call +,/PUNCT/punct/6 when/ADV/advmod/10 it/PRON/nsubj/10 "
                  "rained/VERB/advcl/6/rain +,/PUNCT/punct/6 the/DET/det/13 navy/NOUN/dobj/6"));
}

TEST(Openings, SayWhoIsWhere) {
  ReadingBuilder report("a");
  report.sentence(
      "Ada/PROPN/compound/2 Holt/PROPN/nsubj/3 travelled/VERB/ROOT/3/travel to/ADP/prep/3 Varn/PROPN/pobj/4");
  report.sentence("Ada/PROPN/compound/2 Holt/PROPN/nsubj/3 talked/VERB/ROOT/3/talk to/ADP/prep/3 Varn/PROPN/pobj/4");
  const auto holt = report.entity("Ada Holt", "PERSON", {"Ada Holt"});
  const auto varn = report.entity("Varn", "GPE", {"Varn"});
  const auto& found = openings(report);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].subject, holt);
  EXPECT_EQ(found[0].place, varn);
  EXPECT_EQ(found[0].preposition, "in");
  EXPECT_FALSE(found[1].subject);
}

TEST(Openings, AreOfTheFirstSentencesAlone) {
  ReadingBuilder report("a");
  for (int i = 0; i < 9; ++i) report.sentence("The/DET/det/2 crew/NOUN/nsubj/3 slept/VERB/ROOT/3/sleep");
  EXPECT_EQ(openings(report).size(), 6U);
}

}  // namespace
}  // namespace twosource::reading
