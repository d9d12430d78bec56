#include "linking/claims/opposite_states.h"

#include <algorithm>

namespace twosource::linking {

bool OppositeStates::between(std::size_t a, std::size_t b) const {
  const TermId thing = candidates_[a].subject;
  if (thing == TermTable::kNone || !std::ranges::binary_search(candidates_[b].terms, thing)) return false;
  const auto& opposites = context_.vocabulary.opposites;
  const auto other = words_of(context_, candidates_[b]);
  return std::ranges::any_of(words_of(context_, candidates_[a]), [&](const Word& word) {
    const auto found = opposites.find(word.lemma);
    return found != opposites.end() &&
           std::ranges::any_of(other, [&](const Word& against) { return found->second.contains(against.lemma); });
  });
}

}  // namespace twosource::linking
