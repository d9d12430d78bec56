// The arithmetic of the network: matrix products, maxout with layer norm, sums of rows; equal bits everywhere.
//
// Every number is accumulated in one fixed order with explicit fused multiply-adds, and vector lanes lie across
// outputs, never across a sum; so the bits are the same with AVX-512, AVX2 or neither, for one row or a thousand
// (architecture.md, Determinism). kernels.cc has them as plain loops, kernels_simd.cc in vectors; the best for this
// processor is chosen once, at run time. Test: tests/unit/language/network/kernels_test.cc holds the variants to the
// plain ones, and those to a naive reference, bit for bit.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "twosource/error.h"

namespace twosource::language {

/// Outputs are kept in blocks of this many lanes; the last block is filled up with zeros.
inline constexpr std::size_t kLaneBlock = 32;

/// How many partial sums layer norm keeps: a fixed number on every machine, since the order of a sum is its result.
inline constexpr std::size_t kPartialSums = 16;

/// A number of outputs rounded up to whole blocks.
constexpr std::size_t padded(std::size_t outputs) { return (outputs + kLaneBlock - 1) / kLaneBlock * kLaneBlock; }

/// An affine map y = W x + b, packed for the kernels. A row of its output has `stride()` numbers, those past
/// `outputs` zero.
class Affine {
 public:
  Affine() = default;
  /// `weights__output_input` is row-major; `bias__output` may be empty (zeros).
  Affine(std::size_t inputs, std::size_t outputs, std::span<const float> weights__output_input,
         std::span<const float> bias__output);

  [[nodiscard]] std::size_t inputs() const { return inputs_; }
  [[nodiscard]] std::size_t outputs() const { return outputs_; }
  [[nodiscard]] std::size_t stride() const { return padded(outputs_); }
  [[nodiscard]] const float* weights() const { return weights__block_input_lane_.data(); }
  [[nodiscard]] const float* bias() const { return bias__output_.data(); }

 private:
  std::size_t inputs_ = 0;
  std::size_t outputs_ = 0;
  std::vector<float> weights__block_input_lane_;
  std::vector<float> bias__output_;
};

/// Layer norm's scale and shift.
struct LayerNorm {
  std::vector<float> gain;
  std::vector<float> bias;
};

/// What layer norm multiplies by: 1 / sqrt(variance + 1e-8).
float layer_norm_scale(float variance);

/// The kernels of one instruction set.
struct Kernels {
  std::string_view name;

  /// output[t] = W input[t] + b for `rows` rows. Row t of the input begins at input + t * input_stride: with a stride
  /// smaller than the number of inputs, neighbouring rows are read as one window.
  void (*affine)(const Affine& map, const float* input, std::size_t input_stride, std::size_t rows, float* output);

  /// Maxout and layer norm. Row t of `pieces` holds `piece_count` pieces of norm.gain.size() units each, piece-major,
  /// and begins at pieces + t * stride; row t of the output begins at output + t * units. Where `residual` is given,
  /// its row is added.
  void (*maxout_norm)(const LayerNorm& norm, std::size_t piece_count, const float* pieces, std::size_t stride,
                      std::size_t rows, const float* residual, float* output);

  /// output[i] = rows[0][i] + rows[1][i] + …, in that order.
  void (*sum_rows)(std::span<const float* const> rows, std::size_t width, float* output);
};

/// The kernels to use: the best for this processor, or those that the environment variable TWOSOURCE_KERNELS names
/// (plain, avx2, avx512), as tests and benchmarks do. Chosen once for the whole process.
const Kernels& kernels();

/// An Error(kInvalidArgument) where TWOSOURCE_KERNELS names kernels that do not exist or that this processor cannot
/// run. Without this check kernels() would then take the best.
Result<void> check_kernel_choice();

/// All variants that this processor can run, the plainest first.
std::vector<const Kernels*> available_kernels();

/// Those of them that kernels_simd.cc has, the shortest vectors first.
std::vector<const Kernels*> vector_kernels();

}  // namespace twosource::language
