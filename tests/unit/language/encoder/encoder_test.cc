// The encoder: near to what BERT's formulas give in full precision, and the same bits on every instruction set.
#include "language/encoder/encoder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>

#include "unit/language/numbers.h"
#include "unit/language/tensor_file_builder.h"

namespace twosource::language {
namespace {

constexpr std::size_t kWidth = 64;  // two heads
constexpr std::size_t kInner = 128;
constexpr std::size_t kWords = 12;
constexpr std::size_t kLongest = 32;
constexpr std::size_t kLayers = 2;

using Matrix = std::vector<std::vector<double>>;

/// A small encoder with weights that look random: its file, and its formulas in double precision.
class SmallEncoder {
 public:
  SmallEncoder() {
    file_.add("shape", 1, 2, std::vector<std::int8_t>{kLayers, kWidth / kHeadWidth});
    words_ = integers(kWords * kWidth);
    file_.add("word.weight", kWords, kWidth, words_);
    file_.add("word.scale", 1, kWords, std::vector<float>(kWords, 0.01F));
    positions_ = numbers(kLongest * kWidth, ++seed_);
    file_.add("position.weight", kLongest, kWidth, positions_);
    norm("norm_embedding");
    for (std::size_t layer = 0; layer < kLayers; ++layer) {
      const std::string name = "layers." + std::to_string(layer) + ".";
      affine(name + "query_key_value", kWidth, 3 * kWidth);
      affine(name + "attended", kWidth, kWidth);
      norm(name + "norm_attended");
      affine(name + "inner", kWidth, kInner);
      affine(name + "outer", kInner, kWidth);
      norm(name + "norm_outer");
    }
  }

  std::string_view bytes() { return file_.bytes(); }

  /// What BERT's formulas give, weights as they are, activations in double precision.
  Matrix encode(const std::vector<std::uint32_t>& ids) const {
    std::size_t map = 0;
    std::size_t norm = 0;
    Matrix x(ids.size(), std::vector<double>(kWidth));
    for (std::size_t row = 0; row < ids.size(); ++row) {
      for (std::size_t i = 0; i < kWidth; ++i) {
        x[row][i] = words_[ids[row] * kWidth + i] * 0.01 + positions_[row * kWidth + i];
      }
    }
    normalise(norms_[norm++], x);
    for (std::size_t layer = 0; layer < kLayers; ++layer) {
      add(applied(maps_[map + 1], attended(applied(maps_[map], x))), x);
      normalise(norms_[norm++], x);
      Matrix inner = applied(maps_[map + 2], x);
      for (auto& row : inner) {
        for (double& value : row) value *= 0.5 * (1 + std::erf(value / std::sqrt(2.0)));
      }
      add(applied(maps_[map + 3], inner), x);
      normalise(norms_[norm++], x);
      map += 4;
    }
    return x;
  }

 private:
  struct Map {
    Matrix weights;
    std::vector<float> bias;
  };
  struct Norm {
    std::vector<float> gain;
    std::vector<float> bias;
  };

  std::vector<std::int8_t> integers(std::size_t count) {
    std::vector<std::int8_t> values(count);
    const std::vector<float> random = numbers(count, ++seed_);
    for (std::size_t i = 0; i < count; ++i) values[i] = static_cast<std::int8_t>(random[i] * 127);
    return values;
  }

  void norm(const std::string& name) {
    Norm norm{numbers(kWidth, ++seed_), numbers(kWidth, ++seed_)};
    for (float& gain : norm.gain) gain = 1 + gain / 4;
    file_.add(name + ".weight", 1, kWidth, norm.gain);
    file_.add(name + ".bias", 1, kWidth, norm.bias);
    norms_.push_back(std::move(norm));
  }

  void affine(const std::string& name, std::size_t inputs, std::size_t outputs) {
    const std::vector<std::int8_t> weights = integers(inputs * outputs);  // packed as IntegerAffine says
    const float scale = 0.01F / std::sqrt(static_cast<float>(inputs));
    Map map{Matrix(outputs, std::vector<double>(inputs)), numbers(outputs, ++seed_)};
    for (std::size_t o = 0; o < outputs; ++o) {
      for (std::size_t i = 0; i < inputs; ++i) {
        map.weights[o][i] = scale * weights[o / 16 * 16 * inputs + i / 4 * 64 + o % 16 * 4 + i % 4];
      }
    }
    const auto rows = static_cast<std::uint32_t>(outputs);
    file_.add(name + ".weight", rows, static_cast<std::uint32_t>(inputs), weights);
    file_.add(name + ".scale", 1, rows, std::vector<float>(outputs, scale));
    file_.add(name + ".bias", 1, rows, map.bias);
    maps_.push_back(std::move(map));
  }

  static Matrix applied(const Map& map, const Matrix& x) {
    Matrix y(x.size(), std::vector<double>(map.bias.begin(), map.bias.end()));
    for (std::size_t row = 0; row < x.size(); ++row) {
      for (std::size_t o = 0; o < map.weights.size(); ++o) {
        for (std::size_t i = 0; i < x[row].size(); ++i) y[row][o] += map.weights[o][i] * x[row][i];
      }
    }
    return y;
  }

  static Matrix attended(const Matrix& qkv) {
    Matrix mean(qkv.size(), std::vector<double>(kWidth));
    for (std::size_t head = 0; head < kWidth; head += kHeadWidth) {
      for (std::size_t row = 0; row < qkv.size(); ++row) {
        std::vector<double> share(qkv.size());
        double sum = 0;
        for (std::size_t key = 0; key < qkv.size(); ++key) {
          double product = 0;
          for (std::size_t i = 0; i < kHeadWidth; ++i) product += qkv[row][head + i] * qkv[key][kWidth + head + i];
          share[key] = std::exp(product / std::sqrt(static_cast<double>(kHeadWidth)));
          sum += share[key];
        }
        for (std::size_t key = 0; key < qkv.size(); ++key) {
          for (std::size_t i = 0; i < kHeadWidth; ++i) {
            mean[row][head + i] += share[key] / sum * qkv[key][2 * kWidth + head + i];
          }
        }
      }
    }
    return mean;
  }

  static void add(const Matrix& added, Matrix& x) {
    for (std::size_t row = 0; row < x.size(); ++row) {
      std::transform(x[row].begin(), x[row].end(), added[row].begin(), x[row].begin(), std::plus<>());
    }
  }

  static void normalise(const Norm& norm, Matrix& x) {
    for (auto& row : x) {
      double mean = 0;
      double variance = 0;
      for (const double value : row) mean += value / kWidth;
      for (const double value : row) variance += (value - mean) * (value - mean) / kWidth;
      for (std::size_t i = 0; i < kWidth; ++i) {
        row[i] = (row[i] - mean) / std::sqrt(variance) * norm.gain[i] + norm.bias[i];
      }
    }
  }

  TensorFileBuilder file_;
  std::uint32_t seed_ = 100;
  std::vector<std::int8_t> words_;
  std::vector<float> positions_;
  std::vector<Map> maps_;
  std::vector<Norm> norms_;
};

std::vector<std::uint32_t> some_ids(std::size_t count) {
  std::vector<std::uint32_t> ids(count);
  for (std::size_t i = 0; i < count; ++i) ids[i] = static_cast<std::uint32_t>(i * 7 % kWords);
  return ids;
}

class AnEncoder : public testing::Test {
 protected:
  void SetUp() override {
    auto parsed = base::TensorFile::parse(small_.bytes(), "small");
    ASSERT_TRUE(parsed.ok()) << parsed.error().line();
    file_.emplace(std::move(*parsed));
    auto read = Encoder::read(*file_, *file_, kWords);
    ASSERT_TRUE(read.ok()) << read.error().line();
    encoder_.emplace(std::move(*read));
  }

  std::vector<float> encoded(const std::vector<std::uint32_t>& ids, const EncoderKernels& kernels) const {
    EncoderScratch scratch;
    std::vector<float> vectors;
    encoder_->encode(ids, kernels, scratch, vectors);
    return vectors;
  }

  SmallEncoder small_;
  std::optional<base::TensorFile> file_;
  std::optional<Encoder> encoder_;
};

TEST_F(AnEncoder, IsNearItsFormulasInFullPrecision) {
  const std::vector<std::uint32_t> ids = some_ids(29);
  const Matrix expected = small_.encode(ids);
  const std::vector<float> actual = encoded(ids, encoder_kernels());
  double off = 0;
  for (std::size_t row = 0; row < ids.size(); ++row) {
    for (std::size_t i = 0; i < kWidth; ++i) {
      off += std::abs(actual[row * kWidth + i] - expected[row][i]) / static_cast<double>(ids.size() * kWidth);
      EXPECT_NEAR(actual[row * kWidth + i], expected[row][i], 0.1);
    }
  }
  EXPECT_LT(off, 0.02);
}

TEST_F(AnEncoder, GivesTheSameBitsOnEveryInstructionSet) {
  for (const std::size_t length : {1UL, 2UL, 17UL, kLongest}) {
    const std::vector<float> plain = encoded(some_ids(length), *available_encoder_kernels().front());
    for (const EncoderKernels* kernels : available_encoder_kernels()) {
      const std::vector<float> vectors = encoded(some_ids(length), *kernels);
      ASSERT_EQ(vectors.size(), plain.size());
      EXPECT_EQ(std::memcmp(vectors.data(), plain.data(), plain.size() * sizeof(float)), 0) << kernels->name << length;
    }
  }
}

TEST_F(AnEncoder, OldScratchLeavesNoTrace) {
  EncoderScratch scratch;
  std::vector<float> vectors;
  encoder_->encode(some_ids(kLongest), encoder_kernels(), scratch, vectors);
  encoder_->encode(some_ids(5), encoder_kernels(), scratch, vectors);
  EXPECT_EQ(vectors, encoded(some_ids(5), encoder_kernels()));
}

TEST_F(AnEncoder, AWordIsReadWithWhatStandsAroundIt) {
  std::vector<std::uint32_t> ids = some_ids(8);
  const std::vector<float> before = encoded(ids, encoder_kernels());
  ids.back() = (ids.back() + 1) % kWords;
  const std::vector<float> after = encoded(ids, encoder_kernels());
  EXPECT_FALSE(std::equal(before.begin(), before.begin() + kWidth, after.begin()));
}

TEST(EncoderFile, OfAShapeThatCannotBeRunIsRefused) {
  TensorFileBuilder file;
  file.add("shape", 1, 2, std::vector<std::int8_t>{1, 3});  // three heads of 32 are no 64
  file.add("norm_embedding.weight", 1, 64, std::vector<float>(64));
  file.add("layers.0.inner.bias", 1, 128, std::vector<float>(128));
  const auto parsed = base::TensorFile::parse(file.bytes(), "odd");
  ASSERT_TRUE(parsed.ok()) << parsed.error().line();
  const auto encoder = Encoder::read(*parsed, *parsed, 0);
  ASSERT_FALSE(encoder.ok());
  EXPECT_EQ(encoder.error().line(),
            Error(ErrorCode::kDataBroken, "an encoder of a shape that cannot be run", "odd").line());
}

}  // namespace
}  // namespace twosource::language
