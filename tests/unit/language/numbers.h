// Numbers for tests of arithmetic.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace twosource::language {

/// Numbers between -1 and 1 that look random and are always the same.
inline std::vector<float> numbers(std::size_t count, std::uint32_t seed) {
  std::vector<float> values(count);
  std::uint32_t state = seed * 2654435761U + 1;
  for (float& value : values) {
    state = state * 1664525U + 1013904223U;
    value = static_cast<float>(state >> 8U) / 8388608.0F - 1.0F;
  }
  return values;
}

}  // namespace twosource::language
