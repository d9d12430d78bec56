// The encoder's kernels: every variant gives the bits of the plain one, which computes what it says.
#include "language/encoder_kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

namespace twosource::language {
namespace {

/// Numbers between -1 and 1 that look random and are always the same.
std::vector<float> numbers(std::size_t count, std::uint32_t seed) {
  std::vector<float> values(count);
  std::uint32_t state = seed * 2654435761U + 1;
  for (float& value : values) {
    state = state * 1664525U + 1013904223U;
    value = static_cast<float>(state >> 8U) / 8388608.0F - 1.0F;
  }
  return values;
}

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
  GetParam()->to_integers(input.data(), 2, 16, rows);
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
      GetParam()->to_integers(numbers(rows * inputs, 4).data(), rows, inputs, input);
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

TEST_P(EveryEncoderKernel, AttentionIsAWeightedMeanOfValues) {
  constexpr std::size_t kHeads = 2;
  for (const std::size_t rows : {1UL, 7UL, 40UL}) {
    const std::vector<float> qkv = numbers(rows * 3 * kHeads * kHeadWidth, 5);
    std::vector<float> work;
    std::vector<float> expected(rows * kHeads * kHeadWidth);
    std::vector<float> actual(expected.size());
    plain().attention(qkv.data(), rows, kHeads, work, expected.data());
    GetParam()->attention(qkv.data(), rows, kHeads, work, actual.data());
    expect_equal_bits(actual, expected);
    if (rows == 1) {
      EXPECT_FLOAT_EQ(actual[33], qkv[4 * kHeadWidth + 33]);
    }
  }
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
