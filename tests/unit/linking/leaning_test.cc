// What a passage leans on: words that mean something which only what stands before it tells.
#include "linking/leaning.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/linking/linked_story.h"

namespace twosource::linking {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const LeaningRules& english() {
  static const auto rules = LeaningRules::load(TWOSOURCE_SOURCE_DIR "/data/en/linking");
  return *rules;
}

/// The words at which a sentence, given with its parts of speech, leans; printed as `shown`.
std::vector<std::string> leans(const std::string& annotated, const std::string& shown = {}) {
  test::ReadingBuilder a("a");
  const Reading& reading = a.sentence(annotated).build();
  const std::vector<const Reading*> readings{&reading};
  const Vocabulary vocabulary;
  Story story;
  const Context context{readings, *test::english_world(), vocabulary, story, {}, {}};
  const std::string& text = reading.report.text;
  const Span whole{0, static_cast<std::uint32_t>(text.size())};
  std::vector<std::string> words;
  for (const Leaning& one : leanings_of(context, english(), {0, whole}, shown.empty() ? text : shown)) {
    words.push_back(one.noun.empty() ? text.substr(one.at, text.find(' ', one.at) - one.at) : one.noun);
  }
  return words;
}

TEST(Leaning, AFirstWordThatGoesOn) {
  EXPECT_THAT(leans("But/CCONJ/cc/4 Ada/PROPN/nn/3 Quill/PROPN/nsubj/4 left/VERB/ROOT/4"), ElementsAre("But"));
  EXPECT_THAT(leans("Another/DET/det/2 ship/NOUN/nsubj/3 left/VERB/ROOT/3"), ElementsAre("Another"));
}

TEST(Leaning, WordsInTheMiddleThatGoOn) {
  EXPECT_THAT(leans("Quill/PROPN/nsubj/2 scored/VERB/ROOT/2 on/ADP/prep/2 ensuing/ADJ/amod/5 corners/NOUN/pobj/3"),
              ElementsAre("ensuing"));
  EXPECT_THAT(leans("Quill/PROPN/nsubj/2 waved/VERB/ROOT/2 her/PRON/poss/5 other/ADJ/amod/5 hand/NOUN/dobj/2"),
              ElementsAre("other"));
}

TEST(Leaning, ADayToldFromTheReportsOwnWithoutItsDate) {
  EXPECT_THAT(leans("Rope/NOUN/nsubj/2 burned/VERB/ROOT/2 today/NOUN/tmod/2"), ElementsAre("today"));
  EXPECT_THAT(leans("Rope/NOUN/nsubj/2 burned/VERB/ROOT/2 last/ADJ/amod/4 night/NOUN/tmod/2"), ElementsAre("last"));
  EXPECT_THAT(leans("Rope/NOUN/nsubj/2 burned/VERB/ROOT/2 today/NOUN/tmod/2", "Rope burned today [8 Jul 2025]"),
              IsEmpty());
}

TEST(Leaning, ABareDescription) {
  EXPECT_THAT(leans("The/DET/det/2 officer/NOUN/nsubj/3 left/VERB/ROOT/3"), ElementsAre("officer"));
  EXPECT_THAT(leans("The/DET/det/3 new/ADJ/amod/3 rules/NOUN/nsubj/4/rule left/VERB/ROOT/4"), ElementsAre("rule"));
  EXPECT_THAT(leans("The/DET/det/2 governor/NOUN/nsubj/3 left/VERB/ROOT/3", "The governor [Rita Vale] left"),
              IsEmpty());
}

TEST(Leaning, TheyOfWhomNothingIsToldBefore) {
  EXPECT_THAT(leans("Then/ADV/advmod/4 ,/PUNCT/punct/4 they/PRON/nsubj/4 left/VERB/ROOT/4"),
              ElementsAre("Then", "they"));
  EXPECT_THAT(leans("Crews/NOUN/nsubj/2 said/VERB/ROOT/2 they/PRON/nsubj/4 left/VERB/ccomp/2"), IsEmpty());
}

TEST(Leaning, ADescriptionThatTellsWhichOneLeansOnNothing) {
  EXPECT_THAT(leans("The/DET/det/2 owner/NOUN/nsubj/6 of/ADP/prep/2 a/DET/det/5 ferry/NOUN/pobj/3 left/VERB/ROOT/6"),
              IsEmpty());
  EXPECT_THAT(leans("The/DET/det/2 police/NOUN/nsubj/3 left/VERB/ROOT/3"), IsEmpty());
  EXPECT_THAT(
      leans("A/DET/det/2 ferry/NOUN/nsubj/3 left/VERB/ROOT/3 before/ADP/prep/3 the/DET/det/6 ferry/NOUN/nsubj/7 "
            "sank/VERB/pcomp/4"),
      IsEmpty());
}

}  // namespace
}  // namespace twosource::linking
