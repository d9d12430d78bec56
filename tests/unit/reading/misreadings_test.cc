// What a parser makes of nonsense stays small: a Reading grows with its text, not with its square.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "document/attribution_scores.h"
#include "reading/attributions/candidates.h"
#include "reading/attributions/rules.h"
#include "support/english_world.h"
#include "unit/reading/read_all.h"

namespace twosource::reading {
namespace {

constexpr int kMany = 300;

std::string line(int id, const std::string& word, const std::string& pos, const std::string& tag, int head,
                 const std::string& dep) {
  return std::to_string(id) + "\t" + word + "\t" + word + "\t" + pos + "\t" + tag + "\t_\t" + std::to_string(head) +
         "\t" + dep + "\t_\t_\n";
}

TEST(Misreadings, AClauseInHundredsOfPiecesIsThePieceOfItsVerb) {
  std::string conllu;
  const int verb = 2 * kMany + 1;
  for (int i = 1; i < verb; i += 2) {
    conllu += line(i, "had", "AUX", "VBD", verb, "aux") + line(i + 1, "and", "CCONJ", "CC", verb, "cc");
  }
  conllu += line(verb, "left", "VERB", "VBD", 0, "ROOT") + "\n";
  static const auto reader = Reader::load(TWOSOURCE_SOURCE_DIR "/data", "en", *test::english_world());
  auto document = test::document_from_conllu(conllu);
  const Reading reading =
      reader->read(test::report_of_lines("many", document.text), document.tokens, document.sentences, {});
  ASSERT_THAT(reading.propositions, testing::SizeIs(1));
  EXPECT_EQ(words(reading, reading.propositions.front().span), "left");
  EXPECT_LT(reading.propositions.front().predicate.size(), 20U);
}

TEST(Misreadings, ASourceOfHundredsOfWordsIsCutAroundItsHead) {
  std::string conllu;
  for (int i = 1; i <= kMany; ++i) conllu += line(i, "old", "ADJ", "JJ", kMany + 1, "amod");
  conllu += line(kMany + 1, "friends", "NOUN", "NNS", kMany + 2, "nsubj");
  conllu += line(kMany + 2, "agreed", "VERB", "VBD", 0, "ROOT") + "\n";
  auto document = test::document_from_conllu(conllu);
  Reading reading;
  reading.report = test::report_of_lines("long", document.text);
  reading.tokens = document.tokens;
  reading.sentences.push_back({{}, document.sentences.front(), 0});
  const document::AttributionScores scores;
  const AttributionRules rules;
  const AttributionContext context(reading, scores, rules);
  const TokenRange source = source_range(context, kMany, kMany + 1);
  EXPECT_EQ(source.last, kMany + 1U);
  EXPECT_LT(source.size(), 150U);
}

}  // namespace
}  // namespace twosource::reading
