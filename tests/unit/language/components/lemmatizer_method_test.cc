// Which lemmatizers are general, which are data, and which are refused because they are code in spaCy.
#include "language/components/lemmatizer_method.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::language {
namespace {

using testing::HasSubstr;

const std::filesystem::path kData = std::filesystem::path(TWOSOURCE_SOURCE_DIR) / "data";

TEST(LemmatizerMethod, IsDataForLanguagesWhoseCodeDiffers) {
  EXPECT_FALSE(lemmatizer_method(kData, "en", "rule", "m").value().base_forms.empty());
  EXPECT_EQ(lemmatizer_method(kData, "fr", "rule", "m").value().kind, LemmatizerMethod::Kind::kIndexFirst);
}

TEST(LemmatizerMethod, IsTheGeneralOneForAllOthers) {
  EXPECT_EQ(lemmatizer_method(kData, "sv", "rule", "m").value().kind, LemmatizerMethod::Kind::kRules);
  EXPECT_TRUE(lemmatizer_method(kData, "sv", "rule", "m").value().base_forms.empty());
  EXPECT_EQ(lemmatizer_method(kData, "fr", "lookup", "m").value().kind, LemmatizerMethod::Kind::kLookup);
}

TEST(LemmatizerMethod, RefusesWhatIsCodeInSpacy) {
  for (const auto& [language, mode] :
       {std::pair("es", "rule"), {"nl", "lookup"}, {"it", "pos_lookup"}, {"ru", "pymorphy3"}}) {
    const auto refused = lemmatizer_method(kData, language, mode, "m");
    ASSERT_FALSE(refused) << language;
    EXPECT_EQ(refused.error().code, ErrorCode::kModelUnsupported);
    EXPECT_THAT(refused.error().line(), HasSubstr("m: a lemmatizer of mode '" + std::string(mode)));
  }
}

TEST(Norms, AreRefusedWhereSpacyMakesThemInCode) {
  EXPECT_TRUE(check_norms(kData, "fr", "m"));
  EXPECT_EQ(check_norms(kData, "hi", "m").error().code, ErrorCode::kModelUnsupported);
}

}  // namespace
}  // namespace twosource::language
