#include "ingest/language_id.h"

#include <gtest/gtest.h>

namespace twosource::ingest {
namespace {

TEST(DetectLanguage, TellsLanguagesApart) {
  const Language english = detect_language(
      "The harbour master closed the port on Tuesday after a storm tore two ships from their moorings, officials "
      "said.");
  EXPECT_EQ(english.code, "en");
  EXPECT_EQ(english.name, "English");
  EXPECT_EQ(detect_language("Der Hafenmeister hat den Hafen am Dienstag geschlossen, nachdem ein Sturm zwei Schiffe "
                            "losgerissen hatte, wie Behörden mitteilten.")
                .code,
            "de");
}

TEST(DetectLanguage, DoesNotGuessFromAFewWords) { EXPECT_EQ(detect_language("Varna, Porto Novo").code, ""); }

TEST(LanguageName, IsWhatPeopleSay) {
  EXPECT_EQ(language_name("de"), "German");
  EXPECT_EQ(language_name("xx-none"), "xx-none");
}

TEST(PrimarySubtag, LeavesRegionAndCaseOut) {
  EXPECT_EQ(primary_subtag("en-GB"), "en");
  EXPECT_EQ(primary_subtag("EN"), "en");
  EXPECT_EQ(primary_subtag("pt_BR"), "pt");
}

}  // namespace
}  // namespace twosource::ingest
