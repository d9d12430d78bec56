// Blocks, sentences and tokens at a byte or a Span of a read text.
#include "document/places.h"

#include <gtest/gtest.h>

namespace twosource::document {
namespace {

/// "Ada left.\nShe sails." after one byte that is in no block; four tokens, two sentences, two blocks.
Reading reading() {
  Reading reading;
  reading.report.text = "\nAda left.\nShe sails.";
  reading.report.blocks = {{BlockKind::kParagraph, 1, {1, 10}}, {BlockKind::kParagraph, 2, {11, 21}}};
  for (const Span span : {Span{1, 4}, Span{5, 9}, Span{11, 14}, Span{15, 20}}) {
    Token token;
    token.span = span;
    reading.tokens.push_back(token);
  }
  reading.sentences = {{{1, 10}, {0, 2}, 0}, {{11, 21}, {2, 4}, 1}};
  return reading;
}

TEST(Places, ABlockHoldsOrPrecedesAByte) {
  EXPECT_EQ(block_at(reading(), 0), std::nullopt);
  EXPECT_EQ(block_at(reading(), 1), 0U);
  EXPECT_EQ(block_at(reading(), 10), 0U) << "the line feed behind it";
  EXPECT_EQ(block_at(reading(), 11), 1U);
}

TEST(Places, ASentenceIsFoundByByteAndByToken) {
  EXPECT_EQ(sentence_at(reading(), 0), std::nullopt);
  EXPECT_EQ(sentence_at(reading(), 9), 0U);
  EXPECT_EQ(sentence_at(reading(), 20), 1U);
  EXPECT_EQ(sentence_of(reading(), 1), 0U);
  EXPECT_EQ(sentence_of(reading(), 2), 1U);
  EXPECT_EQ(sentence_of(reading(), 4), 2U) << "none";
}

TEST(Places, TokensOfASpanAreThoseThatOverlapIt) {
  EXPECT_EQ(tokens_in(reading(), {3, 12}), (TokenRange{0, 3}));
  EXPECT_EQ(tokens_in(reading(), {4, 5}).size(), 0U) << "a space";
  EXPECT_EQ(span_of(reading(), {1, 3}), (Span{5, 14}));
  EXPECT_EQ(hull({{15, 20}, {5, 9}}), (Span{5, 20}));
}

}  // namespace
}  // namespace twosource::document
