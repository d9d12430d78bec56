// UTF-8 and Unicode: decoding, code point offsets, casing, categories, comparison keys.
//
// ICU does the Unicode work (Python's casing rules, as spaCy's tokenizer needs them, are ICU's root locale). Nothing
// here changes a Report's text: normal forms serve keys of comparison only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/report.h"

namespace twosource::base {

/// One code point of a text and how many bytes it takes.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;
};

/// The code point that starts at byte `at` of valid UTF-8 (`at` < size). An invalid byte is U+FFFD of size 1.
CodePoint decode_at(std::string_view utf8, std::size_t at);

/// The code point that ends before byte `at` (0 < `at` <= size).
CodePoint decode_before(std::string_view utf8, std::size_t at);

/// Appends a code point to UTF-8.
void append_utf8(std::string& utf8, char32_t code_point);

/// Number of code points in valid UTF-8.
std::size_t code_point_count(std::string_view utf8);

/// The whole of a UTF-8 text as code points, and back.
std::u32string to_utf32(std::string_view utf8);
std::string to_utf8(std::u32string_view code_points);

/// Byte offset of the first invalid byte of a text, or nothing when it is valid UTF-8 (no surrogates, no overlong
/// forms, nothing above U+10FFFF).
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// Converts byte offsets of one text into code point offsets, in constant time after a linear set-up. The text must
/// outlive the index.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view utf8);
  /// Code points before byte `offset`; an offset inside a code point counts as its start.
  [[nodiscard]] std::uint32_t at(std::uint32_t offset) const;
  [[nodiscard]] Span code_points(Span bytes) const { return {at(bytes.start), at(bytes.end)}; }

 private:
  std::string_view text_;
  std::vector<std::uint32_t> every_64_;  ///< code points before byte 64*i
};

/// Full lower- and upper-casing, root locale, context-sensitive (final sigma): Python's str.lower and str.upper.
std::string to_lower(std::string_view utf8);
std::string to_upper(std::string_view utf8);

/// One code point lower-cased, taken apart (NFD) and without its combining marks: "É" is "e".
std::string without_marks(char32_t code_point);

/// A key to compare printed words by: NFKC, case folded, curly quotation marks and dashes made plain, white space
/// runs made one space, trimmed. Never shown.
std::string comparison_key(std::string_view utf8);

// Character classes of one code point (Unicode general categories; white space as Python's str.isspace).
bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_digit(char32_t c);         ///< as Python's str.isdigit
bool is_number(char32_t c);        ///< category N*: digits, and numerals such as Ⅳ and ½
bool is_punctuation(char32_t c);   ///< category P*
bool is_separator(char32_t c);     ///< category Zs
bool is_other(char32_t c);         ///< category C*: controls, format characters, the unassigned
bool is_space(char32_t c);         ///< as Python's str.isspace
bool is_control(char32_t c);       ///< C0, C1 and DEL
bool is_bidi_control(char32_t c);  ///< embeddings, overrides, isolates, marks
bool is_quotation_mark(
    char32_t c);  ///< straight or curly, single or double, guillemets; not the apostrophe's other uses

/// White space at the ends left out, as a Span of the same text.
Span trimmed(std::string_view text, Span span);
std::string_view trimmed(std::string_view text);

}  // namespace twosource::base
