#include "reading/sentences.h"

#include <gtest/gtest.h>

#include "document/places.h"
#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

/// Tokens of one letter each for "ab cd\nef": a b c d e f; `heads` by token.
Reading letters(const std::vector<std::uint32_t>& heads) {
  Reading reading = plain("ab cd\nef");
  for (const std::uint32_t start : {0U, 1U, 3U, 4U, 6U, 7U}) {
    Token token;
    token.span = {start, start + 1};
    token.head = heads[reading.tokens.size()];
    reading.tokens.push_back(token);
  }
  return reading;
}

TEST(Sentences, NeverCrossABlock) {
  Reading reading = letters({0, 0, 0, 0, 0, 0});
  find_sentences(reading, {{0, 6}});
  ASSERT_EQ(reading.sentences.size(), 2U);
  EXPECT_EQ(reading.sentences[0].span, (Span{0, 5}));
  EXPECT_EQ(reading.sentences[0].block, 0U);
  EXPECT_EQ(reading.sentences[1].span, (Span{6, 8}));
  EXPECT_EQ(reading.sentences[1].block, 1U);
}

TEST(Sentences, AHeadOutsideMakesARoot) {
  Reading reading = letters({0, 0, 0, 0, 0, 4});
  find_sentences(reading, {{0, 6}});
  EXPECT_EQ(reading.tokens[4].head, 4U);
  EXPECT_EQ(reading.tokens[4].dep.text(), "ROOT");
  EXPECT_EQ(reading.tokens[5].head, 4U);
}

TEST(Sentences, AreFoundByToken) {
  Reading reading = letters({0, 0, 2, 2, 4, 4});
  find_sentences(reading, {{0, 2}, {2, 4}, {4, 6}});
  EXPECT_EQ(document::sentence_of(reading, 1), 0U);
  EXPECT_EQ(document::sentence_of(reading, 3), 1U);
  EXPECT_EQ(document::sentence_of(reading, 5), 2U);
  EXPECT_EQ(document::sentence_of(reading, 6), 3U);  // none
}

}  // namespace
}  // namespace twosource::reading
