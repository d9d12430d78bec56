// Test: tests/unit/language/components/attribute_ruler_test.cc.
#include "language/components/token_matcher.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/unicode.h"
#include "language/components/morphology.h"
#include "language/python_regex.h"

namespace twosource::language {
namespace {

Error unsupported(MsgpackValue at, std::string message) {
  return Error{ErrorCode::kModelUnsupported, std::move(message), at.error("").where};
}

bool is_label(TokenAttribute attribute) { return attribute <= TokenAttribute::kEntityType; }

Label label_of(const Token& token, TokenAttribute attribute) {
  switch (attribute) {
    case TokenAttribute::kTag:
      return token.tag;
    case TokenAttribute::kPos:
      return token.pos;
    case TokenAttribute::kDep:
      return token.dep;
    case TokenAttribute::kMorph:
      return token.morph;
    default:
      return token.entity_type.label();
  }
}

std::string_view text_of(const MatchedText& text, std::size_t token, TokenAttribute attribute) {
  switch (attribute) {
    case TokenAttribute::kLower:
      return text.lower[token];
    case TokenAttribute::kNorm:
      return text.tokens[token].norm;
    case TokenAttribute::kLemma:
      return text.tokens[token].lemma;
    default:
      return cut(text.text, text.tokens[token].span);
  }
}

Result<void> add_value(MsgpackValue value, TokenCondition& condition) {
  const auto text = value.as_text();
  if (!text) return text.error();
  if (!is_label(condition.attribute)) {
    condition.values.emplace_back(*text);
    return {};
  }
  if (condition.attribute != TokenAttribute::kMorph) {
    condition.labels.emplace_back(*text);
    return {};
  }
  const auto morph = normal_morph(*text);
  if (!morph) return value.error(morph.error().message);
  condition.labels.emplace_back(*morph);
  return {};
}

/// {"IN": […]}, {"NOT_IN": […]} or {"REGEX": "…"}.
Result<void> read_predicate(std::string_view name, MsgpackValue value, TokenCondition& condition) {
  if (name == "REGEX" && value.is_text()) {
    const auto text = value.as_text();
    if (!text) return text.error();
    auto regex = compile_python_regex(*text, value.error("").where);
    if (!regex) return regex.error();
    condition.kind = TokenCondition::Kind::kRegex;
    condition.regex = std::move(regex).value();
    return {};
  }
  if ((name != "IN" && name != "NOT_IN") || !value.is_array()) {
    return unsupported(value, "a pattern tests a token by " + std::string(name));
  }
  condition.kind = name == "IN" ? TokenCondition::Kind::kIn : TokenCondition::Kind::kNotIn;
  for (const MsgpackValue item : value.items()) {
    if (auto done = add_value(item, condition); !done) return done;
  }
  return {};
}

Result<void> read_conditions(std::string_view name, MsgpackValue value, std::vector<TokenCondition>& conditions) {
  const auto attribute = token_attribute(name);
  if (!attribute) return unsupported(value, "a pattern tests a token's " + std::string(name));
  TokenCondition condition;
  condition.attribute = *attribute;
  if (*attribute == TokenAttribute::kIsSpace) {
    const auto flag = value.as_bool();
    if (!flag) return unsupported(value, "a pattern tests IS_SPACE by something else than true or false");
    condition.flag = *flag;
    conditions.push_back(std::move(condition));
    return {};
  }
  if (!value.is_map()) {
    if (auto done = add_value(value, condition); !done) return done;
    conditions.push_back(std::move(condition));
    return {};
  }
  for (const auto& [predicate, operand] : value.members()) {
    const auto predicate_name = predicate.as_text();
    if (!predicate_name) return predicate_name.error();
    TokenCondition one;
    one.attribute = *attribute;
    if (auto done = read_predicate(*predicate_name, operand, one); !done) return done;
    conditions.push_back(std::move(one));
  }
  return {};
}

/// Labels are compared by pointer and expressions run: the cheap tests go first.
int cost(const TokenCondition& condition) {
  return condition.kind == TokenCondition::Kind::kRegex ? 100 : static_cast<int>(condition.attribute);
}

}  // namespace

std::optional<TokenAttribute> token_attribute(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, TokenAttribute>, 11> kNames{{
      {"TAG", TokenAttribute::kTag},
      {"POS", TokenAttribute::kPos},
      {"DEP", TokenAttribute::kDep},
      {"MORPH", TokenAttribute::kMorph},
      {"ENT_TYPE", TokenAttribute::kEntityType},
      {"IS_SPACE", TokenAttribute::kIsSpace},
      {"ORTH", TokenAttribute::kOrth},
      {"TEXT", TokenAttribute::kOrth},
      {"LOWER", TokenAttribute::kLower},
      {"NORM", TokenAttribute::kNorm},
      {"LEMMA", TokenAttribute::kLemma},
  }};
  const std::string upper = base::to_upper(name);
  for (const auto& [known, attribute] : kNames) {
    if (known == upper) return attribute;
  }
  return std::nullopt;
}

MatchedText::MatchedText(std::string_view text_, const std::vector<Token>& tokens_) : text(text_), tokens(tokens_) {
  lower.reserve(tokens.size());
  for (const Token& token : tokens) lower.push_back(base::to_lower(cut(text, token.span)));
}

bool TokenCondition::holds(const MatchedText& text, std::size_t token) const {
  const Token& subject = text.tokens[token];
  if (attribute == TokenAttribute::kIsSpace) return subject.is_space == flag;
  if (kind == Kind::kRegex) {
    const std::string_view value =
        is_label(attribute) ? label_of(subject, attribute).text() : text_of(text, token, attribute);
    const auto match = regex->search(value);
    return match && match->has(0);
  }
  const auto is_one_of = [](const auto& list, const auto& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
  };
  const bool in = is_label(attribute) ? is_one_of(labels, label_of(subject, attribute))
                                      : is_one_of(values, text_of(text, token, attribute));
  return in == (kind == Kind::kIn);
}

Result<TokenPattern> TokenPattern::read(MsgpackValue pattern) {
  if (!pattern.is_array() || pattern.size() == 0) return pattern.error("holds a pattern that is no list of tokens");
  TokenPattern result;
  for (const MsgpackValue token : pattern.items()) {
    if (!token.is_map()) return token.error("holds a token pattern that is no map");
    std::vector<TokenCondition> conditions;
    for (const auto& [key, value] : token.members()) {
      const auto name = key.as_text();
      if (!name) return unsupported(token, "a pattern names an attribute by number");
      if (auto done = read_conditions(*name, value, conditions); !done) return done.error();
    }
    std::stable_sort(conditions.begin(), conditions.end(),
                     [](const TokenCondition& a, const TokenCondition& b) { return cost(a) < cost(b); });
    result.tokens_.push_back(std::move(conditions));
  }
  return result;
}

const TokenCondition* TokenPattern::first_must_be(TokenAttribute attribute) const {
  for (const TokenCondition& condition : tokens_.front()) {
    if (condition.attribute == attribute && condition.kind == TokenCondition::Kind::kIn) return &condition;
  }
  return nullptr;
}

bool TokenPattern::matches(const MatchedText& text, std::size_t first) const {
  if (text.tokens.size() - first < tokens_.size()) return false;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    for (const TokenCondition& condition : tokens_[i]) {
      if (!condition.holds(text, first + i)) return false;
    }
  }
  return true;
}

}  // namespace twosource::language
