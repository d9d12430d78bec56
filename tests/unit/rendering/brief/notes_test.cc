#include "rendering/brief/notes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "base/display_width.h"
#include "rendering/brief/words.h"
#include "unit/rendering/story_builder.h"

namespace twosource::rendering {
namespace {

class NotesTest : public testing::Test {
 protected:
  std::size_t number(std::size_t report, std::string_view words) {
    return notes_.number(reference_to(builder_.story, builder_.at(report, words)));
  }

  void SetUp() override {
    for (const char* label : {"A", "B"}) {
      const std::size_t report = builder_.add_report(label, label);
      builder_.add_block(report, BlockKind::kParagraph, "The pier will close on Monday, said Ann Roe, \"for good\".");
      builder_.add_block(report, BlockKind::kParagraph, "Nobody was asked.");
    }
  }

  test::StoryBuilder builder_;
  Notes notes_;
};

TEST_F(NotesTest, OneForEachPassageInTheOrderOfFirstUse) {
  EXPECT_EQ(number(1, "Nobody"), 1U);
  EXPECT_EQ(number(0, "on Monday"), 2U);
  EXPECT_EQ(number(0, "Ann Roe"), 2U);
  EXPECT_EQ(number(0, "Nobody"), 3U);
  EXPECT_EQ(notes_.all()[1].label, "A1");
}

TEST_F(NotesTest, ItsWordsStandInTheOrderOfTheTextEachOnce) {
  number(0, "Ann Roe");
  number(0, "pier will close");
  number(0, "close on Monday");
  EXPECT_EQ(note_words(builder_.story, notes_.all().front()), "“pier will close on Monday … Ann Roe”");
}

TEST_F(NotesTest, MarksAmongTheWordsAreSingleOnes) {
  number(0, "\"for good\"");
  EXPECT_EQ(note_words(builder_.story, notes_.all().front()), "“‘for good’”");
}

TEST_F(NotesTest, WordsWithoutEndAreCut) {
  builder_.add_block(0, BlockKind::kParagraph, std::string(10000, 'x'));
  number(0, std::string(10000, 'x'));
  EXPECT_LT(base::display_width(note_words(builder_.story, notes_.all().front())), 500U);
}

}  // namespace
}  // namespace twosource::rendering
