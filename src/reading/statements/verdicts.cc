#include "reading/statements/verdicts.h"

#include <algorithm>

#include "document/places.h"

namespace twosource::reading {
namespace {

/// Whether a word of a cue denies by itself ("deny"), or with what it is put to ("reject" a claim).
bool makes_denial(const Word& word, const AttributionRules& rules) {
  const auto act = rules.acts.find(word.lemma);
  const bool says = act != rules.acts.end() && act->second == Act::kState;
  const bool with_content = std::ranges::any_of(rules.content_acts, [&word](const ContentAct& rule) {
    return rule.act == Act::kDeny && rule.cues.contains(word.lemma);
  });
  return with_content || (act != rules.acts.end() && !says);
}

}  // namespace

bool denies_by_what_is_said(const Reading& reading, const Attribution& attribution, const AttributionRules& rules) {
  if (attribution.act != Act::kDeny || attribution.cue.empty()) return false;
  return std::ranges::all_of(attribution.cue, [&](Span cue) {
    return std::ranges::none_of(document::words_in(reading, cue),
                                [&rules](const Word& word) { return makes_denial(word, rules); });
  });
}

bool is_verdict(std::string_view words, const AttributionRules& rules) {
  const std::string plain = plain_words(words);
  const auto first = std::ranges::find_if(rules.content_acts, [&plain](const ContentAct& rule) {
    if (!rule.cues.empty()) return false;
    const auto match = rule.pattern.search(plain);
    return match.ok() && !match->groups.empty();
  });
  return first != rules.content_acts.end() && first->act == Act::kDeny;
}

}  // namespace twosource::reading
