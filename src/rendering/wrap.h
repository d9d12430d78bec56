// Text in columns of a terminal: wrapping and aligning by display width. Test: tests/unit/rendering/wrap_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace twosource::rendering {

/// Breaks a text at its spaces into lines of at most `width` columns (1 or more); a word that is longer is cut.
/// An empty text is no line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The text, or so much of it as fits into `width` columns with "…" behind it.
std::string shortened(std::string_view text, std::size_t width);

/// The text with spaces behind it up to `width` columns.
std::string padded(std::string_view text, std::size_t width);

}  // namespace twosource::rendering
