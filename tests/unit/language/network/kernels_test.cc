// The kernels: every variant gives the bits of a naive loop.
#include "language/network/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

#include "unit/language/numbers.h"

namespace twosource::language {
namespace {

void expect_equal_bits(std::span<const float> actual, std::span<const float> expected, std::string_view kernel) {
  ASSERT_EQ(actual.size(), expected.size());
  EXPECT_EQ(std::memcmp(actual.data(), expected.data(), actual.size_bytes()), 0) << kernel;
}

class EveryKernel : public testing::TestWithParam<const Kernels*> {};
INSTANTIATE_TEST_SUITE_P(Variants, EveryKernel, testing::ValuesIn(available_kernels()),
                         [](const auto& variant) { return std::string(variant.param->name); });

struct AffineCase {
  std::size_t inputs, outputs, rows, input_stride;
};

TEST_P(EveryKernel, MultipliesAsANaiveLoopDoes) {
  for (const auto& [inputs, outputs, rows, stride] :
       {AffineCase{3, 1, 1, 3}, AffineCase{64, 106, 1, 64}, AffineCase{12, 50, 13, 4}, AffineCase{288, 288, 8, 96}}) {
    const std::vector<float> weights = numbers(inputs * outputs, 1);
    const std::vector<float> bias = numbers(outputs, 2);
    const std::vector<float> input = numbers((rows - 1) * stride + inputs, 3);
    const Affine map(inputs, outputs, weights, bias);

    std::vector<float> expected(rows * padded(outputs));
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t output = 0; output < outputs; ++output) {
        float sum = 0;
        for (std::size_t k = 0; k < inputs; ++k) {
          sum = std::fma(input[row * stride + k], weights[output * inputs + k], sum);
        }
        expected[row * padded(outputs) + output] = sum + bias[output];
      }
    }
    std::vector<float> actual(expected.size());
    GetParam()->affine(map, input.data(), stride, rows, actual.data());
    expect_equal_bits(actual, expected, "affine");
  }
}

TEST_P(EveryKernel, GivesARowTheSameBitsAloneAndAmongOthers) {
  const Affine map(48, 40, numbers(48 * 40, 1), numbers(40, 2));
  const std::vector<float> input = numbers(48 * 20, 3);
  std::vector<float> together(20 * map.stride());
  GetParam()->affine(map, input.data(), 48, 20, together.data());
  for (std::size_t row = 0; row < 20; ++row) {
    std::vector<float> alone(map.stride());
    GetParam()->affine(map, input.data() + row * 48, 48, 1, alone.data());
    expect_equal_bits(std::span(together).subspan(row * map.stride(), map.stride()), alone, "affine");
  }
}

TEST_P(EveryKernel, TakesTheLargestPieceAndNormalisesTheRow) {
  const LayerNorm norm{{1, 1, 1, 2}, {0, 0, 0, 1}};
  const std::vector<float> pieces{1, 5, 0, 2, /**/ 4, -5, 0, 7};  // two pieces of four units
  const std::vector<float> residual{10, 20, 30, 40};
  std::vector<float> output(4);
  GetParam()->maxout_norm(norm, 2, pieces.data(), 8, 1, residual.data(), output.data());
  // maxima 4 5 0 7: mean 4, variance 6.5
  const float scale = 1.0F / std::sqrt(6.5F);
  EXPECT_FLOAT_EQ(output[0], 10 + 0 * scale);
  EXPECT_FLOAT_EQ(output[1], 20 + 1 * scale);
  EXPECT_FLOAT_EQ(output[2], 30 - 4 * scale);
  EXPECT_FLOAT_EQ(output[3], 40 + 3 * scale * 2 + 1);
}

TEST_P(EveryKernel, NormalisesToTheSameBitsAsThePlainOne) {
  for (const std::size_t units : {1U, 15U, 16U, 96U, 100U}) {
    const LayerNorm norm{numbers(units, 1), numbers(units, 2)};
    const std::vector<float> pieces = numbers(3 * units * 5, 3);
    const std::vector<float> residual = numbers(units * 5, 4);
    std::vector<float> expected(units * 5);
    std::vector<float> actual(units * 5);
    available_kernels().front()->maxout_norm(norm, 3, pieces.data(), 3 * units, 5, residual.data(), expected.data());
    GetParam()->maxout_norm(norm, 3, pieces.data(), 3 * units, 5, residual.data(), actual.data());
    expect_equal_bits(actual, expected, "maxout_norm");
  }
}

TEST_P(EveryKernel, AddsRowsInOrder) {
  const std::vector<float> first{1e8F, 1, 2};
  const std::vector<float> second{1, 10, 20};
  const std::vector<float> third{-1e8F, 100, 200};
  const std::vector<const float*> rows{first.data(), second.data(), third.data()};
  std::vector<float> sum(3);
  GetParam()->sum_rows(rows, 3, sum.data());
  EXPECT_EQ(sum, (std::vector<float>{0, 111, 222}));  // 1e8 + 1 is 1e8 in float: the order is kept
}

}  // namespace
}  // namespace twosource::language
