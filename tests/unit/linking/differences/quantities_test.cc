// Numbers with what makes them more or less than exact, as intervals.
#include "linking/differences/quantities.h"

#include <gtest/gtest.h>

#include <limits>

#include "linking/reporting_rules.h"
#include "unit/linking/reading_builder.h"

namespace twosource::linking {
namespace {

std::vector<Quantity> quantities(const test::ReadingBuilder& builder) {
  static const auto& rules = *new Result<ReportingRules>(load_reporting_rules(TWOSOURCE_SOURCE_DIR "/data/en/linking"));
  const Span whole{0, static_cast<std::uint32_t>(builder.reading.report.text.size())};
  return quantities_in(builder.reading, whole, rules->differences);
}

TEST(Quantities, FiguresAndWordsCountTheNounThatFollows) {
  test::ReadingBuilder report("r");
  report.sentence(
      "About/ADV/advmod/2 1,200/NUM/nummod/3 people/NOUN/nsubj/4 sent/VERB/ROOT/4 four/NUM/nummod/6 "
      "dozen/NOUN/nummod/8 old/ADJ/amod/8 letters/NOUN/dobj/4/letter");
  const auto found = quantities(report);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].counted, "people");
  EXPECT_LT(found[0].least, 1200);
  EXPECT_GT(found[0].most, 1200);
  EXPECT_EQ(cut(report.reading.report.text, found[1].span), "four dozen old letters");
  EXPECT_EQ(found[1].least, 48);
}

TEST(Quantities, AtLeastAndAlmostContradictEachOther) {
  test::ReadingBuilder report("r");
  report.sentence("at/ADP/advmod/2 least/ADJ/advmod/3 forty/NUM/nummod/4 boats/NOUN/ROOT/4/boat");
  report.sentence("almost/ADV/advmod/2 forty/NUM/nummod/3 boats/NOUN/ROOT/3/boat");
  report.sentence("more/ADJ/amod/3 than/ADP/quantmod/3 thirty/NUM/nummod/4 boats/NOUN/ROOT/4/boat");
  const auto found = quantities(report);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_TRUE(contradict(found[0], found[1]));
  EXPECT_FALSE(contradict(found[0], found[2]));
}

TEST(Quantities, DozensAreMoreThanOneDozen) {
  test::ReadingBuilder report("r");
  report.sentence("dozens/NOUN/ROOT/1/dozen of/ADP/prep/1 boats/NOUN/pobj/2/boat");
  const auto found = quantities(report);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].least, 24);
  EXPECT_EQ(found[0].counted, "boat");
}

TEST(Quantities, ADateIsNone) {
  test::ReadingBuilder report("r");
  report.sentence("on/ADP/prep/3 12/NUM/nummod/3 May/PROPN/ROOT/3 talks/NOUN/nsubj/5 began/VERB/ROOT/5/begin");
  report.timex("12 May", "2024-05-12");
  EXPECT_TRUE(quantities(report).empty());
}

}  // namespace
}  // namespace twosource::linking
