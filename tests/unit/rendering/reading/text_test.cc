#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/display_width.h"
#include "rendering/rendering.h"
#include "unit/rendering/reading_builder.h"

namespace twosource::rendering {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(ReadingText, SaysWhoSaidWhatOnWhoseWord) {
  const std::string text = reading_text(test::harbour_reading(), {});
  EXPECT_THAT(text, HasSubstr("1      a2  Ilse Brandt says\n"));
  EXPECT_THAT(text, HasSubstr("“We checked every bolt,”\n"));
  EXPECT_THAT(text, HasSubstr("“told” · via Reuters · Tuesday [2031-05-06]\n"));
}

TEST(ReadingText, MarksWhatIsNotNamedAndNotSure) {
  const std::string text = reading_text(test::harbour_reading(), {});
  EXPECT_THAT(text, HasSubstr("An aide says\n"));
  EXPECT_THAT(text, HasSubstr("“said” · anonymous\n"));
  EXPECT_THAT(text, HasSubstr("“says” · minister · speaker likely\n"));
}

TEST(ReadingText, SeveralAgreeWithTheirVerb) {
  EXPECT_THAT(reading_text(test::harbour_reading(), {}), HasSubstr("the board and its lawyers deny\n"));
}

TEST(ReadingText, FitsTheWidthAndColoursOnlyWhenAsked) {
  TextOptions narrow;
  narrow.width = 44;
  std::istringstream lines(reading_text(test::harbour_reading(), narrow));
  for (std::string line; std::getline(lines, line);) EXPECT_LE(base::display_width(line), 44U) << line;
  EXPECT_THAT(reading_text(test::harbour_reading(), {}), Not(HasSubstr("\x1b")));
  narrow.colour = true;
  EXPECT_THAT(reading_text(test::harbour_reading(), narrow), HasSubstr("\x1b[1mIlse Brandt says\x1b[0m"));
}

TEST(ReadingText, ShowsWhatWouldActOnATerminal) {
  Reading reading = test::harbour_reading();
  reading.entities[0].name = "Ilse\x1b[2J";
  EXPECT_THAT(reading_text(reading, {}), Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace twosource::rendering
