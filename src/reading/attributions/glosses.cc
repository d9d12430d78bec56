#include "reading/attributions/glosses.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kFarthestNoun = 7;  ///< tokens from the mark to the noun of a gloss

class GlossFinder {
 public:
  GlossFinder(const AttributionContext& context, const AttributionRules& rules) : context_(context), rules_(rules) {}

  /// The parts that remain of one part of a content.
  [[nodiscard]] std::vector<TokenRange> without_glosses(TokenRange part) const {
    std::vector<TokenRange> kept;
    std::uint32_t start = part.first;
    for (std::uint32_t token = part.first; token < part.last; ++token) {
      const auto gloss = gloss_at(token, part);
      if (!gloss) continue;
      if (start < gloss->first) kept.push_back({start, gloss->first});
      start = gloss->last;
      token = gloss->last - 1;
    }
    if (start < part.last) kept.push_back({start, part.last});
    return kept;
  }

 private:
  [[nodiscard]] bool is_dash(std::uint32_t token) const {
    const std::string_view text = context_.text(token);
    return text == "–" || text == "—" || text == "--" ||
           (text == "-" && token > 0 && context_.token(token - 1).space_after);
  }

  /// The comma that stands inside of closing quotation marks.
  [[nodiscard]] bool closes_with_comma(std::uint32_t token) const {
    if (token == 0 || !context_.is_quoted(token) || !context_.is_comma(token - 1)) return false;
    return context_.tokens__quotation[context_.quotation__token[token] - 1].last == token + 1;
  }

  /// The gloss that a mark at `token` opens, with a dash or comma that opens it.
  [[nodiscard]] std::optional<TokenRange> gloss_at(std::uint32_t token, TokenRange part) const {
    const bool closing = closes_with_comma(token);
    const bool dash = !closing && is_dash(token);
    if (!closing && (context_.is_quoted(token) || !(dash || context_.is_comma(token)))) return std::nullopt;
    const auto noun = gloss_noun(token + 1, part.last);
    if (!noun) return std::nullopt;
    TokenRange gloss{closing ? token + 1 : token, part.last};
    if (!dash) gloss.last = std::max(*noun + 1, std::min(part.last, context_.tree.extent(*noun).last));
    for (std::uint32_t end = *noun + 1; dash && end < part.last; ++end) {
      if (!is_dash(end) || context_.is_quoted(end)) continue;
      gloss.last = end + 1;
      break;
    }
    return gloss;
  }

  /// "(in) an apparent reference", "a catch-all phrase": nothing but a noun phrase up to the noun.
  [[nodiscard]] std::optional<std::uint32_t> gloss_noun(std::uint32_t first, std::uint32_t end) const {
    end = std::min(end, first + kFarthestNoun);
    std::uint32_t token = first;
    if (token < end && rules_.has(WordList::kGlossPrepositions, context_.token(token).norm)) ++token;
    if (token >= end || context_.token(token).pos != pos::DET) return std::nullopt;
    for (++token; token < end; ++token) {
      const Token& here = context_.token(token);
      if (context_.is_quoted(token)) return std::nullopt;
      if (here.pos == pos::NOUN && rules_.has(WordList::kGlosses, context_.lemma(token))) return token;
      const bool inside = here.pos == pos::ADJ || here.pos == pos::ADV || here.pos == pos::NOUN ||
                          here.tag == tag::VBN || here.tag == tag::HYPH || here.tag == tag::VBD ||
                          here.pos == pos::PUNCT;
      if (!inside || context_.is_comma(token)) return std::nullopt;
    }
    return std::nullopt;
  }

  const AttributionContext& context_;
  const AttributionRules& rules_;
};

}  // namespace

void cut_glosses(Reading& reading, const AttributionContext& context, std::vector<AttributionPlace>& places,
                 const AttributionRules& rules) {
  const GlossFinder finder(context, rules);
  for (std::size_t i = 0; i < places.size(); ++i) {
    std::vector<TokenRange> kept;
    for (const TokenRange part : places[i].content) {
      const auto pieces = finder.without_glosses(part);
      if (pieces.size() == 1 && pieces.front() == part) {
        kept.push_back(part);
      } else {
        for (const TokenRange piece : pieces) kept.push_back(tidy(context, piece));
      }
    }
    std::erase_if(kept, [](TokenRange piece) { return piece.size() == 0; });
    if (kept.empty() || kept == places[i].content) continue;
    SpanList spans;
    for (const TokenRange piece : kept) {
      const Span span = document::span_of(reading.tokens, piece);
      if (!span.empty()) spans.push_back(span);
    }
    if (spans.empty()) continue;
    places[i].content = std::move(kept);
    reading.attributions[i].content = std::move(spans);
  }
}

}  // namespace twosource::reading
