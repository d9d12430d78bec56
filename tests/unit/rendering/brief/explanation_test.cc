// Which claims are explained, and in which words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "twosource/render.h"
#include "unit/rendering/story_builder.h"

namespace twosource {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ExplanationText, IsOfTheClaimsThatPrintTheWordsInWhateverCase) {
  const Story story = test::explained_cable_story();
  const auto text = explain(story, "CUT THE CABLE");
  ASSERT_TRUE(text) << text.error().line();
  EXPECT_THAT(*text, HasSubstr("Statements"));
  EXPECT_THAT(*text, HasSubstr("C06"));
  EXPECT_THAT(*text, Not(HasSubstr("C01")));
}

TEST(ExplanationText, IsOfTheClaimWithAnIdOrItsBeginning) {
  const Story story = test::explained_cable_story();
  const auto whole = explain(story, story.claims.back().id);
  ASSERT_TRUE(whole) << whole.error().line();
  EXPECT_THAT(*whole, HasSubstr(story.claims.back().id));
  EXPECT_THAT(*whole, Not(HasSubstr(story.claims.front().id)));
}

TEST(ExplanationText, OfNoSuchClaimIsAnErrorThatNamesTheRemedy) {
  const auto none = explain(test::explained_cable_story(), "a walrus");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::kInvalidArgument);
  EXPECT_THAT(none.error().message, HasSubstr("“a walrus”"));
  EXPECT_THAT(none.error().message, HasSubstr("id of its JSON"));
}

TEST(ExplanationText, OfAStoryWithoutExplanationsIsAnError) {
  const auto none = explain(test::cable_story());
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::kInvalidArgument);
}

}  // namespace
}  // namespace twosource
