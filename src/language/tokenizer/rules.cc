// Reading a `tokenizer` file, and splitting one word (spacy/tokenizer.pyx: _split_affixes, _attach_tokens).
// Test: tests/unit/language/tokenizer/tokenizer_test.cc.
#include "language/tokenizer/rules.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "language/msgpack_reader.h"
#include "language/python_regex.h"

namespace twosource::language {
namespace {

// Numbers of the attributes that a special case may set (spacy/symbols.pyx).
constexpr std::uint64_t kOrth = 65;
constexpr std::uint64_t kNorm = 67;

/// The expression of this name, or nothing where the file holds none.
Result<std::optional<std::string>> expression(MsgpackValue root, std::string_view name) {
  const auto value = root.find(name);
  if (!value || value->is_nil()) return std::optional<std::string>();
  const auto text = value->as_text();
  if (!text) return text.error();
  return std::optional<std::string>(*text);
}

Result<void> read_regex(MsgpackValue root, std::string_view name, std::optional<base::Regex>& regex,
                        const std::string& where) {
  auto text = expression(root, name);
  if (!text) return text.error();
  if (!text->has_value()) return {};
  auto compiled = compile_python_regex(**text, where);
  if (!compiled) return compiled.error();
  regex = std::move(compiled).value();
  return {};
}

bool is_match(const Result<base::RegexMatch>& match) { return match && match->has(0); }

/// Which attribute a special case sets: by number, or by name as older files have it.
Result<std::uint64_t> attribute_number(MsgpackValue key) {
  if (!key.is_text()) return key.as_unsigned();
  const auto name = key.as_text();
  if (!name) return name.error();
  if (*name == "ORTH") return kOrth;
  if (*name == "NORM") return kNorm;
  return Error{ErrorCode::kModelUnsupported, "a special case sets '" + std::string(*name) + "'", key.error("").where};
}

}  // namespace

Result<Tokenizer::Rules> Tokenizer::Rules::read(std::string_view msgpack, const LexicalData& lexical,
                                                const std::string& where) {
  const auto document = MsgpackDocument::parse(msgpack, where);
  if (!document) return document.error();
  const MsgpackValue root = document->root();
  Rules rules;
  rules.lexical = &lexical;
  if (auto done = rules.read_expressions(root, where); !done) return done.error();
  if (auto done = rules.read_special_cases(root); !done) return done.error();
  rules.find_split_special_cases();
  return rules;
}

Result<void> Tokenizer::Rules::read_expressions(MsgpackValue root, const std::string& where) {
  if (!root.is_map()) return root.error("is no tokenizer of spaCy 3");
  if (auto done = read_regex(root, "prefix_search", prefix_search, where); !done) return done;
  if (auto done = read_regex(root, "infix_finditer", infix_finditer, where); !done) return done;
  if (auto done = read_regex(root, "token_match", token_match, where); !done) return done;
  if (auto done = read_regex(root, "url_match", url_match, where); !done) return done;
  const auto suffix = expression(root, "suffix_search");
  if (!suffix) return suffix.error();
  if (suffix->has_value()) {
    auto compiled = SuffixSearch::compile(**suffix, where);
    if (!compiled) return compiled.error();
    suffix_search = std::move(compiled).value();
  }
  if (const auto heuristics = root.find("faster_heuristics")) {
    const auto value = heuristics->as_bool();
    if (!value) return value.error();
    faster_heuristics = *value;
  }
  return {};
}

Result<void> Tokenizer::Rules::read_special_cases(MsgpackValue root) {
  const auto exceptions = root.get("exceptions");
  if (!exceptions) return exceptions.error();
  for (const auto& [key, tokens] : exceptions->members()) {
    const auto text = key.as_text();
    if (!text) return text.error();
    auto pieces = read_special_case(tokens, *text);
    if (!pieces) return pieces.error();
    longest_special_case = std::max(longest_special_case, text->size());
    special_cases.insert_or_assign(std::string(*text), std::move(pieces).value());
  }
  return {};
}

Result<TokenPieces> Tokenizer::Rules::read_special_case(MsgpackValue tokens, std::string_view text) const {
  TokenPieces pieces;
  std::string joined;
  for (const MsgpackValue token : tokens.items()) {
    std::string_view form;
    std::string_view norm;
    for (const auto& [attribute, value] : token.members()) {
      const auto number = attribute_number(attribute);
      if (!number) return number.error();
      const auto content = value.as_text();
      if (!content) return content.error();
      if (*number == kOrth) {
        form = *content;
      } else if (*number == kNorm) {
        norm = *content;
      } else {
        return Error{ErrorCode::kModelUnsupported,
                     "the special case '" + std::string(text) + "' sets more than ORTH and NORM",
                     value.error("").where};
      }
    }
    if (form.empty()) return token.error("the special case '" + std::string(text) + "' has a token without characters");
    pieces.push_back(piece(form, norm.empty() ? lexical->norm_of(form) : std::string(norm)));
    joined += form;
  }
  if (joined != text || joined.empty()) {
    return tokens.error("the tokens of the special case '" + std::string(text) + "' do not add up to it");
  }
  return pieces;
}

/// spaCy runs its matcher over special cases that have an affix or a space, or over all without the heuristics.
void Tokenizer::Rules::find_split_special_cases() {
  for (const auto& [text, pieces] : special_cases) {
    const bool splits = !faster_heuristics || prefix_size(text) > 0 || suffix_size(text) > 0 ||
                        text.find(' ') != std::string::npos ||
                        (infix_finditer && is_match(infix_finditer->search(text)));
    if (!splits) continue;
    std::vector<std::string> forms;
    for_each_word(text, [&, whole = std::string_view(text)](Span span, bool) {
      std::string_view word = cut(whole, span);
      TokenPieces split;
      split_word(word, false, split);
      for (const TokenPiece& part : split) {
        forms.emplace_back(word.substr(0, part.size));
        word.remove_prefix(part.size);
      }
    });
    if (!forms.empty()) split_special_cases[forms.front()].push_back(std::move(forms));
  }
  // Special cases were made before it was known which forms begin a split one.
  for (auto& [text, pieces] : special_cases) {
    std::string_view rest = text;
    for (TokenPiece& part : pieces) {
      part.may_begin_special = split_special_cases.find(rest.substr(0, part.size)) != split_special_cases.end();
      rest.remove_prefix(part.size);
    }
  }
}

const TokenPieces* Tokenizer::Rules::special_case(std::string_view text) const {
  if (text.size() > longest_special_case) return nullptr;
  const auto found = special_cases.find(text);
  return found == special_cases.end() ? nullptr : &found->second;
}

std::size_t Tokenizer::Rules::prefix_size(std::string_view word) const {
  if (!prefix_search) return 0;
  const auto match = prefix_search->search(word);
  if (!is_match(match)) return 0;
  const Span found = match->whole();
  if (found.start == 0) return found.size();
  // Where the expression is not anchored, spaCy takes as many characters from the word's start as the match has.
  std::size_t size = 0;
  for (auto left = base::code_point_count(cut(word, found)); left > 0; --left) size += base::decode_at(word, size).size;
  return size;
}

std::size_t Tokenizer::Rules::suffix_size(std::string_view word) const {
  return suffix_search ? suffix_search->suffix_size(word) : 0;
}

bool Tokenizer::Rules::is_token_match(std::string_view word) const {
  return token_match && is_match(token_match->match_at(word));
}

bool Tokenizer::Rules::is_url(std::string_view word) const { return url_match && is_match(url_match->match_at(word)); }

TokenPiece Tokenizer::Rules::piece(std::string_view form) const { return piece(form, lexical->norm_of(form)); }

TokenPiece Tokenizer::Rules::piece(std::string_view form, std::string norm) const {
  const LexicalFeatures features = lexical->features(form, norm);
  return {.size = static_cast<std::uint32_t>(form.size()),
          .may_begin_special = split_special_cases.find(form) != split_special_cases.end(),
          .norm = std::move(norm),
          .features = features};
}

void Tokenizer::Rules::split_word(std::string_view word, bool with_special_cases, TokenPieces& pieces) const {
  std::vector<std::string_view> suffixes;
  const auto is_special = [&](std::string_view text) {
    return with_special_cases && !text.empty() && special_case(text) != nullptr;
  };
  std::size_t last_size = 0;
  while (!word.empty() && word.size() != last_size) {
    if (is_token_match(word) || is_special(word)) break;
    last_size = word.size();
    const std::size_t prefix = prefix_size(word);
    if (prefix > 0 && is_special(word.substr(prefix))) {
      pieces.push_back(piece(word.substr(0, prefix)));
      word.remove_prefix(prefix);
      break;
    }
    const std::size_t suffix = suffix_size(word.substr(prefix));
    const std::string_view without_suffix = word.substr(0, word.size() - suffix);
    const std::string_view stripped = word.substr(without_suffix.size());
    if (suffix > 0 && is_special(without_suffix)) {
      suffixes.push_back(stripped);
      word = without_suffix;
      break;
    }
    if (prefix > 0) pieces.push_back(piece(word.substr(0, prefix)));
    if (suffix > 0) suffixes.push_back(stripped);
    word = without_suffix.substr(prefix);
  }
  if (!word.empty()) {
    if (const TokenPieces* special = with_special_cases ? special_case(word) : nullptr) {
      pieces.insert(pieces.end(), special->begin(), special->end());
    } else if (is_token_match(word) || is_url(word)) {
      pieces.push_back(piece(word));
    } else {
      split_infixes(word, pieces);
    }
  }
  for (auto suffix = suffixes.rbegin(); suffix != suffixes.rend(); ++suffix) pieces.push_back(piece(*suffix));
}

void Tokenizer::Rules::split_infixes(std::string_view word, TokenPieces& pieces) const {
  std::size_t start = 0;
  if (infix_finditer) {
    const auto matches = infix_finditer->find_all(word);
    for (const base::RegexMatch& match : matches ? *matches : std::vector<base::RegexMatch>()) {
      const Span infix = match.whole();
      if (infix.start == 0) continue;
      if (infix.start > start) pieces.push_back(piece(word.substr(start, infix.start - start)));
      if (!infix.empty()) pieces.push_back(piece(cut(word, infix)));
      start = infix.end;
    }
  }
  if (start < word.size()) pieces.push_back(piece(word.substr(start)));
}

}  // namespace twosource::language
