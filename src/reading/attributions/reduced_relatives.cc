#include "reading/attributions/reduced_relatives.h"

#include <algorithm>
#include <optional>

#include "document/grammar.h"

namespace twosource::reading {
namespace {

namespace dep = document::dep;
namespace pos = document::pos;
namespace tag = document::tag;

class ReducedRelative {
 public:
  ReducedRelative(const AttributionContext& context, const AttributionRules& rules)
      : context_(context), rules_(rules) {}

  /// Where the second of two noun phrases that stand side by side begins: "the contract | the union", "the man | police".
  [[nodiscard]] std::optional<std::uint32_t> second_phrase(TokenRange source) const {
    for (std::uint32_t i = source.first + 1; i + 1 < source.last; ++i) {
      const bool behind_noun = context_.token(i - 1).pos == pos::NOUN;
      if (context_.token(i).tag == tag::DT && behind_noun && context_.token(source.first).pos == pos::DET) return i;
    }
    const std::uint32_t last = source.last - 1;
    if (source.size() < 3 || context_.token(source.first).pos != pos::DET) return std::nullopt;
    const bool several = context_.token(last).tag == tag::NNS;
    return several && rules_.has(WordList::kRelatedPersons, context_.lemma(last - 1)) ? std::optional(last)
                                                                                      : std::nullopt;
  }

  /// The content up to the verb of the noun that the clause hangs on: "set fire to the barn | was arrested".
  [[nodiscard]] TokenRange own_clause(TokenRange content) const {
    std::optional<std::uint32_t> verb;
    for (std::uint32_t i = content.first; i < content.last; ++i) {
      const Token& token = context_.token(i);
      if (!verb) {
        if (document::is_verbal(token)) verb = i;
        continue;
      }
      if (opens_clause(i) || rules_.acts.contains(context_.lemma(*verb))) return content;
      const bool finite = token.tag == tag::MD || (document::is_finite_form(token) && document::is_verbal(token));
      if (finite && i > *verb + 1 && document::is_noun(context_.token(i - 1))) return {content.first, i};
    }
    return content;
  }

 private:
  /// Behind which a verb is another clause's: "who", "and", a comma.
  [[nodiscard]] bool opens_clause(std::uint32_t i) const {
    const Token& token = context_.token(i);
    return token.tag == tag::CC || token.tag == tag::WDT || token.tag == tag::WP || token.tag == tag::WRB ||
           token.dep == dep::mark || token.pos == pos::PUNCT;
  }

  const AttributionContext& context_;
  const AttributionRules& rules_;
};

}  // namespace

void cut_reduced_relative(const AttributionContext& context, const AttributionRules& rules,
                          AttributionCandidate& candidate) {
  if (!candidate.source_head || candidate.content.size() != 1 || candidate.cue.size() != 1) return;
  TokenRange& content = candidate.content.front();
  const TokenRange cue = candidate.cue.front();
  if (candidate.source.last != cue.first || cue.last != content.first) return;
  // "… say set fire", "… says was never signed": nobody in the clause but the noun before it does what it tells.
  const Token& opening = context.token(content.first);
  if (!document::is_verbal(opening) && opening.pos != pos::ADV) return;
  const ReducedRelative relative(context, rules);
  const auto second = relative.second_phrase(candidate.source);
  if (!second) return;
  candidate.source.first = *second;
  candidate.source_head = candidate.source.last - 1;
  content = relative.own_clause(content);
}

}  // namespace twosource::reading
