// Word vectors: what the memo holds, the chunk a token lies in and the network that used the scratch before change
// nothing.
#include "language/network/tok2vec.h"

#include <gtest/gtest.h>

#include "unit/language/tiny_model.h"

namespace twosource::language {
namespace {

Tok2Vec tiny_network(std::string_view bytes) {
  const Result<ModelFile> file = ModelFile::parse(bytes, "model");
  EXPECT_TRUE(file.ok());
  Result<Tok2Vec> network = Tok2Vec::read(*file);
  EXPECT_TRUE(network.ok());
  return std::move(*network);
}

std::vector<LexicalFeatures> words(std::uint64_t count, std::uint64_t first = 0) {
  std::vector<LexicalFeatures> words(count);
  for (std::uint64_t i = 0; i < count; ++i) words[i].norm = first + i * i % 30'011;
  return words;
}

std::vector<float> vectors(const Tok2Vec& network, std::span<const LexicalFeatures> text, Tok2VecScratch& scratch) {
  const std::span<const float> result = network.encode(text, scratch);
  return {result.begin(), result.end()};
}

TEST(Tok2Vec, GivesTheSameVectorsWhateverWasReadBefore) {
  const Tok2Vec network = tiny_network(ModelWriter::file(tiny_tok2vec()));
  Tok2VecScratch used;
  for (std::uint64_t text = 0; text < 12; ++text) {  // more forms than the memo holds
    const std::vector<LexicalFeatures> some = words(5000, 2000 * text);
    Tok2VecScratch fresh;
    EXPECT_EQ(vectors(network, some, used), vectors(network, some, fresh)) << "text " << text;
  }
}

TEST(Tok2Vec, GivesATokenTheSameVectorWhereverItsChunkEnds) {
  const Tok2Vec network = tiny_network(ModelWriter::file(tiny_tok2vec()));
  Tok2VecScratch scratch;
  const std::vector<LexicalFeatures> text = words(1200);
  const std::vector<float> whole = vectors(network, text, scratch);
  constexpr std::size_t kReach = 1;  // one layer that looks one token to either side
  for (const std::size_t first : {1U, 100U, 479U, 480U, 481U, 700U}) {
    const std::vector<float> part = vectors(network, std::span(text).subspan(first, 400), scratch);
    for (std::size_t i = kReach * network.width(); i < part.size() - kReach * network.width(); ++i) {
      ASSERT_EQ(part[i], whole[first * network.width() + i]);
    }
  }
}

TEST(Tok2Vec, DoesNotTakeAnotherNetworksWords) {
  const Tok2Vec one = tiny_network(ModelWriter::file(tiny_tok2vec()));
  auto nodes = tiny_tok2vec();
  for (auto& node : nodes) {
    for (auto& parameter : node.params) {
      if (parameter.name == "E") parameter.values[0] += 3;
    }
  }
  const Tok2Vec other = tiny_network(ModelWriter::file(nodes));
  const std::vector<LexicalFeatures> text = words(30);
  Tok2VecScratch shared;
  Tok2VecScratch fresh;
  vectors(one, text, shared);
  EXPECT_EQ(vectors(other, text, shared), vectors(other, text, fresh));
}

}  // namespace
}  // namespace twosource::language
