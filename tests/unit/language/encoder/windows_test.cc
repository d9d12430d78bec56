// How a text is cut into the windows that an encoder sees.
#include "language/encoder/windows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::language {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

constexpr std::uint32_t kBreak = PieceWindow::kBreak;
constexpr std::uint32_t kLead = kLongestLead;

/// Paragraphs of these many pieces, one after the other.
std::vector<TokenRange> paragraphs_of(const std::vector<std::uint32_t>& sizes) {
  std::vector<TokenRange> ranges;
  std::uint32_t at = 0;
  for (const std::uint32_t size : sizes) {
    ranges.push_back({at, at + size});
    at += size;
  }
  return ranges;
}

TEST(Windows, ParagraphsThatFitShareOneWithABreakBetweenThem) {
  const auto windows = windows_of(paragraphs_of({3, 2}), 130);
  ASSERT_THAT(windows, SizeIs(1));
  EXPECT_THAT(windows[0].pieces, ElementsAre(0, 1, 2, kBreak, 3, 4));
  EXPECT_EQ(windows[0].own, 0U);
}

TEST(Windows, OfNothingAreNone) { EXPECT_THAT(windows_of({}, 130), SizeIs(0)); }

TEST(Windows, BeginWithWhatPrecedesThem) {
  const auto windows = windows_of(paragraphs_of({100, 220}), 300);
  ASSERT_THAT(windows, SizeIs(2));
  EXPECT_EQ(windows[1].pieces.front(), 100 - kLead);
  EXPECT_EQ(windows[1].pieces[kLead], kBreak);
  EXPECT_EQ(windows[1].own, 100U);
}

TEST(Windows, OfOneLongParagraphHaveNoBreaks) {
  const auto windows = windows_of(paragraphs_of({400}), 130);
  ASSERT_GT(windows.size(), 1U);
  for (const PieceWindow& window : windows) {
    for (const std::uint32_t piece : window.pieces) EXPECT_NE(piece, kBreak);
  }
}

TEST(Windows, HoldNoMoreThanTheyMayAndOwnEveryPieceOnce) {
  for (const auto& sizes : std::vector<std::vector<std::uint32_t>>{
           {1}, {128}, {129}, {127, 1}, {63, 64}, {64, 64}, {61, 61, 61}, {500}, {1, 1, 1, 300, 2, 128, 5}}) {
    std::vector<std::uint32_t> owned;
    for (const PieceWindow& window : windows_of(paragraphs_of(sizes), 130)) {
      EXPECT_LE(window.pieces.size() + 2, 130U);
      for (const std::uint32_t piece : window.pieces) {
        if (piece != kBreak && piece >= window.own) owned.push_back(piece);
      }
    }
    std::vector<std::uint32_t> all;
    for (const TokenRange paragraph : paragraphs_of(sizes)) {
      for (std::uint32_t i = paragraph.first; i < paragraph.last; ++i) all.push_back(i);
    }
    EXPECT_EQ(owned, all);
  }
}

}  // namespace
}  // namespace twosource::language
