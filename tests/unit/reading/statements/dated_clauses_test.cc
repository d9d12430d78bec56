// Clauses that a time dates.
#include "reading/statements/dated_clauses.h"

#include <gtest/gtest.h>

#include "reading/statements/event_mentions.h"
#include "unit/linking/reading_builder.h"

namespace twosource::reading {
namespace {

using test::ReadingBuilder;

/// The dated clauses of all event mentions, "said: " before those of sayings.
std::vector<std::string> dated(ReadingBuilder& report) {
  static const auto rules = EventRules::load(TWOSOURCE_SOURCE_DIR "/data/en/reading");
  EXPECT_TRUE(rules.ok()) << rules.error().line();
  Reading& reading = report.reading;
  find_event_mentions(reading, document::ParseTree(reading.tokens), document::MentionIndex(reading), *rules);
  std::vector<std::string> clauses;
  for (const EventMention& event : reading.event_mentions) {
    for (const DatedClause& clause : event.dated)
      clauses.push_back((clause.saying ? "said: " : "") + clause.clause.text);
  }
  return clauses;
}

using Clauses = std::vector<std::string>;

TEST(DatedClauses, OfAPropositionAndOfASaying) {
  ReadingBuilder report("a");
  report.sentence(
      "The/DET/det/2 mayor/NOUN/nsubj/3 said/VERB/ROOT/3/say Tuesday/PROPN/npadvmod/3 a/DET/det/6 ferry/NOUN/nsubj/7 "
      "sank/VERB/ccomp/3/sink off/ADP/prep/7 Varn/PROPN/pobj/8 on/ADP/prep/7 Monday/PROPN/pobj/10");
  const auto tuesday = report.timex("Tuesday", "2024-05-07");
  const auto monday = report.timex("Monday", "2024-05-06");
  report.attribution("The mayor", "said", "a ferry sank off Varn on Monday", std::nullopt, tuesday);
  report.proposition("a ferry sank off Varn on Monday", "sank", {}, monday);
  const Clauses expected = {"said: The mayor said Tuesday a ferry sank off Varn on Monday",
                            "a ferry sank off Varn on Monday"};
  EXPECT_EQ(dated(report), expected);
}

TEST(DatedClauses, ATimeOfANounDatesItsClauseBehindDuringAlone) {
  for (const std::string preposition : {"during", "about"}) {
    ReadingBuilder report("a");
    report.sentence("Ada/PROPN/compound/2 Holt/PROPN/nsubj/3 met/VERB/ROOT/3/meet Lind/PROPN/dobj/3 " + preposition +
                    "/ADP/prep/3 Monday/PROPN/compound/7 talks/NOUN/pobj/5/talking +./PUNCT/punct/3");
    report.proposition("Ada Holt met Lind", "met", {}, report.timex("Monday", "2024-05-06"));
    EXPECT_EQ(dated(report).size(), preposition == "during" ? 1U : 0U) << preposition;
  }
}

TEST(DatedClauses, ABoundDatesNone) {
  for (const std::string preposition : {"on", "until"}) {
    ReadingBuilder report("a");
    report.sentence("The/DET/det/2 ferry/NOUN/nsubj/3 sailed/VERB/ROOT/3/sail " + preposition +
                    "/ADP/prep/3 Monday/PROPN/pobj/4");
    report.proposition("The ferry sailed", "sailed", {}, report.timex("Monday", "2024-05-06"));
    EXPECT_EQ(dated(report).size(), preposition == "on" ? 1U : 0U) << preposition;
  }
}

TEST(DatedClauses, WhatIsAskedIsNotTold) {
  for (const std::string opening : {"that/SCONJ/mark/5", "what/PRON/dobj/5"}) {
    ReadingBuilder report("a");
    report.sentence("They/PRON/nsubj/2 know/VERB/ROOT/2/know " + opening +
                    " Holt/PROPN/nsubj/5 saw/VERB/ccomp/2/see on/ADP/prep/5 Monday/PROPN/pobj/6");
    if (opening.starts_with("what")) report.reading.tokens[2].tag = Label("WP");
    report.proposition("Holt saw on Monday", "saw", {}, report.timex("Monday", "2024-05-06"));
    EXPECT_EQ(dated(report).size(), opening.starts_with("that") ? 1U : 0U) << opening;
  }
}

TEST(DatedClauses, ADayBelongsToTheVerbThatItHangsOn) {
  ReadingBuilder report("a");
  report.sentence(
      "Holt/PROPN/nsubj/2 said/VERB/ROOT/2/say on/ADP/prep/2 Monday/PROPN/pobj/3 the/DET/det/6 ferry/NOUN/nsubj/7 "
      "sank/VERB/ccomp/2/sink");
  report.proposition("the ferry sank", "sank", {}, report.timex("Monday", "2024-05-06"));
  EXPECT_TRUE(dated(report).empty());
}

TEST(DatedClauses, AShortRelativeClauseIsShownByTheSayingAroundIt) {
  ReadingBuilder report("a");
  report.sentence(
      "Holt/PROPN/nsubj/2 said/VERB/ROOT/2/say it/PRON/dobj/2 in/ADP/prep/2 an/DET/det/6 interview/NOUN/pobj/4 "
      "that/PRON/nsubj/8 aired/VERB/relcl/6/air Sunday/PROPN/npadvmod/8");
  report.reading.tokens[6].tag = Label("WDT");
  report.proposition("aired Sunday", "aired", {}, report.timex("Sunday", "2024-05-05"));
  EXPECT_TRUE(dated(report).empty());
  report.attribution("Holt", "said", "it");
  EXPECT_EQ(dated(report), Clauses{"Holt said it in an interview that aired Sunday"});
}

TEST(DatedClauses, ABylineAndADurationDateNothing) {
  ReadingBuilder report("a");
  report.sentence("The/DET/det/2 ferry/NOUN/nsubj/3 sailed/VERB/ROOT/3/sail Monday/PROPN/npadvmod/3");
  report.proposition("The ferry sailed Monday", "sailed", {}, report.timex("Monday", "2024-05-06"));
  EXPECT_EQ(dated(report).size(), 1U);
  report.reading.timexes[0].type = TimexType::kDuration;
  EXPECT_TRUE(dated(report).empty());
  report.reading.timexes[0].type = TimexType::kDate;
  report.reading.report.blocks[0].kind = BlockKind::kByline;
  EXPECT_TRUE(dated(report).empty());
}

}  // namespace
}  // namespace twosource::reading
