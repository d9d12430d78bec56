// Encodings as the WHATWG's Encoding Standard decodes them. Test: tests/unit/ingest/decode_test.cc.
#include "ingest/decode.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/unicode.h"

namespace twosource::ingest {
namespace {

using namespace std::string_view_literals;

constexpr char32_t kReplacement = 0xFFFD;

/// One control character in this many code points is still text: a stray escape, a form feed between pages.
constexpr std::size_t kCodePointsPerControl = 50;

/// Code points of the Windows-1252 bytes 0x80 to 0x9F; the five that it leaves undefined stay what they are.
constexpr std::array<char32_t, 32> kWindows1252 = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

struct Encoding {
  std::string_view mark;  ///< the byte order mark
  std::size_t unit = 1;   ///< bytes of one code unit
  bool big_endian = false;
  std::string_view name;
};

// UTF-32 before UTF-16: the mark of the one begins with the mark of the other.
constexpr std::array<Encoding, 5> kMarked = {{{"\xEF\xBB\xBF"sv, 1, false, "UTF-8"},
                                              {"\xFF\xFE\0\0"sv, 4, false, "UTF-32, little endian"},
                                              {"\0\0\xFE\xFF"sv, 4, true, "UTF-32, big endian"},
                                              {"\xFF\xFE"sv, 2, false, "UTF-16, little endian"},
                                              {"\xFE\xFF"sv, 2, true, "UTF-16, big endian"}}};

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// The code units of UTF-16 or UTF-32 as UTF-8. What is no code point becomes U+FFFD and is counted.
std::string decode_units(std::string_view bytes, const Encoding& encoding, std::size_t& replaced) {
  const std::size_t count = bytes.size() / encoding.unit;
  const auto unit_at = [&](std::size_t index) {
    char32_t unit = 0;
    for (std::size_t k = 0; k < encoding.unit; ++k) {
      const std::size_t byte = encoding.big_endian ? k : encoding.unit - 1 - k;
      unit = (unit << 8) | static_cast<unsigned char>(bytes[index * encoding.unit + byte]);
    }
    return unit;
  };
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t i = 0; i < count; ++i) {
    char32_t c = unit_at(i);
    if (encoding.unit == 2 && is_high_surrogate(c) && i + 1 < count && is_low_surrogate(unit_at(i + 1))) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit_at(++i) - 0xDC00);
    }
    if (is_high_surrogate(c) || is_low_surrogate(c) || c > 0x10FFFF) {
      c = kReplacement;
      ++replaced;
    }
    base::append_utf8(text, c);
  }
  if (bytes.size() % encoding.unit != 0) {
    base::append_utf8(text, kReplacement);
    ++replaced;
  }
  return text;
}

std::string decode_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) append_windows_1252(text, byte);
  return text;
}

Decoded decode_any(std::string bytes) {
  for (const Encoding& encoding : kMarked) {
    if (!bytes.starts_with(encoding.mark)) continue;
    bytes.erase(0, encoding.mark.size());
    if (encoding.unit == 1) break;  // UTF-8: like bytes without a mark
    std::size_t replaced = 0;
    Decoded decoded{decode_units(bytes, encoding, replaced), {"decoded as " + std::string(encoding.name)}};
    if (replaced > 0) decoded.notes.push_back(std::to_string(replaced) + " broken code units became U+FFFD");
    return decoded;
  }
  if (const auto invalid = base::first_invalid_utf8(bytes)) {
    return {decode_windows_1252(bytes),
            {"not valid UTF-8 (byte " + std::to_string(*invalid + 1) + "): decoded as Windows-1252"}};
  }
  return {std::move(bytes), {}};
}

}  // namespace

void append_windows_1252(std::string& text, char byte) {
  const auto value = static_cast<unsigned char>(byte);
  base::append_utf8(text, value >= 0x80 && value < 0xA0 ? kWindows1252[value - 0x80] : value);
}

Result<void> check_is_text(std::string_view utf8, const std::string& where) {
  std::size_t controls = 0;
  std::size_t code_points = 0;
  bool blank = true;
  for (std::size_t at = 0; at < utf8.size();) {
    const unsigned char byte = static_cast<unsigned char>(utf8[at]);
    if (byte > ' ' && byte < 0x7F) {  // nearly all of most texts
      blank = false;
      ++code_points;
      ++at;
      continue;
    }
    const auto [c, size] = base::decode_at(utf8, at);
    if (c == 0) {
      return Error{ErrorCode::kNotText,
                   "holds a NUL (byte " + std::to_string(at + 1) + "): not a text; save it as UTF-8 text", where};
    }
    const bool layout = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x85;
    if (!layout && base::is_control(c)) ++controls;
    blank = blank && base::is_space(c);
    ++code_points;
    at += size;
  }
  if (blank) return Error{ErrorCode::kEmpty, "is empty: there is nothing to read", where};
  if (controls * kCodePointsPerControl > code_points && controls > 2) {
    return Error{ErrorCode::kNotText, "is full of control characters: not a text; save it as UTF-8 text", where};
  }
  return {};
}

Result<Decoded> decode(std::string bytes, const std::string& where) {
  Decoded decoded = decode_any(std::move(bytes));
  if (auto checked = check_is_text(decoded.text, where); !checked) return checked.error();
  return decoded;
}

}  // namespace twosource::ingest
