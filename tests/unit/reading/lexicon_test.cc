#include "reading/lexicon.h"

#include <gtest/gtest.h>

namespace twosource::reading {
namespace {

TEST(Lexicon, HasEnglish) {
  const auto lexicon = Lexicon::load(TWOSOURCE_SOURCE_DIR "/data", "en");
  ASSERT_TRUE(lexicon.ok()) << lexicon.error().line();
  EXPECT_FALSE(lexicon->entities.country_of.empty());
  EXPECT_FALSE(lexicon->times.rules.empty());
}

TEST(Lexicon, SaysWhichLanguageItLacks) {
  const auto lexicon = Lexicon::load(TWOSOURCE_SOURCE_DIR "/data", "tlh");
  ASSERT_FALSE(lexicon.ok());
  EXPECT_EQ(lexicon.error().code, ErrorCode::kUnsupportedLanguage);
  EXPECT_NE(lexicon.error().message.find("tlh"), std::string::npos);
}

TEST(Lexicon, SaysWhichFolderHasNoTimeRules) {
  const auto times = TimeRules::load(TWOSOURCE_SOURCE_DIR "/data/en/no-such-folder");
  ASSERT_FALSE(times.ok());
  EXPECT_EQ(times.error().code, ErrorCode::kDataBroken);
}

}  // namespace
}  // namespace twosource::reading
