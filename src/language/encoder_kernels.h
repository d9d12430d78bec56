// The arithmetic of the encoder: products of 8-bit integers, attention, layer norm, GELU; equal bits everywhere.
//
// Weights and activations are integers of 8 bits, whose products are summed exactly in 32 bits; all else is float, each
// number computed by one sequence of operations, with vector lanes across outputs and sums in a fixed order, without
// libm. So the bits are the same on every instruction set. Variants: AVX-512 with VNNI, AVX2, plain.
// Test: tests/unit/language/encoder_kernels_test.cc holds all variants to a naive reference, bit for bit.
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
  std::vector<std::int32_t> correction__output;  ///< 128 times the sum of an output's weights
};

/// Rows of activations as integers from -127 to 127, kept with 128 added, and what each row is to be multiplied with.
struct IntegerRows {
  std::vector<std::uint8_t> values;
  std::vector<float> scale__row;
};

inline constexpr std::size_t kHeadWidth = 32;  ///< units of one head of attention

struct EncoderKernels {
  std::string_view name;

  /// Each row to integers, by its own largest number.
  void (*to_integers)(const float* input, std::size_t rows, std::size_t width, IntegerRows& output);

  /// output[row] = map(input[row]), `outputs` numbers a row.
  void (*affine)(const IntegerAffine& map, const IntegerRows& input, std::size_t rows, float* output);

  /// Attention of `heads` heads: a row of `qkv` holds the queries, keys and values of all heads, one after the other;
  /// `work` is memory to work in.
  void (*attention)(const float* qkv, std::size_t rows, std::size_t heads, std::vector<float>& work, float* output);

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
