// The reader of model files, on a tiny network: sound, truncated, inconsistent and hostile.
#include "language/network/weights.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "language/network/tok2vec.h"
#include "unit/language/tiny_model.h"

namespace twosource::language {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// Reads a tok2vec network from the bytes of a model file.
Result<Tok2Vec> read(std::string_view bytes) {
  const Result<ModelFile> file = ModelFile::parse(bytes, "tok2vec/model");
  if (!file) return file.error();
  return Tok2Vec::read(*file);
}

void expect_broken(const std::vector<ModelWriter::Node>& nodes, const std::string& what) {
  const Result<Tok2Vec> network = read(ModelWriter::file(nodes));
  ASSERT_FALSE(network.ok()) << what;
  EXPECT_EQ(network.error().code, ErrorCode::kModelBroken);
  EXPECT_THAT(network.error().line(), HasSubstr("tok2vec/model"));
  EXPECT_THAT(network.error().line(), HasSubstr(what));
}

TEST(ModelFile, GivesNodesAttributesAndParameters) {
  const std::string bytes = ModelWriter::file(tiny_tok2vec());
  const Result<ModelFile> file = ModelFile::parse(bytes, "model");
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file->nodes("maxout").size(), 2U);
  const Result<const ModelNode*> table = file->only_node("hashembed");
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(*file->number(**table, "seed"), 8U);
  const Result<Tensor> vectors = file->parameter(**table, "E", {0, 2});
  ASSERT_TRUE(vectors.ok());
  EXPECT_THAT(vectors->shape, ElementsAre(3, 2));
  EXPECT_THAT(vectors->values, ElementsAre(1, 2, 3, 4, 5, 6));
}

TEST(ModelFile, RefusesAParameterOfAnotherShape) {
  const std::string bytes = ModelWriter::file(tiny_tok2vec());
  const Result<ModelFile> file = ModelFile::parse(bytes, "model");
  ASSERT_TRUE(file.ok());
  const ModelNode& table = **file->only_node("hashembed");
  EXPECT_FALSE(file->parameter(table, "E", {0, 3}).ok());
  EXPECT_FALSE(file->parameter(table, "E", {0, 2, 0}).ok());
  EXPECT_FALSE(file->parameter(table, "W", {0}).ok());
}

TEST(Tok2Vec, RunsATinyNetwork) {
  const Result<Tok2Vec> network = read(ModelWriter::file(tiny_tok2vec()));
  ASSERT_TRUE(network.ok()) << network.error().line();
  EXPECT_EQ(network->width(), 2U);
  Tok2VecScratch scratch;
  const std::vector<LexicalFeatures> tokens(3, LexicalFeatures{.norm = 42});
  const std::span<const float> vectors = network->encode(tokens, scratch);
  ASSERT_EQ(vectors.size(), 6U);
  // The mix is normalised to ±1; then the residual layer adds its own ±1, as its bias puts unit 0 above unit 1.
  for (std::size_t token = 0; token < 3; ++token) {
    EXPECT_NEAR(std::abs(vectors[2 * token] - 1), 1, 1e-3);
    EXPECT_NEAR(std::abs(vectors[2 * token + 1] + 1), 1, 1e-3);
  }
}

TEST(Tok2Vec, RefusesEveryTruncationOfItsFile) {
  const std::string bytes = ModelWriter::file(tiny_tok2vec());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const Result<Tok2Vec> network = read(std::string_view(bytes).substr(0, size));
    ASSERT_FALSE(network.ok()) << size;
    EXPECT_EQ(network.error().code, ErrorCode::kModelBroken);
  }
}

TEST(Tok2Vec, SurvivesEveryChangedByteOfItsFile) {
  const std::string sound = ModelWriter::file(tiny_tok2vec());
  const std::vector<LexicalFeatures> tokens(3);
  Tok2VecScratch scratch;
  for (std::size_t at = 0; at < sound.size(); ++at) {
    for (const unsigned char change : {0x01, 0x80, 0xFF}) {
      std::string bytes = sound;
      bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ change);
      const Result<Tok2Vec> network = read(bytes);
      if (network) network->encode(tokens, scratch);
    }
  }
}

TEST(Tok2Vec, NamesWhatIsInconsistent) {
  std::vector<ModelWriter::Node> nodes = tiny_tok2vec();
  nodes[1].params[0].shape = {4, 2};
  expect_broken(nodes, "parameter E of layer \"hashembed\" has more or fewer numbers than its shape says");

  nodes = tiny_tok2vec();
  nodes[1].params[0].shape = {0, 2};
  expect_broken(nodes, "parameter E");

  nodes = tiny_tok2vec();
  nodes[5].params[0] = {"W", {2, 1, 4}, std::vector<float>(8)};
  expect_broken(nodes, "parameter W of layer \"maxout\" has a shape that does not fit its layer");

  nodes = tiny_tok2vec();
  nodes[1].attrs[0].second = ModelWriter::packed(5);
  expect_broken(nodes, "embeds no attribute");

  nodes = tiny_tok2vec();
  nodes.pop_back();
  expect_broken(nodes, "is not an embedding followed by window layers");
}

TEST(Tok2Vec, NamesAnAttributeThatItDoesNotKnow) {
  std::vector<ModelWriter::Node> nodes = tiny_tok2vec();
  nodes[0].attrs[0].second = ModelWriter::packed(std::vector<std::string>{"CLUSTER"});
  const Result<Tok2Vec> network = read(ModelWriter::file(nodes));
  ASSERT_FALSE(network.ok());
  EXPECT_EQ(network.error().code, ErrorCode::kModelUnsupported);
  EXPECT_THAT(network.error().message, HasSubstr("CLUSTER"));
}

}  // namespace
}  // namespace twosource::language
