// Test: tests/unit/ingest/formats/html/words_test.cc.
#include "ingest/formats/html/words.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>

#include "base/unicode.h"

namespace twosource::ingest::html {
namespace {

constexpr std::size_t kLongestReference = 11;  ///< "&#1114111;"

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] > ' ' && text[at] < 0x7F) {  // nearly all of most texts
      if (space) line += ' ';
      space = false;
      line += text[at++];
      continue;
    }
    const auto [c, size] = base::decode_at(text, at);
    if (base::is_space(c)) {
      space = !line.empty();
    } else if (!base::is_control(c)) {
      if (space) line += ' ';
      space = false;
      line += text.substr(at, size);
    }
    at += size;
  }
  return line;
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

std::string squeezed(std::string_view text) {
  std::string key;
  for (const char c : base::comparison_key(text)) {
    if ((c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
  }
  return key;
}

std::string without_references(std::string_view text) {
  static const std::map<std::string_view, std::string_view> kNamed = {
      {"amp", "&"},   {"quot", "\""}, {"apos", "'"},  {"lt", "<"},    {"gt", ">"},    {"nbsp", " "},  {"rsquo", "’"},
      {"lsquo", "‘"}, {"ldquo", "“"}, {"rdquo", "”"}, {"ndash", "–"}, {"mdash", "—"}, {"hellip", "…"}};
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = text[at] == '&' ? text.substr(at, kLongestReference).find(';') : std::string_view::npos;
    if (length == std::string_view::npos) {
      plain += text[at++];
      continue;
    }
    const std::size_t end = at + length;
    std::string_view name = text.substr(at + 1, length - 1);
    std::uint32_t code = 0;
    if (name.starts_with('#')) {
      const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
      name.remove_prefix(hex ? 2 : 1);
      const auto [stop, failed] = std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
      const bool good = failed == std::errc() && stop == name.data() + name.size() && code >= ' ' && code <= 0x10FFFF &&
                        (code < 0xD800 || code > 0xDFFF);
      if (good) {
        base::append_utf8(plain, code);
        at = end + 1;
        continue;
      }
    } else if (const auto found = kNamed.find(name); found != kNamed.end()) {
      plain += found->second;
      at = end + 1;
      continue;
    }
    plain += text[at++];
  }
  return plain;
}

bool is_web_address(std::string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

std::string_view host_of(std::string_view url) {
  if (!is_web_address(url)) return {};
  url.remove_prefix(url.find("://") + 3);
  url = url.substr(0, url.find_first_of("/?#:"));
  return url.starts_with("www.") ? url.substr(4) : url;
}

std::string_view path_of(std::string_view url) {
  if (!is_web_address(url)) return {};
  const auto slash = url.find('/', url.find("://") + 3);
  return slash == std::string_view::npos ? std::string_view() : url.substr(slash);
}

}  // namespace twosource::ingest::html
