#include "linking/entities/home_government.h"

#include <algorithm>
#include <optional>
#include <string>

namespace twosource::linking {
namespace {

constexpr std::size_t kLongestTerm = 3;

struct Term {
  std::size_t first = 0;
  std::size_t size = 0;
};

/// "prime minister", "transport secretary", "department for transport".
std::optional<Term> term_in(const std::vector<NameWord>& words, const knowledge::Government& rules,
                            const knowledge::NameRules& names) {
  for (std::size_t size = std::min(kLongestTerm, words.size()); size > 0; --size) {
    for (std::size_t first = 0; first + size <= words.size(); ++first) {
      if (is_listed(rules.home_terms, key_of(words, first, size))) return Term{first, size};
    }
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_listed(rules.home_terms_of_a_portfolio, words[i].key)) continue;
    if (i > 0 && rules.portfolios.contains(words[i - 1].key)) return Term{i - 1, 2};
    const bool of = i + 2 < words.size() && names.small_words.contains(words[i + 1].key);
    if (of && rules.portfolios.contains(words[i + 2].key)) return Term{i, 3};
  }
  return std::nullopt;
}

}  // namespace

bool is_of_home_government(const std::vector<NameWord>& words, const knowledge::Government& rules,
                           const knowledge::NameRules& names) {
  const auto term = term_in(words, rules, names);
  if (!term) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const NameWord& word = words[i];
    if (i >= term->first && i < term->first + term->size) continue;
    if (rules.not_home.contains(word.key)) return false;
    const bool plain = !is_capitalised(word) || names.articles.contains(word.key) ||
                       names.indefinite_articles.contains(word.key) || rules.portfolios.contains(word.key) ||
                       rules.home_ranks.contains(word.key) || is_listed(rules.offices, word.key);
    if (!plain) return false;
  }
  return true;
}

}  // namespace twosource::linking
