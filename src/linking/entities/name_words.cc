#include "linking/entities/name_words.h"

#include "base/unicode.h"

namespace twosource::linking {

bool is_capitalised(const NameWord& word) { return base::is_upper(base::decode_at(word.printed, 0).value); }

std::string key_of(const std::vector<NameWord>& words, std::size_t first, std::size_t size) {
  std::string key;
  for (std::size_t i = first; i < first + size; ++i) key += (i == first ? "" : " ") + words[i].key;
  return key;
}

bool is_listed(const std::unordered_set<std::string>& terms, const std::string& key) {
  return terms.contains(key) || (key.ends_with('s') && terms.contains(key.substr(0, key.size() - 1)));
}

}  // namespace twosource::linking
