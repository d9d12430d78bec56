// Static word vectors: NumPy's array and the map of words, read as hostile; and what a network makes of them.
#include "language/network/static_vectors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "language/network/tok2vec.h"
#include "unit/language/packed_json.h"
#include "unit/language/tiny_model.h"

namespace twosource::language {
namespace {

using testing::HasSubstr;

std::string npy(const std::string& shape, const std::vector<float>& numbers, const std::string& type = "<f4") {
  const std::string header =
      "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }          \n";
  std::string bytes("\x93NUMPY\x01\x00", 8);
  bytes += {static_cast<char>(header.size()), '\0'};
  return bytes + header + std::string(reinterpret_cast<const char*>(numbers.data()), numbers.size() * 4);
}

Result<StaticVectors> vectors(const std::string& array, const char* keys) {
  return StaticVectors::read(array, "vectors", packed(keys), "key2row");
}

TEST(StaticVectors, MapWordsToRowsThatTheyMayShare) {
  const auto read = vectors(npy("2, 3", {1, 2, 3, 4, 5, 6}), R"({"rows": 0})");
  EXPECT_FALSE(read) << "the keys are ids";
  // JSON has no numbers as keys: MessagePack by hand.
  const std::string keys("\x83\x0b\x01\x0c\x00\x0d\x01", 7);
  const auto sound = StaticVectors::read(npy("2, 3", {1, 2, 3, 4, 5, 6}), "vectors", keys, "key2row");
  ASSERT_TRUE(sound) << sound.error().line();
  EXPECT_EQ(sound->width(), 3U);
  EXPECT_EQ(sound->row(99), 0U);
  EXPECT_EQ(sound->vector(sound->row(12))[0], 1);
  EXPECT_EQ(sound->vector(sound->row(11))[2], 6);
  EXPECT_EQ(sound->row(11), sound->row(13));
}

TEST(StaticVectors, RefuseWhatIsBroken) {
  const std::vector<float> six{1, 2, 3, 4, 5, 6};
  EXPECT_THAT(vectors("", "{}").error().line(), HasSubstr("vectors: is no array"));
  EXPECT_THAT(vectors(npy("2, 3", six, "<f8"), "{}").error().line(), HasSubstr("is no array of 32-bit floats"));
  EXPECT_THAT(vectors(npy("6", six), "{}").error().line(), HasSubstr("is no array"));
  EXPECT_THAT(vectors(npy("2, 4", six), "{}").error().line(), HasSubstr("more or fewer numbers"));
  EXPECT_THAT(vectors(npy("99999999999, 99999999999", six), "{}").error().line(), HasSubstr("more or fewer numbers"));
  EXPECT_THAT(vectors(npy("0, 0", {}), "{}").error().line(), HasSubstr("more or fewer numbers"));
  EXPECT_THAT(vectors(npy("2, 3", six), "[]").error().line(), HasSubstr("key2row"));
  EXPECT_THAT(StaticVectors::read(npy("2, 3", six), "vectors", "\x81\x0b\x02", "key2row").error().line(),
              HasSubstr("key2row: refers to a row that is not there"));
}

TEST(Tok2Vec, PutsAProjectionOfTheStaticVectorBesideItsTables) {
  auto nodes = tiny_tok2vec();
  nodes.push_back({"static_vectors", {}, {{"W", {2, 3}, {1, 0, 0, 0, 1, 1}}}, {}});
  nodes[2].params[0] = {"W", {2, 2, 4}, {0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0}};
  const std::string bytes = ModelWriter::file(nodes);
  const Result<ModelFile> file = ModelFile::parse(bytes, "model");
  ASSERT_TRUE(file.ok());
  auto table =
      StaticVectors::read(npy("2, 3", {1, 2, 3, 4, 5, 60}), "vectors", std::string("\x81\x0b\x01", 3), "key2row");
  ASSERT_TRUE(table);
  const auto network = Tok2Vec::read(*file, std::make_shared<const StaticVectors>(std::move(*table)));
  ASSERT_TRUE(network) << network.error().line();

  std::vector<LexicalFeatures> text(3);
  Tok2VecScratch scratch;
  const auto encoded = [&] {
    const auto result = network->encode(text, scratch);
    return std::vector<float>(result.begin(), result.end());
  };
  const std::vector<float> without = encoded();
  text[1].vector_row = 2;
  EXPECT_NE(encoded(), without) << "the memo of word forms tells the rows apart";
  text[1].vector_row = 0;
  EXPECT_EQ(encoded(), without);

  EXPECT_THAT(Tok2Vec::read(*file).error().line(), HasSubstr("static word vectors that config.cfg does not know of"));
}

}  // namespace
}  // namespace twosource::language
