// What a `tokenizer` file says, ready to be applied to one word at a time. Internal to the tokenizer.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/regex.h"
#include "base/unicode.h"
#include "language/lexeme.h"
#include "language/msgpack_reader.h"
#include "language/tokenizer/suffix_search.h"
#include "language/tokenizer/tokenizer.h"

namespace twosource::language {

/// One token of a word. The pieces of a word follow each other without a gap.
struct TokenPiece {
  std::uint32_t size = 0;          ///< bytes
  bool may_begin_special = false;  ///< some special case that affix rules split begins with this form
  std::string norm;
  LexicalFeatures features;  ///< but for `spacy`, which the text decides
};
using TokenPieces = std::vector<TokenPiece>;

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return static_cast<std::size_t>(hash_string(text)); }
};
template <class Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

/// Calls `on_word(span, space_after)` for every run of non-space and of white space of a text. The single space that
/// follows a word belongs to it: `space_after`.
template <class OnWord>
void for_each_word(std::string_view text, OnWord on_word) {
  if (text.empty()) return;
  std::uint32_t start = 0;
  bool in_space = base::is_space(base::decode_at(text, 0).value);
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t at = 0; at < size;) {
    const base::CodePoint next = base::decode_at(text, at);
    if (base::is_space(next.value) != in_space) {
      const bool space_after = next.value == U' ';
      if (start < at) on_word(Span{start, at}, space_after);
      start = space_after ? at + 1 : at;
      in_space = !in_space;
    }
    at += next.size;
  }
  if (start < size) on_word(Span{start, size}, false);
}

struct Tokenizer::Rules {
  static Result<Rules> read(std::string_view msgpack, const LexicalData& lexical, const std::string& where);

  /// Splits one run of white space or of non-space.
  void split_word(std::string_view word, bool with_special_cases, TokenPieces& pieces) const;

  /// The special case for exactly this text, or null.
  [[nodiscard]] const TokenPieces* special_case(std::string_view text) const;

  /// Special cases that the affix rules split, as the forms that they are split into, by the first form.
  StringMap<std::vector<std::vector<std::string>>> split_special_cases;

 private:
  Result<void> read_expressions(MsgpackValue root, const std::string& where);
  Result<void> read_special_cases(MsgpackValue root);
  Result<TokenPieces> read_special_case(MsgpackValue tokens, std::string_view text) const;
  void find_split_special_cases();
  [[nodiscard]] std::size_t prefix_size(std::string_view word) const;
  [[nodiscard]] std::size_t suffix_size(std::string_view word) const;
  [[nodiscard]] bool is_token_match(std::string_view word) const;
  [[nodiscard]] bool is_url(std::string_view word) const;
  void split_infixes(std::string_view word, TokenPieces& pieces) const;
  [[nodiscard]] TokenPiece piece(std::string_view form) const;
  [[nodiscard]] TokenPiece piece(std::string_view form, std::string norm) const;

  const LexicalData* lexical = nullptr;
  std::optional<base::Regex> prefix_search;
  std::optional<SuffixSearch> suffix_search;
  std::optional<base::Regex> infix_finditer;
  std::optional<base::Regex> token_match;
  std::optional<base::Regex> url_match;
  bool faster_heuristics = true;
  StringMap<TokenPieces> special_cases;
  std::size_t longest_special_case = 0;
};

}  // namespace twosource::language
