#include "language/addresses.h"

#include <algorithm>
#include <array>

namespace twosource::language {

std::string without_addresses(std::string_view text) {
  constexpr std::array<std::string_view, 3> kBeginnings = {"http://", "https://", "www."};
  std::string readable(text);
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    const std::string_view inside = text.substr(open + 1);
    const bool address = std::ranges::any_of(kBeginnings, [inside](auto begin) { return inside.starts_with(begin); });
    const std::size_t end = address ? inside.find_first_of(") \t\r\n") : std::string_view::npos;
    if (end == std::string_view::npos || inside[end] != ')') continue;
    std::fill_n(readable.begin() + static_cast<std::ptrdiff_t>(open), end + 2, ' ');
  }
  return readable;
}

}  // namespace twosource::language
