// The encoder's kernels: every variant gives the bits of the plain one, which computes what it says.
#include "language/encoder/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

#include "unit/language/numbers.h"

namespace twosource::language {
namespace {

class EveryEncoderKernel : public testing::TestWithParam<const EncoderKernels*> {
 protected:
  static const EncoderKernels& plain() { return *available_encoder_kernels().front(); }
  static void expect_equal_bits(const std::vector<float>& actual, const std::vector<float>& expected) {
    ASSERT_EQ(actual.size(), expected.size());
    EXPECT_EQ(std::memcmp(actual.data(), expected.data(), actual.size() * sizeof(float)), 0);
  }
};
INSTANTIATE_TEST_SUITE_P(Variants, EveryEncoderKernel, testing::ValuesIn(available_encoder_kernels()),
                         [](const auto& variant) { return std::string(variant.param->name); });

TEST_P(EveryEncoderKernel, RowsBecomeIntegersByTheirLargestNumber) {
  IntegerRows rows;
  std::vector<float> input(32, 0.0F);
  input[3] = -2.0F;
  input[17] = 1.0F;
  GetParam()->to_integers(input.data(), 16, 2, 16, rows);
  EXPECT_EQ(rows.values[3], 128 - 127);
  EXPECT_EQ(rows.values[0], 128);
  EXPECT_FLOAT_EQ(rows.scale__row[0], 2.0F / 127);
  EXPECT_EQ(rows.values[17], 128 + 127);
}

TEST_P(EveryEncoderKernel, MultipliesExactlyForAnyNumberOfRows) {
  for (const std::size_t rows : {1UL, 5UL, 6UL, 13UL}) {
    for (const std::size_t outputs : {16UL, 80UL, 128UL}) {
      const std::size_t inputs = 64;
      std::vector<std::int8_t> weights(inputs * outputs);
      const std::vector<float> random = numbers(weights.size(), 1);
      for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = static_cast<std::int8_t>(random[i] * 127);
      const std::vector<float> scale = numbers(outputs, 2);
      const std::vector<float> bias = numbers(outputs, 3);
      IntegerAffine map{inputs, outputs, weights.data(), scale.data(), bias.data(), std::vector<std::int32_t>(outputs)};
      const auto weight = [&](std::size_t output, std::size_t k) {
        return static_cast<std::int32_t>(weights[output / 16 * 16 * inputs + k / 4 * 64 + output % 16 * 4 + k % 4]);
      };
      for (std::size_t o = 0; o < outputs; ++o) {
        for (std::size_t k = 0; k < inputs; ++k) map.correction__output[o] += 128 * weight(o, k);
      }
      IntegerRows input;
      GetParam()->to_integers(numbers(rows * inputs, 4).data(), inputs, rows, inputs, input);
      std::vector<float> expected(rows * outputs);
      for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t o = 0; o < outputs; ++o) {
          std::int32_t sum = 0;
          for (std::size_t k = 0; k < inputs; ++k) sum += (input.values[row * inputs + k] - 128) * weight(o, k);
          expected[row * outputs + o] = static_cast<float>(sum) * (input.scale__row[row] * scale[o]) + bias[o];
        }
      }
      std::vector<float> actual(expected.size());
      GetParam()->affine(map, input, rows, actual.data());
      expect_equal_bits(actual, expected);
    }
  }
}

TEST_P(EveryEncoderKernel, KeysMapAQueryToItsProductWithEach) {
  constexpr std::size_t kRows = 19;
  constexpr std::size_t kStride = 3 * kHeadWidth;
  const std::vector<float> input = numbers(kRows * kStride, 5);
  const std::vector<float> query = numbers(kHeadWidth, 6);
  HeadAffine keys;
  GetParam()->keys(input.data(), kStride, kRows, keys);
  ASSERT_EQ(keys.map.outputs, 32U);  // a multiple of 16
  IntegerRows integers;
  GetParam()->to_integers(query.data(), kHeadWidth, 1, kHeadWidth, integers);
  std::vector<float> scores(keys.map.outputs);
  GetParam()->affine(keys.map, integers, 1, scores.data());
  for (std::size_t row = 0; row < kRows; ++row) {
    double product = 0;
    for (std::size_t i = 0; i < kHeadWidth; ++i) product += query[i] * input[row * kStride + i];
    EXPECT_NEAR(scores[row], product / std::sqrt(32.0) / std::log(2.0), 0.01);
  }
  std::vector<float> expected(scores.size());
  plain().keys(input.data(), kStride, kRows, keys);
  plain().affine(keys.map, integers, 1, expected.data());
  expect_equal_bits(scores, expected);
}

TEST_P(EveryEncoderKernel, SharesAreIntegersThatAddUpToOne) {
  constexpr std::size_t kStride = 32;
  for (const std::size_t count : {1UL, 15UL, 18UL, 32UL}) {
    std::vector<float> scores = numbers(2 * kStride, 9);
    std::vector<float> again = scores;
    const std::vector<float> given = scores;
    IntegerRows shares;
    GetParam()->softmax(scores.data(), kStride, 2, count, shares);
    const std::size_t width = (count + 3) / 4 * 4;
    for (std::size_t row = 0; row < 2; ++row) {
      double sum = 0;
      for (std::size_t i = 0; i < count; ++i) sum += std::exp2(given[row * kStride + i]);
      double shared = 0;
      for (std::size_t i = 0; i < width; ++i) {
        const float share = static_cast<float>(shares.values[row * width + i]) * shares.scale__row[row];
        const double expected = i < count ? std::exp2(given[row * kStride + i]) / sum : 0;
        EXPECT_NEAR(share, expected, 0.6 * shares.scale__row[row] + 0.01 * expected);
        shared += share;
      }
      EXPECT_NEAR(shared, 1, 1e-5);
    }
    IntegerRows expected;
    plain().softmax(again.data(), kStride, 2, count, expected);
    EXPECT_TRUE(std::equal(expected.values.begin(), expected.values.begin() + static_cast<std::ptrdiff_t>(2 * width),
                           shares.values.begin()));
    expect_equal_bits(shares.scale__row, expected.scale__row);
  }
}

TEST_P(EveryEncoderKernel, ValuesMapSharesToTheirMean) {
  constexpr std::size_t kRows = 18;
  constexpr std::size_t kStride = 3 * kHeadWidth;
  const std::vector<float> input = numbers(kRows * kStride, 10);
  HeadAffine values;
  GetParam()->values(input.data(), kStride, kRows, values);
  ASSERT_EQ(values.map.inputs, 20U);  // a multiple of 4
  IntegerRows shares{std::vector<std::uint8_t>(20), {1.0F / 255}};
  shares.values[3] = 200;
  shares.values[17] = 55;
  std::vector<float> mean(kHeadWidth);
  GetParam()->affine(values.map, shares, 1, mean.data());
  for (std::size_t i = 0; i < kHeadWidth; ++i) {
    EXPECT_NEAR(mean[i], (200 * input[3 * kStride + i] + 55 * input[17 * kStride + i]) / 255, 0.01);
  }
  std::vector<float> expected(kHeadWidth);
  plain().values(input.data(), kStride, kRows, values);
  plain().affine(values.map, shares, 1, expected.data());
  expect_equal_bits(mean, expected);
}

TEST_P(EveryEncoderKernel, GeluIsNearTheTrueOneAndEqualEverywhere) {
  std::vector<float> values = numbers(1000, 6);
  for (float& value : values) value *= 8;
  std::vector<float> expected = values;
  plain().gelu(expected.data(), expected.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    EXPECT_NEAR(expected[i], 0.5 * values[i] * (1 + std::erf(values[i] / std::sqrt(2.0))), 2e-6);
  }
  GetParam()->gelu(values.data(), values.size());
  expect_equal_bits(values, expected);
}

TEST_P(EveryEncoderKernel, NormHasMeanNoughtAndVarianceOne) {
  const std::vector<float> gain(64, 1.0F);
  const std::vector<float> bias(64, 0.0F);
  const std::vector<float> added = numbers(3 * 64, 7);
  std::vector<float> expected = numbers(3 * 64, 8);
  std::vector<float> actual = expected;
  plain().add_norm(gain, bias, added.data(), 3, expected.data());
  GetParam()->add_norm(gain, bias, added.data(), 3, actual.data());
  expect_equal_bits(actual, expected);
  float sum = 0;
  for (std::size_t i = 0; i < 64; ++i) sum += actual[i];
  EXPECT_NEAR(sum, 0, 1e-4);
}

}  // namespace
}  // namespace twosource::language
