// What a browser sends as the address of a page.
#include "server/target.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::server {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

TEST(Target, HasAPathAndParameters) {
  const auto target = parse_target("/s/3f9ab2/c/C1?v=2&q=lock%20gate");
  ASSERT_TRUE(target);
  EXPECT_THAT(target->path, ElementsAre("s", "3f9ab2", "c", "C1"));
  EXPECT_THAT(target->parameters, ElementsAre(Pair("q", "lock gate"), Pair("v", "2")));
}

TEST(Target, OfTheFirstPageIsEmpty) {
  const auto target = parse_target("/");
  ASSERT_TRUE(target);
  EXPECT_THAT(target->path, IsEmpty());
  EXPECT_THAT(target->parameters, IsEmpty());
}

TEST(Target, HasTheAddressOfAReportAsOnePart) {
  const auto target = parse_target("/r/https%3A%2F%2Fledger.example%2Fa%3Fb%3D1");
  ASSERT_TRUE(target);
  EXPECT_THAT(target->path, ElementsAre("r", "https://ledger.example/a?b=1"));
}

TEST(Target, KeepsAPlusInItsPathAndReadsOneAsASpaceInAForm) {
  const auto target = parse_target("/o/A+B");
  ASSERT_TRUE(target);
  EXPECT_THAT(target->path, ElementsAre("o", "A+B"));
  EXPECT_THAT(*parse_form("q=A+B"), ElementsAre(Pair("q", "A B")));
}

TEST(Target, TakesTheFirstOfParametersOfOneName) {
  EXPECT_THAT(*parse_form("q=one&q=two&&r"), ElementsAre(Pair("q", "one"), Pair("r", "")));
}

class NoTarget : public testing::TestWithParam<std::string> {};

TEST_P(NoTarget, IsRefused) {
  const auto target = parse_target(GetParam());
  ASSERT_FALSE(target);
  EXPECT_EQ(target.error().code, ErrorCode::kBrokenInput);
}

INSTANTIATE_TEST_SUITE_P(Target, NoTarget,
                         testing::Values("", "http://other.example/", "*", "//other.example", "/a//b", "/../x",
                                         "/a/%2e%2e", "/.", "/%", "/%4", "/%zz", "/%00", "/a%0a", "/%ff", "/%c3%28",
                                         "/%ed%a0%80", "/%f5%80%80%80", "/%e2%82", "/?q=%80", "/?q=%1b"));

TEST(Form, HasAtMostSixtyFourParameters) {
  std::string form;
  for (int i = 0; i < 65; ++i) form += "a" + std::to_string(i) + "=1&";
  EXPECT_FALSE(parse_form(form));
}

TEST(Form, MakesLineBreaksOfAFieldSpaces) { EXPECT_THAT(*parse_form("q=a%0D%0Ab"), ElementsAre(Pair("q", "a b"))); }

}  // namespace
}  // namespace twosource::server
