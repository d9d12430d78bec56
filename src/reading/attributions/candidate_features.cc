// What the model sees of a candidate: its construction and lemma, who the source is, what the content looks like.
#include <algorithm>

#include "base/unicode.h"
#include "document/grammar.h"
#include "reading/attributions/candidates.h"
#include "reading/attributions/rules.h"

namespace twosource::reading {
namespace {

std::string source_class(const AttributionContext& context, const AttributionCandidate& candidate) {
  if (!candidate.source_head) return "none";
  const Token& token = context.token(*candidate.source_head);
  if (!token.entity_type.empty()) return std::string(token.entity_type.text());
  if (token.pos == pos::PRON) return context.word(*candidate.source_head);
  return "noun";
}

std::string opening_word(const AttributionContext& context, const AttributionCandidate& candidate) {
  const std::uint32_t first = candidate.content.front().first;
  if (context.is_quoted(first)) return "quote";
  const Token& token = context.token(first);
  if (context.rules.has(WordList::kOpeningWords, token.norm)) return token.norm;
  return std::string(token.tag.text());
}

}  // namespace

void describe(const AttributionContext& context, AttributionCandidate& candidate) {
  const Token& cue = context.token(candidate.cue_head);
  const std::string construction = candidate.construction.name();
  const std::string kind(candidate.construction.family());
  std::uint32_t words = 0;
  bool holds_quotation = false;
  for (const TokenRange part : candidate.content) {
    words += part.size();
    for (std::uint32_t i = part.first; i < part.last && !holds_quotation; ++i) holds_quotation = context.is_quoted(i);
  }
  const std::string lemma = context.lemma(candidate.cue_head);
  const std::string source = source_class(context, candidate);
  const std::string length = words <= 1 ? "1" : words <= 3 ? "3" : words <= 6 ? "6" : words <= 12 ? "12" : "long";
  auto& features = candidate.features;
  features.push_back("c=" + construction);
  features.push_back(construction + "|" + lemma);
  features.push_back(kind + "|" + lemma);
  features.push_back("source=" + source);
  features.push_back(kind + "|source=" + source);
  features.push_back(construction + "|source=" + source);
  features.push_back("tag=" + std::string(cue.tag.text()));
  features.push_back(kind + "|dep=" + std::string(cue.dep.text()));
  features.push_back("length=" + length);
  features.push_back(kind + "|length=" + length);
  features.push_back(construction + "|opens=" + opening_word(context, candidate));
  features.push_back("opens=" + opening_word(context, candidate));
  if (holds_quotation) features.push_back(kind + "|holds-quotation");
  if (context.is_quoted(candidate.cue_head)) {
    features.push_back("quoted");
    features.push_back(construction + "|quoted");
    features.push_back("quoted|source=" + source);
  }
  for (const std::uint32_t child : context.tree.children(candidate.cue_head)) {
    const Token& token = context.token(child);
    if (token.dep == dep::aux || token.dep == dep::neg || token.dep == dep::mark)
      features.push_back("has=" + token.norm);
  }
}

std::vector<AttributionCandidate> find_candidates(const AttributionContext& context, const AttributionRules& rules) {
  std::vector<AttributionCandidate> found;
  find_verb_candidates(context, found);
  find_word_candidates(context, rules, found);
  find_quote_candidates(context, found);
  for (AttributionCandidate& candidate : found) describe(context, candidate);
  return found;
}

}  // namespace twosource::reading
