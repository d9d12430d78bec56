#include "reading/speakers/references.h"

#include <algorithm>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/mentions.h"
#include "document/places.h"
#include "reading/names/evidence.h"
#include "reading/references/noun_phrases.h"
#include "reading/sentences.h"

namespace twosource::reading {
namespace {

constexpr std::size_t kMostBelow = 64;           ///< attributions that are searched for the name of who is described
constexpr std::size_t kMostLookedAt = 8;         ///< attributions back
constexpr std::size_t kFarthestSpeaker = 4;      ///< sentences back to who spoke last, where nobody else can be meant
constexpr std::size_t kNearPerson = 2;           ///< the same of a person, else
constexpr std::size_t kNearBody = 1;             ///< the same of a body
constexpr std::uint32_t kFarthestSubject = 256;  ///< tokens of a sentence that are looked at

/// The noun of a title: "physician" of "house physician in the cabinet".
std::string office_of(const std::string& title, const EntityRules& rules) {
  std::string key = name_key(title);
  key.resize(std::min(key.size(), first_of(rules.title_joints, key)));
  return key.substr(key.rfind(' ') + 1);
}

/// What a title has before its noun: "Zoo" of "Zoo Director".
std::string words_before(const std::string& title, const std::string& noun) {
  const std::string key = name_key(title);
  const std::size_t at = key.find(noun);
  return at == std::string::npos || at == 0 ? std::string() : key.substr(0, at - 1);
}

/// Of a sentence what stands before a token, not all of one that never ends.
TokenRange near(TokenRange sentence, std::uint32_t before) {
  sentence.last = std::min({sentence.last, before, sentence.first + kFarthestSubject});
  return sentence;
}

}  // namespace

SpeakerReferences::SpeakerReferences(const FoundAttributions& found, const Lexicon& lexicon, const SourceNaming& naming)
    : found_(found), rules_(lexicon.attributions), entity_rules_(lexicon.entities), naming_(naming) {
  for (std::size_t entity = 0; entity < found_.reading.entities.size(); ++entity) {
    const Entity& holder = found_.reading.entities[entity];
    if (holder.type != EntityType::kPerson || !document::has_name(holder)) continue;
    const std::string name = name_key(holder.name);
    if (const auto space = name.rfind(' '); space != std::string::npos)
      bearers__surname_.emplace(name.substr(space + 1), entity);
    for (const Mention& mention : holder.mentions) {
      if (const auto office = office_of_title(found_.reading, mention.tokens, entity_rules_))
        holders__office_.emplace(entity_rules_.class_of(*office), Holder{entity, std::nullopt, {}});
    }
    for (const Role& role : holder.roles) {
      const std::string key = office_of(role.title, entity_rules_);
      holders__office_.emplace(entity_rules_.class_of(key), Holder{entity, role.of, words_before(role.title, key)});
    }
  }
  const auto& blocks = found.reading.report.blocks;
  const auto lead = std::ranges::find(blocks, BlockKind::kParagraph, &Block::kind);
  if (lead != blocks.end()) lead_ = static_cast<std::uint32_t>(lead - blocks.begin());
  for (const AttributionPlace& place : found.places) {
    if (!place.source_head || found.token(*place.source_head).pos == pos::PRON) continue;
    if (const auto entity = found.entity_at(*place.source_head)) speaks_.insert(*entity);
  }
}

std::optional<std::size_t> SpeakerReferences::of_pronoun(std::size_t i, std::uint32_t head) {
  const std::string form = found_.word(head);
  auto entity = found_.entity_at(head);
  const auto known = entity_rules_.pronouns.find(form);
  const bool person = known != entity_rules_.pronouns.end() && (known->second & kPerson) != 0;
  // Who never says anything under a name of his own is spoken of: he is who has been speaking, further back too.
  const bool silent = person && (!entity || !speaks_.contains(*entity));
  const std::size_t reach = silent ? kFarthestSpeaker : person ? kNearPerson : kNearBody;
  if (const auto spoke = last_speaker(form, i, head, reach);
      spoke && (silent || !is_subject_between(entity, *spoke, head))) {
    entity = spoke->speaker;
  }
  return entity ? entity : body_in_focus(i, form, head);
}

std::optional<SpeakerReferences::Said> SpeakerReferences::last_speaker(const std::string& form, std::size_t own,
                                                                       std::uint32_t head, std::size_t reach) const {
  const auto known = entity_rules_.pronouns.find(form);
  if (known == entity_rules_.pronouns.end()) return std::nullopt;
  const std::size_t sentence = document::sentence_of(found_.reading, head);
  std::optional<Said> found;
  for (std::size_t i = own < kMostLookedAt ? 0 : own - kMostLookedAt; i < own; ++i) {
    const Attribution& earlier = found_.reading.attributions[i];
    const std::uint32_t cue = found_.places[i].cue_head;
    if (!earlier.speaker || cue >= head || sentence - document::sentence_of(found_.reading, cue) > reach) continue;
    if (found && cue < found->cue) continue;
    if ((kinds_of(*earlier.speaker) & known->second) != 0) found = Said{*earlier.speaker, cue, i};
  }
  return found;
}

bool SpeakerReferences::is_subject_between(std::optional<std::size_t> entity, const Said& said,
                                           std::uint32_t head) const {
  if (!entity) return false;
  if (*entity == said.speaker) return true;
  const auto& all = found_.reading.entities[*entity].mentions;
  auto mention = std::ranges::lower_bound(all, found_.token(said.cue).span, {}, &Mention::span);
  for (; mention != all.end() && mention->tokens.first < head; ++mention) {
    const std::uint32_t at = document::head_of(found_.reading, mention->tokens);
    const bool subject = at > said.cue && at < head && document::is_subject(found_.token(at));
    const auto& told = found_.places[said.attribution].content;
    const bool spoken_of =
        found_.context.is_quoted(at) || std::ranges::any_of(told, [at](TokenRange part) { return part.contains(at); });
    if (mention->kind != MentionKind::kPronoun && subject && !spoken_of) return true;
  }
  return false;
}

std::optional<std::size_t> SpeakerReferences::body_in_focus(std::size_t i, const std::string& form,
                                                            std::uint32_t head) {
  const bool they = rules_.has(WordList::kPronounsOfSeveral, form);
  if (!they && !rules_.has(WordList::kPronounsOfBodies, form)) return std::nullopt;
  const std::size_t own = document::sentence_of(found_.reading, found_.places[i].cue_head);
  for (std::size_t back = 0; back <= std::min<std::size_t>(own, 1); ++back) {
    const TokenRange sentence = near(found_.reading.sentences[own - back].tokens, head);
    for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
      if (!document::is_subject(found_.token(token)) || found_.context.is_quoted(token) ||
          found_.token(token).pos == pos::PRON)
        continue;
      const auto entity = found_.entity_at(token);
      if (entity) {
        const std::uint8_t kinds = kinds_of(*entity);
        if ((kinds & (they ? kGroup | kBody : kBody)) != 0) return entity;
        continue;
      }
      const bool several = found_.token(token).tag == tag::NNS &&
                           (naming_.is_person_noun(token) || rules_.has(WordList::kBodies, found_.lemma(token)));
      const bool body =
          !they && found_.token(token).tag == tag::NN && (entity_rules_.kinds_of(found_.lemma(token)) & kBody) != 0;
      if (!body && !(they && several)) continue;
      const TokenRange phrase = source_range(found_.context, token, found_.token(token).head);
      return entity_for_nominal(found_.reading, found_.mentions, entity_rules_, phrase);
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> SpeakerReferences::of_surname(std::uint32_t head, std::optional<std::size_t> known) const {
  if (!known || head == 0 || found_.reading.entities[*known].type != EntityType::kPerson) return known;
  const auto title = entity_rules_.genders.find(name_key(found_.word(head - 1)));
  if (title == entity_rules_.genders.end() || !entity_rules_.names.titles.contains(title->first)) return known;
  const std::uint8_t kinds = title->second;
  const auto [first, last] = bearers__surname_.equal_range(name_key(found_.word(head)));
  if (first == last || std::next(first) == last || kinds_of(*known) == kinds) return known;
  std::optional<std::size_t> nearest;
  std::uint32_t named_at = 0;
  for (auto bearer = first; bearer != last; ++bearer) {
    if ((kinds_of(bearer->second) & kinds) == 0) continue;
    const std::uint32_t at = full_name_before(bearer->second, head);
    if (at <= named_at) continue;
    nearest = bearer->second;
    named_at = at;
  }
  return nearest ? nearest : known;
}

std::uint32_t SpeakerReferences::full_name_before(std::size_t entity, std::uint32_t token) const {
  const auto& all = found_.reading.entities[entity].mentions;
  auto mention = std::ranges::lower_bound(all, found_.token(token).span, {}, &Mention::span);
  for (std::size_t looked_at = 0; mention != all.begin() && looked_at < kMostLookedAt; ++looked_at) {
    --mention;
    if (mention->kind == MentionKind::kName && mention->tokens.size() > 1) return mention->tokens.last;
  }
  return 0;
}

std::optional<std::size_t> SpeakerReferences::unnamed_before(std::size_t i, std::uint32_t head,
                                                             TokenRange source) const {
  constexpr std::size_t kBare = 2;  // "the player"
  if (found_.token(head).tag != tag::NN || source.size() != kBare) return std::nullopt;
  if (!rules_.has(WordList::kArticles, found_.word(source.first))) return std::nullopt;
  for (std::size_t before = i; before-- > 0 && i - before <= kMostLookedAt;) {
    const auto& place = found_.places[before];
    const Attribution& earlier = found_.reading.attributions[before];
    if (!place.source_head || *place.source_head >= head || !earlier.speaker) continue;
    const bool same =
        found_.token(*place.source_head).tag == tag::NN && found_.lemma(*place.source_head) == found_.lemma(head);
    if (same)
      return document::has_name(found_.reading.entities[*earlier.speaker]) ? std::nullopt : std::optional(before);
  }
  return std::nullopt;
}

std::optional<std::size_t> SpeakerReferences::of_description(std::size_t i, std::uint32_t head,
                                                             TokenRange source) const {
  if (found_.token(head).tag != tag::NN && found_.token(head).tag != tag::NNP) return std::nullopt;
  const std::uint32_t sentence = found_.context.sentence__token[head];
  if (sentence != 0 && is_head_of_report(found_.reading.sentences[sentence - 1].block)) {
    if (const auto holder = holder_of(found_.lemma(head), std::nullopt)) return holder;
    if (const auto below = named_below(i, head)) return below;
  }
  if (const auto owner = owner_of(head)) return holder_of(found_.lemma(head), *owner);
  if (found_.tree().child(head, {dep::poss})) return std::nullopt;
  const bool definite = rules_.has(WordList::kArticles, found_.word(source.first));
  // "The mayor" alone may be somebody new; "the old mayor", "the billionaire" is whom the report speaks of.
  const bool telling = source.size() > 2 || !rules_.has(WordList::kOnRecord, found_.lemma(head));
  if (!definite || source.size() < 2 || !telling || !rules_.has(WordList::kEpithets, found_.lemma(head)))
    return std::nullopt;
  const bool restricted = std::ranges::any_of(found_.tree().children(head), [&](std::uint32_t child) {
    const Label dep = found_.token(child).dep;
    return child > head && (dep == dep::prep || dep == dep::relcl || dep == dep::acl || dep == dep::appos);
  });
  return restricted ? std::nullopt : in_focus(i, source.first, entity_rules_.kinds_of(found_.lemma(head)));
}

std::optional<std::size_t> SpeakerReferences::owner_of(std::uint32_t head) const {
  if (const auto possessor = found_.tree().child(head, {dep::poss})) return found_.entity_at(*possessor);
  for (const std::uint32_t child : found_.tree().children(head)) {
    if (found_.token(child).dep != dep::prep || !rules_.has(WordList::kPartitives, found_.token(child).norm)) continue;
    const auto body = document::noun_under(found_.tree(), child);
    if (const auto owner = body ? found_.entity_at(*body) : std::nullopt) return owner;
  }
  return std::nullopt;
}

bool SpeakerReferences::is_of(const Holder& holder, std::size_t owner) const {
  if (holder.owner) return holder.owner == owner;
  const std::string name = " " + name_key(found_.reading.entities[owner].name) + " ";
  return !holder.modifiers.empty() && name.find(" " + holder.modifiers + " ") != std::string::npos;
}

bool SpeakerReferences::is_head_of_report(std::uint32_t block) const { return block <= lead_; }

std::optional<std::size_t> SpeakerReferences::person_named(std::size_t i) const {
  const TokenRange source = found_.places[i].source;
  for (std::uint32_t token = source.first; token < source.last; ++token) {
    const auto entity = found_.entity_at(token);
    if (!entity || found_.reading.entities[*entity].type != EntityType::kPerson) continue;
    // "The engineer of Talbot Falls", whatever the recogniser takes that for.
    if (found_.token(token).pos != pos::PROPN || found_.token(token).dep == dep::pobj) continue;
    if (found_.token(token).dep == dep::compound && found_.token(found_.token(token).head).dep == dep::pobj) continue;
    if (document::has_name(found_.reading.entities[*entity])) return entity;
  }
  return std::nullopt;
}

bool SpeakerReferences::is_called(std::size_t i, std::size_t person, const std::string& office) const {
  const TokenRange source = found_.places[i].source;
  for (std::uint32_t token = source.first; token < source.last; ++token) {
    const Token& word = found_.token(token);
    if (!document::is_noun(word) || entity_rules_.class_of(base::to_lower(found_.lemma(token))) != office) continue;
    const bool before_name = token + 1 < source.last && found_.entity_at(token + 1) == person;
    if (before_name || word.dep == dep::appos || token == found_.places[i].source_head) return true;
  }
  return false;
}

bool SpeakerReferences::is_described(std::size_t i) const {
  const TokenRange source = found_.places[i].source;
  for (std::uint32_t token = source.first; token < source.last; ++token) {
    if (found_.token(token).pos == pos::NOUN) return true;
  }
  return false;
}

std::optional<std::size_t> SpeakerReferences::body_below(std::size_t i, const std::string& noun) const {
  std::optional<std::size_t> called;
  const std::size_t last = std::min(found_.places.size(), i + kMostBelow);
  for (std::size_t below = i + 1; below < last; ++below) {
    const auto head = found_.places[below].source_head;
    if (!head || base::to_lower(found_.lemma(*head)) != noun) continue;
    const auto name = found_.tree().child(*head, {dep::appos});
    const auto body = name && found_.token(*name).pos == pos::PROPN ? found_.entity_at(*name) : std::nullopt;
    if (!body || !document::has_name(found_.reading.entities[*body])) continue;
    if (called && *called != *body) return std::nullopt;
    called = body;
  }
  return called;
}

std::optional<std::size_t> SpeakerReferences::named_below(std::size_t i, std::uint32_t head) const {
  const std::string office = entity_rules_.class_of(base::to_lower(found_.lemma(head)));
  if ((entity_rules_.kinds_of(office) & kBody) != 0) return body_below(i, office);
  if ((entity_rules_.kinds_of(office) & kGroup) != 0) return std::nullopt;
  std::optional<std::size_t> called;
  std::optional<std::size_t> next;
  const std::size_t last = std::min(found_.places.size(), i + kMostBelow);
  for (std::size_t below = i + 1; below < last; ++below) {
    const auto person = person_named(below);
    if (!person) continue;
    const std::uint32_t sentence = found_.context.sentence__token[found_.places[below].cue_head];
    const std::uint32_t block = sentence == 0 ? 0 : found_.reading.sentences[sentence - 1].block;
    if (is_called(below, *person, office)) {
      if (called && *called != *person) return std::nullopt;
      called = person;
    }
    const Entity& entity = found_.reading.entities[*person];
    const bool is_new = entity.mentions.front().tokens.first >= found_.places[below].source.first;
    const bool untold = entity.roles.empty() && !is_described(below);
    if (!next && block > lead_) next = block == lead_ + 1 && is_new && untold ? person : SIZE_MAX;
  }
  if (called) return called;
  const bool person = naming_.is_person_noun(head) || rules_.has(WordList::kOnRecord, found_.lemma(head));
  if (!person) return std::nullopt;
  if (const auto owner = whose_words(lead_ + 1)) return owner;
  return next != SIZE_MAX ? next : std::nullopt;
}

std::optional<std::size_t> SpeakerReferences::whose_words(std::uint32_t block) const {
  const auto sentence = std::ranges::find(found_.reading.sentences, block, &Sentence::block);
  if (sentence == found_.reading.sentences.end()) return std::nullopt;
  for (std::uint32_t token = sentence->tokens.first; token < sentence->tokens.last; ++token) {
    const auto article = found_.tree().child(token, {dep::det});
    const bool told_before = article && rules_.has(WordList::kArticles, found_.word(*article));
    if (!told_before || !rules_.has(WordList::kDocuments, found_.lemma(token))) continue;
    for (const std::uint32_t child : found_.tree().children(token)) {
      if (child < token || !rules_.has(WordList::kIssuers, found_.word(child))) continue;
      const auto owner = document::noun_under(found_.tree(), child);
      const auto entity = owner ? found_.entity_at(*owner) : std::nullopt;
      if (!entity || found_.reading.entities[*entity].type != EntityType::kPerson) continue;
      if (document::has_name(found_.reading.entities[*entity])) return entity;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> SpeakerReferences::holder_of(const std::string& noun,
                                                        std::optional<std::size_t> owner) const {
  std::optional<std::size_t> found;
  const auto [first, last] = holders__office_.equal_range(entity_rules_.class_of(noun));
  for (auto holder = first; holder != last; ++holder) {
    if (owner && !is_of(holder->second, *owner)) continue;
    if (found && *found != holder->second.entity) return std::nullopt;
    found = holder->second.entity;
  }
  return found;
}

std::optional<std::size_t> SpeakerReferences::in_focus(std::size_t i, std::uint32_t before, std::uint8_t kinds) const {
  constexpr std::size_t kReach = 2;
  const std::size_t own = document::sentence_of(found_.reading, found_.places[i].cue_head);
  for (std::size_t back = 0; back <= std::min(own, kReach); ++back) {
    const TokenRange sentence = near(found_.reading.sentences[own - back].tokens, before);
    for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
      const auto entity = document::is_subject(found_.token(token)) && !found_.context.is_quoted(token)
                              ? found_.entity_at(token)
                              : std::nullopt;
      const bool person = entity && found_.reading.entities[*entity].type == EntityType::kPerson &&
                          document::has_name(found_.reading.entities[*entity]);
      if (person && (kinds_of(*entity) & kinds) != 0) return entity;
    }
  }
  return std::nullopt;
}

std::uint8_t SpeakerReferences::kinds_of(std::size_t index) const {
  const auto [known, is_new] = kinds__entity_.emplace(index, 0);
  if (is_new) known->second = kinds_told(index);
  return known->second;
}

std::uint8_t SpeakerReferences::kinds_told(std::size_t index) const {
  const Entity& entity = found_.reading.entities[index];
  if (entity.type == EntityType::kGroup || entity.type == EntityType::kNorp) return kGroup;
  if (entity.type != EntityType::kPerson) return kBody;
  if (!document::has_name(entity)) {
    // "A translation of his speech" is no person, though nothing tells what it is.
    const std::uint32_t head = document::head_of(found_.reading, entity.mentions.front().tokens);
    if (const std::uint8_t told = entity_rules_.kinds_of(found_.lemma(head)); told != 0) return told;
    return naming_.is_person_noun(head) || rules_.has(WordList::kOnRecord, found_.lemma(head)) ? kPerson : kThing;
  }
  const std::string key = name_key(entity.name);
  const auto first = entity_rules_.genders.find(key.substr(0, key.find(' ')));
  if (first != entity_rules_.genders.end() && key.find(' ') != std::string::npos) return first->second;
  for (const Mention& mention : entity.mentions) {
    if (mention.kind != MentionKind::kPronoun) continue;
    const auto pronoun = entity_rules_.pronouns.find(found_.word(mention.tokens.first));
    if (pronoun != entity_rules_.pronouns.end() && (pronoun->second & kPerson) != 0) return pronoun->second;
  }
  return kPerson;
}

}  // namespace twosource::reading
