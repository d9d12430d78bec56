// See biluo.h.
#include "language/components/biluo.h"

namespace twosource::language {

void EntityState::start(std::span<const WordFacts> words) {
  words_ = words;
  next_ = 0;
  open_ = false;
  entities_.clear();
}

bool EntityState::allows(EntityMove move, std::uint32_t label) const {
  // An entity can go on to the next word when there is one and it is of the same sentence.
  const bool can_go_on = next_ + 1 < words_.size() && !words_[next_ + 1].starts_sentence;
  switch (move) {
    case EntityMove::kMissing:
      return false;
    case EntityMove::kBegin:
      return !open_ && label != 0 && can_go_on && !words_[next_].is_space;
    case EntityMove::kIn:
      return open_ && label == current_.label && can_go_on;
    case EntityMove::kLast:
      return open_ && label == current_.label;
    case EntityMove::kUnit:  // without a label it would mean "never a name", which only presets ask for
      return !open_ && label != 0 && !words_[next_].is_space;
    case EntityMove::kOut:
      return !open_;
  }
  return false;
}

void EntityState::take(EntityMove move, std::uint32_t label) {
  const auto word = static_cast<std::uint32_t>(next_++);
  if (move == EntityMove::kBegin || move == EntityMove::kUnit) {
    current_ = {{word, word}, label};
    open_ = true;
  }
  if (move == EntityMove::kLast || move == EntityMove::kUnit) {
    current_.tokens.last = word + 1;
    entities_.push_back(current_);
    open_ = false;
  }
}

void EntityState::features(std::span<std::int32_t, kFeatures> words) const {
  words[0] = finished() ? kNone : static_cast<std::int32_t>(next_);
  words[1] = open_ ? static_cast<std::int32_t>(current_.tokens.first) : kNone;
  words[2] = words[0] == kNone || words[1] == kNone ? kNone : words[0] - 1;
}

}  // namespace twosource::language
