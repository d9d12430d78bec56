// The places of a report that may carry a claim, from attributions and propositions given by hand.
#include "reading/statements/statements.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/linking/plain_sentence.h"
#include "unit/linking/reading_builder.h"

namespace twosource::reading {
namespace {

using test::plain;
using test::ReadingBuilder;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> told(ReadingBuilder& report) {
  std::vector<std::string> spans;
  for (const Statement& statement : report.build().statements) {
    spans.emplace_back(cut(report.reading.report.text, statement.span));
  }
  return spans;
}

const Statement& only_statement(ReadingBuilder& report) {
  const auto& statements = report.build().statements;
  if (statements.size() != 1) std::abort();
  return statements.front();
}

std::string words(const ReadingBuilder& report, Span span) {
  return std::string(cut(report.reading.report.text, span));
}

/// "Roe CUE CONTENT ." with one attribution, and one proposition in its content where a predicate is given.
ReadingBuilder said(const std::string& source, const std::string& cue, const std::string& content, Act act,
                    const std::string& predicate = {}) {
  ReadingBuilder report("r");
  report.sentence(plain(source + " " + cue + " " + content + " ."));
  const auto attribution = report.attribution(source, cue, content);
  report.reading.attributions[attribution].act = act;
  if (!predicate.empty()) report.reading.propositions[report.proposition(content, predicate)].attribution = attribution;
  return report;
}

TEST(Statements, AContentIsOneWhereNoPropositionIsInIt) {
  ReadingBuilder bare = said("Roe", "approved", "the plan for the harbour", Act::kState);
  EXPECT_THAT(told(bare), ElementsAre("the plan for the harbour"));
  ReadingBuilder clause = said("Roe", "said", "the harbour closed", Act::kState, "closed");
  const Statement& statement = only_statement(clause);
  EXPECT_EQ(words(clause, statement.span), "the harbour closed");
  EXPECT_EQ(statement.proposition, 0U);
  EXPECT_EQ(statement.attribution, 0U);
}

TEST(Statements, ACueTellsNothingByItself) {
  ReadingBuilder report = said("Roe", "said", "the harbour closed", Act::kState, "closed");
  report.proposition("Roe said the harbour closed", "said");
  EXPECT_THAT(told(report), ElementsAre("the harbour closed"));
}

TEST(Statements, ADenialHasItsCueAndTellsWhatItDenies) {
  ReadingBuilder report = said("Roe", "denied", "the harbour closed", Act::kDeny, "closed");
  const Statement& statement = only_statement(report);
  EXPECT_TRUE(statement.denial);
  EXPECT_EQ(words(report, statement.span), "denied the harbour closed");
  EXPECT_EQ(words(report, statement.content), "the harbour closed");
}

TEST(Statements, WhatIsRefusedOrUrgedNeedsItsCue) {
  ReadingBuilder refused = said("Roe", "refused", "to close the harbour", Act::kRefuse);
  EXPECT_THAT(told(refused), ElementsAre("refused to close the harbour"));
  ReadingBuilder urged = said("Roe", "vowed", "to close the harbour", Act::kPromise);
  urged.reading.tokens[urged.token("to")].tag = Label("TO");
  EXPECT_THAT(told(urged), ElementsAre("vowed to close the harbour"));
}

TEST(Statements, WhatNobodySaysIsNone) {
  for (const std::string source : {"Neither side", "No minister", "None", "Few ministers"}) {
    ReadingBuilder report = said(source, "said", "the harbour closed", Act::kState, "closed");
    EXPECT_THAT(told(report), IsEmpty()) << source;
  }
  ReadingBuilder report = said("Roe", "did not say", "the harbour closed", Act::kState, "closed");
  EXPECT_THAT(told(report), IsEmpty());
}

TEST(Statements, WhatIsAskedIsNone) {
  ReadingBuilder asked("r");
  asked.sentence(plain("Is the harbour safe ?"));
  asked.proposition("Is the harbour safe", "Is");
  EXPECT_THAT(told(asked), IsEmpty());
  for (const std::string conjunction : {"whether", "whether or not"}) {
    ReadingBuilder report("r");
    report.sentence(plain("Roe wondered " + conjunction + " the harbour closed ."));
    report.proposition("the harbour closed", "closed");
    EXPECT_THAT(told(report), IsEmpty()) << conjunction;
  }
  ReadingBuilder when("r");
  when.sentence(plain("Roe laughed when asked about the harbour ."));
  when.proposition("when asked about the harbour", "asked");
  EXPECT_THAT(told(when), IsEmpty());
}

TEST(Statements, ADashAfterMuchEndsAPiece) {
  const std::string much = "The council closed the harbour and both of its basins to all ships";
  ReadingBuilder report("r");
  report.sentence(plain(much + " – an old quarrel ."));
  report.proposition(much + " – an old quarrel", "closed");
  EXPECT_THAT(told(report), ElementsAre(much));
  ReadingBuilder brief("r");
  brief.sentence(plain("It closed – an old quarrel ."));
  brief.proposition("It closed – an old quarrel", "closed");
  EXPECT_THAT(told(brief), ElementsAre("It closed – an old quarrel"));
}

TEST(Statements, AMarkJustOutsideIsTakenInWhereItsPartnerStandsInside) {
  ReadingBuilder closing("r");
  closing.sentence(
      "Roe/PROPN/nsubj/2 closed/VERB/ROOT/2 “/PUNCT/punct/4 +old/ADJ/amod/5 basins/NOUN/dobj/2 "
      "+,/PUNCT/punct/2 +”/PUNCT/punct/2 she/PRON/nsubj/9 said/VERB/dep/2");
  closing.proposition("Roe closed “old basins", "closed");
  EXPECT_THAT(told(closing), ElementsAre("Roe closed “old basins,”"));
  ReadingBuilder opening("r");
  opening.sentence(
      "“/PUNCT/punct/2 +Old/ADJ/amod/3 basins/NOUN/nsubj/5 +”/PUNCT/punct/3 closed/VERB/ROOT/5 "
      "today/NOUN/npadvmod/5");
  opening.proposition("Old basins” closed today", "closed");
  EXPECT_THAT(told(opening), ElementsAre("“Old basins” closed today"));
}

TEST(Statements, ABylineAndACrossHeadingHoldNone) {
  ReadingBuilder report("r");
  report.sentence(plain("Reporting from the harbour by Roe"), BlockKind::kByline);
  report.sentence(plain("Harbour closed"), BlockKind::kHeading);
  report.sentence(plain("Roe closed the basin ."));
  report.proposition("Reporting from the harbour by Roe", "Reporting");
  report.proposition("Harbour closed", "closed");
  report.proposition("Roe closed the basin", "Roe closed");
  const auto& statements = report.build().statements;
  ASSERT_EQ(statements.size(), 1U);
  EXPECT_FALSE(statements[0].fragment);
  EXPECT_EQ(statements[0].block, 2U);
  EXPECT_EQ(statements[0].sentence, 2U);
}

/// "Roe, who left Oslo, slept": the relative clause.
ReadingBuilder relative() {
  ReadingBuilder report("r");
  report.sentence(
      "Roe/PROPN/nsubj/7 +,/PUNCT/punct/1 who/PRON/nsubj/4 left/VERB/relcl/1/leave Oslo/PROPN/dobj/4 "
      "+,/PUNCT/punct/1 slept/VERB/ROOT/7/sleep");
  report.proposition("who left Oslo", "left");
  return report;
}

TEST(Statements, ARelativeClauseIsAFragmentWithoutASubjectOfItsOwn) {
  ReadingBuilder report = relative();
  report.reading.propositions[0].arguments = {{ArgumentRole::kSubject, std::nullopt, report.words("who")}};
  EXPECT_TRUE(only_statement(report).fragment);
  EXPECT_TRUE(only_statement(report).subject.empty());
}

TEST(Statements, AConjunctIsAFragmentUnlessItHasItsSubject) {
  ReadingBuilder report("r");
  report.sentence("Roe/PROPN/nsubj/2 rose/VERB/ROOT/2 and/CCONJ/cc/2 Doe/PROPN/nsubj/5 left/VERB/conj/2");
  report.proposition("Doe left", "left");
  EXPECT_TRUE(only_statement(report).fragment);
  report.reading.propositions[0].arguments = {{ArgumentRole::kSubject, std::nullopt, report.words("Doe")}};
  EXPECT_FALSE(only_statement(report).fragment);
  EXPECT_EQ(only_statement(report).subject, report.words("Doe"));
  report.reading.propositions[0].arguments = {{ArgumentRole::kSubject, std::nullopt, report.words("Roe")}};
  EXPECT_TRUE(only_statement(report).fragment);
  EXPECT_TRUE(only_statement(report).subject.empty());
}

TEST(Statements, WeSpeakInTheFirstPerson) {
  ReadingBuilder report = said("Roe", "said", "we closed the harbour", Act::kState, "closed");
  report.reading.propositions[0].arguments = {{ArgumentRole::kSubject, std::nullopt, report.words("we")}};
  EXPECT_FALSE(only_statement(report).first_person);
  report.reading.tokens[report.token("we")].morph = Label("Case=Nom|Number=Plur|Person=1|PronType=Prs");
  EXPECT_TRUE(only_statement(report).first_person);
}

TEST(Statements, WhoToldTheSpeakerIsTheInnerOne) {
  ReadingBuilder report("r");
  report.sentence(
      "Quill/PROPN/nsubj/2 said/VERB/ROOT/2/say Brandt/PROPN/nsubj/4 told/VERB/ccomp/2/tell her/PRON/dobj/4 "
      "that/SCONJ/mark/7 Norway/PROPN/nsubj/8 slept/VERB/ccomp/4/sleep");
  const auto quill = report.entity("Quill", "PERSON", {"Quill"});
  const auto brandt = report.entity("Brandt", "PERSON", {"Brandt"});
  const auto outer = report.attribution("Quill", "said", "Brandt told her that Norway slept", quill);
  report.reading.propositions[report.proposition("Norway slept", "slept")].attribution = outer;
  EXPECT_EQ(only_statement(report).inner_speaker, brandt);
  report.reading.tokens[report.token("told")].lemma = "greet";
  EXPECT_EQ(only_statement(report).inner_speaker, std::nullopt);
}

TEST(Statements, ABrokenFileIsAnErrorThatNamesIt) {
  const auto rules = StatementRules::load("/no/such/folder");
  ASSERT_FALSE(rules);
  EXPECT_NE(rules.error().where.find("statements.json"), std::string::npos);
}

}  // namespace
}  // namespace twosource::reading
