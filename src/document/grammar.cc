#include "document/grammar.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace twosource::document {
namespace {

constexpr std::array<std::string_view, 8> kClauseLabels = {"ROOT", "ccomp",     "advcl", "relcl",
                                                           "acl",  "parataxis", "csubj", "csubjpass"};

bool heads_clause(const Token& token) {
  return std::ranges::find(kClauseLabels, token.dep.text()) != kClauseLabels.end();
}

}  // namespace

bool is_verbal(const Token& token) { return token.pos == "VERB" || token.pos == "AUX"; }

std::uint32_t clause_head(const Reading& reading, std::uint32_t token) {
  for (std::size_t steps = 0; steps < reading.tokens.size(); ++steps) {
    const Token& word = reading.tokens[token];
    if (word.head == token || heads_clause(word)) return token;
    if (word.dep == "conj" && is_verbal(word) && is_verbal(reading.tokens[word.head])) return token;
    token = word.head;
  }
  return token;
}

}  // namespace twosource::document
