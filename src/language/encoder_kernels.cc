// See encoder_kernels.h. The bodies that are no integer product are compiled once per instruction set, by inlining them
// into functions that carry the target; the compiler vectorises their innermost loops.
#include "language/encoder_kernels.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "language/kernels.h"

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

TWOSOURCE_INLINE void to_integers_body(const float* input, std::size_t rows, std::size_t width, IntegerRows& output) {
  output.values.resize(rows * width);
  output.scale__row.resize(rows);
  for (std::size_t row = 0; row < rows; ++row) {
    const float* from = input + row * width;
    std::uint8_t* to = output.values.data() + row * width;
    float most[kLanes] = {};
    for (std::size_t i = 0; i + kLanes <= width; i += kLanes) {
      TWOSOURCE_LANE_LOOP
      for (std::size_t lane = 0; lane < kLanes; ++lane) {
        const float size = std::fabs(from[i + lane]);
        most[lane] = size > most[lane] ? size : most[lane];
      }
    }
    const float largest = *std::max_element(most, most + kLanes);
    const float to_integer = largest > 0 ? 127.0F / largest : 0.0F;
    output.scale__row[row] = largest / 127.0F;
    for (std::size_t i = 0; i < width; ++i) {
      to[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>(rounded(from[i] * to_integer)) + 128);
    }
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

/// sums[row][lane] = sum over k of a[row * a_stride + k] * b[k * b_stride + lane], k in order, fused.
template <std::size_t kRows, std::size_t kWide>
TWOSOURCE_INLINE void multiply_tile(const float* a, std::size_t a_stride, const float* b, std::size_t b_stride,
                                    std::size_t steps, float* output, std::size_t output_stride) {
  float sum[kRows][kWide] = {};
  for (std::size_t k = 0; k < steps; ++k) {
    TWOSOURCE_ROW_LOOP
    for (std::size_t row = 0; row < kRows; ++row) {
      const float x = a[row * a_stride + k];
      TWOSOURCE_LANE_LOOP
      for (std::size_t lane = 0; lane < kWide; ++lane) {
        sum[row][lane] = __builtin_fmaf(x, b[k * b_stride + lane], sum[row][lane]);
      }
    }
  }
  for (std::size_t row = 0; row < kRows; ++row) {
    for (std::size_t lane = 0; lane < kWide; ++lane) output[row * output_stride + lane] = sum[row][lane];
  }
}

/// Softmax of the first `count` of scores; those past it become zero.
TWOSOURCE_INLINE void softmax(float* scores, std::size_t count, std::size_t stride) {
  float most = scores[0];
  for (std::size_t i = 1; i < count; ++i) most = scores[i] > most ? scores[i] : most;
  for (std::size_t i = count; i < stride; ++i) scores[i] = most - 1000.0F;
  float sum[kLanes] = {};
  for (std::size_t i = 0; i < stride; i += kLanes) {
    TWOSOURCE_LANE_LOOP
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      scores[i + lane] = exp_of(scores[i + lane] - most);
      sum[lane] += scores[i + lane];
    }
  }
  float total = 0;
  for (const float part : sum) total += part;
  const float scale = 1.0F / total;
  for (std::size_t i = 0; i < count; ++i) scores[i] *= scale;
}

template <std::size_t kWide>
TWOSOURCE_INLINE void attention_body(const float* qkv, std::size_t rows, std::size_t heads, std::vector<float>& work,
                                     float* output) {
  constexpr std::size_t kRows = 6;
  const std::size_t width = heads * kHeadWidth;
  const std::size_t stride = (rows + 31) / 32 * 32;
  work.resize((kHeadWidth + kRows) * stride);
  float* const keys = work.data();  // [unit of the head][row]
  float* const scores = keys + kHeadWidth * stride;
  constexpr float kScale = 0.17677669529663687F;  // 1 / sqrt(32)
  for (std::size_t head = 0; head < heads; ++head) {
    const float* const query = qkv + head * kHeadWidth;
    const float* const key = query + width;
    const float* const value = key + width;
    for (std::size_t unit = 0; unit < kHeadWidth; ++unit) {
      for (std::size_t row = 0; row < rows; ++row) keys[unit * stride + row] = key[row * 3 * width + unit] * kScale;
      for (std::size_t row = rows; row < stride; ++row) keys[unit * stride + row] = 0;
    }
    for (std::size_t first = 0; first < rows; first += kRows) {
      const std::size_t count = std::min(kRows, rows - first);
      const float* const from = query + first * 3 * width;
      float* const to = output + first * width + head * kHeadWidth;
      for (std::size_t at = 0; at < stride; at += kWide) {
        if (count == kRows) {
          multiply_tile<kRows, kWide>(from, 3 * width, keys + at, stride, kHeadWidth, scores + at, stride);
        } else {
          for (std::size_t row = 0; row < count; ++row) {
            multiply_tile<1, kWide>(from + row * 3 * width, 0, keys + at, stride, kHeadWidth,
                                    scores + row * stride + at, 0);
          }
        }
      }
      for (std::size_t row = 0; row < count; ++row) softmax(scores + row * stride, rows, stride);
      for (std::size_t at = 0; at < kHeadWidth; at += kWide) {
        if (count == kRows) {
          multiply_tile<kRows, kWide>(scores, stride, value + at, 3 * width, rows, to + at, width);
        } else {
          for (std::size_t row = 0; row < count; ++row) {
            multiply_tile<1, kWide>(scores + row * stride, 0, value + at, 3 * width, rows, to + row * width + at, 0);
          }
        }
      }
    }
  }
}

void affine_plain(const IntegerAffine& map, const IntegerRows& input, std::size_t rows, float* output) {
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

/// kRows rows by kBlocks blocks of 16 outputs.
template <std::size_t kRows, std::size_t kBlocks>
TWOSOURCE_AVX512 void affine_tile_avx512(const IntegerAffine& map, const std::uint8_t* values, const float* row_scale,
                                         std::size_t first, float* output) {
  const std::int8_t* weights = map.weights + first * map.inputs;
  const std::size_t block_stride = kLanes * map.inputs;
  __m512i sums[kRows][kBlocks];
  TWOSOURCE_ROW_LOOP
  for (std::size_t row = 0; row < kRows; ++row) {
    TWOSOURCE_ROW_LOOP
    for (std::size_t block = 0; block < kBlocks; ++block) sums[row][block] = _mm512_setzero_si512();
  }
  for (std::size_t k = 0; k < map.inputs; k += kInputsAtOnce) {
    __m512i w[kBlocks];
    TWOSOURCE_ROW_LOOP
    for (std::size_t block = 0; block < kBlocks; ++block) {
      w[block] = _mm512_loadu_si512(weights + block * block_stride + k * kLanes);
    }
    TWOSOURCE_ROW_LOOP
    for (std::size_t row = 0; row < kRows; ++row) {
      std::int32_t four;
      std::memcpy(&four, values + row * map.inputs + k, sizeof four);
      const __m512i x = _mm512_set1_epi32(four);
      TWOSOURCE_ROW_LOOP
      for (std::size_t block = 0; block < kBlocks; ++block) {
        sums[row][block] = _mm512_dpbusd_epi32(sums[row][block], x, w[block]);
      }
    }
  }
  TWOSOURCE_ROW_LOOP
  for (std::size_t block = 0; block < kBlocks; ++block) {
    const std::size_t at = first + block * kLanes;
    const __m512i correction = _mm512_loadu_si512(map.correction__output.data() + at);
    const __m512 scale = _mm512_loadu_ps(map.scale__output + at);
    const __m512 bias = _mm512_loadu_ps(map.bias__output + at);
    TWOSOURCE_ROW_LOOP
    for (std::size_t row = 0; row < kRows; ++row) {
      const __m512 sum = _mm512_cvtepi32_ps(_mm512_sub_epi32(sums[row][block], correction));
      const __m512 both = _mm512_mul_ps(_mm512_set1_ps(row_scale[row]), scale);
      _mm512_storeu_ps(output + row * map.outputs + at, _mm512_add_ps(_mm512_mul_ps(sum, both), bias));
    }
  }
}

template <std::size_t kBlocks>
TWOSOURCE_AVX512 void affine_panel_avx512(const IntegerAffine& map, const IntegerRows& input, std::size_t rows,
                                          std::size_t first, float* output) {
  constexpr std::size_t kRows = 6;
  std::size_t row = 0;
  for (; row + kRows <= rows; row += kRows) {
    affine_tile_avx512<kRows, kBlocks>(map, input.values.data() + row * map.inputs, &input.scale__row[row], first,
                                       output + row * map.outputs);
  }
  for (; row < rows; ++row) {
    affine_tile_avx512<1, kBlocks>(map, input.values.data() + row * map.inputs, &input.scale__row[row], first,
                                   output + row * map.outputs);
  }
}

TWOSOURCE_AVX512 void affine_avx512(const IntegerAffine& map, const IntegerRows& input, std::size_t rows,
                                    float* output) {
  std::size_t first = 0;
  for (; first + 4 * kLanes <= map.outputs; first += 4 * kLanes) {
    affine_panel_avx512<4>(map, input, rows, first, output);
  }
  for (; first < map.outputs; first += kLanes) affine_panel_avx512<1>(map, input, rows, first, output);
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
  const __m256 scale = _mm256_loadu_ps(map.scale__output + first);
  const __m256 bias = _mm256_loadu_ps(map.bias__output + first);
  TWOSOURCE_ROW_LOOP
  for (std::size_t row = 0; row < kRows; ++row) {
    // Neighbouring sums belong to one output; the halves of a register are added apart, hence the last permutation.
    const __m256i pairs = _mm256_hadd_epi32(sums[row][0], sums[row][1]);
    const __m256 sum = _mm256_cvtepi32_ps(_mm256_permute4x64_epi64(pairs, 0b11011000));
    const __m256 both = _mm256_mul_ps(_mm256_set1_ps(row_scale[row]), scale);
    _mm256_storeu_ps(output + row * map.outputs + first, _mm256_add_ps(_mm256_mul_ps(sum, both), bias));
  }
}

TWOSOURCE_AVX2 void affine_avx2(const IntegerAffine& map, const IntegerRows& input, std::size_t rows, float* output) {
  constexpr std::size_t kRows = 4;
  thread_local std::vector<std::int16_t> values;  // without the 128, so that no correction is due
  values.resize(rows * map.inputs);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<std::int16_t>(input.values[i] - 128);
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
#define TWOSOURCE_KERNELS(NAME, WIDE, TARGET)                                                                    \
  TARGET void to_integers_##NAME(const float* input, std::size_t rows, std::size_t width, IntegerRows& output) { \
    to_integers_body(input, rows, width, output);                                                                \
  }                                                                                                              \
  TARGET void attention_##NAME(const float* qkv, std::size_t rows, std::size_t heads, std::vector<float>& work,  \
                               float* output) {                                                                  \
    attention_body<WIDE>(qkv, rows, heads, work, output);                                                        \
  }                                                                                                              \
  TARGET void gelu_##NAME(float* values, std::size_t count) { gelu_body(values, count); }                        \
  TARGET void add_norm_##NAME(std::span<const float> gain, std::span<const float> bias, const float* added,      \
                              std::size_t rows, float* values) {                                                 \
    add_norm_body(gain, bias, added, rows, values);                                                              \
  }                                                                                                              \
  constexpr EncoderKernels k_##NAME{#NAME,       to_integers_##NAME, affine_##NAME, attention_##NAME,            \
                                    gelu_##NAME, add_norm_##NAME};
// NOLINTEND(bugprone-macro-parentheses)

TWOSOURCE_KERNELS(plain, 16, )
#if defined(__x86_64__)
TWOSOURCE_KERNELS(avx2, 16, TWOSOURCE_AVX2)
TWOSOURCE_KERNELS(avx512, 32, TWOSOURCE_AVX512)
#endif

}  // namespace

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
