// What is read off the encoder's scores: cues, and the parts of contents and sources that fit them best.
#include "reading/attributions/evidence.h"
#include "document/attribution_scores.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace twosource::reading {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Log-odds of tokens, where each part costs `price` and no edge is seen.
RoleEvidence evidence_of(std::vector<float> inside, float price = 0) {
  RoleEvidence evidence;
  evidence.begins.assign(inside.size(), -price);
  evidence.ends.assign(inside.size(), 0);
  evidence.inside = std::move(inside);
  return evidence;
}

TEST(RoleEvidence, OfNoPartsIsNought) { EXPECT_EQ(evidence_of({1, 2}).fit({}), 0); }

TEST(RoleEvidence, PartsThatFitWorseThanNoneAreNone) {
  EXPECT_THAT(evidence_of({-1, -2}).best_parts(), IsEmpty());
  EXPECT_THAT(evidence_of({-1, -2}).best_part(), IsEmpty());
  EXPECT_THAT(evidence_of({1, -2}, 2).best_parts(), IsEmpty());
}

TEST(RoleEvidence, AContentMayHaveSeveralPartsASourceHasOne) {
  const RoleEvidence evidence = evidence_of({2, -5, 3, 1}, 0.5F);
  EXPECT_THAT(evidence.best_parts(), ElementsAre(TokenRange{0, 1}, TokenRange{2, 4}));
  EXPECT_THAT(evidence.best_part(), ElementsAre(TokenRange{2, 4}));
}

TEST(RoleEvidence, PartsThatCostJoinOverAWeakGap) {
  EXPECT_THAT(evidence_of({2, -1, 2}, 0.5F).best_parts(), ElementsAre(TokenRange{0, 1}, TokenRange{2, 3}));
  EXPECT_THAT(evidence_of({2, -1, 2}, 1.5F).best_parts(), ElementsAre(TokenRange{0, 3}));
}

TEST(RoleEvidence, AnEdgeThatIsSeenCutsAWeakToken) {
  RoleEvidence evidence = evidence_of({0.5F, 2, 2, 0.5F});
  evidence.begins = {-2, 2, -2, -2};
  evidence.ends = {0, 0, 2, 0};
  EXPECT_THAT(evidence.best_parts(), ElementsAre(TokenRange{1, 3}));
}

TEST(RoleEvidence, CountsFromItsFirstTokenAndLittleOfThoseThatWereNeverSeen) {
  RoleEvidence evidence = evidence_of({4, 4}, 1);
  evidence.first = 10;
  EXPECT_THAT(evidence.best_parts(), ElementsAre(TokenRange{10, 12}));
  EXPECT_EQ(evidence.fit({{10, 12}}), 7);
  EXPECT_EQ(evidence.fit({{10, 13}}), 4);
  EXPECT_EQ(evidence.fit({{9, 12}}), 5);  // what a part costs is told at its first token
}

/// The best sum of all that parts can be, by trying them all.
float best_by_trial(const RoleEvidence& evidence) {
  const auto count = static_cast<std::uint32_t>(evidence.inside.size());
  float best = 0;
  for (std::uint32_t chosen = 0; chosen < 1U << count; ++chosen) {
    for (std::uint32_t cut = 0; cut < 1U << count; ++cut) {
      std::vector<TokenRange> parts;
      for (std::uint32_t i = 0; i < count; ++i) {
        if ((chosen >> i & 1U) == 0) continue;
        const bool goes_on = !parts.empty() && parts.back().last == i && (cut >> i & 1U) == 0;
        if (goes_on) {
          ++parts.back().last;
        } else {
          parts.push_back({i, i + 1});
        }
      }
      best = std::max(best, evidence.fit(parts));
    }
  }
  return best;
}

TEST(RoleEvidence, TheBestPartsAreThoseThatTryingAllWouldFind) {
  std::uint32_t state = 7;
  const auto next = [&state] {
    state = state * 1664525U + 1013904223U;
    return static_cast<float>(state >> 24U) / 32.0F - 4.0F;  // exact, so that sums do not hang on their order
  };
  for (int round = 0; round < 40; ++round) {
    RoleEvidence evidence = evidence_of(std::vector<float>(7));
    for (float& value : evidence.inside) value = next();
    for (float& value : evidence.begins) value = next() / 2;
    for (float& value : evidence.ends) value = next() / 2;
    EXPECT_EQ(evidence.fit(evidence.best_parts()), best_by_trial(evidence));
  }
}

/// Words of five letters and a space, and what the encoder says of them, one piece a word unless said otherwise.
class EvidenceOf : public ::testing::Test {
 protected:
  EvidenceOf() {
    decoding_.seen_cue = -3;
    decoding_.sure_cue = 0;
    decoding_.competition = 1;
    decoding_.part_price = 0.5F;
  }

  /// Words by their log-odds of being of a cue.
  void words(const std::vector<float>& cues) {
    for (const float cue : cues) {
      const auto start = static_cast<std::uint32_t>(tokens_.size() * 6);
      tokens_.emplace_back().span = {start, start + 5};
      scores_.pieces.push_back(piece({start, start + 5}, cue));
    }
  }

  /// A piece that goes on with a cue rather than to begin one.
  static document::PieceScores piece(Span span, float cue, bool begins = false) {
    document::PieceScores piece;
    piece.span = span;
    piece.tags[4] = begins ? cue : -100;
    piece.tags[5] = begins ? -100 : cue;
    return piece;
  }

  void fits(std::uint32_t cue, std::vector<float> content) {
    scores_.cues.push_back({cue, 0, std::vector<float>(content.size(), -5), content});
  }

  [[nodiscard]] AttributionEvidence evidence() const { return {tokens_, scores_, decoding_}; }

  AttributionDecoding decoding_;
  std::vector<Token> tokens_;
  document::AttributionScores scores_;
};

TEST_F(EvidenceOf, ATokenIsTheMeanOfItsPieces) {
  words({2});
  scores_.pieces = {piece({0, 2}, 1), piece({2, 5}, 4)};
  EXPECT_FLOAT_EQ(evidence().cue(0U), 2.5F);
}

TEST_F(EvidenceOf, ATokenWithoutPiecesIsNoCue) {
  words({2});
  tokens_.emplace_back().span = {6, 6};
  EXPECT_EQ(evidence().cue(1U), -12);
}

TEST_F(EvidenceOf, ARunIsWhatItsLikeliestTokenIs) {
  words({-2, 3, 1});
  EXPECT_FLOAT_EQ(evidence().cue(TokenRange{0, 3}), 3);
}

TEST_F(EvidenceOf, SureTokensThatGoOnAreOneCue) {
  words({-9, 2, 3, -9, 2});
  EXPECT_THAT(evidence().cues(), ElementsAre(TokenRange{1, 3}, TokenRange{4, 5}));
}

TEST_F(EvidenceOf, ASureTokenThatBeginsAnewIsAnotherCue) {
  words({2, 2});
  scores_.pieces[1] = piece(tokens_[1].span, 2, true);
  EXPECT_THAT(evidence().cues(), ElementsAre(TokenRange{0, 1}, TokenRange{1, 2}));
}

TEST_F(EvidenceOf, OfUnlikelyNeighboursTheLikeliestIsTried) {
  words({-2.5F, -1, -2, -9, -3.5F});
  EXPECT_THAT(evidence().cues(), ElementsAre(TokenRange{1, 2}));
}

TEST_F(EvidenceOf, BesideASureTokenNoneIsTried) {
  words({-1, 2, -1});
  EXPECT_THAT(evidence().cues(), ElementsAre(TokenRange{1, 2}));
}

TEST_F(EvidenceOf, AContentIsWhatFitsItsCueWithoutTheCue) {
  words({-9, 3, -9, -9});
  fits(1, {-4, 9, 5, 6});
  const AttributionEvidence found = evidence();
  const auto all = found.of(found.cues());
  ASSERT_EQ(all.size(), 1U);
  EXPECT_THAT(all[0].content.best_parts(), ElementsAre(TokenRange{2, 4}));
  EXPECT_THAT(all[0].source.best_part(), IsEmpty());
}

TEST_F(EvidenceOf, ATokenGoesToTheCueThatItFitsBetter) {
  words({3, -9, -9, 3});
  fits(0, {-9, 6, 4, -9});
  fits(3, {-9, 3, 7, -9});
  const AttributionEvidence found = evidence();
  const auto all = found.of(found.cues());
  ASSERT_EQ(all.size(), 2U);
  EXPECT_THAT(all[0].content.best_parts(), ElementsAre(TokenRange{1, 2}));
  EXPECT_THAT(all[1].content.best_parts(), ElementsAre(TokenRange{2, 3}));
}

TEST_F(EvidenceOf, ACueThatNoWindowSawHasNothing) {
  words({3, -9});
  const AttributionEvidence found = evidence();
  const auto all = found.of(found.cues());
  ASSERT_EQ(all.size(), 1U);
  EXPECT_THAT(all[0].content.best_parts(), IsEmpty());
}

}  // namespace
}  // namespace twosource::reading
