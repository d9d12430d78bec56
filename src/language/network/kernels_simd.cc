// The kernels in vectors, compiled once for each instruction set (Highway's foreach_target). See kernels.h.
//
// A row tile keeps its sums in registers: six rows of two vectors fill them with AVX2 and hide the latency of a
// multiply-add with AVX-512. Instruction sets without a fused multiply-add are left to the plain kernels.
#include "language/network/kernels.h"

// SSE2 to SSE4 have no fused multiply-add; the later AVX-512 extensions bring nothing for these kernels.
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_SSE4 | HWY_AVX3_DL)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "language/network/kernels_simd.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace twosource::language {
namespace HWY_NAMESPACE {

#if HWY_TARGET == HWY_AVX2 || HWY_TARGET == HWY_AVX3 || HWY_TARGET == HWY_NEON

namespace hn = hwy::HWY_NAMESPACE;

using Lanes = hn::CappedTag<float, kPartialSums>;
using Vector = hn::Vec<Lanes>;
constexpr Lanes kLanes;
HWY_INLINE std::size_t lanes() { return hn::Lanes(kLanes); }

/// Two vectors of outputs for kRows rows.
template <std::size_t kRows>
HWY_INLINE void affine_tile(const float* HWY_RESTRICT input, std::size_t input_stride,
                            const float* HWY_RESTRICT weights, std::size_t inputs, const float* bias,
                            float* HWY_RESTRICT output, std::size_t output_stride) {
  Vector left[kRows];
  Vector right[kRows];
  for (std::size_t row = 0; row < kRows; ++row) left[row] = right[row] = hn::Zero(kLanes);
  for (std::size_t k = 0; k < inputs; ++k) {
    const Vector weights_left = hn::LoadU(kLanes, weights + k * kLaneBlock);
    const Vector weights_right = hn::LoadU(kLanes, weights + k * kLaneBlock + lanes());
    for (std::size_t row = 0; row < kRows; ++row) {
      const Vector x = hn::Set(kLanes, input[row * input_stride + k]);
      left[row] = hn::MulAdd(x, weights_left, left[row]);
      right[row] = hn::MulAdd(x, weights_right, right[row]);
    }
  }
  const Vector bias_left = hn::LoadU(kLanes, bias);
  const Vector bias_right = hn::LoadU(kLanes, bias + lanes());
  for (std::size_t row = 0; row < kRows; ++row) {
    hn::StoreU(hn::Add(left[row], bias_left), kLanes, output + row * output_stride);
    hn::StoreU(hn::Add(right[row], bias_right), kLanes, output + row * output_stride + lanes());
  }
}

/// One row, kVectors vectors of outputs, one every `step` numbers: a pair alone would wait for its own sums.
template <std::size_t kVectors>
HWY_INLINE void affine_row_tile(const float* HWY_RESTRICT input, const float* const* weights__vector,
                                std::size_t inputs, const float* bias, float* HWY_RESTRICT output) {
  Vector sums[kVectors];
  for (std::size_t i = 0; i < kVectors; ++i) sums[i] = hn::Zero(kLanes);
  for (std::size_t k = 0; k < inputs; ++k) {
    const Vector x = hn::Set(kLanes, input[k]);
    for (std::size_t i = 0; i < kVectors; ++i) {
      sums[i] = hn::MulAdd(x, hn::LoadU(kLanes, weights__vector[i] + k * kLaneBlock), sums[i]);
    }
  }
  for (std::size_t i = 0; i < kVectors; ++i) {
    const std::size_t at = i * lanes();
    hn::StoreU(hn::Add(sums[i], hn::LoadU(kLanes, bias + at)), kLanes, output + at);
  }
}

/// Where the weights of the vector that begins at this output lie.
HWY_INLINE const float* weights_of(const Affine& map, std::size_t output) {
  return map.weights() + output / kLaneBlock * kLaneBlock * map.inputs() + output % kLaneBlock;
}

void affine_row(const Affine& map, const float* input, float* output) {
  constexpr std::size_t kVectors = 8;
  std::size_t first = 0;
  const auto tile = [&]<std::size_t kCount>() HWY_ATTR {
    const float* weights[kCount];
    for (std::size_t i = 0; i < kCount; ++i) weights[i] = weights_of(map, first + i * lanes());
    affine_row_tile<kCount>(input, weights, map.inputs(), map.bias() + first, output + first);
    first += kCount * lanes();
  };
  while (first + kVectors * lanes() <= map.stride()) tile.template operator()<kVectors>();
  while (first + kVectors / 2 * lanes() <= map.stride()) tile.template operator()<kVectors / 2>();
  while (first < map.stride()) tile.template operator()<2>();
}

void affine(const Affine& map, const float* input, std::size_t input_stride, std::size_t rows, float* output) {
  constexpr std::size_t kRows = 6;
  if (rows == 1) {
    affine_row(map, input, output);
    return;
  }
  const std::size_t stride = map.stride();
  for (std::size_t first = 0; first < stride; first += 2 * lanes()) {
    const float* weights = weights_of(map, first);
    std::size_t row = 0;
    const auto tile = [&]<std::size_t kCount>() HWY_ATTR {
      affine_tile<kCount>(input + row * input_stride, input_stride, weights, map.inputs(), map.bias() + first,
                          output + row * stride + first, stride);
      row += kCount;
    };
    while (row + kRows <= rows) tile.template operator()<kRows>();
    if (row + kRows / 2 <= rows) tile.template operator()<kRows / 2>();
    while (row < rows) tile.template operator()<1>();
  }
}

/// The sum of term(0) … term(count - 1) in kPartialSums interleaved sums, added in order. `vector_term(i)` gives the
/// terms from i on.
template <class VectorTerm, class Term>
HWY_INLINE float interleaved_sum(std::size_t count, VectorTerm vector_term, Term term) {
  constexpr std::size_t kMostVectors = 4;  // sixteen numbers are four vectors of the shortest kind
  Vector partial[kMostVectors];
  const std::size_t vectors = kPartialSums / lanes();
  for (std::size_t i = 0; i < vectors; ++i) partial[i] = hn::Zero(kLanes);
  std::size_t at = 0;
  for (; at + kPartialSums <= count; at += kPartialSums) {
    for (std::size_t i = 0; i < vectors; ++i) partial[i] = hn::Add(partial[i], vector_term(at + i * lanes()));
  }
  float sums[kPartialSums];
  for (std::size_t i = 0; i < vectors; ++i) hn::StoreU(partial[i], kLanes, sums + i * lanes());
  for (std::size_t lane = 0; at < count; ++at, ++lane) sums[lane] += term(at);
  float sum = 0;
  for (const float part : sums) sum += part;
  return sum;
}

/// (x - mean) / sqrt(variance + 1e-8) * gain + bias, in place: thinc's LayerNorm.
HWY_INLINE void normalise(const LayerNorm& norm, const float* residual, float* HWY_RESTRICT row) {
  const std::size_t units = norm.gain.size();
  const auto count = static_cast<float>(units);
  const float mean = interleaved_sum(
                         units, [&](std::size_t i) HWY_ATTR { return hn::LoadU(kLanes, row + i); },
                         [&](std::size_t i) HWY_ATTR { return row[i]; }) /
                     count;
  const Vector means = hn::Set(kLanes, mean);
  const float variance = interleaved_sum(
                             units,
                             [&](std::size_t i) HWY_ATTR {
                               const Vector distance = hn::Sub(hn::LoadU(kLanes, row + i), means);
                               return hn::Mul(distance, distance);
                             },
                             [&](std::size_t i) HWY_ATTR { return (row[i] - mean) * (row[i] - mean); }) /
                         count;
  const float scale = layer_norm_scale(variance);
  const Vector scales = hn::Set(kLanes, scale);
  std::size_t i = 0;
  for (; i + lanes() <= units; i += lanes()) {
    const Vector scaled = hn::Mul(hn::Sub(hn::LoadU(kLanes, row + i), means), scales);
    Vector result =
        hn::Add(hn::Mul(scaled, hn::LoadU(kLanes, norm.gain.data() + i)), hn::LoadU(kLanes, norm.bias.data() + i));
    if (residual != nullptr) result = hn::Add(hn::LoadU(kLanes, residual + i), result);
    hn::StoreU(result, kLanes, row + i);
  }
  for (; i < units; ++i) {
    row[i] = (row[i] - mean) * scale * norm.gain[i] + norm.bias[i];
    if (residual != nullptr) row[i] = residual[i] + row[i];
  }
}

HWY_INLINE void take_largest_piece(const float* HWY_RESTRICT pieces, std::size_t piece_count, std::size_t units,
                                   float* HWY_RESTRICT output) {
  std::size_t i = 0;
  for (; i + lanes() <= units; i += lanes()) {
    Vector best = hn::LoadU(kLanes, pieces + i);
    for (std::size_t piece = 1; piece < piece_count; ++piece) {
      const Vector candidate = hn::LoadU(kLanes, pieces + piece * units + i);
      best = hn::IfThenElse(hn::Gt(candidate, best), candidate, best);
    }
    hn::StoreU(best, kLanes, output + i);
  }
  for (; i < units; ++i) {
    output[i] = pieces[i];
    for (std::size_t piece = 1; piece < piece_count; ++piece) {
      const float candidate = pieces[piece * units + i];
      output[i] = candidate > output[i] ? candidate : output[i];
    }
  }
}

void maxout_norm(const LayerNorm& norm, std::size_t piece_count, const float* pieces, std::size_t stride,
                 std::size_t rows, const float* residual, float* output) {
  const std::size_t units = norm.gain.size();
  for (std::size_t row = 0; row < rows; ++row, pieces += stride, output += units) {
    take_largest_piece(pieces, piece_count, units, output);
    normalise(norm, residual, output);
    if (residual != nullptr) residual += units;
  }
}

void sum_rows(std::span<const float* const> rows, std::size_t width, float* output) {
  std::size_t i = 0;
  for (; i + lanes() <= width; i += lanes()) {
    Vector sum = hn::LoadU(kLanes, rows[0] + i);
    for (const float* row : rows.subspan(1)) sum = hn::Add(sum, hn::LoadU(kLanes, row + i));
    hn::StoreU(sum, kLanes, output + i);
  }
  for (; i < width; ++i) {
    output[i] = rows[0][i];
    for (const float* row : rows.subspan(1)) output[i] += row[i];
  }
}

#endif

}  // namespace HWY_NAMESPACE
}  // namespace twosource::language
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace twosource::language {

std::vector<const Kernels*> vector_kernels() {
  std::vector<const Kernels*> runnable;
  [[maybe_unused]] const std::int64_t supported = hwy::SupportedTargets();
#if HWY_TARGETS & HWY_NEON
  static constexpr Kernels kNeon{"neon", N_NEON::affine, N_NEON::maxout_norm, N_NEON::sum_rows};
  if ((supported & HWY_NEON) != 0) runnable.push_back(&kNeon);
#endif
#if HWY_TARGETS & HWY_AVX2
  static constexpr Kernels kAvx2{"avx2", N_AVX2::affine, N_AVX2::maxout_norm, N_AVX2::sum_rows};
  if ((supported & HWY_AVX2) != 0) runnable.push_back(&kAvx2);
#endif
#if HWY_TARGETS & HWY_AVX3
  static constexpr Kernels kAvx512{"avx512", N_AVX3::affine, N_AVX3::maxout_norm, N_AVX3::sum_rows};
  if ((supported & HWY_AVX3) != 0) runnable.push_back(&kAvx512);
#endif
  return runnable;
}

}  // namespace twosource::language
#endif
