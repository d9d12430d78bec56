// Clauses cut out of their sentences, in printed words.
#include "linking/clauses.h"

#include <gtest/gtest.h>

#include "document/parse.h"
#include "unit/linking/reading_builder.h"

namespace twosource::linking {
namespace {

Clause clause(const test::ReadingBuilder& report, std::string_view head, const ClauseOptions& options = {}) {
  static const Knowledge knowledge;
  const Reading* readings[] = {&report.reading};
  Story story;
  story.reports.emplace_back();
  for (const Entity& entity : report.reading.entities) {
    story.entities.emplace_back();
    story.entities.back().name = entity.name;
  }
  std::vector<std::size_t> same(report.reading.entities.size());
  for (std::size_t i = 0; i < same.size(); ++i) same[i] = i;
  const Context context{readings, knowledge, story, {same}};
  return clause_of(context, 0, document::ParseTree(report.reading.tokens), report.token(head), options);
}

TEST(Clauses, WhatIsSetOffByCommasIsLeftOutAndShownSo) {
  test::ReadingBuilder report("r");
  report.sentence(
      "Holt/PROPN/nsubj/9 +,/PUNCT/punct/1 who/PRON/nsubj/4 was/AUX/relcl/1/be born/VERB/acomp/4 in/ADP/prep/5 "
      "Varn/PROPN/pobj/6 +,/PUNCT/punct/1 left/VERB/ROOT/9/leave the/DET/det/11 town/NOUN/dobj/9 +./PUNCT/punct/9");
  EXPECT_EQ(clause(report, "left").text, "Holt … left the town");
}

TEST(Clauses, ASubjectFromTheFirstConjunctStandsInBrackets) {
  test::ReadingBuilder report("r");
  report.sentence(
      "The/DET/det/2 mayor/NOUN/nsubj/3 spoke/VERB/ROOT/3/speak and/CCONJ/cc/3 announced/VERB/conj/3/announce "
      "a/DET/det/7 vote/NOUN/dobj/5 +./PUNCT/punct/3");
  EXPECT_EQ(clause(report, "announced").text, "[The mayor] announced a vote");
  EXPECT_EQ(clause(report, "spoke").text, "The mayor spoke");
}

TEST(Clauses, APronounIsReplacedByTheNameBehindIt) {
  test::ReadingBuilder report("r");
  report.sentence("He/PRON/nsubj/2 left/VERB/ROOT/2/leave Varn/PROPN/dobj/2 +./PUNCT/punct/2");
  report.entity("Bo Lind", "PERSON", {"He"}, MentionKind::kPronoun);
  EXPECT_EQ(clause(report, "left").text, "[Bo Lind] left Varn");
}

TEST(Clauses, ALongClauseIsBrokenOffBeforeAPhrase) {
  test::ReadingBuilder report("r");
  report.sentence(
      "The/DET/det/2 mayor/NOUN/nsubj/3 spoke/VERB/ROOT/3/speak in/ADP/prep/3 Varn/PROPN/pobj/4 about/ADP/prep/3 "
      "the/DET/det/8 bridge/NOUN/pobj/6");
  EXPECT_EQ(clause(report, "spoke", {.keep = {}, .most_words = 6}).text, "The mayor spoke in Varn …");
}

TEST(Clauses, EmptyAndRootlessDocumentsHaveAParse) {
  const std::vector<Token> none;
  const document::ParseTree empty(none);
  EXPECT_EQ(empty.size(), 0U);
  test::ReadingBuilder report("r");
  report.sentence("Varn/PROPN/ROOT/1");
  const document::ParseTree one(report.reading.tokens);
  EXPECT_EQ(one.extent(0), (TokenRange{0, 1}));
  EXPECT_TRUE(one.children(0).empty());
}

}  // namespace
}  // namespace twosource::linking
