// Which encoding a page is in: mark, declaration, and what its bytes are whatever it declares.
#include "ingest/formats/html/charset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::ingest::html {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string meta(const std::string& charset) { return "<meta charset=\"" + charset + "\"><p>"; }

class Charset : public testing::Test {
 protected:
  std::string decoded(const std::string& bytes) {
    notes.clear();
    const std::string text = decode_page(bytes, notes);
    return text.substr(text.rfind('>') + 1);
  }
  std::vector<std::string> notes;
};

TEST_F(Charset, TheDeclarationCounts) {
  EXPECT_EQ(decoded(meta("iso-8859-1") + "caf\xE9 \x96 \x80"), "café – €");  // browsers read it as windows-1252
  EXPECT_EQ(decoded(meta("utf8 ") + "café"), "café");
  EXPECT_EQ(decoded(meta("shift_jis") + "\x93\xFA\x96\x7B"), "日本");
  EXPECT_EQ(decoded("<meta http-equiv=content-type content='text/html; charset=koi8-r'><p>\xED\xE9\xF2"), "МИР");
  EXPECT_THAT(notes, IsEmpty());
}

TEST_F(Charset, AByteOrderMarkCountsMore) {
  EXPECT_EQ(decoded("\xEF\xBB\xBF" + meta("iso-8859-1") + "café"), "café");
  EXPECT_EQ(decoded("\xFF\xFE<\0p\0>\0\xE9\0"s), "é");
}

TEST_F(Charset, WhatIsUtf8IsNothingElse) {
  EXPECT_EQ(decoded(meta("gb2312") + "café"), "café");
  EXPECT_THAT(notes, ElementsAre(HasSubstr("is UTF-8")));
}

TEST_F(Charset, WhatIsNotUtf8IsWindows1252) {
  EXPECT_EQ(decoded(meta("utf-8") + "caf\xE9"), "café");
  EXPECT_THAT(notes, ElementsAre("declared as UTF-8, is not: decoded as windows-1252"));
  EXPECT_EQ(decoded("<p>caf\xE9"), "café");
  EXPECT_THAT(notes, ElementsAre(HasSubstr("declares no encoding")));
  EXPECT_EQ(decoded(meta("no-such") + "caf\xE9"), "café");
}

TEST_F(Charset, AFewBrokenCharactersDoNotMakeAnotherEncoding) {
  EXPECT_EQ(decoded(meta("utf-8") + std::string(3000, 'x') + "é\xC3"), std::string(3000, 'x') + "é�");
  EXPECT_THAT(notes, ElementsAre(HasSubstr("1 broken")));
}

TEST(IsPage, ByWhatItBeginsWith) {
  EXPECT_TRUE(is_page("  \n<!-- saved --><!DOCTYPE html><p>x", false));
  EXPECT_TRUE(is_page("<?xml version='1.0'?><html>", false));
  EXPECT_TRUE(is_page("\xEF\xBB\xBF<HTML>", false));
  EXPECT_FALSE(is_page("The harbour is closed.", false));
  EXPECT_FALSE(is_page("<p>a note</p>", false));
  EXPECT_TRUE(is_page("<p>a note</p>", true));
  EXPECT_FALSE(is_page("a < b", true));
  EXPECT_FALSE(is_page("\x89PNG\r\n\0<p>"s, true));
}

}  // namespace
}  // namespace twosource::ingest::html
