// How many multiply-adds a second one core can do at most, with each instruction set: independent fused multiply-adds
// on registers alone. Prints {"avx2": billions, "avx512": billions}.
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_SSE4 | HWY_AVX3_DL)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "peak.cc"
#include <fmt/format.h>

#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>

HWY_BEFORE_NAMESPACE();
namespace twosource::bench {
namespace HWY_NAMESPACE {

/// Billions of multiply-adds a second: the best of several tries.
double peak() {
  namespace hn = hwy::HWY_NAMESPACE;
  constexpr hn::ScalableTag<float> kLanes;
  constexpr std::size_t kChains = 12;  // more than latency times throughput, fewer than registers
  constexpr std::size_t kSteps = 2'000'000;
  double best = 0;
  volatile float sink = 0;
  for (int attempt = 0; attempt < 10; ++attempt) {
    hn::Vec<decltype(kLanes)> sums[kChains];
    for (std::size_t i = 0; i < kChains; ++i) sums[i] = hn::Set(kLanes, static_cast<float>(i));
    const auto factor = hn::Set(kLanes, 0.5F + sink);
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t step = 0; step < kSteps; ++step) {
      for (auto& sum : sums) sum = hn::MulAdd(sum, factor, factor);
    }
    const std::chrono::duration<double, std::nano> spent = std::chrono::steady_clock::now() - start;
    for (std::size_t i = 1; i < kChains; ++i) sums[0] = hn::Add(sums[0], sums[i]);
    sink = hn::GetLane(sums[0]) * 1e-30F;
    best = std::max(best, static_cast<double>(kChains * kSteps * hn::Lanes(kLanes)) / spent.count());
  }
  return best;
}

}  // namespace HWY_NAMESPACE
}  // namespace twosource::bench
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
int main() {
  using namespace twosource::bench;
  const std::int64_t supported = hwy::SupportedTargets();
  fmt::memory_buffer out;
  const auto add = [&](const char* name, std::int64_t target, double (*measure)()) {
    if ((supported & target) == 0) return;
    fmt::format_to(std::back_inserter(out), "{}\"{}\": {:.1f}", out.size() == 0 ? "" : ", ", name, measure());
  };
#if HWY_TARGETS & HWY_NEON
  add("neon", HWY_NEON, N_NEON::peak);
#endif
#if HWY_TARGETS & HWY_AVX2
  add("avx2", HWY_AVX2, N_AVX2::peak);
#endif
#if HWY_TARGETS & HWY_AVX3
  add("avx512", HWY_AVX3, N_AVX3::peak);
#endif
  fmt::print("{{{}}}\n", std::string_view(out.data(), out.size()));
}
#endif
