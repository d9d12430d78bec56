#include "language/strings.h"

#include <gtest/gtest.h>

namespace twosource::language {
namespace {

const std::filesystem::path kData = std::filesystem::path(TWOSOURCE_SOURCE_DIR) / "data/language";

TEST(StringIds, AreHashesExceptForSymbolsAndTheEmptyString) {
  const auto strings = StringIds::load(kData / "symbols.json");
  ASSERT_TRUE(strings) << strings.error().line();
  EXPECT_EQ(strings->id(""), 0U);
  EXPECT_EQ(strings->id("ORTH"), 65U);
  EXPECT_EQ(strings->id("NOUN"), 92U);
  EXPECT_EQ(strings->id("punct"), 445U);
  EXPECT_EQ(strings->id("Moscow"), 13549936205470267463ULL);
  EXPECT_EQ(strings->id("noun"), 16833663260455505849ULL);
}

TEST(StringIds, SayWhichFileIsMissing) {
  const auto strings = StringIds::load(kData / "no-such-file.json");
  ASSERT_FALSE(strings);
  EXPECT_EQ(strings.error().code, ErrorCode::kDataBroken);
  EXPECT_NE(strings.error().where.find("no-such-file.json"), std::string::npos);
}

}  // namespace
}  // namespace twosource::language
