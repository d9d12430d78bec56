// The plain kernels, which say what the others compute, and the choice among them. See kernels.h.
#include "language/network/kernels.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

namespace twosource::language {
namespace {

void affine(const Affine& map, const float* input, std::size_t input_stride, std::size_t rows, float* output) {
  const std::size_t stride = map.stride();
  for (std::size_t row = 0; row < rows; ++row, input += input_stride, output += stride) {
    for (std::size_t block = 0; block < stride; block += kLaneBlock) {
      const float* weights = map.weights() + block * map.inputs();
      float* sums = output + block;
      for (std::size_t lane = 0; lane < kLaneBlock; ++lane) sums[lane] = 0;
      for (std::size_t k = 0; k < map.inputs(); ++k) {
        for (std::size_t lane = 0; lane < kLaneBlock; ++lane) {
          sums[lane] = std::fma(input[k], weights[k * kLaneBlock + lane], sums[lane]);
        }
      }
      for (std::size_t lane = 0; lane < kLaneBlock; ++lane) sums[lane] += map.bias()[block + lane];
    }
  }
}

/// The sum of term(0) … term(count - 1), as kPartialSums interleaved sums that are then added in order.
template <class Term>
float interleaved_sum(std::size_t count, Term term) {
  float partial[kPartialSums] = {};
  for (std::size_t i = 0; i < count; ++i) partial[i % kPartialSums] += term(i);
  float sum = 0;
  for (const float part : partial) sum += part;
  return sum;
}

void maxout_norm(const LayerNorm& norm, std::size_t piece_count, const float* pieces, std::size_t stride,
                 std::size_t rows, const float* residual, float* output) {
  const std::size_t units = norm.gain.size();
  const auto count = static_cast<float>(units);
  for (std::size_t row = 0; row < rows; ++row, pieces += stride, output += units) {
    for (std::size_t i = 0; i < units; ++i) {
      output[i] = pieces[i];
      for (std::size_t piece = 1; piece < piece_count; ++piece) {
        const float candidate = pieces[piece * units + i];
        output[i] = candidate > output[i] ? candidate : output[i];
      }
    }
    const float mean = interleaved_sum(units, [&](std::size_t i) { return output[i]; }) / count;
    const float variance =
        interleaved_sum(units, [&](std::size_t i) { return (output[i] - mean) * (output[i] - mean); }) / count;
    const float scale = layer_norm_scale(variance);
    for (std::size_t i = 0; i < units; ++i) {
      output[i] = (output[i] - mean) * scale * norm.gain[i] + norm.bias[i];
      if (residual != nullptr) output[i] = residual[i] + output[i];
    }
    if (residual != nullptr) residual += units;
  }
}

void sum_rows(std::span<const float* const> rows, std::size_t width, float* output) {
  for (std::size_t i = 0; i < width; ++i) {
    output[i] = rows[0][i];
    for (const float* row : rows.subspan(1)) output[i] += row[i];
  }
}

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

float layer_norm_scale(float variance) { return 1.0F / std::sqrt(variance + 1e-8F); }

std::vector<const Kernels*> available_kernels() {
  static constexpr Kernels kPlain{"plain", affine, maxout_norm, sum_rows};
  std::vector<const Kernels*> available = vector_kernels();
  available.insert(available.begin(), &kPlain);
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
