// Test: tests/unit/language/strings_test.cc.
#include "language/strings.h"

#include <algorithm>
#include <utility>

#include "base/json.h"
#include "language/murmur.h"

namespace twosource::language {

std::uint64_t hash_string(std::string_view text) { return hash64A(text, 1); }

StringIds::StringIds(std::vector<std::string> symbols) : names__number_(std::move(symbols)) {
  for (std::size_t number = 0; number < names__number_.size(); ++number) {
    longest_symbol_ = std::max(longest_symbol_, names__number_[number].size());
    symbols_.emplace(names__number_[number], number);
  }
}

std::string_view StringIds::symbol(std::uint64_t number) const {
  return number < names__number_.size() ? std::string_view(names__number_[number]) : std::string_view();
}

Result<StringIds> StringIds::load(const std::filesystem::path& path) {
  auto json = base::read_json_file(path);
  if (!json) return json.error();
  std::vector<std::string> symbols;
  const auto list = json->find("symbols");
  bool sound = list != json->end() && list->is_array();
  if (sound) {
    for (const auto& name : *list) {
      sound = sound && name.is_string();
      if (sound) symbols.push_back(name.get<std::string>());
    }
  }
  if (!sound) return Error{ErrorCode::kDataBroken, "'symbols' must be a list of names", path.string()};
  return StringIds(std::move(symbols));
}

std::uint64_t StringIds::id(std::string_view text) const {
  if (text.empty()) return 0;
  if (text.size() <= longest_symbol_) {
    if (const auto symbol = symbols_.find(text); symbol != symbols_.end()) return symbol->second;
  }
  return hash_string(text);
}

}  // namespace twosource::language
