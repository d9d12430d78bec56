// Test: tests/unit/language/components/attribute_ruler_test.cc.
#include "language/components/attribute_ruler.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "language/components/morphology.h"
#include "language/components/token_matcher.h"
#include "language/msgpack_reader.h"

namespace twosource::language {
namespace {

/// One attribute to set.
struct Assignment {
  TokenAttribute attribute = TokenAttribute::kTag;
  Label label;       ///< of attributes that are labels
  std::string text;  ///< of LEMMA and NORM
};

void assign(const Assignment& assignment, Token& token) {
  switch (assignment.attribute) {
    case TokenAttribute::kTag:
      token.tag = assignment.label;
      break;
    case TokenAttribute::kPos:
      token.pos = assignment.label;
      break;
    case TokenAttribute::kDep:
      token.dep = assignment.label;
      break;
    case TokenAttribute::kMorph:
      token.morph = assignment.label;
      break;
    case TokenAttribute::kLemma:
      token.lemma = assignment.text;
      break;
    default:
      token.norm = assignment.text;
  }
}

Result<Assignment> read_assignment(MsgpackValue key, MsgpackValue value) {
  const auto name = key.as_text();
  const auto attribute = name ? token_attribute(*name) : std::nullopt;
  constexpr TokenAttribute kSettable[] = {TokenAttribute::kTag,   TokenAttribute::kPos,   TokenAttribute::kDep,
                                          TokenAttribute::kMorph, TokenAttribute::kLemma, TokenAttribute::kNorm};
  if (!attribute || std::find(std::begin(kSettable), std::end(kSettable), *attribute) == std::end(kSettable)) {
    return Error{ErrorCode::kModelUnsupported,
                 "a rule sets " + (name ? "'" + std::string(*name) + "'" : "an attribute given by number"),
                 key.error("").where};
  }
  const auto text = value.as_text();
  if (!text) return text.error();
  Assignment assignment{*attribute, Label(), std::string(*text)};
  if (*attribute == TokenAttribute::kMorph) {
    auto morph = normal_morph(*text);
    if (!morph) return value.error(morph.error().message);
    assignment.text = std::move(morph).value();
  }
  if (*attribute != TokenAttribute::kLemma && *attribute != TokenAttribute::kNorm) {
    assignment.label = Label(assignment.text);
  }
  return assignment;
}

/// A rule's pattern found in the text. spaCy sets attributes in this order.
struct Match {
  std::size_t rule;
  std::size_t first;
  std::size_t last;
  friend auto operator<=>(const Match&, const Match&) = default;
};

}  // namespace

struct AttributeRuler::Rule {
  std::vector<TokenPattern> patterns;
  std::vector<Assignment> assignments;
  std::int64_t index = 0;  ///< token of the match that is set; negative: from its end

  static Result<Rule> read(MsgpackValue value) {
    Rule rule;
    const auto patterns = value.get("patterns");
    if (!patterns) return patterns.error();
    const auto attributes = value.get("attrs");
    if (!attributes) return attributes.error();
    if (const auto index = value.find("index")) {
      const auto number = index->as_integer();
      if (!number) return number.error();
      rule.index = *number;
    }
    for (const MsgpackValue item : patterns->items()) {
      auto pattern = TokenPattern::read(item);
      if (!pattern) return pattern.error();
      const auto size = static_cast<std::int64_t>(pattern->size());
      if (rule.index >= size || rule.index < -size)
        return item.error("holds a rule whose index is outside its pattern");
      rule.patterns.push_back(std::move(pattern).value());
    }
    for (const auto& [key, text] : attributes->members()) {
      auto assignment = read_assignment(key, text);
      if (!assignment) return assignment.error();
      rule.assignments.push_back(std::move(assignment).value());
    }
    return rule;
  }
};

/// All rules, with their patterns indexed by what their first token must be, so that a token is tried against the few
/// patterns that its tag and its word allow.
struct AttributeRuler::Rules {
  struct PatternOfRule {
    const TokenPattern* pattern;
    std::size_t rule;
  };
  using Patterns = std::vector<PatternOfRule>;

  std::vector<Rule> rules;
  std::unordered_map<std::string_view, Patterns> by_tag;
  std::unordered_map<std::string_view, Patterns> by_word;  ///< in lower case
  Patterns others;

  void make_index() {
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
      for (const TokenPattern& pattern : rules[rule].patterns) {
        if (const TokenCondition* word = pattern.first_must_be(TokenAttribute::kLower)) {
          for (const std::string& value : word->values) by_word[value].push_back({&pattern, rule});
        } else if (const TokenCondition* tag = pattern.first_must_be(TokenAttribute::kTag)) {
          for (const Label value : tag->labels) by_tag[value.text()].push_back({&pattern, rule});
        } else {
          others.push_back({&pattern, rule});
        }
      }
    }
  }

  void find(const MatchedText& text, std::size_t first, std::vector<Match>& matches) const {
    const auto try_all = [&](const Patterns& patterns) {
      for (const auto& [pattern, rule] : patterns) {
        if (pattern->matches(text, first)) matches.push_back({rule, first, first + pattern->size()});
      }
    };
    if (const auto found = by_tag.find(text.tokens[first].tag.text()); found != by_tag.end()) try_all(found->second);
    if (const auto found = by_word.find(text.lower[first]); found != by_word.end()) try_all(found->second);
    try_all(others);
  }
};

Result<AttributeRuler> AttributeRuler::from_bytes(std::string_view msgpack, const std::string& where) {
  const auto document = MsgpackDocument::parse(msgpack, where);
  if (!document) return document.error();
  if (!document->root().is_array()) return document->root().error("is no list of attribute rules");
  auto rules = std::make_shared<Rules>();
  for (const MsgpackValue item : document->root().items()) {
    auto rule = Rule::read(item);
    if (!rule) return rule.error();
    rules->rules.push_back(std::move(rule).value());
  }
  rules->make_index();
  return AttributeRuler(std::move(rules));
}

void AttributeRuler::apply(std::string_view text, std::vector<Token>& tokens) const {
  std::vector<Match> matches;
  const MatchedText matched(text, tokens);
  for (std::size_t first = 0; first < tokens.size(); ++first) rules_->find(matched, first, matches);
  std::sort(matches.begin(), matches.end());
  for (const Match& match : matches) {
    const Rule& rule = rules_->rules[match.rule];
    const auto from = static_cast<std::int64_t>(rule.index < 0 ? match.last : match.first);
    Token& token = tokens[static_cast<std::size_t>(from + rule.index)];
    for (const Assignment& assignment : rule.assignments) assign(assignment, token);
  }
}

}  // namespace twosource::language
