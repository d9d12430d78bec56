// Which reports are one, by their addresses and words.
#include "archive/keys.h"

#include <gtest/gtest.h>

namespace twosource::archive {
namespace {

AddressRules rules() {
  auto rules = AddressRules::load(std::filesystem::path(TWOSOURCE_SOURCE_DIR) / "data" / "archive");
  EXPECT_TRUE(rules.ok());
  return *std::move(rules);
}

Report report(std::string text, std::optional<std::string> url = {}, std::optional<std::string> outlet = {}) {
  Report made;
  made.text = std::move(text);
  made.url = std::move(url);
  made.outlet = std::move(outlet);
  return made;
}

TEST(Keys, LeaveOutHowAReaderCameToThePage) {
  const AddressRules known = rules();
  for (const char* const url : {"https://a.example/ferry", "http://www.a.example/ferry", "https://A.EXAMPLE/ferry/",
                                "https://a.example:443/ferry#top", "https://m.a.example/ferry?utm_source=mail&fbclid=1",
                                " https://a.example/ferry?UTM_Medium=x&ref=home "}) {
    EXPECT_EQ(canonical_address(url, known), "https://a.example/ferry") << url;
  }
}

TEST(Keys, KeepWhatTellsOnePageFromAnother) {
  const AddressRules known = rules();
  EXPECT_EQ(canonical_address("https://a.example/?id=7&utm_source=x&page=2", known), "https://a.example/?id=7&page=2");
  EXPECT_EQ(canonical_address("https://a.example/Ferry", known), "https://a.example/Ferry");
  EXPECT_EQ(canonical_address("https://m.example/x", known), "https://m.example/x");
  EXPECT_EQ(canonical_address("https://a.example", known), "https://a.example/");
}

TEST(Keys, AreOfTheWordsWhereThereIsNoAddress) {
  const AddressRules known = rules();
  EXPECT_EQ(key_of(report("The harbour closed."), known), key_of(report("The  harbour\nclosed. "), known));
  EXPECT_NE(key_of(report("The harbour closed."), known), key_of(report("The harbour opened."), known));
  EXPECT_NE(key_of(report("The harbour closed.", {}, "The Ledger"), known),
            key_of(report("The harbour closed."), known));
}

TEST(Keys, AreTheIdThatNamesOneItemInAllTheWorld) {
  const AddressRules known = rules();
  for (const char* const id : {"urn:newsml:coastal.example:7", "tag:hnn.example,2031:1", "URN:x:1"}) {
    Report item = report("The harbour closed.");
    item.id = id;
    EXPECT_EQ(key_of(item, known), id) << "whatever it says now";
    item.url = "https://a.example/ferry";
    EXPECT_EQ(key_of(item, known), "https://a.example/ferry");
  }
  Report file = report("The harbour closed.");
  file.id = "urn.txt";
  EXPECT_EQ(key_of(file, known), key_of(report("The harbour closed."), known)) << "a file's name is none";
}

TEST(Words, AreTheSameHoweverTheyAreSpaced) {
  Report one = report("The harbour closed.");
  Report other = report("The harbour \n closed.\n");
  EXPECT_EQ(words_hash(one), words_hash(other));
  other.title = "Harbour closed";
  EXPECT_NE(words_hash(one), words_hash(other));
}

TEST(Words, AreThoseOfBlocks) {
  Report one = report("The harbour closed. * * *");
  one.blocks.push_back({BlockKind::kParagraph, 1, {0, 19}});
  EXPECT_EQ(words_hash(one), words_hash(report("The harbour closed.")));
}

}  // namespace
}  // namespace twosource::archive
