// How many columns a text takes on a terminal.
#pragma once

#include <cstddef>
#include <string_view>

namespace twosource::base {

/// Columns of one code point: 2 for wide and fullwidth ones (East Asian Width), 0 for combining marks and for
/// characters that format others, 1 otherwise.
std::size_t display_width(char32_t c);

/// Columns of a UTF-8 text.
std::size_t display_width(std::string_view utf8);

}  // namespace twosource::base
