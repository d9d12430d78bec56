// Lists in ascending order without repetition, as profiles and passages are kept. Test: tests/unit/linking/stories/.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace twosource::linking {

/// Ascending, each once.
template <class Key>
std::vector<Key> sorted(std::vector<Key> keys) {
  std::ranges::sort(keys);
  keys.erase(std::ranges::unique(keys).begin(), keys.end());
  return keys;
}

/// How many keys two such lists have in common.
template <class List>
std::size_t shared_keys(const List& a, const List& b) {
  std::size_t count = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) {
      ++count, ++i, ++j;
    } else if (*i < *j) {
      ++i;
    } else {
      ++j;
    }
  }
  return count;
}

}  // namespace twosource::linking
