// How near two statements are in meaning: vectors made up here, a piece a word, three directions.
#include "linking/claims/meaning.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/linking/linked_story.h"

namespace twosource::linking {
namespace {

using document::PieceVector;
using document::PieceVectors;
using ::testing::DoubleNear;

/// A text of words of one letter, each letter pointing a way of its own.
PieceVectors vectors_of(std::string_view text) {
  PieceVectors pieces;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ') continue;
    PieceVector& piece = pieces.emplace_back();
    piece.span = {i, i + 1};
    piece.weight = 1;
    piece.unit[static_cast<std::size_t>(text[i] - 'a')] = 127;
  }
  return pieces;
}

/// Two statements, each the whole of a report.
class TwoStatements {
 public:
  TwoStatements(const std::string& a, const std::string& b) : vectors_{vectors_of(a), vectors_of(b)} {
    for (std::size_t i = 0; i < 2; ++i) {
      readings_[i].report.text = i == 0 ? a : b;
      statements_[i].content = {0, static_cast<std::uint32_t>(readings_[i].report.text.size())};
      candidates_.emplace_back();
      candidates_[i].report = i;
      candidates_[i].statement = &statements_[i];
    }
  }

  [[nodiscard]] Nearness nearness() const {
    static const Vocabulary vocabulary;
    const std::vector<const Reading*> readings{&readings_[0], &readings_[1]};
    const std::vector<const PieceVectors*> vectors{&vectors_[0], &vectors_[1]};
    Story story;
    const Context context{readings, *test::english_world(), vocabulary, story, {}, vectors};
    return Meaning(context, candidates_).between(0, 1);
  }

  std::array<PieceVectors, 2> vectors_;

 private:
  std::array<Reading, 2> readings_;
  std::array<Statement, 2> statements_;
  std::vector<Candidate> candidates_;
};

TEST(Meaning, OfTheSameWordsIsTheSameInAnyOrder) {
  const Nearness same = TwoStatements("a b c", "c a b").nearness();
  EXPECT_THAT(same.whole, DoubleNear(1, 0.01));  // integers: not to the last digit
  EXPECT_THAT(same.less, DoubleNear(1, 1e-9));
  EXPECT_THAT(same.more, DoubleNear(1, 1e-9));
}

TEST(Meaning, OfOtherWordsIsNothing) {
  const Nearness other = TwoStatements("a", "b c").nearness();
  EXPECT_THAT(other.whole, DoubleNear(0, 1e-6));
  EXPECT_THAT(other.more, DoubleNear(0, 1e-9));
}

TEST(Meaning, TellsThatThePartIsInTheWholeButNotTheWholeInThePart) {
  const Nearness part = TwoStatements("a b", "a b c c").nearness();
  EXPECT_THAT(part.less, DoubleNear(0.5, 1e-9));
  EXPECT_THAT(part.more, DoubleNear(1, 1e-9));
}

TEST(Meaning, CountsAPieceAsMuchAsItWeighs) {
  TwoStatements statements("a b", "a");
  statements.vectors_[0][1].weight = 0;  // "b" says nothing
  EXPECT_THAT(statements.nearness().less, DoubleNear(1, 1e-9));
}

TEST(Meaning, OfNoWordsIsNothing) {
  const Nearness nothing = TwoStatements("a b", "").nearness();
  EXPECT_EQ(nothing.less, 0);
  EXPECT_EQ(nothing.more, 0);
}

}  // namespace
}  // namespace twosource::linking
