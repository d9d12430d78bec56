// Runs of words of a text as hashes, by which copied passages are found.
//
// Eight words in a row are a shingle (Broder 1997). Of all shingles of a report winnowing keeps the smallest hash of every
// window of eight (Schleimer, Wilkerson and Aiken 2003): whoever shares fifteen words in a row shares a kept one.
// Test: tests/unit/linking/stories/shingles_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace twosource::linking {

inline constexpr std::size_t kShingleWords = 8;
inline constexpr std::size_t kWinnowingWindow = 8;

/// FNV-1a of some bytes and a space, continued from what was hashed before.
std::uint64_t hash_on(std::uint64_t hash, std::string_view bytes);
inline constexpr std::uint64_t kHashStart = 0xCBF29CE484222325ULL;

/// The hash of each run of words, in text order: number i begins with word i. An empty word parts runs: a run that
/// holds one has the hash 0.
std::vector<std::uint64_t> shingles_in_order(const std::vector<std::string_view>& words);

/// The smallest hash of each window, ascending, each once; of a text with fewer shingles than a window the smallest of all.
std::vector<std::uint32_t> winnowed(const std::vector<std::uint64_t>& shingles);

}  // namespace twosource::linking
