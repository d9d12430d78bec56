// Word pieces: the longest ones of the vocabulary, without case and marks.
#include "language/encoder/wordpiece.h"

#include <gtest/gtest.h>

namespace twosource::language {
namespace {

/// The vocabulary's first lines are never met; "unknown" has the number 100, as in BERT.
std::string vocabulary() {
  std::string lines;
  for (int i = 0; i < 100; ++i) lines += "[unused" + std::to_string(i) + "]\n";
  return lines + "[UNK]\nferry\n##man\n##men\ncafe\n.\n“\nthe\n東\n";
}

std::vector<std::pair<std::uint32_t, std::string>> cut(const std::string& text) {
  static const std::string kLines = vocabulary();
  std::vector<WordPiece> pieces;
  WordPieces(kLines).cut(text, {0, static_cast<std::uint32_t>(text.size())}, pieces);
  std::vector<std::pair<std::uint32_t, std::string>> found;
  for (const WordPiece& piece : pieces) found.emplace_back(piece.id, text.substr(piece.span.start, piece.span.size()));
  return found;
}

using Pieces = std::vector<std::pair<std::uint32_t, std::string>>;

TEST(WordPieces, TakesTheLongestPieceAndThenItsContinuations) {
  EXPECT_EQ(cut("Ferryman ferrymen"), (Pieces{{101, "Ferry"}, {102, "man"}, {101, "ferry"}, {103, "men"}}));
}

TEST(WordPieces, ReadsPastCaseAndMarks) { EXPECT_EQ(cut("CAFÉ"), (Pieces{{104, "CAFÉ"}})); }

TEST(WordPieces, CutsAtPunctuationAndIdeographs) {
  EXPECT_EQ(cut("“the.東"), (Pieces{{106, "“"}, {107, "the"}, {105, "."}, {108, "東"}}));
}

TEST(WordPieces, AWordThatCannotBeCutIsOneUnknownPiece) {
  EXPECT_EQ(cut("ferryboat the"), (Pieces{{100, "ferryboat"}, {107, "the"}}));
  EXPECT_EQ(cut(std::string(200, 'x')), (Pieces{{100, std::string(200, 'x')}}));
}

}  // namespace
}  // namespace twosource::language
