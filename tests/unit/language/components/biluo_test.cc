// The BILUO transition system, on words made by hand.
#include "language/components/biluo.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::language {
namespace {

using testing::ElementsAre;
using enum EntityMove;

constexpr std::uint32_t kPerson = 1;
constexpr std::uint32_t kPlace = 2;

class EntityStateTest : public testing::Test {
 protected:
  void start(std::vector<WordFacts> words) {
    words_ = std::move(words);
    state_.start(words_);
  }
  void expect_allowed(std::vector<EntityMove> moves, std::uint32_t label = kPerson) {
    for (const EntityMove move : {kMissing, kBegin, kIn, kLast, kUnit, kOut}) {
      const bool expected = std::find(moves.begin(), moves.end(), move) != moves.end();
      EXPECT_EQ(state_.allows(move, label), expected) << "move " << static_cast<int>(move);
    }
  }
  std::vector<WordFacts> words_;
  EntityState state_;
};

TEST_F(EntityStateTest, OutsideAnEntityOneMayBeginOrBeAloneOrNone) {
  start(std::vector<WordFacts>(3));
  expect_allowed({kBegin, kUnit, kOut});
}

TEST_F(EntityStateTest, InsideAnEntityItGoesOnOrEnds) {
  start(std::vector<WordFacts>(3));
  state_.take(kBegin, kPerson);
  expect_allowed({kIn, kLast}, kPerson);
  expect_allowed({}, kPlace);
}

TEST_F(EntityStateTest, TheLastWordCannotBeginAndMustEnd) {
  start(std::vector<WordFacts>(1));
  expect_allowed({kUnit, kOut});
  start(std::vector<WordFacts>(2));
  state_.take(kBegin, kPerson);
  expect_allowed({kLast});
}

TEST_F(EntityStateTest, NoEntityRunsAcrossASentenceStart) {
  start({{}, {.starts_sentence = true}, {}});
  expect_allowed({kUnit, kOut});
  start({{}, {}, {.starts_sentence = true}});
  state_.take(kBegin, kPerson);
  expect_allowed({kLast});
}

TEST_F(EntityStateTest, NoEntityBeginsOnWhiteSpaceButOneMayHoldIt) {
  start({{.is_space = true}, {}, {}});
  expect_allowed({kOut});
  start({{}, {.is_space = true}, {}});
  state_.take(kBegin, kPerson);
  expect_allowed({kIn, kLast});
}

TEST_F(EntityStateTest, WithoutALabelThereIsNoEntity) {
  start(std::vector<WordFacts>(3));
  expect_allowed({kOut}, 0);
}

TEST_F(EntityStateTest, CollectsWhatIsClosed) {
  start(std::vector<WordFacts>(5));
  state_.take(kBegin, kPerson);
  state_.take(kIn, kPerson);
  state_.take(kLast, kPerson);
  state_.take(kOut, 0);
  state_.take(kUnit, kPlace);
  ASSERT_TRUE(state_.finished());
  ASSERT_EQ(state_.entities().size(), 2U);
  EXPECT_EQ(state_.entities()[0].tokens, (TokenRange{0, 3}));
  EXPECT_EQ(state_.entities()[1].tokens, (TokenRange{4, 5}));
  EXPECT_EQ(state_.entities()[1].label, kPlace);
}

TEST_F(EntityStateTest, FeaturesAreTheNextWordAndTheEndsOfTheOpenEntity) {
  start(std::vector<WordFacts>(4));
  std::array<std::int32_t, EntityState::kFeatures> words{};
  state_.features(words);
  EXPECT_THAT(words, ElementsAre(0, EntityState::kNone, EntityState::kNone));
  state_.take(kBegin, kPerson);
  state_.take(kIn, kPerson);
  state_.features(words);
  EXPECT_THAT(words, ElementsAre(2, 0, 1));
}

}  // namespace
}  // namespace twosource::language
