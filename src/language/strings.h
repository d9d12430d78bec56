// The numbers by which spaCy knows strings (its StringStore): embedding tables, lookup tables and patterns are keyed
// by them.
//
//   const auto strings = StringIds::load(data / "language/symbols.json");
//   strings->id("Moscow");  // 13549936205470267463
//   strings->id("NOUN");    // 92: a symbol
//
// Test: tests/unit/language/strings_test.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "twosource/error.h"

namespace twosource::language {

/// MurmurHash64A with seed 1: spaCy's hash_string. The hash alone: symbols and the empty string have other ids.
std::uint64_t hash_string(std::string_view text);

/// Maps strings to spaCy's ids. Immutable after loading; a lookup does not allocate.
class StringIds {
 public:
  /// Reads the symbol names, in the order of their numbers, from a JSON file {"symbols": ["", "IS_ALPHA", …]}.
  static Result<StringIds> load(const std::filesystem::path& path);
  explicit StringIds(std::vector<std::string> symbols);

  /// spaCy's StringStore[text]: 0 for the empty string, a symbol's small number, else the hash.
  [[nodiscard]] std::uint64_t id(std::string_view text) const;

  /// The symbol of a number, empty where there is none.
  [[nodiscard]] std::string_view symbol(std::uint64_t number) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return static_cast<std::size_t>(hash_string(text)); }
  };
  std::unordered_map<std::string, std::uint64_t, Hash, std::equal_to<>> symbols_;
  std::vector<std::string> names__number_;
  std::size_t longest_symbol_ = 0;
};

}  // namespace twosource::language
