// An error as programs are told it.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "twosource/render.h"

namespace twosource {
namespace {

TEST(ErrorAsJson, HasItsCodeAndItsLine) {
  EXPECT_EQ(*render(Error{ErrorCode::kNotFound, "holds no story \"x\"", "news.db"}),
            "{\"error\":{\"code\":\"not-found\",\"message\":\"news.db: holds no story \\\"x\\\"\"}}\n");
}

TEST(ErrorAsJson, HasACodeOfItsOwnForEachKind) {
  std::set<std::string> all;
  for (int code = 0; code <= static_cast<int>(ErrorCode::kInternal); ++code) {
    all.insert(*render(Error{static_cast<ErrorCode>(code), "x", {}}));
  }
  EXPECT_EQ(all.size(), static_cast<std::size_t>(ErrorCode::kInternal) + 1);
}

}  // namespace
}  // namespace twosource
