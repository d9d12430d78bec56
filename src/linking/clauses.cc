#include "linking/clauses.h"

#include <algorithm>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"

namespace twosource::linking {

namespace {

/// The last byte at which a report names or describes somebody, from one byte to another; 0: nowhere.
std::uint32_t last_told(const Entity& one, std::uint32_t from, std::uint32_t to, bool by_name) {
  std::uint32_t last = 0;
  for (const Mention& mention : one.mentions) {
    if (mention.kind == MentionKind::kPronoun || (by_name && mention.kind != MentionKind::kName)) continue;
    if (from <= mention.span.start && mention.span.end <= to) last = std::max(last, mention.span.end);
  }
  return last;
}

/// "“He's ill,” said Noreen Keane": whom a speaker speaks of in the third person is not the speaker.
bool is_own_word(const Reading& reading, std::size_t entity, Span pronoun) {
  const bool quoted = std::ranges::any_of(
      reading.quotations, [&](const Quotation& quotation) { return quotation.inner.contains(pronoun); });
  return quoted && std::ranges::any_of(reading.attributions, [&](const Attribution& attribution) {
           return attribution.speaker == entity && attribution.kind != QuoteKind::kIndirect &&
                  std::ranges::any_of(attribution.content, [&](Span part) { return part.contains(pronoun); });
         });
}

/// A sentence between two bytes that begins with a name of which the report does not tell what it names: "Holt flew back".
bool begins_with_unknown_name(const Reading& reading, std::uint32_t from, std::uint32_t to) {
  const auto is_known = [&](Span word) {
    const bool time =
        std::ranges::any_of(reading.timexes, [&](const Timex& timex) { return timex.span.contains(word); });
    return time || std::ranges::any_of(reading.entities, [&](const Entity& entity) {
             return std::ranges::any_of(entity.mentions,
                                        [&](const Mention& mention) { return mention.span.contains(word); });
           });
  };
  for (const Sentence& sentence : reading.sentences) {
    if (sentence.span.start < from || sentence.span.start >= to) continue;
    const auto words = document::words_in(reading, sentence.span);
    if (!words.empty() && words.front().pos == pos::PROPN && !is_known(words.front().span)) return true;
  }
  return false;
}

}  // namespace

bool is_only_person(const Reading& reading, std::size_t entity, Span pronoun) {
  const auto block = document::block_at(reading, pronoun.start);
  if (!block || reading.entities[entity].type != EntityType::kPerson) return false;
  const std::uint32_t from = reading.report.blocks[*block == 0 ? 0 : *block - 1].span.start;
  const std::uint32_t named = last_told(reading.entities[entity], from, pronoun.start, true);
  if (named == 0 || is_own_word(reading, entity, pronoun)) return false;
  for (std::size_t other = 0; other < reading.entities.size(); ++other) {
    const Entity& one = reading.entities[other];
    if (other == entity || one.type != EntityType::kPerson) continue;
    // Somebody without a name is nearer: "The player said she".
    if (last_told(one, from, pronoun.start, true) > 0 || last_told(one, named, pronoun.start, false) > 0) return false;
  }
  return !begins_with_unknown_name(reading, named, pronoun.start);
}

bool is_whole(std::string_view text) {
  if (text.empty() || text.find("…") != std::string_view::npos || text.ends_with("...")) return false;
  int open = 0;
  int straight = 0;
  int brackets = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::decode_at(text, at);
    if (c.value == U'“') ++open;
    if (c.value == U'”' && --open < 0) return false;
    if (c.value == U'"') ++straight;
    if (c.value == U'(') ++brackets;
    if (c.value == U')' && --brackets < 0) return false;
    at += c.size;
  }
  return open == 0 && straight % 2 == 0 && brackets == 0;
}

std::string shown_clause(const Context& context, std::size_t report, const ClauseText& clause) {
  const std::string& subject = clause.subject_entity
                                   ? context.story.entities[context.entity_of[report][*clause.subject_entity]].name
                                   : clause.subject;
  if (subject.empty()) return clause.text;
  const bool contracted = clause.text.starts_with('\'') || clause.text.starts_with("’");
  return "[" + subject + (contracted ? "]" : "] ") + clause.text;
}

}  // namespace twosource::linking
