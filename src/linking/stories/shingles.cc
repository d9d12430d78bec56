#include "linking/stories/shingles.h"

#include <algorithm>
#include <utility>

#include "linking/stories/sorted_lists.h"

namespace twosource::linking {

std::uint64_t hash_on(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return (hash ^ 0x20U) * 0x100000001B3ULL;
}

std::vector<std::uint64_t> shingles_in_order(const std::vector<std::string_view>& words) {
  std::vector<std::uint64_t> shingles;
  for (std::size_t first = 0; first + kShingleWords <= words.size(); ++first) {
    std::uint64_t hash = kHashStart;
    bool whole = true;
    for (std::size_t i = first; i < first + kShingleWords; ++i) {
      whole = whole && !words[i].empty();
      hash = hash_on(hash, words[i]);
    }
    shingles.push_back(whole ? std::max<std::uint64_t>(hash, 1) : 0);
  }
  return shingles;
}

std::vector<std::uint32_t> winnowed(const std::vector<std::uint64_t>& shingles) {
  // The upper half is compared and kept: the lower bits of FNV-1a follow the last letters.
  std::vector<std::uint32_t> hashes;
  for (const std::uint64_t shingle : shingles) {
    if (shingle != 0) hashes.push_back(static_cast<std::uint32_t>(shingle >> 32U));
  }
  std::vector<std::uint32_t> kept;
  const std::size_t windows = hashes.size() < kWinnowingWindow ? 1 : hashes.size() - kWinnowingWindow + 1;
  for (std::size_t first = 0; first < windows && !hashes.empty(); ++first) {
    const auto begin = hashes.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = hashes.begin() + static_cast<std::ptrdiff_t>(std::min(first + kWinnowingWindow, hashes.size()));
    kept.push_back(*std::min_element(begin, end));
  }
  return sorted(std::move(kept));
}

}  // namespace twosource::linking
