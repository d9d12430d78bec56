#include "reading/acts.h"

#include <algorithm>

#include "base/unicode.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kLongestSaying = 1000;  ///< bytes of a content that are looked at

/// "did not confirm", "never said", "has yet to confirm", "neither side has said".
bool is_negated(const AttributionContext& context, std::uint32_t cue, const AttributionRules& rules) {
  if (context.token(cue).dep == "xcomp") {
    for (const std::uint32_t child : context.tree.children(context.token(cue).head)) {
      if (context.token(child).norm == "yet") return true;
    }
  }
  const Doer doer = doer_of(context, cue);
  if (doer.head && !doer.passive) {
    const std::uint32_t first = context.tree.extent(*doer.head).first;
    if (rules.has("negative_subjects", context.token(first).norm)) return true;
  }
  const auto children = context.tree.children(cue);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    const Token& token = context.token(child);
    return token.dep == "neg" || token.norm == "never";
  });
}

/// The word that tells a construction from others of the same lemma: "verb:for+infinitive" -> "for".
std::string particle_of(const std::string& construction) {
  const auto colon = construction.find(':');
  if (colon == std::string::npos) return {};
  if (construction.find("infinitive") != std::string::npos && construction.find("for") == std::string::npos &&
      construction.find("on") == std::string::npos) {
    return "infinitive";
  }
  std::string word = construction.substr(colon + 1);
  if (const auto more = word.find_first_of("+/>-"); more != std::string::npos) {
    // "verb:object>of": the preposition counts.
    word = word[more] == '>' ? word.substr(more + 1) : word.substr(0, more);
  }
  return word;
}

bool holds_to(const AttributionContext& context, const AttributionPlace& place) {
  return std::any_of(place.content.begin(), place.content.end(), [&](TokenRange part) {
    const auto first = context.reading.tokens.begin() + part.first;
    return std::any_of(first, first + std::min(part.size(), 12U), [](const Token& token) { return token.tag == "TO"; });
  });
}

/// The act of a cue by its lemma, its negation and its construction.
Act act_of_cue(const AttributionContext& context, const AttributionPlace& place, const AttributionRules& rules) {
  const std::string lemma = base::to_lower(context.token(place.cue_head).lemma);
  if (is_negated(context, place.cue_head, rules)) {
    const auto negated = rules.negated_acts.find(lemma);
    if (negated != rules.negated_acts.end()) return negated->second;
  }
  const std::string particle = particle_of(place.construction);
  const bool named = particle != "infinitive" || holds_to(context, place);  // "called it a gift" is none
  const auto particular = named ? rules.acts.find(lemma + ":" + particle) : rules.acts.end();
  if (particular != rules.acts.end()) return particular->second;
  const bool infinitive = place.construction.find("infinitive") != std::string::npos && holds_to(context, place);
  const auto to = infinitive ? rules.acts.find(lemma + ":infinitive") : rules.acts.end();
  if (to != rules.acts.end()) return to->second;
  const auto plain = rules.acts.find(lemma);
  return plain == rules.acts.end() ? Act::kState : plain->second;
}

/// What a content says where the cue does not: "It is not true," "we urge", "They must stop".
Act act_of(const AttributionContext& context, const Attribution& attribution, const AttributionPlace& place,
           const AttributionRules& rules) {
  const Act act = act_of_cue(context, place, rules);
  const std::string lemma = base::to_lower(context.token(place.cue_head).lemma);
  std::string content;
  for (const Span part : attribution.content) {
    content += cut(context.reading.report.text, part);
    content += ' ';
    if (content.size() > kLongestSaying) break;
  }
  const std::string words = plain_words(content);
  for (const ContentAct& rule : rules.content_acts) {
    if (rule.cues.empty() ? act != Act::kState : !rule.cues.contains(lemma)) continue;
    const auto match = rule.pattern.search(words);
    if (match.ok() && !match->groups.empty()) return rule.act;
  }
  return act;
}

}  // namespace

void classify_acts(Reading& reading, const AttributionContext& context, const std::vector<AttributionPlace>& places,
                   const AttributionRules& rules) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    reading.attributions[i].act = act_of(context, reading.attributions[i], places[i], rules);
  }
}

}  // namespace twosource::reading
