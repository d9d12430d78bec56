// Conditions on one token and patterns of several, as spaCy's Matcher writes them. Internal to the attribute ruler.
//
// Method: spacy/matcher/matcher.pyx, without operators and extension attributes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/regex.h"
#include "language/msgpack_reader.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::language {

enum class TokenAttribute { kTag, kPos, kDep, kMorph, kEntityType, kIsSpace, kOrth, kLower, kNorm, kLemma };

/// The attribute of this name in any case, nothing for one that is not known here.
std::optional<TokenAttribute> token_attribute(std::string_view name);

/// A text's tokens with what patterns ask for and tokens do not hold.
struct MatchedText {
  MatchedText(std::string_view text_, const std::vector<Token>& tokens_);
  std::string_view text;
  const std::vector<Token>& tokens;
  std::vector<std::string> lower;
};

/// One test of one attribute.
struct TokenCondition {
  enum class Kind { kIn, kNotIn, kRegex };
  TokenAttribute attribute = TokenAttribute::kTag;
  Kind kind = Kind::kIn;
  std::vector<std::string> values;  ///< of attributes that are text
  std::vector<Label> labels;        ///< of attributes that are labels
  bool flag = false;                ///< of kIsSpace
  std::optional<base::Regex> regex;

  [[nodiscard]] bool holds(const MatchedText& text, std::size_t token) const;
};

/// Conditions for each of a run of tokens.
class TokenPattern {
 public:
  static Result<TokenPattern> read(MsgpackValue pattern);
  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] bool matches(const MatchedText& text, std::size_t first) const;

  /// The condition that the first token be one of some values of this attribute, null where there is none: patterns
  /// are found by it (attribute_ruler.cc).
  [[nodiscard]] const TokenCondition* first_must_be(TokenAttribute attribute) const;

 private:
  std::vector<std::vector<TokenCondition>> tokens_;
};

}  // namespace twosource::language
