// What a report says is not answered, and every sample of every rule of data/en/reading/open_questions.json.
#include "reading/statements/open_questions.h"

#include <gtest/gtest.h>

#include "unit/linking/reading_builder.h"

namespace twosource::reading {
namespace {

using test::ReadingBuilder;

const OpenQuestionRules& english_questions() {
  static const auto rules = OpenQuestionRules::load(TWOSOURCE_SOURCE_DIR "/data/en/reading");
  EXPECT_TRUE(rules.ok()) << rules.error().line();
  return *rules;
}

const std::vector<OpenQuestion>& questions(ReadingBuilder& report) {
  find_open_questions(report.reading, document::ParseTree(report.reading.tokens), english_questions());
  return report.reading.open_questions;
}

TEST(OpenQuestionRules, EverySampleMatchesAndNoCounterSampleDoes) {
  ASSERT_FALSE(english_questions().rules.empty());
  for (const OpenQuestionRule& rule : english_questions().rules) {
    EXPECT_FALSE(rule.samples.empty()) << rule.name;
    EXPECT_FALSE(rule.counter_samples.empty()) << rule.name;
    const auto matches = [&rule](const std::string& sentence) {
      const auto match = rule.pattern.search(sentence);
      return match && !match->groups.empty();
    };
    for (const std::string& sample : rule.samples) EXPECT_TRUE(matches(sample)) << rule.name << ": " << sample;
    for (const std::string& sample : rule.counter_samples) EXPECT_FALSE(matches(sample)) << rule.name << ": " << sample;
  }
}

TEST(OpenQuestions, TheClauseIsShownWithoutWhatIsSubordinate) {
  ReadingBuilder report("a");
  report.sentence(
      "While/SCONJ/mark/4 the/DET/det/3 queen/NOUN/nsubj/4 waits/VERB/advcl/9/wait +,/PUNCT/punct/9 "
      "the/DET/det/7 palace/NOUN/nsubj/9 has/AUX/aux/9/have yet/ADV/advmod/9 to/PART/aux/11 "
      "confirm/VERB/xcomp/9 any/DET/det/13 plans/NOUN/dobj/11/plan +./PUNCT/punct/9");
  ASSERT_EQ(questions(report).size(), 1U);
  EXPECT_EQ(report.reading.open_questions[0].kind, OpenKind::kUnconfirmed);
  EXPECT_EQ(report.reading.open_questions[0].clause.text, "the palace has yet to confirm any plans");
  report.reading.report.blocks[0].kind = BlockKind::kNote;
  EXPECT_TRUE(questions(report).empty());
}

TEST(OpenQuestions, TheSentenceStandsForAClauseThatLacksTheWords) {
  ReadingBuilder report("a");
  report.sentence(
      "Whether/SCONJ/mark/4 the/DET/det/3 ferry/NOUN/nsubj/4 sails/VERB/csubj/6/sail +,/PUNCT/punct/6 is/AUX/ROOT/6/be "
      "and/CCONJ/cc/6 remains/VERB/conj/6/remain unclear/ADJ/acomp/8");
  ASSERT_EQ(questions(report).size(), 1U);
  EXPECT_EQ(report.reading.open_questions[0].clause.text, report.reading.report.text);
  EXPECT_TRUE(report.reading.open_questions[0].clause.has_subject);
}

TEST(OpenQuestions, APersonsOwnWordsAreNotTheReports) {
  ReadingBuilder report("a");
  report.sentence(
      "\"/PUNCT/punct/9 +It/PRON/nsubj/3 is/AUX/ccomp/9/be unclear/ADJ/acomp/3 who/PRON/nsubj/6 "
      "won/VERB/ccomp/3/win +,/PUNCT/punct/9 +\"/PUNCT/punct/9 said/VERB/ROOT/9/say Holt/PROPN/nsubj/9 "
      "+./PUNCT/punct/9");
  report.attribution("Holt", "said", "\"It is unclear who won,\"");
  EXPECT_EQ(questions(report).size(), 1U);
  report.reading.attributions[0].kind = QuoteKind::kDirect;
  EXPECT_TRUE(questions(report).empty());
}

}  // namespace
}  // namespace twosource::reading
