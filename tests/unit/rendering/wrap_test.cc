#include "rendering/wrap.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/display_width.h"

namespace twosource::rendering {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(DisplayWidth, CountsColumnsNotBytesOrCodePoints) {
  EXPECT_EQ(base::display_width("Señor"), 5U);
  EXPECT_EQ(base::display_width("Sen\xCC\x83or"), 5U) << "a combining tilde takes no column";
  EXPECT_EQ(base::display_width("北の海"), 6U);
  EXPECT_EQ(base::display_width(""), 0U);
}

TEST(Wrap, BreaksAtSpaces) {
  EXPECT_THAT(wrap("one two three four", 9), ElementsAre("one two", "three", "four"));
  EXPECT_THAT(wrap("one  two ", 9), ElementsAre("one two"));
  EXPECT_THAT(wrap("", 9), IsEmpty());
}

TEST(Wrap, CutsAWordThatIsLongerThanTheLine) {
  EXPECT_THAT(wrap("a abcdefgh b", 3), ElementsAre("a", "abc", "def", "gh", "b"));
  EXPECT_THAT(wrap("北の海", 4), ElementsAre("北の", "海"));
  EXPECT_THAT(wrap("北", 1), ElementsAre("北")) << "never without progress";
}

TEST(Wrap, KeepsCombiningMarksWithTheirLetter) { EXPECT_THAT(wrap("ae\xCC\x81x", 2), ElementsAre("ae\xCC\x81", "x")); }

TEST(Padded, FillsUpToTheColumn) {
  EXPECT_EQ(padded("海", 4), "海  ");
  EXPECT_EQ(padded("long", 2), "long");
}

}  // namespace
}  // namespace twosource::rendering
