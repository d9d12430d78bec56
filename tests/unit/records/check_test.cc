#include "records/check.h"

#include <gtest/gtest.h>

#include "unit/records/filled_reading.h"

namespace twosource::records {
namespace {

/// What is said of a filled Reading after a change to it.
template <class Change>
std::string fault_after(Change change) {
  Reading reading = test::filled_reading();
  change(reading);
  const auto result = check(reading);
  return result ? "none" : result.error().line();
}

TEST(Check, ASoundReadingIsSound) {
  EXPECT_EQ(fault_after([](Reading&) {}), "none");
  EXPECT_TRUE(check(Reading{}));
}

TEST(Check, SpansCutTheText) {
  EXPECT_EQ(fault_after([](Reading& reading) {
              reading.attributions[0].cue[1] = {9, 8};
            }),
            "attributions[0].cue: ends before it starts");
  EXPECT_EQ(fault_after([](Reading& reading) {
              reading.timexes[1].span = {3, 4'000};
            }),
            "timexes[1]: lies beyond the text");
  EXPECT_EQ(fault_after([](Reading& reading) {
              reading.entities[0].roles[1].span = {0, 3};
            }),
            "entities[0].roles[1]: cuts a character of the text")
      << "ñ takes two bytes";
}

TEST(Check, PlacesAreOfTheirList) {
  EXPECT_EQ(fault_after([](Reading& reading) { reading.sentences[1].block = 2; }),
            "sentences[1].sentence_blocks: is beyond the 2 that there are");
  EXPECT_EQ(fault_after([](Reading& reading) { reading.printed_date = 5; }),
            "printed_date: is beyond the 2 that there are");
  EXPECT_EQ(fault_after([](Reading& reading) { reading.events[0].actors[1] = 2; }),
            "events[0].actors: is beyond the 2 that there are");
  EXPECT_EQ(fault_after([](Reading& reading) { reading.attributions[0].time.timex = 2; }),
            "attributions[0].time.timex: is beyond the 2 that there are");
  EXPECT_EQ(fault_after([](Reading& reading) {
              reading.sentences[0].tokens = {1, 3};
            }),
            "sentences[0].sentence_tokens: is beyond the 2 that there are");
}

TEST(Check, PlacesOfTokensAreNotLookedAtWhereThereAreNone) {
  EXPECT_EQ(fault_after([](Reading& reading) {
              reading.tokens.clear();
              reading.sentences[0].tokens = {7, 9};
              reading.propositions[0].head = 8;
            }),
            "none");
}

TEST(Check, ChainsComeToAnEnd) {
  EXPECT_EQ(fault_after([](Reading& reading) {
              reading.attributions[0].within = 1;
              reading.attributions[1].within = 0;
            }),
            "attributions[0].within: leads round in a circle");
  EXPECT_EQ(fault_after([](Reading& reading) {
              reading.attributions[0].within = 1;
              reading.attributions[1].within = std::nullopt;
            }),
            "none");
  EXPECT_EQ(fault_after([](Reading& reading) {
              reading.tokens[0].head = 1;
              reading.tokens[1].head = 0;
            }),
            "tokens[0].head: leads round in a circle");
}

TEST(Check, BlocksSentencesAndTokensFollowOneAnother) {
  EXPECT_EQ(fault_after([](Reading& reading) { std::swap(reading.tokens[0].span, reading.tokens[1].span); }),
            "tokens[1]: begins before the one before it has ended");
  EXPECT_EQ(fault_after([](Reading& reading) { reading.report.blocks[1].span = reading.report.blocks[0].span; }),
            "blocks[1]: begins before the one before it has ended");
}

TEST(Check, WordsAreUtf8) {
  EXPECT_EQ(fault_after([](Reading& reading) { reading.entities[1].name = "caf\xE9"; }),
            "entities[1].name: is no UTF-8");
  EXPECT_EQ(fault_after([](Reading& reading) { reading.report.text = "caf\xE9"; }), "text: is no UTF-8");
}

}  // namespace
}  // namespace twosource::records
