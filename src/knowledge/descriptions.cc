#include "knowledge/descriptions.h"

#include <algorithm>

#include "base/unicode.h"

namespace twosource::knowledge {

bool is_description(std::string_view name) {
  const std::size_t rest = name.find(' ');
  if (rest == std::string_view::npos) return false;
  for (std::size_t at = rest; at < name.size();) {
    const base::CodePoint point = base::decode_at(name, at);
    if (base::is_upper(point.value)) return false;
    at += point.size;
  }
  return true;
}

std::string_view name_behind_article(std::string_view words) {
  constexpr std::size_t kLongestJoiner = 3;
  if (!words.starts_with("the ") && !words.starts_with("The ")) return {};
  const std::string_view name = words.substr(4);
  std::size_t capitals = 0;
  std::string_view last;
  for (std::string_view rest = name; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    last = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (last.empty() || last.ends_with(',')) return {};
    const bool capital = base::is_upper(base::decode_at(last, 0).value);
    if (!capital && last.size() > kLongestJoiner) return {};
    capitals += capital ? 1 : 0;
  }
  const bool ends_in_name = !last.empty() && base::is_upper(base::decode_at(last, 0).value);
  return capitals > 1 && ends_in_name ? name : std::string_view();
}

}  // namespace twosource::knowledge
