// What a page prints of a statement.
#include "reading/statements/passages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/linking/reading_builder.h"

namespace twosource::reading {
namespace {

using test::ReadingBuilder;

/// "The mayor of the town said the river would rise , BEHIND" with the proposition that the river would rise.
ReadingBuilder river(const std::string& behind) {
  ReadingBuilder report("r");
  report.sentence(
      "The/DET/det/2 mayor/NOUN/nsubj/3 said/VERB/ROOT/3/say the/DET/det/5 river/NOUN/nsubj/7 would/AUX/aux/7 "
      "rise/VERB/ccomp/3 +,/PUNCT/punct/7 " +
      behind);
  report.proposition("the river would rise", "rise");
  return report;
}

std::string passage(ReadingBuilder& report, std::size_t shorten_from, std::size_t longest = 40) {
  const PassageRules rules{shorten_from, longest, {",", "–"}, {"–"}, {"unless"}, {"but"}, {"however"}};
  static_cast<void>(report.build());
  find_passages(report.reading, document::ParseTree(report.reading.tokens), rules);
  const auto& statements = report.reading.statements;
  return statements.empty() ? "" : std::string(cut(report.reading.report.text, statements.front().passage));
}

TEST(Passages, AreWholeSentencesWithoutTheirStop) {
  ReadingBuilder report = river("which/PRON/nsubj/10 froze/VERB/relcl/5 +./PUNCT/punct/3");
  EXPECT_EQ(passage(report, 40), "The mayor said the river would rise, which froze");
}

TEST(Passages, ALongSentenceEndsBeforeAClauseThatOnlyAdds) {
  ReadingBuilder report = river("which/PRON/nsubj/10 froze/VERB/relcl/5 +./PUNCT/punct/3");
  EXPECT_EQ(passage(report, 5), "The mayor said the river would rise");
}

TEST(Passages, BeginBehindAWordThatOnlyGoesOn) {
  ReadingBuilder report("r");
  report.sentence(
      "However/ADV/advmod/4 +,/PUNCT/punct/4 Roe/PROPN/nsubj/4 sold/VERB/ROOT/4/sell pears/NOUN/dobj/4 "
      "+./PUNCT/punct/4");
  report.proposition("However, Roe sold pears", "sold");
  EXPECT_EQ(passage(report, 40), "Roe sold pears");
}

TEST(Passages, WhatWouldTakeItBackStays) {
  ReadingBuilder report = river("unless/SCONJ/mark/11 it/PRON/nsubj/11 froze/VERB/advcl/7 +./PUNCT/punct/3");
  EXPECT_EQ(passage(report, 5), "The mayor said the river would rise, unless it froze");
}

TEST(Passages, WhatGovernsItFromBehindStays) {
  ReadingBuilder report("r");
  report.sentence(
      "The/DET/det/2 river/NOUN/nsubj/4 would/AUX/aux/4 rise/VERB/ccomp/7 +,/PUNCT/punct/7 Roe/PROPN/nsubj/7 "
      "denied/VERB/ROOT/7/deny +./PUNCT/punct/7");
  report.proposition("The river would rise", "rise");
  EXPECT_EQ(passage(report, 3), "The river would rise, Roe denied");
}

TEST(Passages, AnItemOfAListIsNoClause) {
  ReadingBuilder report("r");
  report.sentence(
      "Roe/PROPN/nsubj/2 sold/VERB/ROOT/2/sell pears/NOUN/dobj/2 +,/PUNCT/punct/3 plums/NOUN/conj/3 and/CCONJ/cc/5 "
      "figs/NOUN/conj/5 +./PUNCT/punct/2");
  report.proposition("Roe sold pears", "sold");
  EXPECT_EQ(passage(report, 2), "Roe sold pears, plums and figs");
}

/// What is printed of "pears rot" and of "figs last" in "Roe said pears rot BETWEEN OTHER adds figs last."
std::vector<std::string> of_two(const std::string& between, const std::string& other = "Poe/PROPN") {
  ReadingBuilder report("r");
  report.sentence("Roe/PROPN/nsubj/2 said/VERB/ROOT/2/say pears/NOUN/nsubj/4 rot/VERB/ccomp/2 " + between + " " +
                  other + "/nsubj/8 adds/VERB/conj/2/add figs/NOUN/nsubj/10 last/VERB/ccomp/8 +./PUNCT/punct/2");
  report.attribution("Roe", "said", "pears rot");
  report.attribution(other.substr(0, other.find('/')), "adds", "figs last");
  static_cast<void>(passage(report, 40));
  std::vector<std::string> printed;
  for (const Statement& statement : report.reading.statements) {
    printed.emplace_back(cut(report.reading.report.text, statement.passage));
  }
  return printed;
}

TEST(Passages, WhatOnePersonSaysAndThenAnotherAreTwo) {
  EXPECT_THAT(of_two("+,/PUNCT/punct/2 but/CCONJ/cc/2"),
              testing::ElementsAre("Roe said pears rot", "Poe adds figs last"));
  EXPECT_THAT(of_two("+;/PUNCT/punct/2 yet/ADV/advmod/8"),
              testing::Each(testing::HasSubstr("Roe said pears rot; yet")));
}

TEST(Passages, ASecondOneThatAPronounNamesDoesNotReadByItself) {
  EXPECT_THAT(of_two("+,/PUNCT/punct/2 but/CCONJ/cc/2", "she/PRON"),
              testing::Each("Roe said pears rot, but she adds figs last"));
}

TEST(Passages, OfATooLongOneTheStatementAloneIsPrinted) {
  ReadingBuilder report = river("which/PRON/nsubj/10 froze/VERB/relcl/5 +./PUNCT/punct/3");
  EXPECT_EQ(passage(report, 40, 8), "the river would rise");
}

TEST(Passages, AQuotationThatIsOpenedElsewhereKeepsNoMark) {
  ReadingBuilder report("r");
  report.sentence(
      "“/PUNCT/punct/4 +The/DET/det/3 river/NOUN/nsubj/4 rises/VERB/ROOT/4/rise +./PUNCT/punct/4 Boats/NOUN/nsubj/7 "
      "sink/VERB/ROOT/7 +./PUNCT/punct/7 +”/PUNCT/punct/7");
  // Two sentences of one quotation.
  Sentence second = report.reading.sentences.front();
  report.reading.sentences.front().span.end = report.words("rises.").end;
  report.reading.sentences.front().tokens.last = 5;
  second.span.start = report.words("Boats").start;
  second.tokens.first = 5;
  report.reading.sentences.push_back(second);
  report.proposition("The river rises", "rises");
  EXPECT_EQ(passage(report, 40), "The river rises");
}

TEST(Passages, AQuotationThatEndsTheSentenceIsClosed) {
  ReadingBuilder report("r");
  report.sentence(
      "Roe/PROPN/nsubj/2 said/VERB/ROOT/2/say the/DET/det/4 river/NOUN/nsubj/6 “/PUNCT/punct/6 "
      "+rises/VERB/ccomp/2/rise "
      "+./PUNCT/punct/2 +”/PUNCT/punct/2");
  // The closing mark has fallen into the next sentence.
  report.reading.sentences.front().span.end = report.words("rises.").end;
  report.proposition("the river “rises", "rises");
  EXPECT_EQ(passage(report, 40), "Roe said the river “rises.”");
}

}  // namespace
}  // namespace twosource::reading
