// How sources, cues and contents are cut.
#include <algorithm>

#include "document/grammar.h"
#include "reading/attributions/candidates.h"

#include "base/unicode.h"
#include "document/attribution_scores.h"
#include "document/parse.h"
#include "document/quotations.h"
#include "reading/attributions/rules.h"

namespace twosource::reading {
namespace {

constexpr int kLongestChain = 8;  ///< verbs between a verb and its subject
// What is longer is a misreading; without these bounds, a sentence as long as a book would take its square to tell.
constexpr std::uint32_t kLongestSide = 100;  ///< tokens of a source on either side of its head
constexpr std::size_t kMostCueWords = 16;

bool is_mark(const Token& token) { return token.pos == pos::PUNCT || token.is_space || token.norm == "•"; }

bool is_bracket(std::string_view text) { return text == ")" || text == "]" || text == "(" || text == "["; }

}  // namespace

AttributionContext::AttributionContext(const Reading& the_reading, const document::AttributionScores& scores,
                                       const AttributionRules& the_rules)
    : reading(the_reading),
      rules(the_rules),
      tree(the_reading.tokens),
      evidence(the_reading.tokens, scores, the_rules.decoding),
      quotations(document::find_quotations(the_reading.report.text, the_reading.report.blocks)),
      quotation__token(the_reading.tokens.size(), 0),
      sentence__token(the_reading.tokens.size(), 0) {
  std::uint32_t token = 0;
  const auto count = static_cast<std::uint32_t>(reading.tokens.size());
  for (std::uint32_t i = 0; i < quotations.size(); ++i) {
    while (token < count && reading.tokens[token].span.end <= quotations[i].span.start) ++token;
    TokenRange range{token, token};
    while (token < count && reading.tokens[token].span.start < quotations[i].span.end) {
      quotation__token[token] = i + 1;
      range.last = ++token;
    }
    tokens__quotation.push_back(range);
  }
  for (std::uint32_t i = 0; i < reading.sentences.size(); ++i) {
    const TokenRange range = reading.sentences[i].tokens;
    std::fill(sentence__token.begin() + range.first, sentence__token.begin() + range.last, i + 1);
  }
  lemma__token.reserve(reading.tokens.size());
  for (const Token& each : reading.tokens) lemma__token.push_back(base::to_lower(each.lemma));
}

std::string AttributionContext::word(std::uint32_t i) const { return base::to_lower(text(i)); }

TokenRange AttributionContext::sentence_of(std::uint32_t i) const {
  const std::uint32_t sentence = sentence__token[i];
  return sentence == 0 ? TokenRange{i, i + 1} : reading.sentences[sentence - 1].tokens;
}

Doer doer_of(const AttributionContext& context, std::uint32_t verb) {
  const document::ParseTree& tree = context.tree;
  for (int step = 0; step < kLongestChain; ++step) {
    if (tree.child(verb, {dep::nsubjpass, dep::auxpass, dep::csubjpass})) {
      Doer doer{std::nullopt, true};
      if (const auto agent = tree.child(verb, {dep::agent})) doer.head = document::noun_under(tree, *agent);
      return doer;
    }
    if (const auto subject = tree.child(verb, {dep::nsubj})) return {subject, false};
    const Token& token = tree[verb];
    const std::uint32_t head = token.head;
    if (head == verb) return {};
    if (token.dep == dep::acl)
      return {token.tag == tag::VBN ? std::nullopt : std::optional(head), token.tag == tag::VBN};
    if (token.dep == dep::xcomp || token.dep == dep::ccomp) {
      const auto object = document::object_of(tree, head);
      if (object && *object < verb && token.dep == dep::xcomp) return {object, false};
    } else if (token.dep != dep::conj && token.dep != dep::advcl && token.dep != dep::pcomp && token.dep != dep::prep &&
               token.dep != dep::dep && token.dep != dep::aux) {
      return {};
    }
    // "X said the war must end, adding that": the second cue has the first one's subject.
    const bool second = is_second_cue(context, verb) && tree[head].dep == dep::ccomp && head > tree[head].head;
    verb = second ? tree[head].head : head;
  }
  return {};
}

bool is_second_cue(const AttributionContext& context, std::uint32_t token) {
  const Token& participle = context.token(token);
  if (participle.dep != dep::advcl || participle.tag != tag::VBG || !context.tree.child(token, {dep::ccomp}))
    return false;
  const std::uint32_t start = context.tree.extent(token).first;
  return context.rules.has(WordList::kSecondCueMarks, context.token(start).norm) ||
         (start > 0 && context.is_comma(start - 1));
}

TokenRange source_range(const AttributionContext& context, std::uint32_t head, std::uint32_t cue) {
  TokenRange range = context.tree.extent(head);
  range = {std::max(range.first, head - std::min(head, kLongestSide)), std::min(range.last, head + kLongestSide)};
  if (range.contains(cue)) {
    if (cue < head) {
      range.first = head;
    } else {
      // An acl or relative clause that holds the cue: the source ends where that clause begins.
      std::uint32_t clause = cue;
      for (int step = 0; step < kLongestChain && context.tree[clause].head != head; ++step)
        clause = context.tree[clause].head;
      range.last = std::max(head + 1, context.tree.extent(clause).first);
    }
  }
  while (range.last > head + 1 && is_mark(context.token(range.last - 1)) &&
         !(is_bracket(context.text(range.last - 1)) || context.is_quoted(range.last - 1))) {
    --range.last;
  }
  while (range.first < head && is_mark(context.token(range.first)) && !context.is_quoted(range.first)) ++range.first;
  while (range.first < head && context.token(range.first).dep == dep::cc) ++range.first;
  return range;
}

std::vector<TokenRange> cue_ranges(const AttributionContext& context, std::uint32_t verb,
                                   std::optional<std::uint32_t> more) {
  std::vector<std::uint32_t> words{verb};
  for (const std::uint32_t child : context.tree.children(verb)) {
    if (words.size() == kMostCueWords) break;
    const Label dep = context.tree[child].dep;
    const bool adverb_beside = dep == dep::advmod && child + 1 == verb && context.tree[child].tag != tag::WRB;
    if (document::is_auxiliary(context.tree[child]) || dep == dep::neg || dep == dep::prt || adverb_beside)
      words.push_back(child);
  }
  if (more) words.push_back(*more);
  std::sort(words.begin(), words.end());
  std::vector<TokenRange> ranges;
  for (const std::uint32_t word : words) {
    if (!ranges.empty() && ranges.back().last == word) {
      ++ranges.back().last;
    } else {
      ranges.push_back({word, word + 1});
    }
  }
  return ranges;
}

TokenRange tidy(const AttributionContext& context, TokenRange range) {
  const auto quotation = [&](std::uint32_t i) { return context.quotation__token[i]; };
  const auto can_go = [&](std::uint32_t i) {
    return is_mark(context.token(i)) && !is_bracket(context.text(i)) && quotation(i) == 0;
  };
  while (range.size() > 0 && can_go(range.first)) ++range.first;
  while (range.size() > 0 && can_go(range.last - 1)) --range.last;
  if (range.size() == 0) return range;
  // A quotation that begins inside and whose words all but end there belongs to the content with its marks; one that
  // ends inside likewise.
  if (const std::uint32_t q = quotation(range.last - 1); q != 0) {
    const TokenRange whole = context.tokens__quotation[q - 1];
    std::uint32_t rest = range.last;
    while (rest < whole.last && is_mark(context.token(rest))) ++rest;
    if (rest == whole.last) {
      range.last = whole.first >= range.first || whole.first + 1 >= range.first ? whole.last : range.last;
    }
  }
  if (const std::uint32_t q = quotation(range.first); q != 0) {
    const TokenRange whole = context.tokens__quotation[q - 1];
    std::uint32_t before = range.first;
    while (before > whole.first && is_mark(context.token(before - 1))) --before;
    if (before == whole.first && range.last >= whole.last) range.first = whole.first;
  }
  // What is left of a mark whose partner lies outside.
  while (range.size() > 1 && is_mark(context.token(range.last - 1)) && quotation(range.last - 1) != 0 &&
         context.tokens__quotation[quotation(range.last - 1) - 1].first < range.first) {
    --range.last;
  }
  while (range.size() > 1 && is_mark(context.token(range.first)) && quotation(range.first) != 0 &&
         context.tokens__quotation[quotation(range.first) - 1].last > range.last) {
    ++range.first;
  }
  return range;
}

}  // namespace twosource::reading
