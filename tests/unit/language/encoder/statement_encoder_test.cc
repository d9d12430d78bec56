// The encoder of statements: a network small enough to be written down here, which knows two words.
#include "language/encoder/statement_encoder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/language/tensor_file_builder.h"

namespace twosource::language {
namespace {

using ::testing::Gt;
using ::testing::HasSubstr;
using ::testing::Lt;
using ::testing::SizeIs;

constexpr std::uint32_t kWidth = kHeadWidth;  // one head
constexpr std::uint32_t kLongest = 130;
constexpr std::uint32_t kStorm = 103;
constexpr std::uint32_t kThe = 104;
constexpr std::uint32_t kWords = 106;

base::TensorFile parsed(TensorFileBuilder& builder) {
  auto file = base::TensorFile::parse(builder.bytes(), "small");
  if (!file) ADD_FAILURE() << file.error().line();
  return *std::move(file);
}

/// No layers: each word is what it is, wherever it stands. The projection keeps its first numbers; "the" weighs little.
class AStatementEncoder : public testing::Test {
 protected:
  void SetUp() override {
    std::string vocabulary;
    for (int i = 0; i < 100; ++i) vocabulary += "[unused" + std::to_string(i) + "]\n";
    words_.add("vocabulary", vocabulary + "[UNK]\n[CLS]\n[SEP]\nstorm\nthe\nand\n");
    std::vector<std::int8_t> vectors(kWords * kWidth);
    vectors[kStorm * kWidth] = 100;
    vectors[kThe * kWidth + 1] = 100;
    words_.add("word.weight", kWords, kWidth, vectors);
    words_.add("word.scale", 1, kWords, std::vector<float>(kWords, 0.01F));

    network_.add("shape", 1, 2, std::vector<std::int8_t>{0, 1});
    network_.add("position.weight", kLongest, kWidth, std::vector<float>(kLongest * kWidth));
    network_.add("norm_embedding.weight", 1, kWidth, std::vector<float>(kWidth, 1));
    network_.add("norm_embedding.bias", 1, kWidth, std::vector<float>(kWidth));
    network_.add("layers.0.inner.bias", 1, 16, std::vector<float>(16));
    std::vector<std::int8_t> project(document::kPieceWidth * kWidth);
    project[0] = project[4 + 1] = 100;  // outputs 0 and 1 of the first block, inputs 0 and 1
    add_affine("project", document::kPieceWidth, project);
    std::vector<std::int8_t> weight(16 * kWidth);
    weight[1] = -100;  // output 0, input 1: "the"
    add_affine("weight", 16, weight);
  }

  document::PieceVectors encode(const std::string& text) {
    auto vocabulary = Vocabulary::read(parsed(words_));
    EXPECT_TRUE(vocabulary.ok()) << vocabulary.error().line();
    const auto encoder = StatementEncoder::read(parsed(network_), *vocabulary);
    EXPECT_TRUE(encoder.ok()) << encoder.error().line();
    StatementEncoder::Scratch scratch;
    const std::vector<Span> paragraphs{{0, static_cast<std::uint32_t>(text.size())}};
    return encoder->encode(text, paragraphs, scratch);
  }

  TensorFileBuilder words_;
  TensorFileBuilder network_;

 private:
  void add_affine(const std::string& name, std::uint32_t outputs, const std::vector<std::int8_t>& weights) {
    network_.add(name + ".weight", outputs, kWidth, weights);
    network_.add(name + ".scale", 1, outputs, std::vector<float>(outputs, 0.1F));
    network_.add(name + ".bias", 1, outputs, std::vector<float>(outputs));
  }
};

TEST_F(AStatementEncoder, GivesEveryPieceItsPlaceAndAVectorOfOneLength) {
  const auto vectors = encode("the storm");
  ASSERT_THAT(vectors, SizeIs(2));
  EXPECT_EQ(vectors[1].span, (Span{4, 9}));
  for (const document::PieceVector& piece : vectors) {
    int square = 0;
    for (const int value : piece.unit) square += value * value;
    EXPECT_NEAR(square, 127 * 127, 127);
  }
  EXPECT_GT(vectors[1].unit[0], 100);  // "storm" points along the first number
  EXPECT_GT(vectors[0].unit[1], 100);
}

TEST_F(AStatementEncoder, SaysHowMuchAPieceCounts) {
  const auto vectors = encode("the storm");
  EXPECT_THAT(vectors[0].weight, Lt(0.2));
  EXPECT_THAT(vectors[1].weight, Gt(0.4));
}

TEST_F(AStatementEncoder, SeesTextsLongerThanAWindowWhole) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "storm ";
  const auto vectors = encode(text);
  ASSERT_THAT(vectors, SizeIs(400));
  for (const document::PieceVector& piece : vectors) EXPECT_EQ(piece.unit, vectors.front().unit);
}

TEST_F(AStatementEncoder, OfNothingIsNothing) { EXPECT_THAT(encode(""), SizeIs(0)); }

TEST_F(AStatementEncoder, AFileWithoutItsPartsIsRefused) {
  auto vocabulary = Vocabulary::read(parsed(words_));
  ASSERT_TRUE(vocabulary.ok()) << vocabulary.error().line();
  TensorFileBuilder empty;
  empty.add("shape", 1, 2, std::vector<std::int8_t>{0, 1});
  const auto encoder = StatementEncoder::read(parsed(empty), *vocabulary);
  ASSERT_FALSE(encoder.ok());
  EXPECT_EQ(encoder.error().code, ErrorCode::kDataBroken);
  EXPECT_THAT(encoder.error().line(), HasSubstr("norm_embedding"));
}

}  // namespace
}  // namespace twosource::language
