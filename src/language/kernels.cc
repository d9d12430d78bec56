// See kernels.h. One body of each kernel is compiled once per instruction set, by inlining it into a function that
// carries the target; the compiler vectorises the innermost loops, whose trip counts are constants.
#include "language/kernels.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace twosource::language {
namespace {

#define TWOSOURCE_INLINE [[gnu::always_inline]] inline

// A loop over lanes is to become vectors, a loop over rows to be unrolled, in this order: g++ 12 would unroll both
// first and then find no vectors (a fortieth of the speed).
#if defined(__clang__)
#define TWOSOURCE_LANE_LOOP
#else
#define TWOSOURCE_LANE_LOOP _Pragma("GCC unroll 1")
#endif
#define TWOSOURCE_ROW_LOOP _Pragma("GCC unroll 8")

/// How many partial sums layer norm keeps: a fixed number on every machine, since the order of a sum is its result.
constexpr std::size_t kPartialSums = 16;

template <std::size_t kRows, std::size_t kLanes>
TWOSOURCE_INLINE void affine_tile(const float* input, std::size_t input_stride, const float* weights,
                                  std::size_t inputs, const float* bias, float* output, std::size_t output_stride) {
  float sum[kRows][kLanes] = {};
  for (std::size_t k = 0; k < inputs; ++k) {
    TWOSOURCE_ROW_LOOP
    for (std::size_t row = 0; row < kRows; ++row) {
      const float x = input[row * input_stride + k];
      TWOSOURCE_LANE_LOOP
      for (std::size_t lane = 0; lane < kLanes; ++lane) {
        sum[row][lane] = __builtin_fmaf(x, weights[k * kLaneBlock + lane], sum[row][lane]);
      }
    }
  }
  for (std::size_t row = 0; row < kRows; ++row) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) output[row * output_stride + lane] = sum[row][lane] + bias[lane];
  }
}

template <std::size_t kLanes>
TWOSOURCE_INLINE void affine_body(const Affine& map, const float* input, std::size_t input_stride, std::size_t rows,
                                  float* output) {
  constexpr std::size_t kRows = 6;  // 6 rows of 2 vectors: the accumulators fill the registers
  const std::size_t stride = map.stride();
  for (std::size_t first = 0; first < stride; first += kLanes) {
    const float* weights = map.weights() + first / kLaneBlock * kLaneBlock * map.inputs() + first % kLaneBlock;
    const float* bias = map.bias() + first;
    const float* from = input;
    float* to = output + first;
    std::size_t left = rows;
    for (; left >= kRows; left -= kRows, from += kRows * input_stride, to += kRows * stride) {
      affine_tile<kRows, kLanes>(from, input_stride, weights, map.inputs(), bias, to, stride);
    }
    for (; left > 0; --left, from += input_stride, to += stride) {
      affine_tile<1, kLanes>(from, input_stride, weights, map.inputs(), bias, to, stride);
    }
  }
}

/// The sum of term(0) … term(count - 1), as kPartialSums interleaved sums that are then added in order.
template <class Term>
TWOSOURCE_INLINE float interleaved_sum(std::size_t count, Term term) {
  float partial[kPartialSums] = {};
  std::size_t i = 0;
  for (; i + kPartialSums <= count; i += kPartialSums) {
    for (std::size_t lane = 0; lane < kPartialSums; ++lane) partial[lane] += term(i + lane);
  }
  for (std::size_t lane = 0; i < count; ++i, ++lane) partial[lane] += term(i);
  float sum = 0;
  for (const float part : partial) sum += part;
  return sum;
}

/// (x - mean) / sqrt(variance + 1e-8) * gain + bias, in place: thinc's LayerNorm.
TWOSOURCE_INLINE void normalise(const LayerNorm& norm, float* row) {
  const std::size_t units = norm.gain.size();
  const auto count = static_cast<float>(units);
  const float mean = interleaved_sum(
                         units, [&](std::size_t i) __attribute__((always_inline)) { return row[i]; }) /
                     count;
  const float variance =
      interleaved_sum(
          units, [&](std::size_t i) __attribute__((always_inline)) { return (row[i] - mean) * (row[i] - mean); }) /
      count;
  const float scale = 1.0F / std::sqrt(variance + 1e-8F);
  for (std::size_t i = 0; i < units; ++i) row[i] = (row[i] - mean) * scale * norm.gain[i] + norm.bias[i];
}

TWOSOURCE_INLINE void maxout_norm_body(const LayerNorm& norm, std::size_t piece_count, const float* pieces,
                                       std::size_t stride, std::size_t rows, const float* residual, float* output) {
  const std::size_t units = norm.gain.size();
  for (std::size_t row = 0; row < rows; ++row, pieces += stride, output += units) {
    for (std::size_t i = 0; i < units; ++i) output[i] = pieces[i];
    for (std::size_t piece = 1; piece < piece_count; ++piece) {
      const float* candidate = pieces + piece * units;
      for (std::size_t i = 0; i < units; ++i) output[i] = candidate[i] > output[i] ? candidate[i] : output[i];
    }
    normalise(norm, output);
    if (residual == nullptr) continue;
    for (std::size_t i = 0; i < units; ++i) output[i] = residual[i] + output[i];
    residual += units;
  }
}

TWOSOURCE_INLINE void sum_rows_body(std::span<const float* const> rows, std::size_t width, float* output) {
  for (std::size_t i = 0; i < width; ++i) output[i] = rows[0][i];
  for (const float* row : rows.subspan(1)) {
    for (std::size_t i = 0; i < width; ++i) output[i] += row[i];
  }
}

// NOLINTBEGIN(bugprone-macro-parentheses): TARGET is an attribute
#define TWOSOURCE_KERNELS(NAME, LANES, TARGET)                                                                 \
  TARGET void affine_##NAME(const Affine& map, const float* input, std::size_t stride, std::size_t rows,       \
                            float* output) {                                                                   \
    affine_body<LANES>(map, input, stride, rows, output);                                                      \
  }                                                                                                            \
  TARGET void maxout_norm_##NAME(const LayerNorm& norm, std::size_t piece_count, const float* pieces,          \
                                 std::size_t stride, std::size_t rows, const float* residual, float* output) { \
    maxout_norm_body(norm, piece_count, pieces, stride, rows, residual, output);                               \
  }                                                                                                            \
  TARGET void sum_rows_##NAME(std::span<const float* const> rows, std::size_t width, float* output) {          \
    sum_rows_body(rows, width, output);                                                                        \
  }                                                                                                            \
  constexpr Kernels k_##NAME{#NAME, affine_##NAME, maxout_norm_##NAME, sum_rows_##NAME};
// NOLINTEND(bugprone-macro-parentheses)

TWOSOURCE_KERNELS(plain, 16, )
#if defined(__x86_64__)
TWOSOURCE_KERNELS(avx2, 16, [[gnu::target("avx2,fma")]])
TWOSOURCE_KERNELS(avx512, 32, [[gnu::target("avx512f")]])
#endif

#undef TWOSOURCE_KERNELS
#undef TWOSOURCE_ROW_LOOP
#undef TWOSOURCE_LANE_LOOP
#undef TWOSOURCE_INLINE

}  // namespace

Affine::Affine(std::size_t inputs, std::size_t outputs, std::span<const float> weights__output_input,
               std::span<const float> bias__output)
    : inputs_(inputs),
      outputs_(outputs),
      weights__block_input_lane_(padded(outputs) * inputs),
      bias__output_(bias__output.begin(), bias__output.end()) {
  bias__output_.resize(stride());
  for (std::size_t output = 0; output < outputs; ++output) {
    const float* from = weights__output_input.data() + output * inputs;
    float* to = weights__block_input_lane_.data() + output / kLaneBlock * kLaneBlock * inputs + output % kLaneBlock;
    for (std::size_t input = 0; input < inputs; ++input) to[input * kLaneBlock] = from[input];
  }
}

std::vector<const Kernels*> available_kernels() {
  std::vector<const Kernels*> available{&k_plain};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) available.push_back(&k_avx2);
  if (__builtin_cpu_supports("avx512f")) available.push_back(&k_avx512);
#endif
  return available;
}

namespace {

/// The name that the environment gives; empty where it leaves the choice to the processor.
std::string_view wanted_kernels() {
  const char* name = std::getenv("TWOSOURCE_KERNELS");
  return name == nullptr ? std::string_view() : std::string_view(name);
}

/// The kernels of a name, or null.
const Kernels* find_kernels(std::string_view name) {
  for (const Kernels* candidate : available_kernels()) {
    if (candidate->name == name) return candidate;
  }
  return nullptr;
}

}  // namespace

const Kernels& kernels() {
  static const Kernels& chosen = [&]() -> const Kernels& {
    const Kernels* wanted = find_kernels(wanted_kernels());
    return wanted != nullptr ? *wanted : *available_kernels().back();
  }();
  return chosen;
}

Result<void> check_kernel_choice() {
  const std::string_view name = wanted_kernels();
  if (name.empty() || find_kernels(name) != nullptr) return {};
  std::string known;
  for (const Kernels* candidate : available_kernels()) known.append(known.empty() ? "" : ", ").append(candidate->name);
  return Error{ErrorCode::kInvalidArgument,
               fmt::format("\"{}\" names no kernels that this processor can run; it has {}", name, known),
               "TWOSOURCE_KERNELS"};
}

}  // namespace twosource::language
