// The arc-eager transition system, on states made by hand.
#include "language/components/arc_eager.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::language {
namespace {

using testing::ElementsAre;

constexpr ParserMove S = ParserMove::kShift;
constexpr ParserMove D = ParserMove::kReduce;
constexpr ParserMove L = ParserMove::kLeft;
constexpr ParserMove R = ParserMove::kRight;
constexpr ParserMove B = ParserMove::kBreak;
constexpr std::int32_t kNone = ParseState::kNone;

/// A state of `length` words after these moves, each of which must have been allowed.
ParseState state_after(std::size_t length, std::initializer_list<ParserMove> moves,
                       std::initializer_list<std::uint32_t> sentence_starts = {}) {
  ParseState state;
  state.start(length, std::vector<std::uint32_t>(sentence_starts));
  for (const ParserMove move : moves) {
    EXPECT_TRUE(state.allowed()[static_cast<std::size_t>(move)]) << "move " << static_cast<int>(move);
    state.take(move, 7);
  }
  return state;
}

std::vector<std::int32_t> heads(const ParseState& state, std::size_t length) {
  std::vector<std::int32_t> heads;
  for (std::size_t word = 0; word < length; ++word) heads.push_back(state.head(word));
  return heads;
}

TEST(ParseState, StartsWithAnEmptyStackThatOnlyShiftOrBreakCanLeave) {
  EXPECT_THAT(state_after(3, {}).allowed(), ElementsAre(true, false, false, false, true));
}

TEST(ParseState, ParsesAPhraseByHand) {
  // "big ships sail": big <- ships <- sail
  const ParseState state = state_after(3, {S, L, S, L, S, D});
  EXPECT_TRUE(state.finished());
  EXPECT_THAT(heads(state, 3), ElementsAre(1, 2, kNone));
  EXPECT_EQ(state.label(0), 7U);
}

TEST(ParseState, ShiftNeedsTwoWordsInTheBufferUnlessTheStackIsEmpty) {
  EXPECT_FALSE(state_after(2, {S}).allowed()[0]);
  EXPECT_TRUE(state_after(1, {}).allowed()[0]);
}

TEST(ParseState, ReducePutsAHeadlessWordBackUnlessItIsAlone) {
  ParseState state = state_after(4, {S, S, D});
  EXPECT_EQ(state.buffer(0), 1);
  EXPECT_EQ(state.buffer(1), 2);
  EXPECT_EQ(state.stack(0), 0);
  EXPECT_FALSE(state.allowed()[0]) << "a word that came back may not be shifted again";
  state.take(D, 0);  // the last word of the stack goes for good
  EXPECT_EQ(state.stack(0), kNone);
  EXPECT_EQ(state.buffer(0), 1);
}

TEST(ParseState, LeftLetsAReturnedWordBeShiftedAgain) {
  ParseState state = state_after(4, {S, S, S, D});  // stack 0 1, buffer 2 3
  EXPECT_FALSE(state.allowed()[0]);
  state.take(L, 1);
  EXPECT_TRUE(state.allowed()[0]);
}

TEST(ParseState, LeftReplacesAnArcThatRightMade) {
  const ParseState state = state_after(3, {S, R, L});  // 0 -> 1, then 2 -> 1 instead
  EXPECT_THAT(heads(state, 3), ElementsAre(kNone, 2, kNone));
  std::array<std::int32_t, ParseState::kFeatures> words{};
  state.features(words);
  EXPECT_EQ(words[5], 1) << "the last left child of the buffer's first word";
  EXPECT_EQ(words[7], kNone) << "0 has lost its right child";
}

TEST(ParseState, FeaturesAreBufferStackAndLastChildren) {
  const ParseState state = state_after(6, {S, L, S, R, D, R, D});
  // 0 <- 1; 1 -> 2; 1 -> 3: stack 1, buffer 4 5
  std::array<std::int32_t, ParseState::kFeatures> words{};
  state.features(words);
  EXPECT_THAT(words, ElementsAre(4, 5, 1, kNone, kNone, kNone, 0, 3));
}

TEST(ParseState, BreakForbidsArcsAcrossASentenceStart) {
  ParseState state = state_after(4, {S, B});
  EXPECT_THAT(state.allowed(), ElementsAre(true, true, true, true, false)) << "no second break at the same place";
  state.take(R, 0);
  EXPECT_THAT(state.allowed(), ElementsAre(false, true, false, false, true)) << "word 2 starts a sentence";
}

TEST(ParseState, BreakNeedsNeighbours) {
  const ParseState state = state_after(5, {S, S, S, D});  // buffer: 2 (put back) 3 4
  EXPECT_TRUE(state.allowed()[4]);
  const ParseState skipping = state_after(5, {S, S, R, D, D});  // buffer: 1 (put back) 3 4
  EXPECT_EQ(skipping.buffer(0), 1);
  EXPECT_EQ(skipping.buffer(1), 3);
  EXPECT_FALSE(skipping.allowed()[4]);
}

TEST(ParseState, PresetSentenceStartsWorkAsBreaks) {
  const ParseState state = state_after(3, {S}, {1});
  EXPECT_THAT(state.allowed(), ElementsAre(false, true, false, false, true));
  EXPECT_FALSE(state_after(3, {}, {1}).allowed()[4]);
}

TEST(ParseState, EndsWhateverTheMoves) {
  // Always the first allowed move of a rotating preference: each word enters the stack at most twice or so.
  for (std::size_t preference = 0; preference < 24; ++preference) {
    ParseState state;
    state.start(50, {});
    std::size_t steps = 0;
    while (!state.finished() && steps < 1000) {
      const auto allowed = state.allowed();
      std::size_t move = (preference + steps * 7) % kParserMoves;
      while (!allowed[move]) move = (move + 1) % kParserMoves;
      state.take(static_cast<ParserMove>(move), 0);
      ++steps;
    }
    EXPECT_LT(steps, 400U) << preference;
  }
}

}  // namespace
}  // namespace twosource::language
