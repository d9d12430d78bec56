// What is mended of a feed before it is parsed, wherever its bytes are cut.
#include "ingest/formats/feed/xml_text.h"

#include <gtest/gtest.h>

namespace twosource::ingest::feed {
namespace {

using namespace std::string_literals;

std::string read(const std::string& bytes, std::size_t piece) {
  XmlText xml(bytes);
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += piece)
    text += xml.take(std::string_view(bytes).substr(at, piece), false);
  return text + xml.take({}, true);
}

/// The same however it is cut.
std::string read(const std::string& bytes) {
  const std::string whole = read(bytes, bytes.size() + 1);
  for (const std::size_t piece : {1, 3, 10}) EXPECT_EQ(read(bytes, piece), whole);
  return whole;
}

TEST(XmlText, LeavesWhatIsSoundAlone) {
  const std::string sound =
      "<a b=\"c&amp;d\">Caf\u00E9 &lt;b&gt; &#233; &#xE9;<![CDATA[a & b]]><!-- a & b --></a>\r\n\t";
  EXPECT_EQ(read(sound), sound);
}

TEST(XmlText, AnAmpersandThatBeginsNoReferenceIsOne) {
  EXPECT_EQ(read("<a href='?b=1&c=2'>R&D, a & b, &nbsp;&rsquo;</a>&"),
            "<a href='?b=1&amp;c=2'>R&amp;D, a &amp; b, &amp;nbsp;&amp;rsquo;</a>&amp;");
  EXPECT_EQ(read("&#0;&#x1F;&#55357;&#x110000;&#;&lol9;"),
            "&amp;#0;&amp;#x1F;&amp;#55357;&amp;#x110000;&amp;#;&amp;lol9;");
}

TEST(XmlText, CharactersThatXmlForbidsGo) {
  EXPECT_EQ(read("a\x01\x0B\x1F"
                 "b\0c\xEF\xBF\xBF"
                 "d\xEF\xBF\xBD"s),
            "abcd\xEF\xBF\xBD");
}

TEST(XmlText, TheEncodingIsThatOfTheBytes) {
  const std::string utf8 = "<?xml version='1.0' encoding='utf-8'?><a>Caf\u00E9</a>";
  EXPECT_EQ(read("\xEF\xBB\xBF" + utf8), utf8);
  EXPECT_EQ(read("<?xml version='1.0' encoding='utf-16'?><a>Caf\u00E9</a>"),
            "<?xml version='1.0' encoding='utf-16'?><a>Caf\u00E9</a>");
  EXPECT_EQ(read("<?xml version='1.0' encoding='iso-8859-1'?><a>Caf\u00E9</a>"),
            "<?xml version='1.0' encoding='iso-8859-1'?><a>Caf\u00E9</a>")
      << "declared otherwise, is UTF-8";
  EXPECT_EQ(read("<?xml version='1.0' encoding=\"windows-1251\"?><a>\xCF\xEE\xF0\xF2</a>"),
            "<?xml version='1.0' encoding=\"windows-1251\"?><a>Порт</a>");
  EXPECT_EQ(read("<?xml version='1.0' encoding='utf-8'?><a>Caf\xE9 \x93x\x94</a>"),
            "<?xml version='1.0' encoding='utf-8'?><a>Caf\u00E9 \u201Cx\u201D</a>")
      << "declared as UTF-8, is windows-1252";
  EXPECT_EQ(read("\xFF\xFE<\0a\0>\0\xE9\0<\0/\0a\0>\0"s), "<a>\u00E9</a>");
  EXPECT_EQ(read("\0<\0a\0>\0\xE9\0<\0/\0a\0>"s), "<a>\u00E9</a>");
}

TEST(XmlText, OneBrokenCharacterFarBelowCostsItselfAlone) {
  const std::string start = "<a>\u00E9" + std::string(100'000, 'x');
  XmlText xml(std::string_view(start).substr(0, 1000));
  EXPECT_EQ(xml.take(start, false) + xml.take("\xE9 \u00E9", false) + xml.take("</a>", true),
            start + "\u00E9 \u00E9</a>");
}

}  // namespace
}  // namespace twosource::ingest::feed
