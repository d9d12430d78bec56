#include "knowledge/descriptions.h"

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

}  // namespace twosource::knowledge
