// The arc-eager transition system of spaCy's parser: stack, buffer, arcs, and which move is allowed when.
//
// Non-monotonic arc-eager parsing (Nivre 2003; Honnibal & Johnson 2015, "An Improved Non-monotonic Transition System
// for Dependency Parsing"): an arc may be replaced by a better one, and a word that is popped without a head returns
// to the buffer once. Break marks a sentence start, which no arc may cross. The rules are those of spaCy 3.8's
// arc_eager.pyx and _state.pxd. Every word enters the stack at most twice, so that a parse is linear.
// Test: tests/unit/language/components/arc_eager_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace twosource::language {

/// The moves, by spaCy's numbers.
enum class ParserMove : std::uint32_t { kShift, kReduce, kLeft, kRight, kBreak };
inline constexpr std::size_t kParserMoves = 5;

class ParseState {
 public:
  static constexpr std::int32_t kNone = -1;
  static constexpr std::size_t kFeatures = 8;

  /// Begins a text of `length` words. Words that `sentence_starts` (ascending indices) names start a sentence.
  void start(std::size_t length, std::span<const std::uint32_t> sentence_starts);

  [[nodiscard]] bool finished() const { return stack_.empty() && buffer_length() == 0; }

  /// Which moves are allowed, by number.
  [[nodiscard]] std::array<bool, kParserMoves> allowed() const;

  /// Takes an allowed move; `label` is kept for the arc that Left and Right make.
  void take(ParserMove move, std::uint32_t label);

  /// Gives up: empties stack and buffer. Reached only where no move is allowed.
  void stop();

  /// The words that the network looks at: two of the buffer, three of the stack, and the last children of the first.
  void features(std::span<std::int32_t, kFeatures> words) const;

  [[nodiscard]] std::int32_t stack(std::size_t depth) const;
  [[nodiscard]] std::int32_t buffer(std::size_t ahead) const;

  /// Head of a word, kNone when it has none; and the label of that arc.
  [[nodiscard]] std::int32_t head(std::size_t word) const { return words_[word].head; }
  [[nodiscard]] std::uint32_t label(std::size_t word) const { return words_[word].label; }

 private:
  struct Word {
    std::int32_t head = kNone;
    std::uint32_t label = 0;
    std::int32_t last_left_child = kNone;
    std::int32_t last_right_child = kNone;
    std::int32_t previous_child = kNone;  ///< the child that its head took before, on the same side
    bool starts_sentence = false;
    bool returned = false;  ///< has been put back onto the buffer
  };

  [[nodiscard]] std::size_t buffer_length() const { return words_.size() - next_ + returned_.size(); }
  [[nodiscard]] bool starts_sentence(std::int32_t word) const { return word >= 0 && words_[word].starts_sentence; }
  void push();
  void reduce();
  void add_arc(std::int32_t head, std::int32_t child, std::uint32_t label);

  std::vector<Word> words_;
  std::vector<std::int32_t> stack_;
  std::vector<std::int32_t> returned_;  ///< words put back, in front of the rest of the buffer
  std::size_t next_ = 0;                ///< first word that has not yet left the buffer
};

}  // namespace twosource::language
