#include "language/tokenizer/tokenizer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/language/packed_json.h"

namespace twosource::language {
namespace {

using testing::ElementsAre;

const LexicalData& lexical() {
  static const LexicalData data(StringIds({""}), {});
  return data;
}

constexpr std::string_view kSmallRules = R"json({
  "prefix_search": "^\\(|^\"|^\\$",
  "suffix_search": "\\)$|\"$|\\.\\.+$|'s$|,$|(?<=[a-z])\\.$",
  "infix_finditer": "\\.\\.+|(?<=[a-z])-(?=[a-z])",
  "token_match": null,
  "url_match": "(?u)^\\w+://\\S+$",
  "faster_heuristics": true,
  "exceptions": {"don't": [{"ORTH": "do"}, {"ORTH": "n't", "NORM": "not"}],
                 "e.g.": [{"ORTH": "e.g."}],
                 ":-)": [{"ORTH": ":-)"}],
                 "(a)": [{"ORTH": "(a)"}]}
})json";

class TokenizerTest : public testing::Test {
 protected:
  void load(std::string_view rules) {
    auto loaded = Tokenizer::from_bytes(packed(rules), lexical(), "file");
    ASSERT_TRUE(loaded) << loaded.error().line();
    tokenizer_ = std::make_unique<Tokenizer>(std::move(loaded).value());
  }
  void SetUp() override { load(kSmallRules); }

  std::vector<std::string> words(std::string_view text) {
    tokenizer_->tokenize(text, tokens_, features_, scratch_);
    EXPECT_EQ(features_.size(), tokens_.size());
    std::vector<std::string> forms;
    for (const Token& token : tokens_) forms.emplace_back(cut(text, token.span));
    return forms;
  }

  std::unique_ptr<Tokenizer> tokenizer_;
  TokenizerScratch scratch_;
  std::vector<Token> tokens_;
  std::vector<LexicalFeatures> features_;
};

TEST_F(TokenizerTest, GivesTheSingleSpaceToTheWordBeforeIt) {
  EXPECT_THAT(words("one two  three"), ElementsAre("one", "two", " ", "three"));
  EXPECT_TRUE(tokens_[0].space_after);
  EXPECT_TRUE(tokens_[1].space_after);
  EXPECT_TRUE(tokens_[2].is_space);
  EXPECT_FALSE(tokens_[2].space_after);
}

TEST_F(TokenizerTest, KeepsOtherWhiteSpaceAsTokens) {
  EXPECT_THAT(words(" a\n\nb \tc "), ElementsAre(" ", "a", "\n\n", "b", "\t", "c"));
  EXPECT_FALSE(tokens_[1].space_after);
  EXPECT_TRUE(tokens_[5].space_after);
  EXPECT_THAT(words("a\u00a0b\u3000"), ElementsAre("a", "\u00a0", "b", "\u3000"));
  EXPECT_THAT(words(""), ElementsAre());
}

TEST_F(TokenizerTest, StripsPrefixesAndSuffixesInTurn) {
  EXPECT_THAT(words("(\"Hello,\")"), ElementsAre("(", "\"", "Hello", ",", "\"", ")"));
  EXPECT_THAT(words("$5 dog's wait..."), ElementsAre("$", "5", "dog", "'s", "wait", "..."));
}

TEST_F(TokenizerTest, TakesSpecialCasesWholeWithTheirNorms) {
  EXPECT_THAT(words("(don't) e.g."), ElementsAre("(", "do", "n't", ")", "e.g."));
  EXPECT_EQ(tokens_[2].norm, "not");
  EXPECT_EQ(tokens_[1].norm, "do");
}

TEST_F(TokenizerTest, PutsSpecialCasesThatAffixesSplitBackTogether) {
  EXPECT_THAT(words("x :-) (a) $(a),"), ElementsAre("x", ":-)", "(a)", "$", "(a)", ","));
  EXPECT_THAT(words("( a )"), ElementsAre("(", "a", ")")) << "the same forms with spaces between them stay apart";
}

TEST_F(TokenizerTest, SplitsAtInfixesButNotInUrls) {
  EXPECT_THAT(words("well-known a..b"), ElementsAre("well", "-", "known", "a", "..", "b"));
  EXPECT_THAT(words("(http://a-b.c/d-e),"), ElementsAre("(", "http://a-b.c/d-e", ")", ","));
  EXPECT_THAT(words("..ab"), ElementsAre("..ab")) << "an infix at the very start does not split";
}

TEST_F(TokenizerTest, CountsBytesInSpans) {
  EXPECT_THAT(words("é (日本)"), ElementsAre("é", "(", "日本", ")"));
  EXPECT_EQ(tokens_[2].span, (Span{4, 10}));
}

TEST_F(TokenizerTest, AnswersTheSameFromItsMemory) {
  const auto first = words("(don't) :-) well-known");
  EXPECT_EQ(words("(don't) :-) well-known"), first);
  load(R"({"exceptions": {}})");
  EXPECT_THAT(words("well-known"), ElementsAre("well-known")) << "the memory of another tokenizer is not used";
}

TEST_F(TokenizerTest, TakesLinearTimeForHostileWords) {
  EXPECT_EQ(words("a" + std::string(100'000, ')')).size(), 100'001U);
  EXPECT_EQ(words(std::string(100'000, '(') + "a").size(), 100'001U);
  EXPECT_EQ(words("a" + std::string(100'000, '.')).size(), 2U);
}

TEST(TokenizerFile, RefusesWhatIsBroken) {
  const auto error_of = [](std::string_view rules) {
    return Tokenizer::from_bytes(packed(rules), lexical(), "file").error();
  };
  EXPECT_EQ(error_of("[1, 2]").code, ErrorCode::kModelBroken);
  EXPECT_EQ(error_of(R"({"prefix_search": "^a"})").line(), "file: lacks 'exceptions'");
  EXPECT_EQ(error_of(R"({"exceptions": {"ab": [{"ORTH": "a"}]}})").code, ErrorCode::kModelBroken);
  EXPECT_EQ(error_of(R"({"exceptions": {"ab": [{"ORTH": "ab"}, {"NORM": "b"}]}})").line(),
            "file: the special case 'ab' has a token without characters");
  EXPECT_EQ(error_of(R"({"exceptions": {"ab": [{"ORTH": "ab", "TAG": "X"}]}})").code, ErrorCode::kModelUnsupported);
  EXPECT_EQ(error_of(R"({"suffix_search": "(?x) a$", "exceptions": {}})").code, ErrorCode::kModelUnsupported);
}

}  // namespace
}  // namespace twosource::language
