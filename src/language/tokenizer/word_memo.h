// Which word forms have been seen lately: a bounded memo that gives each of them a slot, in which its owner keeps what
// it has computed for the form.
//
// Text is Zipfian: a few thousand forms are nine tenths of its tokens. When the memo is full, the form that has not
// been asked for lately makes room (the clock algorithm, Corbató 1968). What is in it changes the work that is done,
// never the result. Test: tests/unit/language/tokenizer/word_memo_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "language/lexeme.h"

namespace twosource::language {

class WordMemo {
 public:
  /// A memo of `slots` forms, which must be more than the different forms of one round.
  explicit WordMemo(std::size_t slots);

  [[nodiscard]] std::size_t slots() const { return entries_.size(); }

  struct Found {
    std::uint32_t slot = 0;
    bool known = false;  ///< false: the slot is given to the form just now, what it holds is to be computed
  };

  /// Begins a round: the slots that are found from now on stay their forms' until the next round begins.
  void begin_round();

  /// The slot of a form, its own from now on.
  Found find(const LexicalFeatures& word);

 private:
  struct Entry {
    LexicalFeatures word;
    std::uint64_t round = 0;           ///< in which the form was last asked for, 0: the slot is free
    std::int32_t next_in_bucket = -1;  ///< another entry whose form has the same bucket
    bool asked_lately = false;         ///< since the hand passed by
  };

  [[nodiscard]] std::size_t bucket_of(const LexicalFeatures& word) const;
  std::uint32_t free_slot();
  void forget(std::uint32_t slot);

  std::vector<Entry> entries_;
  std::vector<std::int32_t> buckets_;  ///< the first entry of each, -1: none
  std::uint64_t round_ = 1;
  std::uint32_t hand_ = 0;
};

}  // namespace twosource::language
