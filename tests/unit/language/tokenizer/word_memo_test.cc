// The memo of word forms: slots are kept, bounded in number, and given up by what was not asked for lately.
#include "language/tokenizer/word_memo.h"

#include <gtest/gtest.h>

#include <set>

namespace twosource::language {
namespace {

LexicalFeatures word(std::uint64_t norm) { return {.norm = norm, .prefix = 1, .suffix = 2, .shape = 3}; }

TEST(WordMemo, KeepsAFormsSlot) {
  WordMemo memo(8);
  const auto first = memo.find(word(1));
  EXPECT_FALSE(first.known);
  memo.begin_round();
  const auto again = memo.find(word(1));
  EXPECT_TRUE(again.known);
  EXPECT_EQ(again.slot, first.slot);
}

TEST(WordMemo, TellsFormsApartByEveryFeature) {
  const LexicalFeatures plain = word(1);
  std::vector<LexicalFeatures> forms(7, plain);
  forms[1].norm = 9;
  forms[2].prefix = 9;
  forms[3].suffix = 9;
  forms[4].shape = 9;
  forms[5].spacy = true;
  forms[6].is_space = true;
  WordMemo memo(16);
  std::set<std::uint32_t> slots;
  for (const LexicalFeatures& form : forms) {
    const auto found = memo.find(form);
    EXPECT_FALSE(found.known);
    slots.insert(found.slot);
  }
  EXPECT_EQ(slots.size(), forms.size());
}

TEST(WordMemo, GivesUpWhatWasNotAskedForLately) {
  WordMemo memo(3);
  memo.find(word(1));
  memo.find(word(2));
  memo.find(word(3));
  memo.begin_round();
  memo.find(word(1));
  memo.find(word(3));
  memo.begin_round();
  EXPECT_FALSE(memo.find(word(4)).known);
  EXPECT_TRUE(memo.find(word(1)).known);
  EXPECT_TRUE(memo.find(word(3)).known);
  memo.begin_round();
  EXPECT_FALSE(memo.find(word(2)).known);
}

TEST(WordMemo, HandsOutNoSlotTwiceInARound) {
  constexpr std::uint64_t kForms = 50;  // half of the slots, as WordMemo's owner sees to
  WordMemo memo(2 * kForms);
  for (std::uint64_t round = 0; round < 40; ++round) {
    memo.begin_round();
    std::set<std::uint32_t> slots;
    for (std::uint64_t i = 0; i < kForms; ++i) slots.insert(memo.find(word(round * 17 + i)).slot);
    EXPECT_EQ(slots.size(), kForms) << "round " << round;
  }
}

}  // namespace
}  // namespace twosource::language
