// Forms with files, as a browser sends them and as nobody should.
#include "server/multipart.h"

#include <gtest/gtest.h>

#include <string>

namespace twosource::server {
namespace {

constexpr std::string_view kType = "multipart/form-data; boundary=xYz";

std::string part(const std::string& head, const std::string& content) {
  return "--xYz\r\n" + head + "\r\n\r\n" + content + "\r\n";
}

TEST(Multipart, HasFieldsAndFilesInTheirOrder) {
  const std::string body = part("Content-Disposition: form-data; name=\"outlet\"", "The Ledger") +
                           part(
                               "content-disposition: form-data; name=\"file\"; filename=\"C:\\\\news\\\\a.html\"\r\n"
                               "Content-Type: text/html",
                               "<p>\r\n--xY no end</p>\r\n") +
                           part("Content-Disposition: form-data; name=\"text\"", "") + "--xYz--\r\n";
  const auto parts = parse_multipart(kType, body);
  ASSERT_TRUE(parts.ok()) << parts.error().line();
  ASSERT_EQ(parts->size(), 3U);
  EXPECT_EQ((*parts)[0].name, "outlet");
  EXPECT_EQ((*parts)[0].content, "The Ledger");
  EXPECT_EQ((*parts)[0].file, "");
  EXPECT_EQ((*parts)[1].file, "a.html");
  EXPECT_EQ((*parts)[1].content, "<p>\r\n--xY no end</p>\r\n");
  EXPECT_EQ((*parts)[2].content, "");
}

TEST(Multipart, BoundaryMayStandInQuotationMarks) {
  const std::string body = part("Content-Disposition: form-data; name=\"a\"", "b") + "--xYz--";
  EXPECT_EQ(parse_multipart("multipart/form-data; boundary=\"xYz\"; charset=utf-8", body).value().size(), 1U);
}

TEST(Multipart, WhatIsNoneIsRefused) {
  const std::string whole = part("Content-Disposition: form-data; name=\"a\"", "b") + "--xYz--\r\n";
  EXPECT_FALSE(parse_multipart("application/x-www-form-urlencoded", whole).ok());
  EXPECT_FALSE(parse_multipart("multipart/form-data", whole).ok());
  EXPECT_FALSE(parse_multipart("multipart/form-data; boundary=" + std::string(71, 'x'), whole).ok());
  EXPECT_FALSE(parse_multipart(kType, "").ok());
  EXPECT_FALSE(parse_multipart(kType, part("Content-Disposition: form-data", "no name") + "--xYz--").ok());
  EXPECT_FALSE(parse_multipart(kType, part("X: " + std::string(5000, 'y'), "b") + "--xYz--").ok());
  for (std::size_t end = 0; end + 4 < whole.size(); ++end) {
    EXPECT_FALSE(parse_multipart(kType, std::string_view(whole).substr(0, end)).ok()) << end;
  }
  std::string many;
  for (int i = 0; i < 17; ++i) many += part("Content-Disposition: form-data; name=\"a\"", "b");
  EXPECT_FALSE(parse_multipart(kType, many + "--xYz--").ok());
}

}  // namespace
}  // namespace twosource::server
