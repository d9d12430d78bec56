// Items of RSS and Atom as Reports: who they are, where each field is from, and what a broken feed costs.
#include "ingest/formats/feed/xml_feed.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../../a_stream.h"
#include "ingest/files.h"
#include "ingest/intake.h"

namespace twosource::ingest::feed {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;
using testing::StartsWith;

const std::string kProse =
    "The harbour of Digby will close on Friday after a storm tore two ferries from their moorings, the harbour master "
    "said "
    "on Tuesday. Nobody was hurt, she said, and no ship would sail before the piers were mended.";

std::string rss(const std::string& items,
                const std::string& channel = "<title>Harbour News</title><link>https://hnn.example/</link>") {
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel>" + channel + items +
         "</channel></rss>";
}

std::string item(const std::string& more) { return "<item><title>Harbour to close</title>" + more + "</item>"; }

std::string content(const std::string& prose = kProse) {
  return "<content:encoded><![CDATA[<p>" + prose + "</p>]]></content:encoded>";
}

class Feed : public testing::Test {
 protected:
  std::vector<std::string> read(const std::string& bytes) {
    reports.clear();
    XmlFeed feed(a_stream(bytes, "f.xml"), "f.xml", "f.xml");
    return shown(feed, &reports);
  }
  /// The first item, read as pages are.
  Report report(const std::string& bytes, const std::string& fetched_at = "") {
    static const auto& intake = *new Result<Intake>(Intake::open(TWOSOURCE_SOURCE_DIR "/data", {"en"}));
    read(bytes);
    if (!fetched_at.empty()) reports.at(0).fetched_at = fetched_at;
    auto finished = intake->finish(reports.at(0), kLargestReport);
    EXPECT_TRUE(finished.ok()) << finished.error().line();
    return finished.ok() ? *finished : Report();
  }
  std::vector<Report> reports;
};

TEST_F(Feed, AnItemOfRssIsAReport) {
  const Report found =
      report(rss(item("<link>https://hnn.example/1</link><dc:creator>Ana Duarte</dc:creator>"
                      "<pubDate>Tue, 18 Mar 2031 09:30:00 +0100</pubDate>" +
                      content())));
  EXPECT_EQ(found.text, "Harbour to close\n\n" + kProse);
  EXPECT_EQ(found.title, "Harbour to close");
  EXPECT_EQ(found.outlet, "Harbour News");
  EXPECT_EQ(found.url, "https://hnn.example/1");
  EXPECT_THAT(found.authors, ElementsAre("Ana Duarte"));
  EXPECT_EQ(found.published_at, "2031-03-18T08:30:00Z");
  EXPECT_EQ(found.page->kind, PageKind::kArticle);
  EXPECT_EQ(found.source, "f.xml#1");
}

TEST_F(Feed, AnEntryOfAtomIsAReport) {
  const Report found = report(
      "<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour News</title><entry><title type='html'>Harbour "
      "&amp;amp; quay "
      "to close</title><link rel='self' href='https://hnn.example/x'/><link rel='alternate' "
      "href='https://hnn.example/1'/>"
      "<id>tag:hnn.example,2031:1</id><author><name>Ana "
      "Duarte</name></author><published>2031-03-18T09:30:00Z</published>"
      "<updated>2031-03-19T09:30:00Z</updated><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>" +
      kProse + " 2 &lt; 3.</p></div></content></entry></feed>");
  EXPECT_EQ(found.text, "Harbour & quay to close\n\n" + kProse + " 2 < 3.");
  EXPECT_EQ(found.id, "https://hnn.example/1 tag:hnn.example,2031:1");
  EXPECT_THAT(found.authors, ElementsAre("Ana Duarte"));
  EXPECT_EQ(found.published_at, "2031-03-18T09:30:00Z");
  EXPECT_EQ(found.page->modified_at, "2031-03-19T09:30:00Z");
}

TEST_F(Feed, OldFeedsAreRead) {
  const std::string rdf =
      "<rdf:RDF xmlns:rdf='x' xmlns='http://purl.org/rss/1.0/'><channel><title>Harbour News</title></channel>" +
      item("<link>https://hnn.example/1</link><dc:date>2031-03-18</dc:date>" + content()) + "</rdf:RDF>";
  EXPECT_EQ(report(rdf).published->value, "2031-03-18");
  EXPECT_EQ(report(rdf).outlet, "Harbour News");
  const std::string atom03 =
      "<feed version='0.3'><title>Harbour News</title><entry><title>Harbour to close</title><issued>"
      "2031-03-18T09:30:00Z</issued><content type='text/html' mode='escaped'>&lt;p>" +
      kProse + "&lt;/p></content></entry></feed>";
  EXPECT_EQ(report(atom03).text, "Harbour to close\n\n" + kProse);
  EXPECT_EQ(report(atom03).id, "f.xml#1");
  const std::string prefixed =
      "<atom:feed xmlns:atom='x'><atom:title>Harbour News</atom:title><atom:entry><atom:title>A</atom:title>"
      "<atom:id>urn:1</atom:id></atom:entry></atom:feed>";
  EXPECT_THAT(read(prefixed), ElementsAre("urn:1"));
}

TEST_F(Feed, NeitherGuidNorLinkNamesAnItemAlone) {
  EXPECT_THAT(
      read(rss(item("<guid>7</guid><link>https://hnn.example/1</link>") +
               item("<guid>7</guid><link>https://hnn.example/2</link>") +
               item("<guid>8</guid><link>https://hnn.example/2</link>") + item("<guid>https://hnn.example/3</guid>") +
               item("<guid isPermaLink='false'>urn:x</guid>") + item("<link>/5</link>") + item(""))),
      ElementsAre("https://hnn.example/1 7", "https://hnn.example/2 7", "https://hnn.example/2 8",
                  "https://hnn.example/3", "urn:x", "https://hnn.example/5", "f.xml#7"));
  EXPECT_EQ(reports[3].url, "https://hnn.example/3");
  EXPECT_EQ(reports[4].url, std::nullopt);
}

TEST_F(Feed, ASummaryIsKeptAsOneUnlessItIsLong) {
  EXPECT_EQ(report(rss(item("<description>Two ferries broke loose.</description>"))).page->kind, PageKind::kSummary);
  EXPECT_EQ(report(rss(item("<description>Two ferries broke loose.</description>"))).text,
            "Harbour to close\n\nTwo ferries broke loose.");
  std::string longer;
  for (int i = 0; i < 3; ++i) longer += kProse + " " + std::to_string(i) + ".&lt;/p>&lt;p>";
  EXPECT_EQ(report(rss(item("<description>&lt;p>" + longer + "</description>"))).page->kind, PageKind::kSummary)
      << "117 words";
  longer += kProse;
  EXPECT_EQ(report(rss(item("<description>&lt;p>" + longer + "</description>"))).page->kind, PageKind::kArticle);
  EXPECT_EQ(report(rss(item("<description>Loose.</description>" + content("Two ferries broke loose.")))).page->kind,
            PageKind::kArticle)
      << "what is given as the content is it, however short";
}

TEST_F(Feed, ASourceIsTheTruePublisher) {
  const Report found =
      report(rss("<item><title>Harbour to close - Coastal Press</title><source url='https://cp.example'>Coastal "
                 "Press</source>" +
                 content() + "</item>"));
  EXPECT_EQ(found.outlet, "Coastal Press");
  EXPECT_EQ(found.title, "Harbour to close");
}

TEST_F(Feed, AnAddressIsNoAuthor) {
  EXPECT_THAT(report(rss(item("<author>ana@hnn.example (Ana Duarte)</author>" + content()))).authors,
              ElementsAre("Ana Duarte"));
  EXPECT_THAT(report(rss(item("<author>desk@hnn.example</author>" + content()))).authors, SizeIs(0));
}

TEST_F(Feed, ADateThatIsNoneIsUnknownAndOneAheadIsLeftOut) {
  const auto dated = [&](const std::string& date) {
    return report(rss(item("<pubDate>" + date + "</pubDate>" + content())), "2031-03-18T12:00:00Z");
  };
  EXPECT_FALSE(dated("Tue,").published);
  EXPECT_FALSE(dated("").published);
  EXPECT_EQ(dated("Thu, 01 Jan 1970 00:00:00 GMT").published, std::nullopt);
  EXPECT_EQ(dated("Wed, 19 Mar 2031 23:00:00 GMT").published->value, "2031-03-19") << "a zone off";
  const Report ahead = dated("Fri, 20 Mar 2099 09:30:00 GMT");
  EXPECT_FALSE(ahead.published);
  EXPECT_THAT(ahead.notes, ElementsAre(HasSubstr("published after it was fetched")));
}

TEST_F(Feed, MarkupThatNobodyEscapedIsRead) {
  EXPECT_EQ(report(rss(item("<description><p>Two <b>ferries</b> &amp; a boat.</p></description>"))).text,
            "Harbour to close\n\nTwo ferries & a boat.");
}

TEST_F(Feed, WhatIsBrokenCostsWhatIsBehindIt) {
  EXPECT_THAT(read(rss(item("<link>https://hnn.example/1</link>") + "<item><title>A</item>" + item(""))),
              ElementsAre("https://hnn.example/1", StartsWith("! f.xml:2: broken XML: mismatched tag")));
  const std::string sound =
      rss(item("<link>https://hnn.example/1</link>") + item("<link>https://hnn.example/2</link>"));
  EXPECT_THAT(read(sound.substr(0, sound.size() - 40)), ElementsAre("https://hnn.example/1", HasSubstr("broken XML")));
  EXPECT_THAT(read(rss("")), ElementsAre("! f.xml: is a feed without items"));
  EXPECT_THAT(read(rss("<item></item>" + item(""))),
              ElementsAre(HasSubstr("f.xml#1: is an item without title and text"), "f.xml#2"));
}

TEST_F(Feed, ControlCharactersAndBareAmpersandsAreMended) {
  EXPECT_EQ(report(rss("<item><title>R&D at the quay\x0B</title>" + content("Caf\xE9 " + kProse) + "</item>")).title,
            "R&D at the quay");
}

TEST_F(Feed, HostileFeedsAreBounded) {
  std::string laughs = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'ha'>";
  for (int i = 1; i < 20; ++i) {
    std::string ten;
    for (int k = 0; k < 10; ++k) ten += "&a" + std::to_string(i - 1) + ";";
    laughs += "<!ENTITY a" + std::to_string(i) + " '" + ten + "'>";
  }
  laughs += "]><rss><channel>" + item("<description>&a19;</description>") + "</channel></rss>";
  EXPECT_THAT(read(laughs), SizeIs(1));
  EXPECT_LT(reports.at(0).html->size(), 1000U);

  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  EXPECT_THAT(read(rss(item("") + deep)), ElementsAre("f.xml#1", HasSubstr("nests more than 64 elements")));
  EXPECT_THAT(read(rss(item("<description>" + std::string(17 << 20, 'x') + "</description>") + item(""))),
              ElementsAre(HasSubstr("f.xml#1: is larger than 16 MiB"), "f.xml#2"));
}

TEST(RootOf, IsTheFirstElement) {
  EXPECT_EQ(root_of("<?xml version='1.0'?>\n<!-- a > b --><?xml-stylesheet href='x'?><!DOCTYPE rss [<!ENTITY a "
                    "'>'>]><rss version='2'>"),
            "rss");
  EXPECT_EQ(root_of("\xEF\xBB\xBF<feed>"), "feed");
  EXPECT_EQ(root_of("A text < that"), "");
  EXPECT_EQ(root_of(""), "");
  EXPECT_EQ(root_of("<"), "");
}

}  // namespace
}  // namespace twosource::ingest::feed
