// Test: tests/unit/ingest/formats/html/charset_test.cc.
#include "ingest/formats/html/charset.h"

#include <lexbor/encoding/encoding.h>
#include <lexbor/html/encoding.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "base/unicode.h"

namespace twosource::ingest::html {
namespace {

constexpr std::size_t kPrescan =
    64 * 1024;  ///< declarations stand near the top; browsers look at 1 KB, pages do not care
constexpr std::size_t kPrescanForNote = 4096;            ///< where a declaration changes nothing but what is told
constexpr std::size_t kLooked = 4096;                    ///< where a page's first tag stands
constexpr std::size_t kCharactersPerBroken = 1000;       ///< at least, of a page in the encoding that it declares
constexpr std::size_t kCharactersPerBrokenServed = 100;  ///< at least, of one in the encoding that its server gives
constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr lxb_codepoint_t kReplacement = 0xFFFD;

const lxb_char_t* chars(std::string_view bytes) { return reinterpret_cast<const lxb_char_t*>(bytes.data()); }

/// What the first `most` bytes declare.
const lxb_encoding_data_t* declared_encoding(std::string_view bytes, std::size_t most = kPrescan) {
  lxb_html_encoding_t found;
  const std::string_view head = bytes.substr(0, most);
  const lxb_encoding_data_t* encoding = nullptr;
  if (lxb_html_encoding_init(&found) == LXB_STATUS_OK) {
    std::size_t size = 0;
    const lxb_char_t* const name = lxb_html_encoding_prescan(&found, chars(head), chars(head) + head.size(), &size);
    if (name) encoding = lxb_encoding_data_prescan_validate(name, size);
  }
  lxb_html_encoding_destroy(&found, false);
  return encoding;
}

std::string decode_as(const lxb_encoding_data_t* encoding, std::string_view bytes, std::size_t& replaced) {
  std::array<lxb_codepoint_t, 4096> buffer{};
  lxb_encoding_decode_t decode;
  lxb_encoding_decode_init(&decode, encoding, buffer.data(), buffer.size());
  lxb_encoding_decode_replace_set(&decode, &kReplacement, 1);
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 4);
  const auto take = [&] {
    const std::size_t used = lxb_encoding_decode_buf_used(&decode);
    for (std::size_t i = 0; i < used; ++i) {
      if (buffer[i] == kReplacement) ++replaced;
      base::append_utf8(text, static_cast<char32_t>(buffer[i]));
    }
    lxb_encoding_decode_buf_used_set(&decode, 0);
  };
  const lxb_char_t* at = chars(bytes);
  const lxb_char_t* const end = at + bytes.size();
  lxb_status_t status = LXB_STATUS_OK;
  do {
    status = encoding->decode(&decode, &at, end);
    take();
  } while (status == LXB_STATUS_SMALL_BUFFER);
  lxb_encoding_decode_finish(&decode);
  take();
  return text;
}

std::string name_of_encoding(const lxb_encoding_data_t* encoding) {
  return reinterpret_cast<const char*>(encoding->name);
}

bool starts_with_name(std::string_view bytes, std::string_view name) {
  return bytes.size() > name.size() && std::equal(name.begin(), name.end(), bytes.begin(), [](char a, char b) {
           return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b)));
         });
}

bool begins_like_page(std::string_view bytes) {
  bytes = bytes.substr(0, kLooked);
  if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
  std::string wide;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {  // UTF-16: the bytes of ASCII are enough
    for (const char c : bytes) {
      if (c > 0) wide += c;
    }
    bytes = wide;
  }
  while (true) {
    const std::size_t start = bytes.find_first_not_of(" \t\r\n\f");
    if (start == std::string_view::npos) return false;
    bytes.remove_prefix(start);
    std::string_view close;
    if (bytes.starts_with("<!--")) close = "-->";
    if (starts_with_name(bytes, "<?xml")) close = "?>";
    if (close.empty()) break;
    const std::size_t end = bytes.find(close);
    if (end == std::string_view::npos) return false;
    bytes.remove_prefix(end + close.size());
  }
  constexpr std::string_view kFirst[] = {"<!doctype html", "<html", "<head",    "<body",
                                         "<title",         "<meta", "<article", "<div"};
  return std::ranges::any_of(kFirst, [bytes](std::string_view tag) { return starts_with_name(bytes, tag); });
}

}  // namespace

std::string decode_page(std::string bytes, std::vector<std::string>& notes) {
  const lxb_encoding_t mark = lxb_encoding_bom_sniff(chars(bytes), bytes.size());
  const lxb_encoding_data_t* const utf8 = lxb_encoding_data(LXB_ENCODING_UTF_8);
  const lxb_encoding_data_t* encoding = utf8;
  if (mark != LXB_ENCODING_DEFAULT) {
    encoding = lxb_encoding_data(mark);
    bytes.erase(0, mark == LXB_ENCODING_UTF_8 ? 3 : 2);
  }
  if (encoding == utf8 && !base::first_invalid_utf8(bytes)) {
    const lxb_encoding_data_t* const declared =
        mark == LXB_ENCODING_DEFAULT ? declared_encoding(bytes, kPrescanForNote) : utf8;
    const bool differs =
        declared && declared != utf8 && std::ranges::any_of(bytes, [](char c) { return (c & 0x80) != 0; });
    if (differs) notes.push_back("declared as " + name_of_encoding(declared) + ", is UTF-8");
    return bytes;
  }
  if (mark == LXB_ENCODING_DEFAULT) encoding = declared_encoding(bytes);
  std::size_t replaced = 0;
  std::string text;
  if (encoding) text = decode_as(encoding, bytes, replaced);
  // A page cut off within a character, or with a few broken ones, is still what it declares.
  if (!encoding || (encoding == utf8 && replaced * kCharactersPerBroken > text.size())) {
    notes.push_back(std::string(encoding ? "declared as UTF-8, is not" : "declares no encoding") +
                    ": decoded as windows-1252");
    replaced = 0;
    text = decode_as(lxb_encoding_data(LXB_ENCODING_WINDOWS_1252), bytes, replaced);
  }
  if (replaced > 0) notes.push_back(std::to_string(replaced) + " broken characters became U+FFFD");
  return text;
}

std::string with_charset(std::string bytes, std::string_view charset, std::vector<std::string>& notes) {
  if (charset.empty() || lxb_encoding_bom_sniff(chars(bytes), bytes.size()) != LXB_ENCODING_DEFAULT ||
      !base::first_invalid_utf8(bytes)) {
    return bytes;
  }
  const lxb_encoding_data_t* const encoding = lxb_encoding_data_prescan_validate(chars(charset), charset.size());
  if (!encoding || encoding == lxb_encoding_data(LXB_ENCODING_UTF_8)) return bytes;  // decode_page() knows what to do
  std::size_t replaced = 0;
  std::string text = decode_as(encoding, bytes, replaced);
  if (replaced * kCharactersPerBrokenServed > text.size()) {
    notes.push_back("served as " + name_of_encoding(encoding) + ", is not");
    return bytes;
  }
  if (replaced > 0) notes.push_back(std::to_string(replaced) + " broken characters became U+FFFD");
  return std::string(kMark) + text;
}

bool is_page(std::string_view bytes, bool named) {
  if (begins_like_page(bytes)) return true;
  if (!named || bytes.find('\0') != std::string_view::npos) return false;
  const auto tag = bytes.find('<');
  return tag != std::string_view::npos && tag + 1 < bytes.size() &&
         std::isalpha(static_cast<unsigned char>(bytes[tag + 1])) != 0;
}

}  // namespace twosource::ingest::html
