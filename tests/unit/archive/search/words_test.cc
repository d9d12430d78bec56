// Words as the full text index has them.
#include "archive/search/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "archive/database.h"

namespace twosource::archive {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kTexts[] = {
    "The lock gate at Varn won't close, 2 of 3 engineers said.",
    "Säntis, São Tomé, ÉCOLE, Đà Nẵng, Łódź, ß, Straße, ﬁsh, İstanbul",
    "e\u0301cole decomposed, co\u0302te\u0301, x\u0331y",
    "Ⅳ ½ ² ٣ ৩ 10,000 3.5 a_b a-b a'b a’b #tag @name",
    "Москва Ёлка Αθήνα ΆΝΘΡΩΠΟΣ 東京 서울 الرياض नई दिल्ली",
    "“quoted” —dash… \u00a0nbsp\u200bzero\u00adsoft",
    "\U0001d400 \U0001f600 \U00010400",
};

TEST(Words, AreFoldedAndKeepTheirPlaces) {
  const std::string text = "Säntis, U.S.";
  const auto words = words_of(text);
  ASSERT_EQ(words.size(), 3U);
  EXPECT_EQ(words[0].folded, "santis");
  EXPECT_EQ(cut(text, words[0].span), "Säntis");
  EXPECT_EQ(words[2].folded, "s");
  EXPECT_THAT(words_of(" — …"), IsEmpty());
}

TEST(Words, PhrasesStandWhereTheirWordsFollow) {
  const auto words = words_of("On on and on: said on Monday, said on.");
  EXPECT_THAT(places_of(words, {"said", "on"}), ElementsAre(4, 7));
  EXPECT_THAT(places_of(words, {"on"}), ElementsAre(0, 1, 3, 5, 8));
  EXPECT_THAT(places_of(words, {"on", "the"}), IsEmpty());
  EXPECT_THAT(places_of(words, {}), IsEmpty());
}

TEST(Words, AreThoseOfTheIndex) {
  auto database = Database::open(":memory:", Access::kCreate);
  ASSERT_TRUE(database.ok());
  ASSERT_TRUE(database
                  ->execute("CREATE VIRTUAL TABLE t USING fts5(text, tokenize = 'unicode61 remove_diacritics 2');"
                            "CREATE VIRTUAL TABLE v USING fts5vocab(t, instance);")
                  .ok());
  for (const char* text : kTexts) {
    ASSERT_TRUE(database->execute("DELETE FROM t").ok());
    auto add = database->prepare("INSERT INTO t VALUES (?1)");
    ASSERT_TRUE(add->bind(1, std::string_view(text)).run().ok());
    auto vocabulary = database->prepare("SELECT term FROM v ORDER BY \"offset\"");
    ASSERT_TRUE(vocabulary.ok());
    std::vector<std::string> theirs;
    while (*vocabulary->step()) theirs.push_back(vocabulary->text(0));
    EXPECT_EQ(phrase_of(text), theirs) << text;
  }
}

}  // namespace
}  // namespace twosource::archive
