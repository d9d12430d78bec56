// Test: tests/unit/language/tokenizer/tokenizer_test.cc.
#include "language/tokenizer/tokenizer.h"

#include <algorithm>
#include <utility>

#include "language/tokenizer/rules.h"

namespace twosource::language {
namespace {

constexpr std::size_t kMostCachedWords = 20'000;
constexpr std::size_t kLongestCachedWord = 64;  // bytes

void append_token(const TokenPiece& piece, std::uint32_t start, std::vector<Token>& tokens,
                  std::vector<LexicalFeatures>& features) {
  static const Token blank;  // a copy of it is cheaper than making its labels anew
  Token& token = tokens.emplace_back(blank);
  token.span = {start, start + piece.size};
  token.norm = piece.norm;
  token.is_space = piece.features.is_space;
  features.push_back(piece.features);
}

/// spaCy's choice among overlapping finds: the longest first, then the leftmost; a find whose first or last token
/// lies in one that came before is left out.
std::vector<TokenRange> without_overlaps(std::vector<TokenRange> found, std::size_t token_count) {
  std::sort(found.begin(), found.end(),
            [](TokenRange a, TokenRange b) { return a.size() != b.size() ? a.size() > b.size() : a.first < b.first; });
  std::vector<bool> seen(token_count);
  std::vector<TokenRange> chosen;
  for (const TokenRange range : found) {
    if (!seen[range.first] && !seen[range.last - 1]) chosen.push_back(range);
    for (std::uint32_t token = range.first; token < range.last; ++token) seen[token] = true;
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

/// Whether the tokens from `first` on have these forms.
bool has_forms(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first,
               const std::vector<std::string>& forms) {
  if (tokens.size() - first < forms.size()) return false;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (cut(text, tokens[first + i].span) != forms[i]) return false;
  }
  return true;
}

}  // namespace

struct TokenizerScratch::Memory {
  std::shared_ptr<const Tokenizer::Rules> rules;  ///< whose words these are
  StringMap<TokenPieces> words;
  TokenPieces long_word;
  std::vector<std::uint32_t> may_begin_special;  ///< tokens
  std::vector<Token> rewritten;
  std::vector<LexicalFeatures> rewritten_features;

  const TokenPieces& split(std::string_view word) {
    if (word.size() > kLongestCachedWord) {
      long_word.clear();
      rules->split_word(word, true, long_word);
      return long_word;
    }
    if (const auto known = words.find(word); known != words.end()) return known->second;
    if (words.size() >= kMostCachedWords) words.clear();
    TokenPieces& pieces = words[std::string(word)];
    rules->split_word(word, true, pieces);
    return pieces;
  }

  /// The special cases that affix rules split, put in whole again (spacy/tokenizer.pyx: _apply_special_cases).
  void apply_split_special_cases(std::string_view text, std::vector<Token>& tokens,
                                 std::vector<LexicalFeatures>& features) {
    std::vector<TokenRange> found;
    for (const std::uint32_t first : may_begin_special) {
      const auto cases = rules->split_special_cases.find(cut(text, tokens[first].span));
      if (cases == rules->split_special_cases.end()) continue;
      for (const auto& forms : cases->second) {
        if (!has_forms(text, tokens, first, forms)) continue;
        found.push_back({first, first + static_cast<std::uint32_t>(forms.size())});
      }
    }
    if (found.empty()) return;
    rewritten.clear();
    rewritten_features.clear();
    std::uint32_t copied = 0;
    const auto copy_until = [&](std::uint32_t token) {
      rewritten.insert(rewritten.end(), tokens.begin() + copied, tokens.begin() + token);
      rewritten_features.insert(rewritten_features.end(), features.begin() + copied, features.begin() + token);
    };
    for (const TokenRange range : without_overlaps(std::move(found), tokens.size())) {
      const std::uint32_t start = tokens[range.first].span.start;
      const Token& last = tokens[range.last - 1];
      const TokenPieces* special = rules->special_case(cut(text, Span{start, last.span.end}));
      if (special == nullptr) continue;  // the forms stand there, but with spaces between them
      copy_until(range.first);
      copied = range.last;
      std::uint32_t at = start;
      for (const TokenPiece& piece : *special) {
        append_token(piece, at, rewritten, rewritten_features);
        at += piece.size;
      }
      rewritten.back().space_after = last.space_after;
    }
    copy_until(static_cast<std::uint32_t>(tokens.size()));
    tokens.swap(rewritten);
    features.swap(rewritten_features);
  }
};

TokenizerScratch::TokenizerScratch() : memory_(std::make_unique<Memory>()) {}
TokenizerScratch::TokenizerScratch(TokenizerScratch&&) noexcept = default;
TokenizerScratch& TokenizerScratch::operator=(TokenizerScratch&&) noexcept = default;
TokenizerScratch::~TokenizerScratch() = default;

Result<Tokenizer> Tokenizer::from_bytes(std::string_view msgpack, const LexicalData& lexical,
                                        const std::string& where) {
  auto rules = Rules::read(msgpack, lexical, where);
  if (!rules) return rules.error();
  return Tokenizer(std::make_shared<const Rules>(std::move(rules).value()));
}

void Tokenizer::tokenize(std::string_view text, std::vector<Token>& tokens, std::vector<LexicalFeatures>& features,
                         TokenizerScratch& scratch) const {
  TokenizerScratch::Memory& memory = *scratch.memory_;
  if (memory.rules != rules_) {
    memory.words.clear();
    memory.rules = rules_;
  }
  memory.may_begin_special.clear();
  tokens.clear();
  features.clear();
  constexpr std::size_t kBytesPerToken = 4;  // fewer than in most texts: room for all tokens at once
  tokens.reserve(text.size() / kBytesPerToken);
  for_each_word(text, [&](Span word, bool space_after) {
    std::uint32_t at = word.start;
    for (const TokenPiece& piece : memory.split(cut(text, word))) {
      if (piece.may_begin_special) memory.may_begin_special.push_back(static_cast<std::uint32_t>(tokens.size()));
      append_token(piece, at, tokens, features);
      at += piece.size;
    }
    tokens.back().space_after = space_after;
  });
  if (!memory.may_begin_special.empty()) memory.apply_split_special_cases(text, tokens, features);
}

}  // namespace twosource::language
