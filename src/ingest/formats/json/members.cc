// Test: tests/unit/ingest/formats/json/ninjs_test.cc.
#include "ingest/formats/json/members.h"

#include "base/unicode.h"

namespace twosource::ingest {

using base::Json;

const Json& member(const Json& object, std::string_view name) {
  static const Json none;
  if (!object.is_object()) return none;
  for (const auto& [key, value] : object.items()) {
    if (key.size() == name.size() && base::to_lower(key) == name) return value;
  }
  return none;
}

std::string text_of(const Json& value) {
  if (value.is_number_integer()) return value.dump();
  return value.is_string() ? std::string(base::trimmed(value.get_ref<const std::string&>())) : std::string();
}

std::string first_text(const Json& object, const std::vector<std::string_view>& names) {
  for (const std::string_view name : names) {
    if (std::string text = text_of(member(object, name)); !text.empty()) return text;
  }
  return {};
}

}  // namespace twosource::ingest
