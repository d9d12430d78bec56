// Numbers with what makes them more or less than exact, as intervals.
#include "reading/statements/quantities.h"

#include <gtest/gtest.h>

#include <limits>

#include "unit/linking/reading_builder.h"

namespace twosource::reading {
namespace {

const std::vector<Quantity>& quantities(test::ReadingBuilder& report) {
  find_quantities(report.reading, document::ParseTree(report.reading.tokens), test::english_lexicon().quantities);
  return report.reading.quantities;
}

TEST(Quantities, WhatTiesANumberToWhatItCountsIsNoneOfThat) {
  test::ReadingBuilder report("r");
  report.sentence(
      "Dozens/NOUN/nsubj/5/dozen of/ADP/prep/1 old/ADJ/amod/4 boats/NOUN/pobj/2/boat sank/VERB/ROOT/5/sink");
  const auto& found = quantities(report);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(cut(report.reading.report.text, found[0].noun), "old boats");
}

TEST(Quantities, FiguresAndWordsCountTheNounThatFollows) {
  test::ReadingBuilder report("r");
  report.sentence(
      "About/ADV/advmod/2 1,200/NUM/nummod/3 people/NOUN/nsubj/4 sent/VERB/ROOT/4 four/NUM/nummod/6 "
      "dozen/NOUN/nummod/8 old/ADJ/amod/8 letters/NOUN/dobj/4/letter");
  const auto& found = quantities(report);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].counted, "people");
  EXPECT_LT(found[0].least, 1200);
  EXPECT_GT(found[0].most, 1200);
  EXPECT_EQ(cut(report.reading.report.text, found[1].span), "four dozen old letters");
  EXPECT_EQ(found[1].least, 48);
}

TEST(Quantities, AtLeastAndAlmostAreIntervals) {
  test::ReadingBuilder report("r");
  report.sentence("at/ADP/advmod/2 least/ADJ/advmod/3 forty/NUM/nummod/4 boats/NOUN/ROOT/4/boat");
  report.sentence("almost/ADV/advmod/2 forty/NUM/nummod/3 boats/NOUN/ROOT/3/boat");
  report.sentence("more/ADJ/amod/3 than/ADP/quantmod/3 thirty/NUM/nummod/4 boats/NOUN/ROOT/4/boat");
  const auto& found = quantities(report);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].least, 40);
  EXPECT_EQ(found[0].most, std::numeric_limits<double>::infinity());
  EXPECT_LT(found[1].most, 40);
  EXPECT_EQ(found[2].least, 30);
  EXPECT_GT(found[2].most, 40);
}

TEST(Quantities, DozensAreMoreThanOneDozen) {
  test::ReadingBuilder report("r");
  report.sentence("dozens/NOUN/ROOT/1/dozen of/ADP/prep/1 boats/NOUN/pobj/2/boat");
  const auto& found = quantities(report);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].least, 24);
  EXPECT_EQ(found[0].counted, "boat");
}

TEST(Quantities, OfMoneyTheCurrencyIsCounted) {
  test::ReadingBuilder report("r");
  report.sentence(
      "It/PRON/nsubj/2 cost/VERB/ROOT/2/cost about/ADV/advmod/6 $/SYM/quantmod/6 1.5/NUM/compound/6 "
      "million/NUM/dobj/2");
  report.sentence(
      "They/PRON/nsubj/2 lost/VERB/ROOT/2/lose half/NOUN/nmod/5 a/DET/quantmod/5 billion/NUM/nummod/6 "
      "pounds/NOUN/dobj/2/pound");
  const auto& found = quantities(report);
  ASSERT_EQ(found.size(), 1U);  // half of a billion is no billion
  EXPECT_EQ(found[0].counted, "dollar");
  EXPECT_LT(found[0].least, 1.5e6);
  EXPECT_EQ(cut(report.reading.report.text, found[0].span), "about $ 1.5 million");
}

TEST(Quantities, AnAgeCountsTheYearsOfWhoeverIsNamedWithIt) {
  test::ReadingBuilder report("r");
  report.sentence(
      "A/DET/det/7 four/NUM/nummod/4 +-/PUNCT/punct/4 +year/NOUN/npadvmod/6 +-/PUNCT/punct/6 +old/ADJ/amod/7 "
      "boy/NOUN/nsubj/8 fell/VERB/ROOT/8/fall");
  const auto& found = quantities(report);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].counted, "year-old");
  EXPECT_EQ(found[0].least, 4);
  EXPECT_EQ(cut(report.reading.report.text, found[0].span), "four-year-old boy");
}

TEST(Quantities, TwoBoundsAreOneInterval) {
  test::ReadingBuilder report("r");
  report.sentence(
      "He/PRON/nsubj/2 fell/VERB/ROOT/2/fall 10/NUM/nummod/6 to/ADP/prep/5 12/NUM/pobj/4 feet/NOUN/dobj/2/foot");
  const auto& found = quantities(report);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].least, 10);
  EXPECT_EQ(found[0].most, 12);
  EXPECT_EQ(found[0].counted, "foot");
}

TEST(Quantities, SeveralHundredAreMoreThanOneHundred) {
  test::ReadingBuilder report("r");
  report.sentence("Several/ADJ/amod/2 hundred/NUM/nummod/3 fans/NOUN/ROOT/3/fan");
  const auto& found = quantities(report);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].least, 200);
}

TEST(Quantities, AMeasureIsCountedByOneOfItsNames) {
  test::ReadingBuilder report("r");
  report.sentence(
      "Shares/NOUN/nsubj/2 fell/VERB/ROOT/2/fall 5.4/NUM/nummod/5 per/ADP/nmod/5 cent/NOUN/npadvmod/2/cent");
  report.sentence(
      "a/DET/det/5 450/NUM/nummod/4 +-/PUNCT/punct/4 +pound/NOUN/compound/5/pound gorilla/NOUN/ROOT/5/gorilla");
  const auto& found = quantities(report);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].counted, "percent");
  EXPECT_EQ(found[1].counted, "pound");
  EXPECT_EQ(cut(report.reading.report.text, found[1].span), "450-pound gorilla");
}

TEST(Quantities, ADateIsNone) {
  test::ReadingBuilder report("r");
  report.sentence("on/ADP/prep/3 12/NUM/nummod/3 May/PROPN/ROOT/3 talks/NOUN/nsubj/5 began/VERB/ROOT/5/begin");
  report.timex("12 May", "2024-05-12");
  EXPECT_TRUE(quantities(report).empty());
}

TEST(Quantities, ANumberThatStandsAloneCountsWhatTheOneBeforeItCounts) {
  test::ReadingBuilder report("r");
  report.sentence(
      "Police/NOUN/nsubj/2 counted/VERB/ROOT/2/count forty/NUM/nummod/4 boats/NOUN/dobj/2/boat +./PUNCT/punct/2 "
      "The/DET/det/7 club/NOUN/poss/9 +'s/PART/case/7 figure/NOUN/nsubj/10 is/AUX/ROOT/10/be 60/NUM/attr/10");
  // Two sentences in one paragraph.
  Sentence second = report.reading.sentences.front();
  report.reading.sentences.front().tokens.last = 5;
  second.tokens.first = 5;
  report.reading.sentences.push_back(second);
  const auto& found = quantities(report);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(cut(report.reading.report.text, found[0].owner), "Police");
  EXPECT_EQ(found[1].counted, "boat");
  EXPECT_EQ(found[1].noun_from, 0U);
  EXPECT_TRUE(found[1].is_figure);
  EXPECT_EQ(cut(report.reading.report.text, found[1].owner), "The club");
}

TEST(Quantities, OfWhatIsOnlyToComeIsNotTold) {
  test::ReadingBuilder report("r");
  report.sentence("They/PRON/nsubj/3 may/AUX/aux/3 send/VERB/ROOT/3 forty/NUM/nummod/5 boats/NOUN/dobj/3/boat");
  report.proposition("They may send forty boats", "send", {}, {}, Modality::kPossible);
  const auto& found = quantities(report);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_FALSE(found[0].told);
  EXPECT_EQ(found[0].verb, "send");
}

TEST(Quantities, BelongToTheInnermostSourceAroundThem) {
  test::ReadingBuilder report("r");
  report.sentence(
      "Roe/PROPN/nsubj/2 said/VERB/ROOT/2/say forty/NUM/nummod/4 boats/NOUN/nsubj/5/boat left/VERB/ccomp/2/leave");
  report.attribution("Roe", "said", "forty boats left");
  const auto& found = quantities(report);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].attribution, 0U);
  EXPECT_TRUE(found[0].owner.empty());
}

}  // namespace
}  // namespace twosource::reading
