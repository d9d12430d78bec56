// What one text says otherwise than another, word by word.
#include "archive/word_changes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace twosource::archive {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

std::vector<std::pair<std::string, std::string>> changed(std::string_view before, std::string_view after) {
  std::vector<std::pair<std::string, std::string>> words;
  for (const WordChange& change : word_changes(before, after)) {
    words.emplace_back(cut(before, change.before), cut(after, change.after));
  }
  return words;
}

TEST(WordChanges, AreNoneWhereOnlyTheSpacingDiffers) {
  EXPECT_THAT(changed("The harbour closed.", "The  harbour\nclosed.\n"), IsEmpty());
}

TEST(WordChanges, NameAFigureThatChanged) {
  EXPECT_THAT(changed("The ferry carried 12 passengers.", "The ferry carried 14 passengers."),
              ElementsAre(Pair("12", "14")));
}

TEST(WordChanges, NameWordsThatWereTakenOut) {
  EXPECT_THAT(changed("It closed, the mayor said, on Friday.", "It closed on Friday."),
              ElementsAre(Pair("closed, the mayor said,", "closed")));
  EXPECT_THAT(changed("One two three four.", "One four."), ElementsAre(Pair("two three", "")));
}

TEST(WordChanges, NameWordsThatWereAdded) {
  EXPECT_THAT(changed("It closed on Friday.", "It closed at noon on Friday. It will open again."),
              ElementsAre(Pair("", "at noon"), Pair("", "It will open again.")));
}

TEST(WordChanges, TellSeveralPlacesApart) {
  EXPECT_THAT(changed("a b c d e f g", "a x c d y f g"), ElementsAre(Pair("b", "x"), Pair("e", "y")));
}

TEST(WordChanges, OfNothingAreAllWords) {
  EXPECT_THAT(changed("", "All is new."), ElementsAre(Pair("", "All is new.")));
  EXPECT_THAT(changed("All is gone.", ""), ElementsAre(Pair("All is gone.", "")));
  EXPECT_THAT(changed("", ""), IsEmpty());
}

TEST(WordChanges, OfTextsWithNothingInCommonAreOne) {
  std::string before = "It begins";
  std::string after = "It begins";
  for (int i = 0; i < 20000; ++i) {
    before += " b" + std::to_string(i);
    after += " a" + std::to_string(i);
  }
  EXPECT_EQ(word_changes(before + " and ends.", after + " and ends.").size(), 1U);
}

}  // namespace
}  // namespace twosource::archive
