// Test: tests/unit/reading/names/entities_test.cc.
#include "reading/names/entities.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/mentions.h"
#include "document/places.h"
#include "reading/names/groups.h"
#include "reading/names/roles.h"
#include "reading/names/spans.h"
#include "reading/references/coreference.h"

namespace twosource::reading {
namespace {

/// Puts a mention where it belongs in text order.
void insert_mention(Entity& entity, const Mention& mention) {
  const auto after = std::upper_bound(entity.mentions.begin(), entity.mentions.end(), mention,
                                      [](const Mention& a, const Mention& b) { return a.span < b.span; });
  entity.mentions.insert(after, mention);
}

std::string lower_text(const Reading& reading, std::uint32_t token) {
  return base::to_lower(cut(reading.report.text, reading.tokens[token].span));
}

/// The last entity with no name of its own whose words end in this noun, for "those officials" after "US officials".
std::optional<std::size_t> unnamed_like(const Reading& reading, const Token& noun) {
  constexpr std::size_t kReach = 64;
  const std::size_t count = reading.entities.size();
  for (std::size_t index = count; index-- > 0 && count - index <= kReach;) {
    const Entity& entity = reading.entities[index];
    if (entity.mentions.empty() || entity.mentions.front().kind != MentionKind::kNominal) continue;
    const Token& other = reading.tokens[document::head_of(reading, entity.mentions.front().tokens)];
    if (other.lemma == noun.lemma && other.tag == noun.tag) return index;
  }
  return std::nullopt;
}

bool is_capitalised(const Reading& reading, std::uint32_t token) {
  return base::is_upper(base::decode_at(cut(reading.report.text, reading.tokens[token].span), 0).value);
}

/// A name that the recogniser has missed: "Lyons said", where nothing before it names her whole; "The Norvik Reporter".
bool is_missed_name(const Reading& reading, const EntityRules& rules, TokenRange range) {
  const bool article = range.size() > 1 && reading.tokens[range.first].pos == pos::DET;
  const TokenRange words{range.first + (article ? 1 : 0), range.last};
  bool proper = false;
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (!is_capitalised(reading, i)) return false;
    proper = proper || reading.tokens[i].pos == pos::PROPN;
  }
  const Token& last = reading.tokens[words.last - 1];
  const bool common = rules.kinds_of(base::to_lower(last.lemma)) != 0;  // "Officials", which stands for persons
  const bool several = last.tag == tag::NNS || last.tag == tag::NNPS;
  if (!proper || (several && common)) return false;
  if (words.size() > 1) return true;
  return !article && !common && !rules.not_names.contains(lower_text(reading, words.first));
}

/// The entity that is named by these very words.
std::optional<std::size_t> named_alike(const Reading& reading, const std::string& words) {
  const auto alike = std::ranges::find_if(reading.entities, [&](const Entity& entity) { return entity.name == words; });
  if (alike == reading.entities.end()) return std::nullopt;
  return static_cast<std::size_t>(alike - reading.entities.begin());
}

}  // namespace

std::size_t entity_for_nominal(Reading& reading, document::MentionIndex& mentions, const EntityRules& rules,
                               TokenRange range) {
  if (const auto known = mentions.of(reading, range)) return *known;
  const std::uint32_t head = document::head_of(reading, range);
  const Token& noun = reading.tokens[head];
  const std::string words = printed(reading, range);
  const bool name = is_missed_name(reading, rules, range);
  const Mention mention = {document::span_of(reading, range), range, name ? MentionKind::kName : MentionKind::kNominal};
  const bool definite = rules.definite.contains(lower_text(reading, range.first));
  std::optional<std::size_t> entity = definite ? unnamed_like(reading, noun) : std::nullopt;
  if (name) entity = named_alike(reading, words);
  if (!entity) {
    const std::uint8_t kinds = rules.kinds_of(base::to_lower(noun.lemma));
    const bool plural = noun.tag == tag::NNS || noun.tag == tag::NNPS || (kinds & kGroup) != 0;
    Entity made;
    made.name = words;
    const bool titled = name && reading.tokens[range.first].pos == pos::DET;  // nobody is called "The …"
    made.type = (kinds & kBody) != 0 || titled ? EntityType::kOrg : plural ? EntityType::kGroup : EntityType::kPerson;
    entity = reading.entities.size();
    reading.entities.push_back(std::move(made));
  }
  insert_mention(reading.entities[*entity], mention);
  mentions.add(*entity, mention);
  return *entity;
}

std::optional<std::size_t> entity_of_outlet(const Reading& reading, const knowledge::NameRules& names) {
  if (!reading.report.outlet) return std::nullopt;
  const std::string outlet = names.bare_key(*reading.report.outlet);
  std::optional<std::size_t> by_initials;
  for (std::size_t entity = 0; entity < reading.entities.size(); ++entity) {
    const std::string name = names.bare_key(reading.entities[entity].name);
    if (name == outlet) return entity;
    if (by_initials || reading.entities[entity].type != EntityType::kOrg) continue;
    const std::vector<std::string> words = knowledge::words_of(name);
    if (words.size() > 1 && names.initials(words, knowledge::Letters::kAll) == outlet) by_initials = entity;
  }
  return by_initials;
}

std::size_t outlet_entity_at(Reading& reading, std::uint32_t token, const knowledge::NameRules& names) {
  if (const auto known = entity_of_outlet(reading, names)) return *known;
  Entity made;
  made.name = reading.report.outlet.value_or("");
  made.type = EntityType::kOrg;
  made.mentions.push_back({reading.tokens[token].span, {token, token + 1}, MentionKind::kPronoun});
  reading.entities.push_back(std::move(made));
  return reading.entities.size() - 1;
}

void find_entities(Reading& reading, const EntityRules& rules, const std::vector<TurnLabel>& turns) {
  reading.entities = group_names(reading, find_name_spans(reading, rules, turns), rules);
  document::MentionIndex mentions(reading);
  find_roles(reading, mentions, rules);
  const auto talk = turns.empty() ? std::nullopt : std::optional(turns.front().label.first);
  resolve_references(reading, mentions, rules, talk);
  attach_bodies(reading, mentions);
}

}  // namespace twosource::reading
