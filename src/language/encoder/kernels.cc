// See kernels.h. The bodies that are no integer product are compiled once per instruction set, by inlining them
// into functions that carry the target; the compiler vectorises their innermost loops.
#include "language/encoder/kernels.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <type_traits>

#include "language/network/kernels.h"

#if defined(__x86_64__)
// g++ 12 sees uninitialised reads in its own intrinsics (GCC bug 105593).
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wuninitialized"
#endif
#include <immintrin.h>
#endif

namespace twosource::language {
namespace {

#define TWOSOURCE_INLINE [[gnu::always_inline]] inline
// A loop over lanes is to become vectors, a loop over rows to be unrolled, in this order.
#if defined(__clang__)
#define TWOSOURCE_LANE_LOOP
#else
#define TWOSOURCE_LANE_LOOP _Pragma("GCC unroll 1")
#endif
#define TWOSOURCE_ROW_LOOP _Pragma("GCC unroll 8")

constexpr std::size_t kLanes = 16;        ///< of sums, outputs and keys: blocks of a fixed size
constexpr std::size_t kInputsAtOnce = 4;  ///< inputs whose products VNNI adds up in one step
constexpr float kNormEpsilon = 1e-12F;
constexpr float kMost = 127.0F;  ///< largest integer of an activation

/// The nearest integer, ties to even, of |x| < 2^22.
TWOSOURCE_INLINE float rounded(float x) {
  constexpr float kMagic = 12582912.0F;  // 1.5 * 2^23
  return (x + kMagic) - kMagic;
}

/// e^x for x <= 0 (Cephes' polynomial), without fused operations.
TWOSOURCE_INLINE float exp_of(float x) {
  x = x < -87.0F ? -87.0F : x;
  const float n = rounded(x * 1.44269504088896341F);
  const float r = (x - n * 0.693359375F) - n * -2.12194440e-4F;
  float p = 1.9875691500e-4F;
  p = p * r + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  const float y = (p * (r * r) + r) + 1.0F;
  const std::int32_t exponent = (static_cast<std::int32_t>(n) + 127) << 23;
  return y * std::bit_cast<float>(exponent);
}

/// Abramowitz and Stegun 7.1.26: within 1.5e-7 of the true value.
TWOSOURCE_INLINE float gelu_of(float x) {
  const float z = std::fabs(x) * 0.70710678118654752F;
  const float t = 1.0F / (1.0F + 0.3275911F * z);
  float p = 1.061405429F;
  p = p * t - 1.453152027F;
  p = p * t + 1.421413741F;
  p = p * t - 0.284496736F;
  p = p * t + 0.254829592F;
  const float tail = p * t * exp_of(-(z * z));
  const float erf = x < 0 ? tail - 1.0F : 1.0F - tail;
  return 0.5F * x * (1.0F + erf);
}

TWOSOURCE_INLINE void gelu_body(float* values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) values[i] = gelu_of(values[i]);
}

/// The largest absolute number of `width` of them, a multiple of 16.
TWOSOURCE_INLINE float largest_of(const float* from, std::size_t width) {
  float most[kLanes] = {};
  for (std::size_t i = 0; i < width; i += kLanes) {
    TWOSOURCE_LANE_LOOP
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      const float size = std::fabs(from[i + lane]);
      most[lane] = size > most[lane] ? size : most[lane];
    }
  }
  return *std::max_element(most, most + kLanes);
}

TWOSOURCE_INLINE void to_integers_body(const float* input, std::size_t stride, std::size_t rows, std::size_t width,
                                       IntegerRows& output) {
  output.values.resize(rows * width);
  output.scale__row.resize(rows);
  for (std::size_t row = 0; row < rows; ++row, input += stride) {
    std::uint8_t* to = output.values.data() + row * width;
    const float largest = largest_of(input, width);
    const float to_integer = largest > 0 ? kMost / largest : 0.0F;
    output.scale__row[row] = largest / kMost;
    for (std::size_t i = 0; i < width; ++i) {
      to[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>(rounded(input[i] * to_integer)) + 128);
    }
  }
}

TWOSOURCE_INLINE void keys_body(const float* input, std::size_t stride, std::size_t rows, HeadAffine& keys) {
  constexpr float kToPowersOfTwo = 0.25503486F;  // log2(e) / sqrt(32)
  keys.shape(kHeadWidth, (rows + kLanes - 1) / kLanes * kLanes);
  for (std::size_t row = 0; row < rows; ++row, input += stride) {
    const float largest = largest_of(input, kHeadWidth);
    const float to_integer = largest > 0 ? kMost / largest : 0.0F;
    std::int8_t integers[kHeadWidth];
    std::int32_t sum = 0;
    for (std::size_t unit = 0; unit < kHeadWidth; ++unit) {
      const auto integer = static_cast<std::int32_t>(rounded(input[unit] * to_integer));
      integers[unit] = static_cast<std::int8_t>(integer);
      sum += integer;
    }
    std::int8_t* to = keys.weights.data() + row / kLanes * kLanes * kHeadWidth + row % kLanes * kInputsAtOnce;
    for (std::size_t unit = 0; unit < kHeadWidth; unit += kInputsAtOnce, to += kInputsAtOnce * kLanes) {
      std::memcpy(to, integers + unit, kInputsAtOnce);
    }
    keys.scale__output[row] = largest / kMost * kToPowersOfTwo;
    keys.map.correction__output[row] = 128 * sum;
  }
}

TWOSOURCE_INLINE void values_body(const float* input, std::size_t stride, std::size_t rows, HeadAffine& values) {
  const std::size_t inputs = (rows + kInputsAtOnce - 1) / kInputsAtOnce * kInputsAtOnce;
  values.shape(inputs, kHeadWidth);
  for (std::size_t block = 0; block < kHeadWidth; block += kLanes) {
    const float* const from = input + block;
    float largest[kLanes] = {};
    for (std::size_t row = 0; row < rows; ++row) {
      TWOSOURCE_LANE_LOOP
      for (std::size_t lane = 0; lane < kLanes; ++lane) {
        const float size = std::fabs(from[row * stride + lane]);
        largest[lane] = size > largest[lane] ? size : largest[lane];
      }
    }
    float to_integer[kLanes];
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      to_integer[lane] = largest[lane] > 0 ? kMost / largest[lane] : 0.0F;
      values.scale__output[block + lane] = largest[lane] / kMost;
    }
    std::int8_t* to = values.weights.data() + block * inputs;
    for (std::size_t first = 0; first < rows; first += kInputsAtOnce, to += kInputsAtOnce * kLanes) {
      std::uint32_t four[kLanes] = {};
      for (std::size_t row = first; row < std::min(first + kInputsAtOnce, rows); ++row) {
        TWOSOURCE_LANE_LOOP
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
          const auto integer = static_cast<std::int32_t>(rounded(from[row * stride + lane] * to_integer[lane]));
          four[lane] |= (static_cast<std::uint32_t>(integer) & 0xFFU) << (8U * (row - first));
        }
      }
      std::memcpy(to, four, sizeof four);
    }
  }
}

/// 2^x for -100 < x <= 0, within 1e-4 of its value (minimax polynomial of the third degree).
TWOSOURCE_INLINE float power_of_two(float x) {
  const float n = rounded(x);
  const float f = x - n;
  float p = 0.05517166F;
  p = p * f + 0.24261112F;
  p = p * f + 0.69326099F;
  p = p * f + 0.99992807F;
  return p * std::bit_cast<float>((static_cast<std::int32_t>(n) + 127) << 23);
}

TWOSOURCE_INLINE void softmax_body(float* scores, std::size_t stride, std::size_t rows, std::size_t count,
                                   IntegerRows& output) {
  const std::size_t width = (count + kInputsAtOnce - 1) / kInputsAtOnce * kInputsAtOnce;
  output.values.resize(rows * width + stride);  // rows are written at full stride, one over the end of the other
  output.scale__row.resize(rows);
  for (std::size_t row = 0; row < rows; ++row, scores += stride) {
    for (std::size_t i = count; i < stride; ++i) scores[i] = scores[0];
    float most__lane[kLanes];
    for (std::size_t lane = 0; lane < kLanes; ++lane) most__lane[lane] = scores[lane];
    for (std::size_t i = kLanes; i < stride; i += kLanes) {
      TWOSOURCE_LANE_LOOP
      for (std::size_t lane = 0; lane < kLanes; ++lane) {
        most__lane[lane] = scores[i + lane] > most__lane[lane] ? scores[i + lane] : most__lane[lane];
      }
    }
    const float most = *std::max_element(most__lane, most__lane + kLanes);
    constexpr float kNothing = -90.0F;
    for (std::size_t i = count; i < stride; ++i) scores[i] = most + kNothing;
    for (std::size_t i = 0; i < stride; ++i) {
      const float x = scores[i] - most;
      scores[i] = rounded(power_of_two(x < kNothing ? kNothing : x) * 255.0F);
    }
    float sums[kLanes] = {};  // of integers, hence exact
    for (std::size_t i = 0; i < stride; i += kLanes) {
      TWOSOURCE_LANE_LOOP
      for (std::size_t lane = 0; lane < kLanes; ++lane) sums[lane] += scores[i + lane];
    }
    float sum = 0;
    for (const float part : sums) sum += part;
    std::uint8_t* const to = output.values.data() + row * width;
    for (std::size_t i = 0; i < stride; ++i) to[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>(scores[i]));
    output.scale__row[row] = 1.0F / sum;
  }
}

/// One block of 16 outputs from its exact sums.
TWOSOURCE_INLINE void finish_block(const IntegerAffine& map, std::size_t first, const std::int32_t* sums,
                                   float row_scale, float* output) {
  for (std::size_t lane = 0; lane < kLanes; ++lane) {
    const auto sum = static_cast<float>(sums[lane] - map.correction__output[first + lane]);
    output[first + lane] = sum * (row_scale * map.scale__output[first + lane]) + map.bias__output[first + lane];
  }
}

TWOSOURCE_INLINE void add_norm_body(std::span<const float> gain, std::span<const float> bias, const float* added,
                                    std::size_t rows, float* values) {
  const std::size_t width = gain.size();
  for (std::size_t row = 0; row < rows; ++row, values += width) {
    if (added != nullptr) {
      for (std::size_t i = 0; i < width; ++i) values[i] += added[i];
      added += width;
    }
    float sum[kLanes] = {};
    for (std::size_t i = 0; i < width; i += kLanes) {
      TWOSOURCE_LANE_LOOP
      for (std::size_t lane = 0; lane < kLanes; ++lane) sum[lane] += values[i + lane];
    }
    float total = 0;
    for (const float part : sum) total += part;
    const float mean = total / static_cast<float>(width);
    float square[kLanes] = {};
    for (std::size_t i = 0; i < width; i += kLanes) {
      TWOSOURCE_LANE_LOOP
      for (std::size_t lane = 0; lane < kLanes; ++lane) {
        const float off = values[i + lane] - mean;
        square[lane] += off * off;
      }
    }
    total = 0;
    for (const float part : square) total += part;
    const float scale = 1.0F / std::sqrt(total / static_cast<float>(width) + kNormEpsilon);
    for (std::size_t i = 0; i < width; ++i) values[i] = (values[i] - mean) * scale * gain[i] + bias[i];
  }
}

void affine_plain(const IntegerAffine& map, IntegerRows& input, std::size_t rows, float* output) {
  for (std::size_t row = 0; row < rows; ++row, output += map.outputs) {
    const std::uint8_t* values = input.values.data() + row * map.inputs;
    for (std::size_t first = 0; first < map.outputs; first += kLanes) {
      const std::int8_t* weights = map.weights + first * map.inputs;
      std::int32_t sums[kLanes] = {};
      for (std::size_t k = 0; k < map.inputs; ++k) {
        const std::int8_t* at = weights + k / kInputsAtOnce * kInputsAtOnce * kLanes + k % kInputsAtOnce;
        for (std::size_t lane = 0; lane < kLanes; ++lane) sums[lane] += values[k] * at[lane * kInputsAtOnce];
      }
      finish_block(map, first, sums, input.scale__row[row], output);
    }
  }
}

#if defined(__x86_64__)

#define TWOSOURCE_AVX512 [[gnu::target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni")]]
#define TWOSOURCE_AVX2 [[gnu::target("avx2,fma")]]

/// From exact sums to outputs: 16 of one row.
TWOSOURCE_AVX512 inline void finish_avx512(const IntegerAffine& map, std::size_t first, __m512i sums, float row_scale,
                                           float* output) {
  const __m512i correction = _mm512_loadu_si512(map.correction__output.data() + first);
  const __m512 scale = _mm512_mul_ps(_mm512_set1_ps(row_scale), _mm512_loadu_ps(map.scale__output + first));
  const __m512 sum = _mm512_cvtepi32_ps(_mm512_sub_epi32(sums, correction));
  _mm512_storeu_ps(output + first, _mm512_add_ps(_mm512_mul_ps(sum, scale), _mm512_loadu_ps(map.bias__output + first)));
}

/// Four inputs of one row, in every 32 bits.
TWOSOURCE_AVX512 inline __m512i four_inputs_avx512(const std::uint8_t* values) {
  std::int32_t four;
  std::memcpy(&four, values, sizeof four);
  return _mm512_set1_epi32(four);
}

// Six rows by two or four blocks of 16 outputs. Their 24 sums are variables of their own, since g++ 12 keeps an array
// of them in memory, at less than half the speed.
#define TWOSOURCE_SIX_ROWS(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5)
#define TWOSOURCE_ZERO(ROW)                        \
  __m512i sums_##ROW##_0 = _mm512_setzero_si512(); \
  __m512i sums_##ROW##_1 = _mm512_setzero_si512(); \
  __m512i sums_##ROW##_2 = _mm512_setzero_si512(); \
  __m512i sums_##ROW##_3 = _mm512_setzero_si512();
#define TWOSOURCE_STEP(ROW)                                               \
  {                                                                       \
    const __m512i x = four_inputs_avx512(values + (ROW)*map.inputs + k);  \
    sums_##ROW##_0 = _mm512_dpbusd_epi32(sums_##ROW##_0, x, weights_0);   \
    sums_##ROW##_1 = _mm512_dpbusd_epi32(sums_##ROW##_1, x, weights_1);   \
    if constexpr (kBlocks == 4) {                                         \
      sums_##ROW##_2 = _mm512_dpbusd_epi32(sums_##ROW##_2, x, weights_2); \
      sums_##ROW##_3 = _mm512_dpbusd_epi32(sums_##ROW##_3, x, weights_3); \
    }                                                                     \
  }
#define TWOSOURCE_KEEP(ROW)                                     \
  _mm512_store_si512(sums[ROW], sums_##ROW##_0);                \
  _mm512_store_si512(sums[ROW] + kLanes, sums_##ROW##_1);       \
  if constexpr (kBlocks == 4) {                                 \
    _mm512_store_si512(sums[ROW] + 2 * kLanes, sums_##ROW##_2); \
    _mm512_store_si512(sums[ROW] + 3 * kLanes, sums_##ROW##_3); \
  }

template <std::size_t kBlocks>
TWOSOURCE_AVX512 void affine_six_rows_avx512(const IntegerAffine& map, const std::uint8_t* values,
                                             const float* row_scale, std::size_t first, float* output) {
  const std::int8_t* weights = map.weights + first * map.inputs;
  const std::size_t block_stride = kLanes * map.inputs;
  TWOSOURCE_SIX_ROWS(TWOSOURCE_ZERO)
  for (std::size_t k = 0; k < map.inputs; k += kInputsAtOnce, weights += kInputsAtOnce * kLanes) {
    const __m512i weights_0 = _mm512_loadu_si512(weights);
    const __m512i weights_1 = _mm512_loadu_si512(weights + block_stride);
    [[maybe_unused]] const __m512i weights_2 =
        kBlocks == 4 ? _mm512_loadu_si512(weights + 2 * block_stride) : weights_1;
    [[maybe_unused]] const __m512i weights_3 =
        kBlocks == 4 ? _mm512_loadu_si512(weights + 3 * block_stride) : weights_1;
    TWOSOURCE_SIX_ROWS(TWOSOURCE_STEP)
  }
  alignas(64) std::int32_t sums[6][kBlocks * kLanes];
  TWOSOURCE_SIX_ROWS(TWOSOURCE_KEEP)
  for (std::size_t row = 0; row < 6; ++row) {
    for (std::size_t lane = 0; lane < kBlocks * kLanes; lane += kLanes) {
      finish_avx512(map, first + lane, _mm512_load_si512(sums[row] + lane), row_scale[row], output + row * map.outputs);
    }
  }
}

#undef TWOSOURCE_KEEP
#undef TWOSOURCE_STEP
#undef TWOSOURCE_ZERO
#undef TWOSOURCE_SIX_ROWS

/// One row by one block of 16 outputs.
TWOSOURCE_AVX512 void affine_block_avx512(const IntegerAffine& map, const std::uint8_t* values, float row_scale,
                                          std::size_t first, float* output) {
  const std::int8_t* weights = map.weights + first * map.inputs;
  __m512i sums = _mm512_setzero_si512();
  for (std::size_t k = 0; k < map.inputs; k += kInputsAtOnce) {
    sums = _mm512_dpbusd_epi32(sums, four_inputs_avx512(values + k), _mm512_loadu_si512(weights + k * kLanes));
  }
  finish_avx512(map, first, sums, row_scale, output);
}

TWOSOURCE_AVX512 void affine_avx512(const IntegerAffine& map, IntegerRows& input, std::size_t rows, float* output) {
  constexpr std::size_t kRows = 6;
  const std::size_t full_rows = rows / kRows * kRows;
  const std::uint8_t* values = input.values.data();
  std::size_t first = 0;
  const auto by_blocks = [&]<std::size_t kBlocks>(std::integral_constant<std::size_t, kBlocks>) {
    for (; first + kBlocks * kLanes <= map.outputs; first += kBlocks * kLanes) {
      for (std::size_t row = 0; row < full_rows; row += kRows) {
        affine_six_rows_avx512<kBlocks>(map, values + row * map.inputs, &input.scale__row[row], first,
                                        output + row * map.outputs);
      }
    }
  };
  by_blocks(std::integral_constant<std::size_t, 4>());
  by_blocks(std::integral_constant<std::size_t, 2>());
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t block = row < full_rows ? first : 0; block < map.outputs; block += kLanes) {
      affine_block_avx512(map, values + row * map.inputs, input.scale__row[row], block, output + row * map.outputs);
    }
  }
}

/// kRows rows by 8 outputs: half a block of weights. Products of 16 bits, pairs of which add up exactly in 32.
template <std::size_t kRows>
TWOSOURCE_AVX2 void affine_tile_avx2(const IntegerAffine& map, const std::int16_t* values, const float* row_scale,
                                     std::size_t first, float* output) {
  const std::int8_t* weights = map.weights + first / kLanes * kLanes * map.inputs + first % kLanes * kInputsAtOnce;
  __m256i sums[kRows][2];
  TWOSOURCE_ROW_LOOP
  for (std::size_t row = 0; row < kRows; ++row) sums[row][0] = sums[row][1] = _mm256_setzero_si256();
  for (std::size_t k = 0; k < map.inputs; k += kInputsAtOnce) {
    const auto* at = reinterpret_cast<const __m128i*>(weights + k * kLanes);
    const __m256i low = _mm256_cvtepi8_epi16(_mm_loadu_si128(at));
    const __m256i high = _mm256_cvtepi8_epi16(_mm_loadu_si128(at + 1));
    TWOSOURCE_ROW_LOOP
    for (std::size_t row = 0; row < kRows; ++row) {
      std::int64_t four;
      std::memcpy(&four, values + row * map.inputs + k, sizeof four);
      const __m256i x = _mm256_set1_epi64x(four);
      sums[row][0] = _mm256_add_epi32(sums[row][0], _mm256_madd_epi16(x, low));
      sums[row][1] = _mm256_add_epi32(sums[row][1], _mm256_madd_epi16(x, high));
    }
  }
  const auto* const correction_at = reinterpret_cast<const __m256i*>(map.correction__output.data() + first);
  const __m256i correction = _mm256_loadu_si256(correction_at);
  const __m256 scale = _mm256_loadu_ps(map.scale__output + first);
  const __m256 bias = _mm256_loadu_ps(map.bias__output + first);
  TWOSOURCE_ROW_LOOP
  for (std::size_t row = 0; row < kRows; ++row) {
    // Neighbouring sums belong to one output; the halves of a register are added apart, hence the last permutation.
    const __m256i pairs = _mm256_hadd_epi32(sums[row][0], sums[row][1]);
    const __m256 sum = _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_permute4x64_epi64(pairs, 0b11011000), correction));
    const __m256 both = _mm256_mul_ps(_mm256_set1_ps(row_scale[row]), scale);
    _mm256_storeu_ps(output + row * map.outputs + first, _mm256_add_ps(_mm256_mul_ps(sum, both), bias));
  }
}

TWOSOURCE_AVX2 void affine_avx2(const IntegerAffine& map, IntegerRows& input, std::size_t rows, float* output) {
  constexpr std::size_t kRows = 4;
  std::vector<std::int16_t>& values = input.widened;
  values.resize(rows * map.inputs);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<std::int16_t>(input.values[i]);
  for (std::size_t first = 0; first < map.outputs; first += kLanes / 2) {
    std::size_t row = 0;
    for (; row + kRows <= rows; row += kRows) {
      affine_tile_avx2<kRows>(map, values.data() + row * map.inputs, &input.scale__row[row], first,
                              output + row * map.outputs);
    }
    for (; row < rows; ++row) {
      affine_tile_avx2<1>(map, values.data() + row * map.inputs, &input.scale__row[row], first,
                          output + row * map.outputs);
    }
  }
}

#endif

// NOLINTBEGIN(bugprone-macro-parentheses): TARGET is an attribute
#define TWOSOURCE_KERNELS(NAME, TARGET)                                                                       \
  TARGET void to_integers_##NAME(const float* input, std::size_t stride, std::size_t rows, std::size_t width, \
                                 IntegerRows& output) {                                                       \
    to_integers_body(input, stride, rows, width, output);                                                     \
  }                                                                                                           \
  TARGET void keys_##NAME(const float* input, std::size_t stride, std::size_t rows, HeadAffine& keys) {       \
    keys_body(input, stride, rows, keys);                                                                     \
  }                                                                                                           \
  TARGET void values_##NAME(const float* input, std::size_t stride, std::size_t rows, HeadAffine& values) {   \
    values_body(input, stride, rows, values);                                                                 \
  }                                                                                                           \
  TARGET void softmax_##NAME(float* scores, std::size_t stride, std::size_t rows, std::size_t count,          \
                             IntegerRows& output) {                                                           \
    softmax_body(scores, stride, rows, count, output);                                                        \
  }                                                                                                           \
  TARGET void gelu_##NAME(float* values, std::size_t count) { gelu_body(values, count); }                     \
  TARGET void add_norm_##NAME(std::span<const float> gain, std::span<const float> bias, const float* added,   \
                              std::size_t rows, float* values) {                                              \
    add_norm_body(gain, bias, added, rows, values);                                                           \
  }                                                                                                           \
  constexpr EncoderKernels k_##NAME{#NAME,         to_integers_##NAME, affine_##NAME, keys_##NAME,            \
                                    values_##NAME, softmax_##NAME,     gelu_##NAME,   add_norm_##NAME};
// NOLINTEND(bugprone-macro-parentheses)

TWOSOURCE_KERNELS(plain, )
#if defined(__x86_64__)
TWOSOURCE_KERNELS(avx2, TWOSOURCE_AVX2)
TWOSOURCE_KERNELS(avx512, TWOSOURCE_AVX512)
#endif

}  // namespace

void HeadAffine::shape(std::size_t inputs, std::size_t outputs) {
  weights.assign(inputs * outputs, 0);
  scale__output.assign(outputs, 0);
  bias__output.assign(outputs, 0);
  map.inputs = inputs;
  map.outputs = outputs;
  map.weights = weights.data();
  map.scale__output = scale__output.data();
  map.bias__output = bias__output.data();
  map.correction__output.assign(outputs, 0);
}

std::vector<const EncoderKernels*> available_encoder_kernels() {
  std::vector<const EncoderKernels*> available{&k_plain};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) available.push_back(&k_avx2);
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
    available.push_back(&k_avx512);
  }
#endif
  return available;
}

const EncoderKernels& encoder_kernels() {
  static const EncoderKernels& chosen = [&]() -> const EncoderKernels& {
    const std::vector<const EncoderKernels*> available = available_encoder_kernels();
    const EncoderKernels* best = available.front();
    for (const EncoderKernels* candidate : available) {
      best = candidate;
      if (candidate->name == kernels().name) break;
    }
    return *best;
  }();
  return chosen;
}

}  // namespace twosource::language
