// See word_memo.h.
#include "language/tokenizer/word_memo.h"

#include <bit>

namespace twosource::language {

WordMemo::WordMemo(std::size_t slots) : entries_(slots), buckets_(std::bit_ceil(2 * slots), -1) {}

void WordMemo::begin_round() { ++round_; }

std::size_t WordMemo::bucket_of(const LexicalFeatures& word) const {
  // The norm and the shape tell most forms apart and are hashes already, save for symbols; the flags are three bits.
  std::uint64_t mixed = word.norm ^ std::rotl(word.shape, 21) ^ std::rotl(word.suffix, 42);
  mixed += (word.spacy ? 1U : 0U) + (word.is_space ? 2U : 0U);
  mixed *= 0x9E3779B97F4A7C15U;
  return static_cast<std::size_t>(mixed >> 32U) & (buckets_.size() - 1);
}

WordMemo::Found WordMemo::find(const LexicalFeatures& word) {
  std::int32_t& bucket = buckets_[bucket_of(word)];
  for (std::int32_t at = bucket; at >= 0; at = entries_[static_cast<std::size_t>(at)].next_in_bucket) {
    Entry& entry = entries_[static_cast<std::size_t>(at)];
    if (entry.word != word) continue;
    entry.round = round_;
    entry.asked_lately = true;
    return {static_cast<std::uint32_t>(at), true};
  }
  const std::uint32_t slot = free_slot();
  entries_[slot] = {word, round_, bucket, false};
  bucket = static_cast<std::int32_t>(slot);
  return {slot, false};
}

std::uint32_t WordMemo::free_slot() {
  for (;;) {
    const std::uint32_t slot = hand_;
    Entry& entry = entries_[slot];
    hand_ = slot + 1 == entries_.size() ? 0 : slot + 1;
    if (entry.round == round_) continue;
    if (entry.asked_lately) {
      entry.asked_lately = false;
      continue;
    }
    if (entry.round != 0) forget(slot);
    return slot;
  }
}

void WordMemo::forget(std::uint32_t slot) {
  std::int32_t* link = &buckets_[bucket_of(entries_[slot].word)];
  while (*link != static_cast<std::int32_t>(slot)) link = &entries_[static_cast<std::size_t>(*link)].next_in_bucket;
  *link = entries_[slot].next_in_bucket;
}

}  // namespace twosource::language
