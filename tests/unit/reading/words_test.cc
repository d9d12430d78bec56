#include "reading/words.h"

#include <gmock/gmock.h>

namespace twosource::reading {
namespace {

Token token(std::string norm, std::string lemma, std::string_view pos, Span span) {
  Token made;
  made.norm = std::move(norm);
  made.lemma = std::move(lemma);
  made.pos = Label(pos);
  made.span = span;
  return made;
}

TEST(Words, AreTokensInLowerCaseWithoutPunctuation) {
  Reading reading;
  reading.report.text = "Ann didn't go.";
  reading.tokens = {token("Ann", "Ann", "PROPN", {0, 3}), token("did", "do", "AUX", {4, 7}),
                    token("not", "not", "PART", {7, 10}), token("go", "go", "VERB", {11, 13}),
                    token(".", ".", "PUNCT", {13, 14})};
  reading.tokens[0].entity = EntityMark::kBegin;
  list_words(reading);
  ASSERT_EQ(reading.words.size(), 4U);
  EXPECT_EQ(reading.words[0].lemma, "ann");
  EXPECT_TRUE(reading.words[0].in_name);
  EXPECT_EQ(reading.words[2].norm, "not");
  EXPECT_EQ(reading.words[2].span, (Span{7, 10}));
  EXPECT_FALSE(reading.words[3].in_name);
}

}  // namespace
}  // namespace twosource::reading
