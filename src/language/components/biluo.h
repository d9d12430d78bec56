// The BILUO transition system of spaCy's entity recogniser: one move a word, from left to right.
//
// Begin, In and Last spell an entity of several words, Unit one of a single word, Out none (Ratinov & Roth 2009). An
// entity may not begin on white space, nor run across a sentence start of the parser. The rules are those of spaCy
// 3.8's ner.pyx where no entity is preset. Test: tests/unit/language/components/biluo_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "twosource/reading.h"

namespace twosource::language {

/// The moves, by spaCy's numbers.
enum class EntityMove : std::uint32_t { kMissing, kBegin, kIn, kLast, kUnit, kOut };
inline constexpr std::size_t kEntityMoves = 6;

/// What the rules ask of the words.
struct WordFacts {
  bool is_space = false;
  bool starts_sentence = false;
};

/// A name that was found.
struct EntitySpan {
  TokenRange tokens;
  std::uint32_t label = 0;
};

class EntityState {
 public:
  static constexpr std::int32_t kNone = -1;
  static constexpr std::size_t kFeatures = 3;

  /// Begins a text. The facts must outlive the state's use.
  void start(std::span<const WordFacts> words);

  [[nodiscard]] bool finished() const { return next_ == words_.size(); }

  /// Whether a move with a label (0: no label) is allowed.
  [[nodiscard]] bool allows(EntityMove move, std::uint32_t label) const;

  /// Takes an allowed move and goes to the next word.
  void take(EntityMove move, std::uint32_t label);

  /// Gives up: leaves out the rest, and an entity that is open. Reached only where no move is allowed.
  void stop() { next_ = words_.size(); }

  /// The words that the network looks at: the next one, and the first and last of the open entity.
  void features(std::span<std::int32_t, kFeatures> words) const;

  [[nodiscard]] const std::vector<EntitySpan>& entities() const { return entities_; }

 private:
  std::span<const WordFacts> words_;
  std::size_t next_ = 0;
  bool open_ = false;
  EntitySpan current_;  ///< the entity that is open
  std::vector<EntitySpan> entities_;
};

}  // namespace twosource::language
