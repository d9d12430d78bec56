#include "linking/clauses.h"

#include <algorithm>

#include "base/unicode.h"
#include "document/places.h"

namespace twosource::linking {

bool is_only_person(const Reading& reading, std::size_t entity, Span pronoun) {
  const auto block = document::block_at(reading, pronoun.start);
  if (!block) return false;
  const std::uint32_t from = reading.report.blocks[*block == 0 ? 0 : *block - 1].span.start;
  const auto is_named_before = [&](const Entity& one) {
    return std::ranges::any_of(one.mentions, [&](const Mention& mention) {
      return mention.kind == MentionKind::kName && from <= mention.span.start && mention.span.end <= pronoun.start;
    });
  };
  if (reading.entities[entity].type != EntityType::kPerson || !is_named_before(reading.entities[entity])) return false;
  for (std::size_t other = 0; other < reading.entities.size(); ++other) {
    const Entity& one = reading.entities[other];
    if (other != entity && one.type == EntityType::kPerson && is_named_before(one)) return false;
  }
  return true;
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
