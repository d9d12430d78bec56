// Clauses cut out of their sentences, in printed words.
#include "reading/statements/clause_text.h"

#include <gtest/gtest.h>

#include "unit/linking/reading_builder.h"

namespace twosource::reading {
namespace {

constexpr ClauseOptions kLong{.keep = {}, .most_words = 34};

ClauseText clause(const test::ReadingBuilder& report, std::string_view head, const ClauseOptions& options = kLong) {
  return clause_text(report.reading, document::ParseTree(report.reading.tokens), report.token(head), options);
}

TEST(ClauseText, WhatIsSetOffByCommasIsLeftOutAndShownSo) {
  test::ReadingBuilder report("r");
  report.sentence(
      "Holt/PROPN/nsubj/9 +,/PUNCT/punct/1 who/PRON/nsubj/4 was/AUX/relcl/1/be born/VERB/acomp/4 in/ADP/prep/5 "
      "Varn/PROPN/pobj/6 +,/PUNCT/punct/1 left/VERB/ROOT/9/leave the/DET/det/11 town/NOUN/dobj/9 +./PUNCT/punct/9");
  EXPECT_EQ(clause(report, "left").text, "Holt … left the town");
}

TEST(ClauseText, ASubjectFromTheFirstConjunctStandsBesideIt) {
  test::ReadingBuilder report("r");
  report.sentence(
      "The/DET/det/2 mayor/NOUN/nsubj/3 spoke/VERB/ROOT/3/speak and/CCONJ/cc/3 announced/VERB/conj/3/announce "
      "a/DET/det/7 vote/NOUN/dobj/5 +./PUNCT/punct/3");
  const ClauseText announced = clause(report, "announced");
  EXPECT_EQ(announced.text, "announced a vote");
  EXPECT_EQ(announced.subject, "The mayor");
  EXPECT_FALSE(announced.subject_entity);
  EXPECT_TRUE(announced.has_subject);
  const ClauseText spoke = clause(report, "spoke");
  EXPECT_EQ(spoke.text, "The mayor spoke");
  EXPECT_TRUE(spoke.subject.empty());
  EXPECT_TRUE(spoke.has_subject);
}

TEST(ClauseText, APronounStandsForItsEntityOrForNobody) {
  test::ReadingBuilder report("r");
  report.sentence("He/PRON/nsubj/2 left/VERB/ROOT/2/leave Varn/PROPN/dobj/2 +./PUNCT/punct/2");
  EXPECT_EQ(clause(report, "left").text, "He left Varn");
  EXPECT_FALSE(clause(report, "left").has_subject);
  const auto lind = report.entity("Bo Lind", "PERSON", {"He"}, MentionKind::kPronoun);
  EXPECT_EQ(clause(report, "left").text, "left Varn");
  EXPECT_EQ(clause(report, "left").subject_entity, lind);
  EXPECT_TRUE(clause(report, "left").subject.empty());
  EXPECT_TRUE(clause(report, "left").has_subject);
}

TEST(ClauseText, TheNounOfARelativeClauseIsItsSubject) {
  test::ReadingBuilder report("r");
  report.sentence(
      "The/DET/det/3 old/ADJ/amod/3 pilot/NOUN/nsubj/7 who/PRON/nsubj/5 left/VERB/relcl/3/leave Varn/PROPN/dobj/5 "
      "slept/VERB/ROOT/7/sleep");
  EXPECT_EQ(clause(report, "left").subject, "The old pilot");
  EXPECT_EQ(clause(report, "left").text, "left Varn");
}

TEST(ClauseText, WordsToKeepStayThoughTheyAreSubordinate) {
  test::ReadingBuilder report("r");
  report.sentence(
      "Lind/PROPN/nsubj/2 left/VERB/ROOT/2/leave when/ADV/advmod/5 it/PRON/nsubj/5 rained/VERB/advcl/2/rain "
      "Monday/PROPN/npadvmod/5 +./PUNCT/punct/2");
  EXPECT_EQ(clause(report, "left").text, "Lind left");
  EXPECT_EQ(clause(report, "left", {.keep = report.words("Monday"), .most_words = 34}).text,
            "Lind left when it rained Monday");
}

TEST(ClauseText, ALongClauseIsBrokenOffBeforeAPhrase) {
  test::ReadingBuilder report("r");
  report.sentence(
      "The/DET/det/2 mayor/NOUN/nsubj/3 spoke/VERB/ROOT/3/speak in/ADP/prep/3 Varn/PROPN/pobj/4 about/ADP/prep/3 "
      "the/DET/det/8 bridge/NOUN/pobj/6");
  EXPECT_EQ(clause(report, "spoke", {.keep = {}, .most_words = 6}).text, "The mayor spoke in Varn …");
}

}  // namespace
}  // namespace twosource::reading
