// UTF-8 by hand (a text is walked far too often to go through UText), everything else by ICU.
// Test: tests/unit/base/unicode_test.cc.
#include "base/unicode.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <cstring>

namespace twosource::base {
namespace {

constexpr CodePoint kReplacement{0xFFFD, 1};

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

icu::UnicodeString from_utf8(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

// ICU makes a normaliser when it is first asked for one, and again hands out the same. Asked once, from the initialiser
// of a static, every thread sees it whole by the rules of the language, and not by ICU's alone.
using MakeNormalizer = const icu::Normalizer2* (*)(UErrorCode&);

const icu::Normalizer2* made_by(MakeNormalizer make) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = make(status);
  return U_SUCCESS(status) ? normalizer : nullptr;
}

/// NFKC with case folding; null where ICU has no data for it.
const icu::Normalizer2* case_folding() {
  static const icu::Normalizer2* const normalizer = made_by(&icu::Normalizer2::getNFKCCasefoldInstance);
  return normalizer;
}

/// NFD, likewise.
const icu::Normalizer2* decomposition() {
  static const icu::Normalizer2* const normalizer = made_by(&icu::Normalizer2::getNFDInstance);
  return normalizer;
}

/// Python counts these separators of information among white space, Unicode's property does not.
bool is_information_separator(char32_t c) { return c >= 0x1C && c <= 0x1F; }

}  // namespace

CodePoint decode_at(std::string_view utf8, std::size_t at) {
  const unsigned char lead = byte_at(utf8, at);
  if (lead < 0x80) return {lead, 1};
  const std::uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + size > utf8.size()) return kReplacement;
  char32_t value = lead & (0x7FU >> size);
  for (std::uint32_t i = 1; i < size; ++i) {
    const unsigned char next = byte_at(utf8, at + i);
    if ((next & 0xC0U) != 0x80U) return kReplacement;
    value = (value << 6) | (next & 0x3FU);
  }
  const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return kReplacement;
  return {value, size};
}

CodePoint decode_before(std::string_view utf8, std::size_t at) {
  for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
    if ((byte_at(utf8, at - back) & 0xC0U) == 0x80U) continue;
    const CodePoint found = decode_at(utf8, at - back);
    return found.size == back ? found : kReplacement;
  }
  return kReplacement;
}

void append_utf8(std::string& utf8, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  if (c < 0x80) {
    utf8 += static_cast<char>(c);
  } else if (c < 0x800) {
    utf8 += static_cast<char>(0xC0 | (c >> 6));
    utf8 += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    utf8 += static_cast<char>(0xE0 | (c >> 12));
    utf8 += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    utf8 += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    utf8 += static_cast<char>(0xF0 | (c >> 18));
    utf8 += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    utf8 += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    utf8 += static_cast<char>(0x80 | (c & 0x3F));
  }
}

std::size_t code_point_count(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

std::u32string to_utf32(std::string_view utf8) {
  std::u32string result;
  result.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint next = decode_at(utf8, at);
    result += next.value;
    at += next.size;
  }
  return result;
}

std::string to_utf8(std::u32string_view code_points) {
  std::string result;
  result.reserve(code_points.size());
  for (const char32_t c : code_points) append_utf8(result, c);
  return result;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  for (std::size_t at = 0; at < bytes.size();) {
    std::uint64_t eight = kHighBits;
    if (at + sizeof eight <= bytes.size()) std::memcpy(&eight, bytes.data() + at, sizeof eight);
    if ((eight & kHighBits) == 0) {  // ASCII, as nearly all of most texts
      at += sizeof eight;
      continue;
    }
    const CodePoint next = decode_at(bytes, at);
    if (next.value == 0xFFFD && next.size == 1) return at;
    at += next.size;
  }
  return std::nullopt;
}

CodePointIndex::CodePointIndex(std::string_view utf8) : text_(utf8) {
  every_64_.reserve(utf8.size() / 64 + 1);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    if (at % 64 == 0) every_64_.push_back(count);
    if ((byte_at(utf8, at) & 0xC0U) != 0x80U) ++count;
  }
  if (utf8.size() % 64 == 0) every_64_.push_back(count);
}

std::uint32_t CodePointIndex::at(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  while (offset > 0 && offset < text_.size() && (byte_at(text_, offset) & 0xC0U) == 0x80U) --offset;
  std::uint32_t count = every_64_[offset / 64];
  for (std::uint32_t at = offset / 64 * 64; at < offset; ++at) {
    if ((byte_at(text_, at) & 0xC0U) != 0x80U) ++count;
  }
  return count;
}

std::string to_lower(std::string_view utf8) {
  if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return (c & 0x80) == 0; })) {
    std::string result(utf8);
    for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return result;
  }
  std::string result;
  from_utf8(utf8).toLower(icu::Locale::getRoot()).toUTF8String(result);
  return result;
}

std::string to_upper(std::string_view utf8) {
  std::string result;
  from_utf8(utf8).toUpper(icu::Locale::getRoot()).toUTF8String(result);
  return result;
}

std::string comparison_key(std::string_view utf8) {
  icu::UnicodeString folded = from_utf8(utf8);
  UErrorCode status = U_ZERO_ERROR;
  if (case_folding() != nullptr) folded = case_folding()->normalize(folded, status);
  std::string normal;
  folded.toUTF8String(normal);
  std::string key;
  bool space_pending = false;
  for (std::size_t at = 0; at < normal.size();) {
    const CodePoint next = decode_at(normal, at);
    at += next.size;
    char32_t c = next.value;
    if (is_space(c)) {
      space_pending = !key.empty();
      continue;
    }
    if (space_pending) key += ' ';
    space_pending = false;
    if (c == 0x2018 || c == 0x2019 || c == 0x201A || c == 0x201B || c == 0x2032 || c == 0x60 || c == 0xB4) c = '\'';
    if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0x201F || c == 0x2033 || c == 0xAB || c == 0xBB) c = '"';
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) c = '-';
    append_utf8(key, c);
  }
  return key;
}

std::string without_marks(char32_t code_point) {
  icu::UnicodeString lower(static_cast<UChar32>(code_point));
  lower.toLower(icu::Locale::getRoot());
  UErrorCode status = U_ZERO_ERROR;
  if (decomposition() != nullptr) lower = decomposition()->normalize(lower, status);
  std::string plain;
  for (std::int32_t at = 0; at < lower.length(); at = lower.moveIndex32(at, 1)) {
    const UChar32 c = lower.char32At(at);
    if (u_charType(c) != U_NON_SPACING_MARK) append_utf8(plain, static_cast<char32_t>(c));
  }
  return plain;
}

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }
bool is_upper(char32_t c) { return u_isUUppercase(static_cast<UChar32>(c)) != 0; }
bool is_lower(char32_t c) { return u_isULowercase(static_cast<UChar32>(c)) != 0; }

bool is_digit(char32_t c) {
  const auto type = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_NUMERIC_TYPE);
  return type == U_NT_DECIMAL || type == U_NT_DIGIT;
}

bool is_number(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_N_MASK) != 0; }

bool is_punctuation(char32_t c) { return u_ispunct(static_cast<UChar32>(c)) != 0; }

bool is_separator(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR; }

bool is_other(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_C_MASK) != 0; }

bool is_space(char32_t c) { return is_information_separator(c) || u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool is_bidi_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_quotation_mark(char32_t c) {
  return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 ||
         c == 0x203A || (c >= 0x300C && c <= 0x300F);
}

Span trimmed(std::string_view text, Span span) {
  while (!span.empty()) {
    const CodePoint first = decode_at(text, span.start);
    if (!is_space(first.value)) break;
    span.start += first.size;
  }
  while (!span.empty()) {
    const CodePoint last = decode_before(text, span.end);
    if (!is_space(last.value)) break;
    span.end -= last.size;
  }
  return span;
}

std::string_view trimmed(std::string_view text) {
  const Span span = trimmed(text, Span{0, static_cast<std::uint32_t>(text.size())});
  return text.substr(span.start, span.size());
}

}  // namespace twosource::base
