#include "rendering/escaping.h"

#include <gtest/gtest.h>

namespace twosource::rendering {
namespace {

TEST(VisibleControls, EscapeSequencesOfTerminalsAreShownNotSent) {
  EXPECT_EQ(with_visible_controls("\x1b[2J\x07gone\x7f"), "␛[2J␇gone␡");
  EXPECT_EQ(with_visible_controls("a\xC2\x9B[31mb"), "a⟨U+009B⟩[31mb") << "C1: the one-character escape sequence";
  EXPECT_EQ(with_visible_controls("a\rb\tc\0d"), "a␍b␉c") << "a string literal ends at its NUL";
  EXPECT_EQ(with_visible_controls(std::string_view("\0x", 2)), "␀x");
}

TEST(VisibleControls, TheOrderOfLettersCannotBeTurned) {
  EXPECT_EQ(with_visible_controls("photo\xE2\x80\xAEgpj.exe"), "photo⟨U+202E⟩gpj.exe");
  EXPECT_EQ(with_visible_controls("\xE2\x81\xA6x\xE2\x81\xA9"), "⟨U+2066⟩x⟨U+2069⟩");
  EXPECT_EQ(with_visible_controls("a\xE2\x80\xA8"
                                  "b"),
            "a⟨U+2028⟩b");
}

TEST(VisibleControls, WordsAndLineBreaksStay) {
  EXPECT_EQ(with_visible_controls("Señor “Vald”\n北の海 👩‍🚒 עברית"),
            "Señor “Vald”\n北の海 👩‍🚒 עברית");
}

TEST(VisibleControls, BrokenUtf8BecomesTheReplacementCharacter) {
  EXPECT_EQ(with_visible_controls("a\xFF\xC3"), "a\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(OnOneLine, RunsOfWhiteSpaceAreOneSpace) {
  EXPECT_EQ(on_one_line("\n  two\n\n words \t"), "two words");
  EXPECT_EQ(on_one_line(" \n"), "");
}

TEST(EscapeHtml, NothingOpensATagOrLeavesAnAttribute) {
  EXPECT_EQ(escape_html("<script>alert('x')</script>"), "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  EXPECT_EQ(escape_html("\" onmouseover=\"x"), "&quot; onmouseover=&quot;x");
  EXPECT_EQ(escape_html("AT&T &lt;"), "AT&amp;T &amp;lt;");
  EXPECT_EQ(escape_html("\x1b"), "␛");
}

TEST(EscapeMarkdown, NothingMarksUpLinksOrBeginsHtml) {
  EXPECT_EQ(escape_markdown("*a* _b_ `c` [d](e) <f> g|h ~i~ &lt; $j$"),
            R"(\*a\* \_b\_ \`c\` \[d\](e) \<f\> g\|h \~i\~ \&lt; \$j\$)");
  EXPECT_EQ(escape_markdown("see https://x.example and www.x.example"), R"(see https\://x.example and www\.x.example)");
  EXPECT_EQ(escape_markdown("back\\slash"), R"(back\\slash)");
}

TEST(EscapeMarkdown, NothingBeginsAListOrAHeading) {
  EXPECT_EQ(escape_markdown("# head"), R"(\# head)");
  EXPECT_EQ(escape_markdown("- item"), R"(\- item)");
  EXPECT_EQ(escape_markdown("12. March"), R"(12\. March)");
  EXPECT_EQ(escape_markdown("12 March - 3.5"), "12 March - 3.5");
  EXPECT_EQ(escape_markdown(""), "");
}

TEST(MarkdownUrl, NothingEndsTheLinkOrTheCellOfATable) {
  EXPECT_EQ(markdown_url("https://x.example/a_b?c=1&copy;=2"), "https://x.example/a_b?c=1&amp;copy;=2");
  EXPECT_EQ(markdown_url("https://x.example/)[y](javascript:z)|<b>"),
            "https://x.example/%29%5By%5D%28javascript:z%29%7C%3Cb%3E");
}

TEST(LinkableUrl, OnlyHttpAndHttps) {
  EXPECT_TRUE(linkable_url("https://x.example/a?b=1"));
  EXPECT_TRUE(linkable_url("HTTP://x.example"));
  EXPECT_FALSE(linkable_url("javascript:alert(1)"));
  EXPECT_FALSE(linkable_url(" https://x.example"));
  EXPECT_FALSE(linkable_url("https://x.example/\nb"));
  EXPECT_FALSE(linkable_url("data:text/html,x"));
  EXPECT_FALSE(linkable_url("//x.example"));
  EXPECT_FALSE(linkable_url(std::nullopt));
}

}  // namespace
}  // namespace twosource::rendering
