#include "reading/speakers/references.h"

#include <algorithm>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/mentions.h"
#include "document/places.h"
#include "reading/references/noun_phrases.h"
#include "reading/sentences.h"

namespace twosource::reading {
namespace {

constexpr std::size_t kMostLookedAt = 8;         ///< attributions back
constexpr std::uint32_t kFarthestSubject = 256;  ///< tokens of a sentence that are looked at

/// The noun of a title: "physician" of "house physician in the cabinet".
std::string office_of(const std::string& title, const EntityRules& rules) {
  std::string key = name_key(title);
  key.resize(std::min(key.size(), first_of(rules.title_joints, key)));
  return key.substr(key.rfind(' ') + 1);
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
    for (const Role& role : holder.roles) {
      holders__office_.emplace(entity_rules_.class_of(office_of(role.title, entity_rules_)), Holder{entity, role.of});
    }
  }
}

std::optional<std::size_t> SpeakerReferences::of_pronoun(std::size_t i, std::uint32_t head) {
  const std::string form = found_.word(head);
  auto entity = found_.entity_at(head);
  if (const auto spoke = last_speaker(form, i, head); spoke && !is_subject_between(entity, *spoke, head)) {
    entity = spoke->speaker;
  }
  return entity ? entity : body_in_focus(i, form, head);
}

std::optional<SpeakerReferences::Said> SpeakerReferences::last_speaker(const std::string& form, std::size_t own,
                                                                       std::uint32_t head) const {
  const auto known = entity_rules_.pronouns.find(form);
  if (known == entity_rules_.pronouns.end()) return std::nullopt;
  const std::size_t sentence = document::sentence_of(found_.reading, head);
  std::optional<Said> found;
  for (std::size_t i = own < kMostLookedAt ? 0 : own - kMostLookedAt; i < own; ++i) {
    const Attribution& earlier = found_.reading.attributions[i];
    const std::uint32_t cue = found_.places[i].cue_head;
    if (!earlier.speaker || cue >= head || sentence - document::sentence_of(found_.reading, cue) > 1) continue;
    if (found && cue < found->cue) continue;
    if ((kinds_of(*earlier.speaker) & known->second) != 0) found = Said{*earlier.speaker, cue};
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
    if (mention->kind != MentionKind::kPronoun && subject && !found_.context.is_quoted(at)) return true;
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
      if (!they || !several) continue;
      const TokenRange phrase = source_range(found_.context, token, found_.token(token).head);
      return entity_for_nominal(found_.reading, found_.mentions, entity_rules_, phrase);
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> SpeakerReferences::of_description(std::size_t i, std::uint32_t head,
                                                             TokenRange source) const {
  if (found_.token(head).tag != tag::NN && found_.token(head).tag != tag::NNP) return std::nullopt;
  const std::uint32_t sentence = found_.context.sentence__token[head];
  if (sentence != 0 && is_head_of_report(found_.reading.sentences[sentence - 1].block)) {
    if (const auto holder = holder_of(found_.lemma(head), std::nullopt)) return holder;
  }
  if (const auto possessor = found_.tree().child(head, {dep::poss})) {
    const auto owner = found_.entity_at(*possessor);
    return owner ? holder_of(found_.lemma(head), *owner) : std::nullopt;
  }
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

bool SpeakerReferences::is_head_of_report(std::uint32_t block) const {
  constexpr std::uint32_t kLead = 1;
  return block <= kLead || found_.reading.report.blocks[block].kind == BlockKind::kHeadline;
}

std::optional<std::size_t> SpeakerReferences::holder_of(const std::string& noun,
                                                        std::optional<std::size_t> owner) const {
  std::optional<std::size_t> found;
  const auto [first, last] = holders__office_.equal_range(entity_rules_.class_of(noun));
  for (auto holder = first; holder != last; ++holder) {
    if (owner && holder->second.owner != owner) continue;
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
