#include "rendering/wrap.h"

#include <algorithm>

#include "base/display_width.h"
#include "base/unicode.h"

namespace twosource::rendering {
namespace {

/// The longest beginning of a word that fits, in bytes; at least one code point, with the marks that combine with it.
std::size_t fitting_size(std::string_view word, std::size_t width) {
  std::size_t columns = 0;
  std::size_t at = 0;
  while (at < word.size()) {
    const base::CodePoint point = base::decode_at(word, at);
    columns += base::display_width(point.value);
    if (columns > width && at > 0) break;
    at += point.size;
  }
  return at;
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  width = std::max<std::size_t>(width, 1);
  std::vector<std::string> lines;
  std::size_t used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = text.find(' ', at);
    if (end == std::string_view::npos) end = text.size();
    std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    std::size_t columns = base::display_width(word);
    if (!lines.empty() && used + 1 + columns <= width) {
      lines.back() += ' ';
      lines.back() += word;
      used += 1 + columns;
      continue;
    }
    while (columns > width) {
      const std::size_t size = fitting_size(word, width);
      lines.emplace_back(word.substr(0, size));
      word.remove_prefix(size);
      columns -= std::min(columns, base::display_width(lines.back()));
    }
    if (!word.empty()) lines.emplace_back(word);
    used = columns;
  }
  return lines;
}

std::string shortened(std::string_view text, std::size_t width) {
  if (base::display_width(text) <= width) return std::string(text);
  return std::string(text.substr(0, fitting_size(text, std::max<std::size_t>(width, 2) - 1))) + "…";
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  const std::size_t columns = base::display_width(text);
  if (columns < width) out.append(width - columns, ' ');
  return out;
}

}  // namespace twosource::rendering
