// The words of names and descriptions, as parties are told by them. Test: tests/stories/parties/*.story.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

namespace twosource::linking {

struct NameWord {
  std::string printed;
  std::string key;  ///< bare, without outer punctuation
};

bool is_capitalised(const NameWord& word);

/// The keys of `size` words from `first` on, a space between two.
std::string key_of(const std::vector<NameWord>& words, std::size_t first, std::size_t size);

/// Whether a term is listed, as it stands or as its plural: "minister", "ministers".
bool is_listed(const std::unordered_set<std::string>& terms, const std::string& key);

}  // namespace twosource::linking
