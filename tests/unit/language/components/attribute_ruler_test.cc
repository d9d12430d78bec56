#include "language/components/attribute_ruler.h"

#include <gtest/gtest.h>

#include <sstream>

#include "unit/language/packed_json.h"

namespace twosource::language {
namespace {

/// A text of words with their tags: "gon/VBG na/TO".
struct Tagged {
  std::string text;
  std::vector<Token> tokens;
  explicit Tagged(const std::string& words) {
    std::istringstream in(words);
    for (std::string word; in >> word;) {
      const std::size_t slash = word.find('/');
      Token& token = tokens.emplace_back();
      token.span.start = static_cast<std::uint32_t>(text.size());
      text += word.substr(0, slash);
      token.span.end = static_cast<std::uint32_t>(text.size());
      token.tag = Label(word.substr(slash + 1));
      text += ' ';
    }
  }
};

std::vector<Token> applied(std::string_view rules, const std::string& words) {
  Tagged tagged(words);
  const auto ruler = AttributeRuler::from_bytes(packed(rules), "file");
  EXPECT_TRUE(ruler) << ruler.error().line();
  if (ruler) ruler->apply(tagged.text, tagged.tokens);
  return tagged.tokens;
}

TEST(AttributeRuler, SetsPartOfSpeechFeaturesAndLemma) {
  const auto tokens = applied(R"([{"patterns": [[{"TAG": "VBZ", "LOWER": "is"}]], "index": 0,
                                   "attrs": {"POS": "AUX", "MORPH": "Person=3|Mood=Ind", "LEMMA": "be"}}])",
                              "She/PRP IS/VBZ");
  EXPECT_EQ(tokens[1].pos.text(), "AUX");
  EXPECT_EQ(tokens[1].morph.text(), "Mood=Ind|Person=3");
  EXPECT_EQ(tokens[1].lemma, "be");
  EXPECT_EQ(tokens[0].pos.text(), "");
}

TEST(AttributeRuler, LetsLaterRulesOverwriteEarlierOnes) {
  const std::string noun = R"({"patterns": [[{"TAG": "NN"}]], "attrs": {"POS": "NOUN"}, "index": 0})";
  const std::string verb = R"({"patterns": [[{"LOWER": "run"}]], "attrs": {"POS": "VERB"}, "index": 0})";
  EXPECT_EQ(applied('[' + noun + ',' + verb + ']', "run/NN")[0].pos.text(), "VERB");
  EXPECT_EQ(applied('[' + verb + ',' + noun + ']', "run/NN")[0].pos.text(), "NOUN");
}

TEST(AttributeRuler, MatchesTheTextAsItWas) {
  const auto tokens = applied(R"([{"patterns": [[{"TAG": "A"}]], "attrs": {"TAG": "B"}, "index": 0},
                                  {"patterns": [[{"TAG": "B"}]], "attrs": {"TAG": "C"}, "index": 0}])",
                              "x/A y/B");
  EXPECT_EQ(tokens[0].tag.text(), "B");
  EXPECT_EQ(tokens[1].tag.text(), "C");
}

TEST(AttributeRuler, MatchesRunsOfTokensAndSetsTheOneOfTheIndex) {
  const auto tokens = applied(R"([{"patterns": [[{"LOWER": "gon"}, {"LOWER": "na"}]], "attrs": {"LEMMA": "to"},
                                   "index": -1}])",
                              "gon/VBG na/TO na/X gon/Y");
  EXPECT_EQ(tokens[0].lemma, "");
  EXPECT_EQ(tokens[1].lemma, "to");
  EXPECT_EQ(tokens[2].lemma, "");
}

TEST(AttributeRuler, TriesEveryPatternOfARule) {
  const auto tokens = applied(R"([{"patterns": [[{"LOWER": "gets"}], [{"LOWER": "got"}]], "attrs": {"LEMMA": "get"},
                                   "index": 0}])",
                              "gets/VBZ got/VBD");
  EXPECT_EQ(tokens[0].lemma, "get");
  EXPECT_EQ(tokens[1].lemma, "get");
}

TEST(AttributeRuler, TestsBySetsAndExpressions) {
  constexpr auto kNotIn = R"([{"patterns": [[{"TAG": {"NOT_IN": ["TO", ""]}}]], "attrs": {"POS": "X"}, "index": 0}])";
  EXPECT_EQ(applied(kNotIn, "a/VB")[0].pos.text(), "X");
  EXPECT_EQ(applied(kNotIn, "a/TO")[0].pos.text(), "");
  EXPECT_EQ(applied(kNotIn, "a/")[0].pos.text(), "") << "the empty string stands for a tag that is not set";
  constexpr auto kRegex =
      R"([{"patterns": [[{"LOWER": {"REGEX": "^n'?t$"}}]], "attrs": {"LEMMA": "not"}, "index": 0}])";
  EXPECT_EQ(applied(kRegex, "N't/RB")[0].lemma, "not");
  EXPECT_EQ(applied(kRegex, "net/RB")[0].lemma, "");
}

TEST(AttributeRuler, RefusesWhatItCannotRun) {
  const auto code_for = [](const std::string& token, const std::string& attributes) {
    const std::string rules = R"([{"patterns": [[)" + token + R"(]], "attrs": )" + attributes + R"(, "index": 0}])";
    return AttributeRuler::from_bytes(packed(rules), "file").error().code;
  };
  EXPECT_EQ(code_for(R"({"TAG": "A", "OP": "+"})", R"({"POS": "X"})"), ErrorCode::kModelUnsupported);
  EXPECT_EQ(code_for(R"({"TAG": {"FUZZY": "A"}})", R"({"POS": "X"})"), ErrorCode::kModelUnsupported);
  EXPECT_EQ(code_for(R"({"LIKE_NUM": true})", R"({"POS": "X"})"), ErrorCode::kModelUnsupported);
  EXPECT_EQ(code_for(R"({"TAG": "A"})", R"({"ENT_TYPE": "X"})"), ErrorCode::kModelUnsupported);
  EXPECT_EQ(code_for(R"({"TAG": "A"})", R"({"MORPH": "nonsense"})"), ErrorCode::kModelBroken);
  EXPECT_EQ(AttributeRuler::from_bytes(packed(R"([{"patterns": [[{"TAG": "A"}]], "attrs": {"POS": "X"}, "index": 1}])"),
                                       "file")
                .error()
                .code,
            ErrorCode::kModelBroken);
}

TEST(AttributeRuler, RefusesAnExpressionThatIsNoText) {
  std::string bytes = packed(R"([{"patterns": [[{"TEXT": {"REGEX": "^go"}}]], "attrs": {"POS": "X"}, "index": 0}])");
  bytes[bytes.find("^go") + 1] = '\x92';
  EXPECT_EQ(AttributeRuler::from_bytes(bytes, "file").error().code, ErrorCode::kModelBroken);
}

}  // namespace
}  // namespace twosource::language
