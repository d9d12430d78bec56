// East Asian Width (UAX 11) and general categories, by ICU. Test: tests/unit/rendering/wrap_test.cc.
#include "base/display_width.h"

#include <unicode/uchar.h>

#include "base/unicode.h"

namespace twosource::base {

std::size_t display_width(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return 1;
  const auto code = static_cast<UChar32>(c);
  switch (u_charType(code)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode_at(utf8, at);
    width += display_width(point.value);
    at += point.size;
  }
  return width;
}

}  // namespace twosource::base
