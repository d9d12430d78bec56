#include "reading/attributions/pleas.h"

#include <algorithm>
#include <optional>

#include "document/grammar.h"

namespace twosource::reading {
namespace {

namespace dep = document::dep;

bool is_plea(const AttributionContext& context, const AttributionRules& rules, std::uint32_t verb) {
  const auto act = rules.negated_acts.find(context.lemma(verb));
  return act != rules.negated_acts.end() && act->second == Act::kDeny && verb + 2 < context.tree.size() &&
         context.token(verb + 1).dep == dep::neg && context.sentence__token[verb] == context.sentence__token[verb + 2];
}

/// "not guilty to fraud": the negation, its word and what a preposition adds to them.
TokenRange content_of(const AttributionContext& context, std::uint32_t verb) {
  TokenRange content{verb + 1, verb + 3};
  for (std::uint32_t i = content.last; i < context.tree.size() && context.token(i).dep == dep::prep; i = content.last) {
    const std::uint32_t above = context.token(i).head;
    if (above != verb && !content.contains(above)) break;
    content.last = context.tree.extent(i).last;
  }
  return content;
}

std::optional<AttributionCandidate> plea(const AttributionContext& context, std::uint32_t verb) {
  const auto subject = document::subject_of(context.tree, verb);
  if (!subject || *subject > verb) return std::nullopt;
  AttributionCandidate candidate;
  candidate.construction.kind = ConstructionKind::kVerbObject;
  candidate.cue_head = verb;
  candidate.cue = {{verb, verb + 1}};
  candidate.source_head = subject;
  candidate.source = {context.tree.extent(*subject).first, std::min(context.tree.extent(*subject).last, verb)};
  candidate.content = {content_of(context, verb)};
  return candidate;
}

}  // namespace

void add_pleas(const AttributionContext& context, const AttributionRules& rules,
               std::vector<AttributionCandidate>& chosen) {
  for (std::uint32_t verb = 0; verb < context.tree.size(); ++verb) {
    if (!is_plea(context, rules, verb)) continue;
    const bool known = std::ranges::any_of(chosen, [verb](const AttributionCandidate& one) {
      return std::ranges::any_of(one.cue, [verb](TokenRange cue) { return cue.contains(verb); });
    });
    if (known) continue;
    auto found = plea(context, verb);
    if (!found) continue;
    std::erase_if(chosen, [&](const AttributionCandidate& one) {
      const Token& cue = context.token(one.cue_head);
      return cue.head == verb && document::is_auxiliary(cue);
    });
    chosen.push_back(*std::move(found));
  }
}

}  // namespace twosource::reading
