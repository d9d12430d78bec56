// Test: tests/unit/ingest/formats/feed/xml_text_test.cc.
#include "ingest/formats/feed/xml_text.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/unicode.h"
#include "ingest/decode.h"

namespace twosource::ingest::feed {
namespace {

constexpr std::size_t kLongestReference = 12;  ///< "&#x0010FFFF;"
constexpr std::string_view kDataStart = "<![CDATA[";
constexpr std::string_view kDataEnd = "]]>";
constexpr std::string_view kCommentStart = "<!--";
constexpr std::string_view kCommentEnd = "-->";
constexpr lxb_codepoint_t kReplacement = 0xFFFD;

const lxb_char_t* chars(std::string_view bytes) { return reinterpret_cast<const lxb_char_t*>(bytes.data()); }

/// What the prolog declares, but UTF-16: bytes in which one can read that are not that.
const lxb_encoding_data_t* declared_encoding(std::string_view start) {
  if (!start.starts_with("<?xml")) return nullptr;
  const std::string_view prolog = start.substr(0, start.find("?>"));
  const std::size_t at = prolog.find("encoding");
  if (at == std::string_view::npos) return nullptr;
  const std::size_t quote = prolog.find_first_of("\"'", at);
  if (quote == std::string_view::npos) return nullptr;
  const std::string_view name = prolog.substr(quote + 1, prolog.find(prolog[quote], quote + 1) - quote - 1);
  const lxb_encoding_data_t* const found = lxb_encoding_data_prescan_validate(chars(name), name.size());
  return found == lxb_encoding_data(LXB_ENCODING_UTF_8) ? nullptr : found;
}

/// Bytes of the character of UTF-8 that begins like this; 1 for what begins none.
std::size_t length_of(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte >= 0xF0 && byte < 0xF5 ? 4 : byte >= 0xE0 && byte < 0xF0 ? 3 : byte >= 0xC2 && byte < 0xE0 ? 2 : 1;
}

bool is_utf8_but_for_its_end(std::string_view bytes) {
  const auto invalid = base::first_invalid_utf8(bytes);
  return !invalid || bytes.size() - *invalid < length_of(bytes[*invalid]);
}

/// The bytes of the reference that begins here where XML knows it; 0 for others.
std::size_t reference_at(std::string_view text) {
  const std::size_t end = text.substr(0, kLongestReference).find(';');
  if (end == std::string_view::npos) return 0;
  const std::string_view name = text.substr(1, end - 1);
  for (const std::string_view known : {"amp", "lt", "gt", "quot", "apos"}) {
    if (name == known) return end + 1;
  }
  if (name.size() < 2 || name[0] != '#') return 0;
  const bool hexadecimal = name[1] == 'x';
  char32_t c = 0;
  for (const char digit : name.substr(hexadecimal ? 2 : 1)) {
    const auto byte = static_cast<unsigned char>(digit);
    if (hexadecimal ? std::isxdigit(byte) == 0 : std::isdigit(byte) == 0) return 0;
    const int value = std::isdigit(byte) != 0 ? digit - '0' : (digit | 0x20) - 'a' + 10;
    c = c * (hexadecimal ? 16 : 10) + static_cast<char32_t>(value);
    if (c > 0x10FFFF) return 0;
  }
  const bool allowed =
      (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') && (c < 0xD800 || c >= 0xE000) && c != 0xFFFE && c != 0xFFFF;
  return allowed ? end + 1 : 0;
}

}  // namespace

XmlText::XmlText(std::string_view start) {
  constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
  if (start.starts_with(kUtf8Mark)) {
    mark_ = kUtf8Mark.size();
  } else if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")) {
    mark_ = 2;
    encoding_ = lxb_encoding_data(start[0] == '\xFF' ? LXB_ENCODING_UTF_16LE : LXB_ENCODING_UTF_16BE);
  } else if (start.size() > 1 && (start[0] == '\0' || start[1] == '\0')) {
    encoding_ = lxb_encoding_data(start[0] == '\0' ? LXB_ENCODING_UTF_16BE : LXB_ENCODING_UTF_16LE);
  } else {
    const bool ascii = std::ranges::all_of(start, [](char c) { return (c & 0x80) == 0; });
    if (ascii || !is_utf8_but_for_its_end(start)) encoding_ = declared_encoding(start);
  }
  if (encoding_ == nullptr) return;
  lxb_encoding_decode_init_single(&decoder_, encoding_);
}

void XmlText::decode(std::string_view bytes, bool last) {
  const std::size_t mark = std::min(mark_, bytes.size());
  bytes.remove_prefix(mark);
  mark_ -= mark;
  if (encoding_ != nullptr) return decode_other(bytes, last);
  bytes_ += bytes;
  decode_utf8(last);
}

void XmlText::decode_utf8(bool last) {
  std::size_t at = 0;
  while (at < bytes_.size()) {
    const std::string_view rest = std::string_view(bytes_).substr(at);
    const std::size_t valid = base::first_invalid_utf8(rest).value_or(rest.size());
    text_ += rest.substr(0, valid);
    at += valid;
    if (at == bytes_.size() || (!last && bytes_.size() - at < length_of(bytes_[at]))) break;
    append_windows_1252(text_, bytes_[at++]);
  }
  bytes_.erase(0, at);
}

void XmlText::decode_other(std::string_view bytes, bool last) {
  std::array<lxb_codepoint_t, 4096> buffer{};
  lxb_encoding_decode_buf_set(&decoder_, buffer.data(), buffer.size());
  lxb_encoding_decode_replace_set(&decoder_, &kReplacement, 1);
  const auto take = [&] {
    for (std::size_t i = 0; i < lxb_encoding_decode_buf_used(&decoder_); ++i) {
      base::append_utf8(text_, static_cast<char32_t>(buffer[i]));
    }
    lxb_encoding_decode_buf_used_set(&decoder_, 0);
  };
  const lxb_char_t* at = chars(bytes);
  const lxb_char_t* const end = at + bytes.size();
  lxb_status_t status = LXB_STATUS_OK;
  do {
    status = encoding_->decode(&decoder_, &at, end);
    take();
  } while (status == LXB_STATUS_SMALL_BUFFER);
  if (!last) return;
  lxb_encoding_decode_finish(&decoder_);
  take();
}

std::string XmlText::take(std::string_view bytes, bool last) {
  decode(bytes, last);
  std::string out;
  out.reserve(text_.size() + text_.size() / 16);
  std::size_t at = 0;
  while (at < text_.size()) {
    const std::size_t used = mend_at(at, last, out);
    if (used == 0) break;
    at += used;
  }
  text_.erase(0, at);
  return out;
}

/// Appends what stands at `at`, mended; gives back its bytes, 0 where what follows must be known first.
std::size_t XmlText::mend_at(std::size_t at, bool last, std::string& out) {
  const std::string_view rest = std::string_view(text_).substr(at);
  const std::size_t plain = std::min(
      static_cast<std::size_t>(std::ranges::find_if(rest,
                                                    [](char c) {
                                                      return c == '&' || c == '<' || c == ']' || c == '-' ||
                                                             c == '\xEF' || static_cast<unsigned char>(c) < 0x20;
                                                    }) -
                               rest.begin()),
      rest.size());
  if (plain > 0) {
    out += rest.substr(0, plain);
    return plain;
  }
  const auto byte = static_cast<unsigned char>(rest[0]);
  if (byte < 0x20 && rest[0] != '\t' && rest[0] != '\n' && rest[0] != '\r') return 1;
  if (!last && rest.size() < kLongestReference) return 0;
  if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) return 3;
  if (rest[0] == '&' && inside_ == Inside::kMarkup && reference_at(rest) == 0) {
    out += "&amp;";
    return 1;
  }
  if (inside_ == Inside::kMarkup && rest.starts_with(kDataStart)) inside_ = Inside::kCharacterData;
  if (inside_ == Inside::kMarkup && rest.starts_with(kCommentStart)) inside_ = Inside::kComment;
  if (inside_ == Inside::kCharacterData && rest.starts_with(kDataEnd)) inside_ = Inside::kMarkup;
  if (inside_ == Inside::kComment && rest.starts_with(kCommentEnd)) inside_ = Inside::kMarkup;
  out += rest[0];
  return 1;
}

}  // namespace twosource::ingest::feed
