// A web archive gives each page once; a broken record costs itself alone.
#include "ingest/formats/warc/warc_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../../a_stream.h"
#include "made_warc.h"
#include "support/packed.h"

namespace twosource::ingest::warc {
namespace {

using test::gzip;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Warc : public testing::Test {
 protected:
  std::vector<std::string> read(const std::string& bytes) {
    reports.clear();
    WarcReader reader(a_stream(bytes, "a.warc"), "a.warc");
    return shown(reader, &reports);
  }

  const std::string a = response("https://hnn.example/a", http(html("Harbour to close")));
  const std::string b = response("https://hnn.example/b", http(html("Ferry to sail")));
  const std::string c = response("https://hnn.example/c", http(html("Quay to open")));
  std::vector<Report> reports;
};

TEST_F(Warc, AResponseIsAReport) {
  EXPECT_THAT(read(a), ElementsAre("https://hnn.example/a"));
  EXPECT_EQ(reports[0].url, "https://hnn.example/a");
  EXPECT_EQ(reports[0].fetched_at, "2031-03-18T09:30:00Z");
  EXPECT_EQ(reports[0].html, html("Harbour to close"));
  EXPECT_EQ(reports[0].source, "a.warc:0");
  EXPECT_THAT(reports[0].notes, IsEmpty());
}

TEST_F(Warc, WhatIsNoPageIsPassedOver) {
  const std::string text = "WARC-Type: request\r\n";
  EXPECT_THAT(read(record("warcinfo", "", "software: crawler\r\n") +
                   record("request", "https://hnn.example/a", "GET /a HTTP/1.1\r\n\r\n") + a +
                   record("metadata", "https://hnn.example/a", "fetchTimeMs: 7\r\n") +
                   record("revisit", "https://hnn.example/a", http("")) +
                   response("https://hnn.example/p.png", http("\x89PNG\r\n", "Content-Type: image/png\r\n")) +
                   response("https://hnn.example/feed", http("<rss/>", "Content-Type: application/rss+xml\r\n")) +
                   response("https://hnn.example/gone",
                            http(html("Not found"), "Content-Type: text/html\r\n", "404 Not Found")) +
                   response("dns:hnn.example", "20310318 1.2.3.4") + b),
              ElementsAre("https://hnn.example/a", "https://hnn.example/b"));
}

TEST_F(Warc, AnArchiveWithoutPagesSaysSo) {
  EXPECT_THAT(read(record("warcinfo", "", "x")), ElementsAre("! a.warc: holds no web page"));
}

TEST_F(Warc, PackedByMemberOrWholeItReadsTheSame) {
  const auto ids = read(a + b + c);
  EXPECT_THAT(ids, testing::SizeIs(3));
  EXPECT_EQ(read(gzip(a) + gzip(b) + gzip(c)), ids);
  EXPECT_EQ(reports[1].source, "a.warc:" + std::to_string(gzip(a).size())) << "where the member begins";
  EXPECT_EQ(read(gzip(a + b + c)), ids);
  EXPECT_EQ(read(test::zstd(a) + test::zstd(b + c)), ids);
}

TEST_F(Warc, OldHeadersThatNameWhatTheCrawlerHasUndone) {
  EXPECT_THAT(read(response("https://hnn.example/a", http(html("Harbour to close"),
                                                          "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"
                                                          "Transfer-Encoding: chunked\r\nContent-Length: 7\r\n"))),
              ElementsAre("https://hnn.example/a"));
  EXPECT_EQ(reports[0].html, html("Harbour to close"));
}

TEST_F(Warc, BodiesThatReallyAreInChunksAndPacked) {
  const std::string packed = gzip(html("Harbour to close"));
  char length[16];
  std::snprintf(length, sizeof length, "%zx", packed.size() - 5);
  const std::string chunks =
      "5\r\n" + packed.substr(0, 5) + "\r\n" + length + ";a=b\r\n" + packed.substr(5) + "\r\n00000000\r\n\r\n";
  for (const std::string& body : {packed, chunks}) {
    EXPECT_THAT(read(response("https://hnn.example/a", http(body, "Content-Type: text/html\r\n"))), testing::SizeIs(1));
    EXPECT_EQ(reports[0].html, html("Harbour to close"));
    EXPECT_THAT(reports[0].notes, IsEmpty());
  }
}

TEST_F(Warc, AnEncodingThatCannotBeUnpackedIsNamed) {
  EXPECT_THAT(read(response("https://hnn.example/a",
                            http("\x0B\x02\x80", "Content-Type: text/html\r\nContent-Encoding: br\r\n")) +
                   b),
              ElementsAre(HasSubstr("is a page packed as \"br\" that cannot be unpacked"), "https://hnn.example/b"));
}

TEST_F(Warc, WhatTheCrawlerCutOffIsNoted) {
  read(record("response", "https://hnn.example/a", http(html("Harbour to close")), "WARC-Truncated: length\r\n"));
  EXPECT_THAT(reports[0].notes, ElementsAre(HasSubstr("cut: ")));
  const std::string packed = gzip(html("Harbour to close"));
  read(response("https://hnn.example/a", http(packed.substr(0, packed.size() - 9), "Content-Type: text/html\r\n")));
  EXPECT_THAT(reports[0].notes, ElementsAre(HasSubstr("cut: ")));
}

TEST_F(Warc, TheCharsetOfTheServerIsFollowed) {
  const auto served = [&](const std::string& charset, const std::string& word) {
    read(response("https://hnn.example/a",
                  http(html(word), "Content-Type: text/html; charset=\"" + charset + "\"\r\n")));
    return reports[0];
  };
  EXPECT_THAT(*served("windows-1251", "\xCF\xEE\xF0\xF2").html, HasSubstr("Порт"));
  EXPECT_THAT(*served("windows-1251", "Порт").html, HasSubstr("Порт")) << "valid UTF-8 is that";
  EXPECT_THAT(*served("no-such", "caf\xE9").html, HasSubstr("caf\xE9")) << "left to the page";
}

TEST_F(Warc, APayloadMayHoldARecordsFirstLine) {
  const std::string tricky = html("How archives work\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\n\r\n");
  EXPECT_THAT(read(response("https://hnn.example/t", http(tricky)) + b),
              ElementsAre("https://hnn.example/t", "https://hnn.example/b"));
  EXPECT_EQ(reports[0].html, tricky);
}

TEST_F(Warc, ALengthThatIsNoneOrWrongLosesThatRecordAlone) {
  const auto with_length = [&](const std::string& length) {
    return record("response", "https://hnn.example/x", http(html("Lost")), "", length);
  };
  for (const char* length : {"-5", "abc", "99999999999999999999999", " "}) {
    EXPECT_THAT(read(a + with_length(length) + b + c),
                ElementsAre("https://hnn.example/a",
                            HasSubstr("a.warc:" + std::to_string(a.size()) + ": is a record without a length"),
                            "https://hnn.example/b", "https://hnn.example/c"))
        << length;
  }
  for (const char* length : {"20", "1000", "10000000", "999999999999"}) {
    EXPECT_THAT(read(a + with_length(length) + b + c),
                ElementsAre("https://hnn.example/a", HasSubstr("! a.warc:" + std::to_string(a.size()) + ": "),
                            "https://hnn.example/b", "https://hnn.example/c"))
        << length;
  }
}

TEST_F(Warc, ALengthThatIsOffByOneIsForgiven) {
  const std::string block = http(html("Harbour to close"));
  for (const int off : {-1, 1}) {
    const std::string length = std::to_string(static_cast<int>(block.size()) + off);
    EXPECT_THAT(read(record("response", "https://hnn.example/x", block, "", length) + b),
                ElementsAre("https://hnn.example/x", "https://hnn.example/b"));
  }
}

TEST_F(Warc, BrokenMembersAreLostAloneAndToldWithTheirPlace) {
  std::string broken = gzip(b);
  broken[broken.size() - 7] ^= 1;
  EXPECT_THAT(
      read(gzip(a) + broken + gzip(c)),
      ElementsAre("https://hnn.example/a", HasSubstr("a.warc:" + std::to_string(gzip(a).size()) + ": is broken gzip"),
                  "https://hnn.example/c"));
  EXPECT_THAT(read(gzip(a) + gzip(b).substr(0, gzip(b).size() / 2) + gzip(c)),
              ElementsAre("https://hnn.example/a", testing::StartsWith("! a.warc:"), "https://hnn.example/c"));
  EXPECT_THAT(read(gzip(a) + "rubbish" + gzip(c)),
              ElementsAre("https://hnn.example/a", HasSubstr("bytes that are not"), "https://hnn.example/c"));
}

TEST_F(Warc, RubbishBetweenRecordsIsToldOnce) {
  EXPECT_THAT(read(a + "rubbish\r\nrubbish\r\n" + b),
              ElementsAre("https://hnn.example/a", HasSubstr("no record of a web archive begins here"),
                          "https://hnn.example/b"));
}

TEST_F(Warc, AFileThatBreaksOffGivesWhatIsWhole) {
  const std::string cut = (a + b).substr(0, a.size() + b.size() / 2);
  EXPECT_THAT(read(cut), ElementsAre("https://hnn.example/a", HasSubstr("breaks off")));
  const std::string packed = gzip(a) + gzip(b);
  for (std::size_t i = 1; i < 100; ++i) {
    if (packed.size() * i / 100 == gzip(a).size()) continue;
    const auto lines = read(packed.substr(0, packed.size() * i / 100));
    EXPECT_LE(lines.size(), 2U);
    EXPECT_EQ(std::ranges::count_if(lines, [](const auto& line) { return line.starts_with("! "); }), 1) << i;
  }
}

TEST_F(Warc, AddressesInBracketsAndHeadersGoneOnWith) {
  EXPECT_THAT(read(record("response", "<https://hnn.example/a>", http(html("A")),
                          "X-Long: a\r\n b\r\nWARC-Target-URI: https://hnn\r\n\t.example/d\r\n")),
              ElementsAre("https://hnn.example/d"));
  EXPECT_THAT(read(response("<https://hnn.example/a>", http(html("A")))), ElementsAre("https://hnn.example/a"));
}

TEST_F(Warc, AnEndlessHeadIsOneError) {
  EXPECT_THAT(read(a + "WARC/1.0\r\n" + std::string(1 << 20, 'x') + "\r\n\r\n" + b),
              ElementsAre("https://hnn.example/a", HasSubstr("whose head has no end"), "https://hnn.example/b"));
}

TEST_F(Warc, APageBeyondTheLargestReportIsRefusedAndAPictureNot) {
  const std::string big(17 << 20, 'x');
  EXPECT_THAT(read(a + response("https://hnn.example/big", http("<html>" + big)) +
                   response("https://hnn.example/film", http(big, "Content-Type: video/mp4\r\n")) + b),
              ElementsAre("https://hnn.example/a", HasSubstr("more than the 16 MiB"), "https://hnn.example/b"));
}

}  // namespace
}  // namespace twosource::ingest::warc
