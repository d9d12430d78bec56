#include "ingest/page/lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace twosource::ingest {
namespace {

using testing::ElementsAre;

std::vector<std::string> pieces_of(const std::string& text) {
  std::vector<std::string> shown;
  for (const Piece& piece : split_into_pieces(text)) {
    shown.push_back((piece.gap_before ? "/ " : "") + std::string(cut(text, piece.span)));
  }
  return shown;
}

TEST(Pieces, AreLinesWithoutTheWhiteSpaceAtTheirEnds) {
  EXPECT_THAT(pieces_of("  one \n\n\ttwo\nthree"), ElementsAre("one", "/ two", "three"));
}

TEST(Pieces, EndAtEveryLineEndOfUnicode) {
  EXPECT_THAT(pieces_of("a\rb\r\nc\xE2\x80\xA8"
                        "d\xC2\x85"
                        "e\x0C"
                        "f"),
              ElementsAre("a", "b", "c", "d", "e", "f"));
}

TEST(Pieces, OfHardWrappedTextArePutTogether) {
  EXPECT_THAT(pieces_of("The harbour master closed the port on Tuesday\n"
                        "after a storm tore two ships from their\n"
                        "moorings. Nobody was hurt, she said, although\n"
                        "many were frightened.\n"
                        "\n"
                        "The storm is expected to move on by Thursday,\n"
                        "said the weather service.\n"),
              ElementsAre("The harbour master closed the port on Tuesday\nafter a storm tore two ships from their\n"
                          "moorings. Nobody was hurt, she said, although\nmany were frightened.",
                          "/ The storm is expected to move on by Thursday,\nsaid the weather service."));
}

TEST(Pieces, OfShortLinesStayApart) {
  EXPECT_THAT(pieces_of("Storm closes port\nBy Ida Holt\nVarna\nTuesday"),
              ElementsAre("Storm closes port", "By Ida Holt", "Varna", "Tuesday"));
}

TEST(Pieces, OfNothingAreNone) {
  EXPECT_TRUE(split_into_pieces("").empty());
  EXPECT_TRUE(split_into_pieces(" \n\t\r\n").empty());
}

}  // namespace
}  // namespace twosource::ingest
