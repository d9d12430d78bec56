// The arithmetic of the encoder: products of 8-bit integers, attention, layer norm, GELU; equal bits everywhere.
//
// Weights, activations and the shares of attention are integers of 8 bits, whose products are summed exactly in 32
// bits; all else is float, each number computed by one sequence of operations, with vector lanes across outputs and
// sums in a fixed order, without libm. So the bits are the same on every instruction set. Variants: AVX-512 with VNNI,
// AVX2, plain. Test: tests/unit/language/encoder/kernels_test.cc holds all variants to a naive reference, bit for bit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace twosource::language {

/// An affine map with integer weights: output = scale * (W q) * scale of the row + bias. `weights` holds, for each 16
/// outputs and each 4 inputs, 16 times 4 weights; outputs are a multiple of 16, inputs one of 4.
struct IntegerAffine {
  std::size_t inputs = 0;
  std::size_t outputs = 0;
  const std::int8_t* weights = nullptr;
  const float* scale__output = nullptr;
  const float* bias__output = nullptr;
  std::vector<std::int32_t> correction__output;  ///< what its sum has too much: 128 times the sum of its weights
};

/// Rows of activations as integers, and what each row is to be multiplied with. Integers from -127 to 127 are kept with
/// 128 added, for which the map's correction makes up; a softmax's from 0 to 255 as they are.
struct IntegerRows {
  std::vector<std::uint8_t> values;
  std::vector<float> scale__row;
  std::vector<std::int16_t> widened = {};  ///< the kernel's own, where it multiplies 16 bits: the values once more
};

inline constexpr std::size_t kHeadWidth = 32;  ///< units of one head of attention

/// The keys or the values of one head of attention as a map: of a query to its scores, of shares to their mean.
struct HeadAffine {
  IntegerAffine map;
  std::vector<std::int8_t> weights;
  std::vector<float> scale__output;
  std::vector<float> bias__output;

  /// All zero, with the map pointing here.
  void shape(std::size_t inputs, std::size_t outputs);
};

struct EncoderKernels {
  std::string_view name;

  /// Each row to integers, by its own largest number; `stride` from row to row, `width` a multiple of 16.
  void (*to_integers)(const float* input, std::size_t stride, std::size_t rows, std::size_t width, IntegerRows& output);

  /// output[row] = map(input[row]), `outputs` numbers a row.
  void (*affine)(const IntegerAffine& map, IntegerRows& input, std::size_t rows, float* output);

  /// Keys of one head, a row each: a map from a query to log2(e) / sqrt(32) of its product with each.
  void (*keys)(const float* input, std::size_t stride, std::size_t rows, HeadAffine& keys);

  /// Values of one head, a row each: a map from the rows' shares to their mean.
  void (*values)(const float* input, std::size_t stride, std::size_t rows, HeadAffine& values);

  /// Shares of the first `count` scores of each row: 2^score over their sum. Changes the scores; `stride` is a multiple
  /// of 16; output rows are `count` wide, filled up to a multiple of 4.
  void (*softmax)(float* scores, std::size_t stride, std::size_t rows, std::size_t count, IntegerRows& output);

  /// x = x * (1 + erf(x / sqrt 2)) / 2, in place.
  void (*gelu)(float* values, std::size_t count);

  /// x[row] = norm(x[row] + added[row]); `added` may be null.
  void (*add_norm)(std::span<const float> gain, std::span<const float> bias, const float* added, std::size_t rows,
                   float* values);
};

/// All variants that this processor can run, the plainest first.
std::vector<const EncoderKernels*> available_encoder_kernels();

/// The one to use: the best up to the instruction set of kernels() (kernels.h), which TWOSOURCE_KERNELS may name.
const EncoderKernels& encoder_kernels();

}  // namespace twosource::language
