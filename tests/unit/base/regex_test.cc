#include "base/regex.h"

#include <gtest/gtest.h>

namespace twosource::base {
namespace {

Regex regex(std::string_view pattern, RegexOptions options = {}) { return Regex::compile(pattern, options).value(); }

TEST(Regex, FindsTheLeftmostMatchAndItsGroups) {
  const auto match = regex("(\\w+)@(?<host>\\w+)?").search("to é: anna@desk or x@").value();
  EXPECT_EQ(match.whole(), (Span{7, 16}));
  EXPECT_TRUE(match.has(2));
  EXPECT_EQ(regex("(a)|(b)").group_names().size(), 3U);
  EXPECT_EQ(regex("(?<host>a)").group_names()[1], "host");
}

TEST(Regex, AGroupWithoutAPartIsMarked) {
  const auto match = regex("(a)|(b)").search("b").value();
  EXPECT_FALSE(match.has(1));
  EXPECT_TRUE(match.has(2));
}

TEST(Regex, NothingFoundHasNoGroups) { EXPECT_TRUE(regex("x").search("abc").value().groups.empty()); }

TEST(Regex, LookBehindSeesWhatIsBefore) { EXPECT_EQ(regex("(?<=a)b").search("ab", 1).value().whole(), (Span{1, 2})); }

TEST(Regex, MatchAtIsAnchored) {
  EXPECT_TRUE(regex("b").match_at("ab", 0).value().groups.empty());
  EXPECT_FALSE(regex("b").match_at("ab", 1).value().groups.empty());
}

TEST(Regex, FindAllStepsOverEmptyMatches) {
  EXPECT_EQ(regex("x*").find_all("éxx").value().size(), 3U);
  EXPECT_EQ(regex("[0-9]+").find_all("1 22 333").value().size(), 3U);
}

TEST(Regex, ABrokenPatternIsAnErrorThatShowsIt) {
  const auto broken = Regex::compile("a(b");
  ASSERT_FALSE(broken.ok());
  EXPECT_NE(broken.error().message.find("'a(b'"), std::string::npos);
}

TEST(Regex, ARunawayMatchGivesUp) {
  const std::string text(5000, 'a');
  const auto found = regex("(a+)+(a+)+(a+)+$x").search(text);
  EXPECT_TRUE(!found.ok() || found->groups.empty());
}

}  // namespace
}  // namespace twosource::base
