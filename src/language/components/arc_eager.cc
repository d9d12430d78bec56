// See arc_eager.h.
#include "language/components/arc_eager.h"

namespace twosource::language {

void ParseState::start(std::size_t length, std::span<const std::uint32_t> sentence_starts) {
  words_.assign(length, Word{});
  for (const std::uint32_t word : sentence_starts) words_[word].starts_sentence = true;
  stack_.clear();
  returned_.clear();
  next_ = 0;
}

std::int32_t ParseState::stack(std::size_t depth) const {
  return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : kNone;
}

std::int32_t ParseState::buffer(std::size_t ahead) const {
  if (ahead < returned_.size()) return returned_[returned_.size() - 1 - ahead];
  const std::size_t word = next_ + (ahead - returned_.size());
  return word < words_.size() ? static_cast<std::int32_t>(word) : kNone;
}

std::array<bool, kParserMoves> ParseState::allowed() const {
  const std::size_t left = buffer_length();
  const std::int32_t first = buffer(0);
  const std::int32_t second = buffer(1);
  const bool arc = !stack_.empty() && left > 0 && !starts_sentence(first);
  const bool shift = stack_.empty() || (left >= 2 && !starts_sentence(first) && !words_[first].returned);
  const bool brk = left >= 2 && second == first + 1 && !starts_sentence(second);
  return {shift, !stack_.empty(), arc, arc, brk};
}

void ParseState::take(ParserMove move, std::uint32_t label) {
  switch (move) {
    case ParserMove::kShift:
      push();
      break;
    case ParserMove::kReduce:
      reduce();
      break;
    case ParserMove::kLeft:
      add_arc(buffer(0), stack(0), label);
      words_[buffer(0)].returned = false;  // the stack shrinks, so that this cannot go on for ever
      stack_.pop_back();
      break;
    case ParserMove::kRight:
      add_arc(stack(0), buffer(0), label);
      push();
      break;
    case ParserMove::kBreak:
      words_[buffer(1)].starts_sentence = true;
      break;
  }
}

void ParseState::stop() {
  stack_.clear();
  returned_.clear();
  next_ = words_.size();
}

void ParseState::push() {
  if (returned_.empty()) {
    stack_.push_back(static_cast<std::int32_t>(next_++));
  } else {
    stack_.push_back(returned_.back());
    returned_.pop_back();
  }
}

void ParseState::reduce() {
  const std::int32_t word = stack_.back();
  if (words_[word].head == kNone && stack_.size() > 1) {
    words_[word].returned = true;
    returned_.push_back(word);
  }
  stack_.pop_back();
}

void ParseState::add_arc(std::int32_t head, std::int32_t child, std::uint32_t label) {
  Word& word = words_[child];
  // Only Left replaces an arc, and what it replaces is the arc by which its child came onto the stack: the last that
  // the old head, still below it, has taken.
  if (word.head != kNone) words_[word.head].last_right_child = word.previous_child;
  std::int32_t& last_child = head > child ? words_[head].last_left_child : words_[head].last_right_child;
  word.previous_child = last_child;
  last_child = child;
  word.head = head;
  word.label = label;
}

void ParseState::features(std::span<std::int32_t, kFeatures> words) const {
  const auto last_left = [&](std::int32_t word) { return word < 0 ? kNone : words_[word].last_left_child; };
  const auto last_right = [&](std::int32_t word) { return word < 0 ? kNone : words_[word].last_right_child; };
  words[0] = buffer(0);
  words[1] = buffer(1);
  words[2] = stack(0);
  words[3] = stack(1);
  words[4] = stack(2);
  words[5] = last_left(words[0]);
  words[6] = last_left(words[2]);
  words[7] = last_right(words[2]);
}

}  // namespace twosource::language
