// Components that choose the best label of each token: tagger, morphologizer, sentence recogniser.
#include <gtest/gtest.h>

#include "language/components/morphologizer.h"
#include "language/components/sentence_recognizer.h"
#include "language/components/tagger.h"
#include "unit/language/tiny_model.h"

namespace twosource::language {
namespace {

constexpr std::size_t kWidth = 2;

/// A network that scores label i by the i-th number of `weights` times the vector's first number.
std::string scoring_network(const std::vector<float>& weights) {
  std::vector<float> rows;
  for (const float weight : weights) rows.insert(rows.end(), {weight, 0});
  return ModelWriter::file({ModelWriter::Node{
      "softmax",
      {},
      {{"W", {weights.size(), kWidth}, rows}, {"b", {weights.size()}, std::vector<float>(weights.size())}},
      {}}});
}

ModelFile parsed(std::string_view bytes) {
  Result<ModelFile> file = ModelFile::parse(bytes, "model");
  EXPECT_TRUE(file.ok());
  return std::move(*file);
}

const StringIds& symbols() {
  static const StringIds ids({"", "NOUN", "VERB"});
  return ids;
}

constexpr const char* kMorphs =
    R"({"labels_morph": {"POS=NOUN|Number=Sing": "Number=Sing", "POS=VERB|Tense=Past": "Tense=Past|Mood=Ind"},
        "labels_pos": {"POS=NOUN|Number=Sing": 1, "POS=VERB|Tense=Past": 2}, )";

Morphologizer morphologizer(const std::string& flags) {
  const std::string bytes = scoring_network({1, -1});
  auto read = Morphologizer::read(parsed(bytes), kMorphs + flags + "}", "cfg", kWidth, symbols());
  EXPECT_TRUE(read) << read.error().line();
  return std::move(*read);
}

/// What a morphologizer of these flags makes of one token that has features and a part of speech already.
Token of_a_tagged_token(const std::string& flags, float score) {
  std::vector<Token> tokens(1);
  tokens[0].morph = Label("Number=Plur|Person=3");
  tokens[0].pos = Label("X");
  LabelScratch scratch;
  morphologizer(flags).apply(std::vector<float>{score, 0}, tokens, scratch);
  return tokens[0];
}

TEST(Tagger, TakesTheBestLabelAndOfEqualsTheFirst) {
  const std::string bytes = scoring_network({1, -1, 1});
  const auto tagger = Tagger::read(parsed(bytes), R"({"labels": ["A", "B", "C"]})", "cfg", kWidth);
  ASSERT_TRUE(tagger) << tagger.error().line();
  std::vector<Token> tokens(2);
  LabelScratch scratch;
  tagger->tag(std::vector<float>{1, 0, -1, 0}, tokens, scratch);
  EXPECT_EQ(tokens[0].tag.text(), "A");
  EXPECT_EQ(tokens[1].tag.text(), "B");
}

TEST(Tagger, RefusesANetworkOfOtherLabels) {
  const std::string bytes = scoring_network({1, -1});
  const auto tagger = Tagger::read(parsed(bytes), R"({"labels": ["A", "B", "C"]})", "cfg", kWidth);
  EXPECT_EQ(tagger.error().line(),
            "model: the network scores 2 labels, `cfg` lists 3; fetch or export the model again");
}

TEST(Morphologizer, SetsPartOfSpeechAndFeaturesOfOneLabel) {
  std::vector<Token> tokens(2);
  LabelScratch scratch;
  morphologizer(R"("overwrite": false, "extend": false)").apply(std::vector<float>{1, 0, -1, 0}, tokens, scratch);
  EXPECT_EQ(tokens[0].pos.text(), "NOUN");
  EXPECT_EQ(tokens[0].morph.text(), "Number=Sing");
  EXPECT_EQ(tokens[1].pos.text(), "VERB");
  EXPECT_EQ(tokens[1].morph.text(), "Mood=Ind|Tense=Past") << "in order";
}

TEST(Morphologizer, KeepsOverwritesOrExtendsWhatIsThere) {
  EXPECT_EQ(of_a_tagged_token(R"("overwrite": false, "extend": false)", 1).morph.text(), "Number=Plur|Person=3");
  EXPECT_EQ(of_a_tagged_token(R"("overwrite": false, "extend": false)", 1).pos.text(), "X");
  EXPECT_EQ(of_a_tagged_token(R"("overwrite": true, "extend": false)", 1).morph.text(), "Number=Sing");
  EXPECT_EQ(of_a_tagged_token(R"("overwrite": true, "extend": false)", 1).pos.text(), "NOUN");
  EXPECT_EQ(of_a_tagged_token(R"("overwrite": true, "extend": true)", 1).morph.text(), "Number=Sing|Person=3");
  EXPECT_EQ(of_a_tagged_token(R"("overwrite": false, "extend": true)", -1).morph.text(),
            "Mood=Ind|Number=Plur|Person=3|Tense=Past");
}

TEST(Morphologizer, RefusesMalformedLabels) {
  const std::string bytes = scoring_network({1, -1});
  for (const char* config : {"[]", "{}", R"({"labels_morph": {}, "labels_pos": {}})",
                             R"({"labels_morph": {"a": 1, "b": ""}, "labels_pos": {}})",
                             R"({"labels_morph": {"a": "no features", "b": ""}, "labels_pos": {}})",
                             R"({"labels_morph": {"a": "", "b": ""}, "labels_pos": {"a": "NOUN"}})"}) {
    EXPECT_FALSE(Morphologizer::read(parsed(bytes), config, "cfg", kWidth, symbols())) << config;
  }
}

std::vector<std::uint8_t> starts(const char* config, bool decided, std::vector<std::uint8_t> given) {
  const std::string bytes = scoring_network({-1, 1});
  const auto recognizer = SentenceRecognizer::read(parsed(bytes), config, "cfg", kWidth);
  EXPECT_TRUE(recognizer) << recognizer.error().line();
  LabelScratch scratch;
  recognizer->recognise(std::vector<float>{1, 0, -1, 0, 1, 0}, decided, given, scratch);
  return given;
}

TEST(SentenceRecognizer, SetsStartsAndKeepsThoseGiven) {
  using Starts = std::vector<std::uint8_t>;
  EXPECT_EQ(starts("{}", false, {0, 0, 0}), (Starts{1, 0, 1}));
  EXPECT_EQ(starts("{}", false, {0, 1, 0}), (Starts{1, 1, 1}));
  EXPECT_EQ(starts("{}", true, {1, 0, 0}), (Starts{1, 0, 0})) << "a parser has decided";
  EXPECT_EQ(starts(R"({"overwrite": true})", true, {1, 1, 0}), (Starts{1, 0, 1}));
}

}  // namespace
}  // namespace twosource::language
