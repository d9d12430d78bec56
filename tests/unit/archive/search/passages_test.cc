// What is shown of a report that was found.
#include "archive/search/passages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "archive/search/words.h"
#include "base/unicode.h"

namespace twosource::archive {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Marks on every place of some phrases.
std::vector<Mark> marks_of(std::string_view text, const std::vector<Phrase>& phrases) {
  const auto words = words_of(text);
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    for (const std::size_t at : places_of(words, phrases[i])) {
      marks.push_back({{words[at].span.start, words[at + phrases[i].size() - 1].span.end}, i});
    }
  }
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.span < b.span; });
  return marks;
}

std::vector<std::string> marked(std::string_view text, const Passage& passage) {
  std::vector<std::string> words;
  for (const Span mark : passage.marks) words.emplace_back(cut(text, mark));
  return words;
}

std::string filler(int sentences) {
  std::string text;
  for (int i = 0; i < sentences; ++i) text += "The ferry left at nine and came back at noon as it does. ";
  return text;
}

TEST(Passages, AShortParagraphIsShownWhole) {
  const std::string text = "Harbour shut\n\nThe gate stuck on Friday. Nobody was hurt.\n\nIt rained.";
  const Passage passage = passage_around(text, marks_of(text, {{"gate"}}));
  EXPECT_EQ(cut(text, passage.span), "The gate stuck on Friday. Nobody was hurt.");
  EXPECT_THAT(marked(text, passage), ElementsAre("gate"));
}

TEST(Passages, BeginAtTheSentenceWhereThereIsRoom) {
  const std::string text = filler(9) + "Engineers say that the gate stuck. " + filler(9);
  const Passage passage = passage_around(text, marks_of(text, {{"gate"}}));
  const std::string shown(cut(text, passage.span));
  EXPECT_EQ(shown.substr(0, 9), "Engineers");
  EXPECT_LE(shown.size(), kLongestPassage);
  EXPECT_GT(shown.size(), kLongestPassage - 20);
  EXPECT_EQ(shown.back() == ' ', false);
}

TEST(Passages, AreWhereMostOfWhatWasLookedForStands) {
  const std::string text = "A gate. A gate, a gate.\n\n" + filler(3) + "\n\nThe strike shut the gate.";
  const Passage passage = passage_around(text, marks_of(text, {{"gate"}, {"strike"}}));
  EXPECT_EQ(cut(text, passage.span), "The strike shut the gate.");
  EXPECT_THAT(marked(text, passage), ElementsAre("strike", "gate"));
}

TEST(Passages, CutBetweenWordsWhereASentenceIsTooLong) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "päpper and salt and ";
  text += "gate and ";
  for (int i = 0; i < 100; ++i) text += "päpper and salt and ";
  const Passage passage = passage_around(text, marks_of(text, {{"gate"}}));
  const std::string_view shown = cut(text, passage.span);
  EXPECT_LE(base::code_point_count(shown), kLongestPassage);
  EXPECT_EQ(text[passage.span.start - 1], ' ');
  EXPECT_EQ(text[passage.span.end], ' ');
  EXPECT_THAT(marked(text, passage), ElementsAre("gate"));
}

TEST(Passages, WithoutMarksAreTheBeginning) {
  const std::string text = "\n  " + filler(9);
  const Passage passage = passage_around(text, {});
  EXPECT_EQ(passage.span.start, 3U);
  EXPECT_LE(passage.span.size(), kLongestPassage);
  EXPECT_THAT(passage.marks, IsEmpty());
  EXPECT_TRUE(passage_around("", {}).span.empty());
}

TEST(Passages, OfAStatementStayWithinIt) {
  const std::string text = "The gate, she said, was no gate: the gate stuck.";
  const Passage passage = passage_within(text, {20, 31}, marks_of(text, {{"gate"}}));
  EXPECT_EQ(cut(text, passage.span), "was no gate");
  EXPECT_THAT(marked(text, passage), ElementsAre("gate"));
}

TEST(Passages, BearAnEndlessWord) {
  const std::string text(5000, 'x');
  const Passage passage = passage_around(text, {{{0, 5000}, 0}});
  EXPECT_LE(passage.span.size(), kLongestPassage);
  EXPECT_THAT(passage.marks, IsEmpty());
}

}  // namespace
}  // namespace twosource::archive
