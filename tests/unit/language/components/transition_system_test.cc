// The order of a transition system's actions, and the choice among them.
#include "language/components/transition_system.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace twosource::language {
namespace {

using testing::ElementsAre;

std::vector<std::string> names(std::string_view json) {
  const Result<std::vector<Action>> actions = parse_actions(json, "moves");
  EXPECT_TRUE(actions.ok());
  std::vector<std::string> names;
  if (actions) {
    for (const Action& action : *actions) names.push_back(std::to_string(action.move) + action.label);
  }
  return names;
}

TEST(ParseActions, SortsByMoveThenFrequencyThenLabelBothFallingly) {
  EXPECT_THAT(names(R"({"1": {"": 3}, "0": {"b": 5, "a": 9, "c": 5}})"), ElementsAre("0a", "0c", "0b", "1"));
}

TEST(ParseActions, PutsLabelsAddedAfterTrainingLast) {
  EXPECT_THAT(names(R"({"2": {"x": 4, "new": -1, "newer": -2}, "3": {"y": 1, "new": -1}})"),
              ElementsAre("2x", "3y", "2new", "3new", "2newer"));
}

TEST(ParseActions, RefusesWhatIsNoListOfMoves) {
  for (const std::string_view json : {"", "[]", "{}", R"({"x": {"a": 1}})", R"({"0": 1})", R"({"0": {"a": "1"}})"}) {
    const Result<std::vector<Action>> actions = parse_actions(json, "parser/moves");
    ASSERT_FALSE(actions.ok()) << json;
    EXPECT_EQ(actions.error().code, ErrorCode::kModelBroken);
    EXPECT_EQ(actions.error().where, "parser/moves");
  }
}

TEST(ExpectGreedy, RefusesABeam) {
  EXPECT_TRUE(expect_greedy(R"({"beam_width":1})", "cfg").ok());
  EXPECT_TRUE(expect_greedy("{}", "cfg").ok());
  EXPECT_EQ(expect_greedy(R"({"beam_width":8})", "cfg").error().code, ErrorCode::kModelUnsupported);
  EXPECT_EQ(expect_greedy("", "cfg").error().code, ErrorCode::kModelBroken);
}

TEST(BestAction, IsTheFirstOfTheHighestThatIsAllowed) {
  const std::array<float, 4> scores{1, 3, 3, 9};
  EXPECT_EQ(best_action(scores, 4, [](std::size_t action) { return action < 3; }), 1U);
  EXPECT_EQ(best_action(scores, 4, [](std::size_t) { return false; }), 4U);
}

}  // namespace
}  // namespace twosource::language
