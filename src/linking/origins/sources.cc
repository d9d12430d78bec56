#include "linking/origins/sources.h"

#include <algorithm>
#include <ranges>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"

namespace twosource::linking {
namespace {

/// A bare "the statement" is of a paper named no more sentences before.
constexpr std::size_t kPaperReach = 6;
/// "The readout" has no more words than this; a longer description says whose it is.
constexpr std::size_t kBareWords = 2;

std::string lemma_of(const Token& token) { return base::to_lower(token.lemma); }

/// The token of a span whose head lies outside it.
std::optional<std::uint32_t> head_of(const Reading& reading, Span span) {
  const TokenRange tokens = document::tokens_in(reading, span);
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    const std::uint32_t head = reading.tokens[i].head;
    if (!reading.tokens[i].is_space && (head == i || head < tokens.first || head >= tokens.last)) return i;
  }
  return std::nullopt;
}

bool is_named(const Entity& entity) {
  return std::ranges::any_of(entity.mentions, [](const Mention& m) { return m.kind == MentionKind::kName; });
}

/// "Between 400 and 900 tractors", "a few questions", "the majority".
bool says_nothing(const Reading& reading, const SourceRules& rules, const Attribution& attribution) {
  if (attribution.source.empty()) return false;
  const auto head = head_of(reading, attribution.source.front());
  if (!head) return false;
  const std::string lemma = lemma_of(reading.tokens[*head]);
  if (rules.no_speakers.contains(lemma)) return true;
  if (rules.people.contains(lemma)) return false;
  const TokenRange tokens = document::tokens_in(reading, attribution.source.front());
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    const bool counts = reading.tokens[i].pos == pos::NUM && reading.tokens[i].head == *head;
    if (counts) return true;
  }
  return false;
}

/// Of a paper that says no more than that it is one, the nearest attribution before that says whose it is.
std::optional<std::size_t> paper_named_before(const Reading& reading, const SourceRules& rules,
                                              const Attribution& attribution) {
  if (attribution.source.empty()) return std::nullopt;
  const Span source = attribution.source.front();
  const auto head = head_of(reading, source);
  const bool bare = document::tokens_in(reading, source).size() <= kBareWords;
  if (!head || !bare || !rules.documents.contains(lemma_of(reading.tokens[*head]))) return std::nullopt;
  const auto here = document::sentence_at(reading, source.start);
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < reading.attributions.size(); ++i) {
    const Attribution& other = reading.attributions[i];
    if (other.source.empty() || other.naming != Naming::kDocument || !(other.source.front().end <= source.start))
      continue;
    const auto there = document::sentence_at(reading, other.source.front().start);
    const bool near = here && there && *there + kPaperReach >= *here;
    if (!near || document::tokens_in(reading, other.source.front()).size() <= kBareWords) continue;
    if (!best || reading.attributions[*best].source.front() < other.source.front()) best = i;
  }
  return best;
}

}  // namespace

std::string one_line(std::string_view words) {
  std::string line;
  bool space = false;
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint point = base::decode_at(words, at);
    if (base::is_space(point.value)) {
      space = true;
    } else {
      if (space && !line.empty()) line += ' ';
      space = false;
      line += words.substr(at, point.size);
    }
    at += point.size;
  }
  return line;
}

Source source_of(const Context& context, std::size_t report, const Attribution& attribution) {
  const Reading& reading = context.reading(report);
  const SourceRules& rules = context.knowledge.sources;
  Source source;
  source.described = one_line(attribution.described);
  if (rules.pronouns.contains(base::to_lower(source.described))) source.described.clear();
  if (says_nothing(reading, rules, attribution)) {
    source.speaks = attribution.speaker && is_named(reading.entities[*attribution.speaker]);
    source.described.clear();
  }
  if (!attribution.speaker && source.described.empty()) source.speaks = false;
  source.paper = paper_named_before(reading, rules, attribution);
  return source;
}

std::optional<std::size_t> inner_speaker(const Context& context, std::size_t report, const Attribution& attribution,
                                         Span place) {
  const Reading& reading = context.reading(report);
  if (attribution.content.empty()) return std::nullopt;
  const auto sentence = document::sentence_at(reading, place.start);
  std::optional<std::size_t> inner;
  for (const Span content : attribution.content) {
    if (!content.contains(place) || document::sentence_at(reading, content.start) != sentence) continue;
    const TokenRange tokens = document::tokens_in(reading, {content.start, place.start});
    for (std::uint32_t verb = tokens.first; verb < tokens.last; ++verb) {
      if (!context.knowledge.sources.sayings.contains(lemma_of(reading.tokens[verb]))) continue;
      if (reading.tokens[verb].pos != pos::VERB) continue;
      for (std::size_t e = 0; e < reading.entities.size(); ++e) {
        if (attribution.speaker == e || reading.entities[e].type != EntityType::kPerson) continue;
        for (const Mention& mention : reading.entities[e].mentions) {
          const bool inside = tokens.first <= mention.tokens.first && mention.tokens.last <= verb;
          if (!inside) continue;
          for (std::uint32_t i = mention.tokens.first; i < mention.tokens.last; ++i) {
            if (reading.tokens[i].head == verb && reading.tokens[i].dep == dep::nsubj) inner = e;
          }
        }
      }
    }
  }
  return inner;
}

bool describes_outlet(const SourceRules& rules, const std::string& description) {
  const std::string padded = " " + base::comparison_key(description) + " ";
  return std::ranges::any_of(rules.outlet_nouns, [&padded](const std::string& noun) {
    return padded.find(" " + noun + " ") != std::string::npos;
  });
}

}  // namespace twosource::linking
