// What a Result holds, and what becomes of a program that asks for what it does not hold.
#include "twosource/error.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace twosource {
namespace {

Result<std::vector<std::string>> words() { return std::vector<std::string>{"harbour", "closed"}; }
Result<std::string> failed() { return Error{ErrorCode::kNotFound, "no such file or folder", "a.txt"}; }

TEST(Result, AValueOfAResultThatIsAboutToGoIsGivenWhole) {
  const auto& kept = *words();
  EXPECT_EQ(kept.front(), "harbour");
  std::string all;
  for (const std::string& word : *words()) all += word;
  EXPECT_EQ(all, "harbourclosed");
  Result<std::unique_ptr<int>> moved = std::make_unique<int>(7);
  EXPECT_EQ(**std::move(moved), 7);
}

TEST(ResultDeathTest, AskingAFailedOneForItsValueEndsTheProgramWithTheMessage) {
  const Result<std::string> result = failed();
  EXPECT_DEATH(static_cast<void>(*result), "failed Result was asked for: a.txt: no such file or folder");
  EXPECT_DEATH(static_cast<void>(result->size()), "a.txt: no such file or folder");
  EXPECT_DEATH(static_cast<void>(failed().value()), "a.txt: no such file or folder");
}

TEST(ResultDeathTest, AskingAGoodOneForItsErrorEndsTheProgram) {
  const auto result = words();
  EXPECT_DEATH(static_cast<void>(result.error()), "did not fail");
  EXPECT_DEATH(static_cast<void>(Result<void>().error()), "did not fail");
}

}  // namespace
}  // namespace twosource
