// Responses as web archives keep them: the bytes tell whether a body is in chunks or packed.
#include "ingest/formats/warc/http_response.h"

#include <gtest/gtest.h>

#include "support/packed.h"

namespace twosource::ingest::warc {
namespace {

TEST(HttpResponse, HeadAndBodyAreToldApart) {
  const auto response = parse_response(
      "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; Charset='GBK'; a=b\r\nContent-Encoding: GZIP\r\n\r\n<p>");
  ASSERT_TRUE(response);
  EXPECT_EQ(response->status, 200);
  EXPECT_EQ(response->type, "text/html");
  EXPECT_EQ(response->charset, "GBK");
  EXPECT_EQ(response->encoding, "gzip");
  EXPECT_EQ(response->body, "<p>");
  EXPECT_EQ(parse_response("HTTP/1.0 404\nX\n\nbody")->body, "body");
  EXPECT_EQ(parse_response("HTTP/")->status, 0);
  EXPECT_FALSE(parse_response("GET / HTTP/1.1\r\n\r\n"));
}

TEST(HttpResponse, ChunksAreJoined) {
  EXPECT_EQ(without_chunks("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n")->bytes, "abcde");
  EXPECT_EQ(without_chunks("3\r\nabc\r\n00000000\r\n")->bytes, "abc");
  EXPECT_FALSE(without_chunks("3\r\nabc\r\n0\r\n\r\n")->cut);
}

TEST(HttpResponse, ABodyThatOnlyLooksLikeChunksIsNone) {
  for (const char* const body :
       {"", "<html>", "abc\r\ndef", "face the music\r\n", "-1\r\nabc", "ffffffffffffffffffff\r\nabc", "2\r\nabcd"}) {
    EXPECT_FALSE(without_chunks(body)) << body;
    EXPECT_EQ(unpack_body(body, "gzip", 100).value().bytes, body);
  }
}

TEST(HttpResponse, ChunksThatBreakOffGiveWhatCame) {
  for (const char* const body : {"3\r\nabc\r\n5\r\nde", "3\r\nabc\r\n", "3\r\nabc\r\nrubbish"}) {
    const auto joined = without_chunks(body);
    ASSERT_TRUE(joined);
    EXPECT_TRUE(joined->bytes.starts_with("abc"));
    EXPECT_TRUE(joined->cut);
  }
}

TEST(HttpResponse, APackedBodyIsUnpackedWithinBounds) {
  const std::string packed = test::gzip(std::string(1000, 'a'));
  EXPECT_EQ(unpack_body(packed, "", 1000).value().bytes, std::string(1000, 'a'));
  EXPECT_EQ(unpack_body(packed, "", 999).error().code, ErrorCode::kTooLarge);
  EXPECT_TRUE(unpack_body(packed.substr(0, packed.size() - 3), "", 1000).value().cut);
  EXPECT_EQ(unpack_body(test::gzip(std::string(1 << 28, 'a')), "", 1 << 24).error().code, ErrorCode::kTooLarge);
}

TEST(HttpResponse, WhatNoBytesTellIsUnpackedAsTheHeaderSays) {
  const std::string page = "<html>" + std::string(500, 'a');
  EXPECT_EQ(unpack_body(test::zlib(page), "deflate", 1000).value().bytes, page);
  EXPECT_EQ(unpack_body(test::deflate(page), "deflate", 1000).value().bytes, page);
  EXPECT_EQ(unpack_body(test::brotli(page), "br", 1000).value().bytes, page);
  EXPECT_FALSE(unpack_body(test::brotli(page), "br", 1000).value().cut);
  EXPECT_EQ(unpack_body(test::brotli(page), "br", 400).error().code, ErrorCode::kTooLarge);
  EXPECT_EQ(unpack_body(test::zlib(page) + "\r\n", "deflate", 1000).value().bytes, page);
}

TEST(HttpResponse, WhatACrawlerHasUnpackedStaysWhateverTheHeaderSays) {
  const std::string page = "\r\n\xEF\xBB\xBF<html><p>Harbour to close</p>";
  for (const char* const encoding : {"br", "deflate", "gzip", "compress"}) {
    EXPECT_EQ(unpack_body(page, encoding, 1000).value().bytes, page) << encoding;
  }
  const std::string neither = "\xFF\xFF\x01 and more";
  EXPECT_EQ(unpack_body(neither, "br", 1000).value().bytes, neither);
}

TEST(HttpResponse, WhatBreaksOffIsCut) {
  const std::string page = "<html>" + std::string(500, 'a');
  const auto cut = unpack_body(test::brotli(page).substr(0, 100), "br", 1000);
  EXPECT_TRUE(cut.value().cut);
  EXPECT_TRUE(page.starts_with(cut.value().bytes));
  EXPECT_TRUE(unpack_body(test::deflate(page).substr(0, 9), "deflate", 1000).value().cut);
}

}  // namespace
}  // namespace twosource::ingest::warc
