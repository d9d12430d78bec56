// The content policy names the stylesheet by its SHA-256 (CSP level 3), so that no other style, and no script, font,
// image or request can come of anything that a report printed. Test: tests/unit/rendering/brief/html_test.cc.
#include "rendering/html_page.h"

#include <fmt/format.h>

#include <cstdint>

#include "base/sha256.h"
#include "rendering/escaping.h"

namespace twosource::rendering {
namespace {

constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::uint32_t hex_value(char digit) {
  return static_cast<std::uint32_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

}  // namespace

std::string base64_of_hex(std::string_view hex) {
  std::string out;
  for (std::size_t at = 0; at < hex.size(); at += 6) {  // three bytes become four characters
    const std::string_view group = hex.substr(at, 6);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 6; ++i) bits = bits << 4 | (i < group.size() ? hex_value(group[i]) : 0);
    for (std::size_t i = 0; i < 4; ++i) {
      out += 6 * i >= 4 * group.size() ? '=' : kBase64[bits >> (18 - 6 * i) & 63];
    }
  }
  return out;
}

std::string html_page(std::string_view title, std::string_view body) {
  return fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; "
      "base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
      base64_of_hex(base::sha256_hex(brief_style())), escape_html(title), brief_style(), body);
}

}  // namespace twosource::rendering
