// Test: tests/unit/reading/references/coreference_test.cc.
#include "reading/references/coreference.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/mentions.h"
#include "document/places.h"
#include "document/quotations.h"
#include "reading/names/evidence.h"
#include "reading/references/noun_phrases.h"

namespace twosource::reading {
namespace {

/// A mention that has gone by.
struct Seen {
  std::size_t entity = 0;
  std::uint32_t token = 0;  ///< its head
  std::uint32_t sentence = 0;
  bool subject = false;
};

/// What the report has told of an entity.
struct Profile {
  std::uint8_t kinds = 0;
  std::set<std::size_t> countries;           ///< entities
  std::set<std::string, std::less<>> nouns;  ///< office nouns of its roles; of a body the last word of its name
  std::size_t mentions = 0;
  bool untold = false;  ///< a body of which no word says what it is
};

class Resolver {
 public:
  Resolver(Reading& reading, document::MentionIndex& mentions, const EntityRules& rules,
           std::optional<std::uint32_t> turns)
      : reading_(reading), mentions_(mentions), rules_(rules), weights_(rules.references), turns_(turns) {
    for (const Quotation& quotation : document::find_quotations(reading.report.text, reading.report.blocks))
      quoted_.push_back(quotation.inner);
  }

  void resolve() {
    for (std::size_t entity = 0; entity < reading_.entities.size(); ++entity) {
      profiles_.push_back(profile_of(entity));
      for (const Role& role : reading_.entities[entity].roles) role_spans_.push_back(role.span);
      if (reading_.entities[entity].type != EntityType::kEvent) continue;
      for (const std::string& noun : profiles_[entity].nouns) {
        const auto [at, is_new] = event_of_noun_.emplace(noun, entity);
        if (!is_new) at->second = SIZE_MAX;
      }
    }
    std::sort(role_spans_.begin(), role_spans_.end());
    for (sentence_ = 0; sentence_ < reading_.sentences.size(); ++sentence_) {
      const TokenRange tokens = reading_.sentences[sentence_].tokens;
      for (std::uint32_t token = tokens.first; token < tokens.last; ++token) visit(token, tokens);
    }
    for (Entity& entity : reading_.entities) {
      std::sort(entity.mentions.begin(), entity.mentions.end(),
                [](const Mention& a, const Mention& b) { return a.span < b.span; });
    }
  }

 private:
  std::string lower(std::uint32_t token) const {
    return base::to_lower(cut(reading_.report.text, reading_.tokens[token].span));
  }

  /// The country that a body belongs to by its name, or the entity itself when it is a country.
  std::optional<std::size_t> country_of(std::size_t entity) const {
    if (reading_.entities[entity].type == EntityType::kGpe) return entity;
    const auto first = mentions_.at(reading_.entities[entity].mentions.front().tokens.first);
    if (first && *first != entity && reading_.entities[*first].type == EntityType::kGpe) return first;
    return std::nullopt;
  }

  Profile profile_of(std::size_t index) const {
    const Entity& entity = reading_.entities[index];
    Profile profile;
    if (entity.type == EntityType::kPerson) profile.kinds = gender_of(entity);
    if (entity.type == EntityType::kOrg || entity.type == EntityType::kGpe) profile.kinds = kBody;
    if (entity.type == EntityType::kGroup || entity.type == EntityType::kNorp) profile.kinds = kGroup;
    if (is_thing(entity)) profile.kinds |= kThing;
    for (const Role& role : entity.roles) {
      const std::string title = name_key(role.title);
      for (std::size_t at = 0; at < title.size();) {
        const auto end = std::min(title.find(' ', at), title.size());
        profile.nouns.insert(title.substr(at, end - at));
        at = end + 1;
      }
      if (const auto country = role.of ? country_of(*role.of) : std::nullopt) profile.countries.insert(*country);
    }
    if (entity.type == EntityType::kPerson) {
      for (const Mention& mention : entity.mentions) {
        const auto office = office_of_title(reading_, mention.tokens, rules_);
        if (office) profile.nouns.insert(*office);
      }
    }
    if ((profile.kinds & kThing) != 0) {
      const std::string key = name_key(entity.name);
      profile.nouns.insert(key.substr(key.rfind(' ') + 1));
      if (const auto joint = first_of(rules_.body_joints, key); joint != std::string::npos) {
        const std::string what = key.substr(0, joint);  // "Federation of ...", "Alliance to Reclaim ..."
        profile.nouns.insert(what.substr(what.rfind(' ') + 1));
      }
    }
    if (entity.type == EntityType::kOrg) {
      insert_told_nouns(entity, profile);
      if (const auto country = country_of(index)) profile.countries.insert(*country);
    }
    return profile;
  }

  static bool is_thing(const Entity& entity) {
    const EntityType type = entity.type;
    return type == EntityType::kOrg || type == EntityType::kEvent || type == EntityType::kFac ||
           type == EntityType::kLaw || type == EntityType::kLoc;
  }

  /// "Vallis, the company that", "the news agency Meridian".
  void insert_told_nouns(const Entity& entity, Profile& profile) const {
    constexpr std::size_t kMostLookedAt = 8;
    for (std::size_t at = 0; at < entity.mentions.size() && at < kMostLookedAt; ++at) {
      const auto noun = body_noun_beside(reading_, entity.mentions[at].tokens, rules_);
      if (noun) profile.nouns.insert(name_key(reading_.tokens[*noun].lemma));
    }
    const bool told = std::any_of(profile.nouns.begin(), profile.nouns.end(),
                                  [&](const std::string& noun) { return rules_.kinds_of(noun) != 0; });
    const auto& outlet = reading_.report.outlet;
    const bool own = outlet && name_key(*outlet) == name_key(entity.name);
    profile.untold = !told && !own && !rules_.known_names.contains(name_key(entity.name));
  }

  /// From titles before its names, its first name, the nouns of its roles.
  std::uint8_t gender_of(const Entity& entity) const {
    for (const Role& role : entity.roles) {
      const std::string title = name_key(role.title);
      const std::uint8_t kinds = rules_.kinds_of(title.substr(title.rfind(' ') + 1));
      if (kinds == kMale || kinds == kFemale) return kinds;
    }
    for (const Mention& mention : entity.mentions) {
      if (mention.tokens.first == 0) continue;
      const auto title = rules_.genders.find(name_key(lower(mention.tokens.first - 1)));
      const bool before =
          mention.tokens.first > 0 && title != rules_.genders.end() && rules_.titles.contains(title->first);
      if (before) return title->second;
    }
    const std::string key = name_key(entity.name);
    const auto name =
        key.find(' ') == std::string::npos ? rules_.genders.end() : rules_.genders.find(key.substr(0, key.find(' ')));
    return name == rules_.genders.end() ? static_cast<std::uint8_t>(kPerson) : name->second;
  }

  void visit(std::uint32_t token, TokenRange sentence) {
    if (const auto entity = mentions_.at(token)) {
      if (token == sentence.first || mentions_.at(token - 1) != entity) see(*entity, token);
      return;
    }
    const Token& here = reading_.tokens[token];
    if (here.pos == pos::PRON) {
      resolve_pronoun(token, sentence);
    } else if (here.pos == pos::NOUN) {
      resolve_nominal(token, sentence);
      if (!mentions_.at(token)) see_stranger(token);
    }
  }

  /// Somebody without a name: "a farmer".
  void see_stranger(std::uint32_t noun) {
    const Token& here = reading_.tokens[noun];
    const std::uint8_t kinds = rules_.kinds_of(name_key(here.lemma)) & kPerson;
    if (here.tag != tag::NN || kinds == 0 || here.dep == dep::compound || in_role(noun)) return;
    strangers_.push_back({kinds, noun, sentence_, document::is_subject(here)});
    if (strangers_.size() > weights_.remembered) strangers_.pop_front();
  }

  /// Whether a pronoun may as well stand for somebody without a name, who is spoken of since an entity was.
  bool is_rather_stranger(std::uint32_t token, std::uint8_t kinds, std::size_t entity) const {
    std::uint32_t last = 0;
    bool subject = false;
    for (const Seen& seen : seen_) {
      if (seen.entity != entity) continue;
      last = std::max(last, seen.token);
      subject = subject || (seen.subject && seen.sentence == sentence_);
    }
    return std::ranges::any_of(strangers_, [&](const Stranger& stranger) {
      const bool near = sentence_ - stranger.sentence <= 1 && stranger.token < token;
      const bool later = stranger.token > last;
      return near && (stranger.kinds & kinds) != 0 && later && (stranger.subject || !subject);
    });
  }

  /// The first token from which on a name may be what a pronoun stands for: that of the paragraph where it stands in a
  /// quotation, that of the talk in a turn of it.
  std::uint32_t horizon(std::uint32_t token) const {
    if (turns_ && token >= *turns_) return *turns_;
    const std::uint32_t at = reading_.tokens[token].span.start;
    const bool quoted = std::ranges::any_of(quoted_, [at](Span inner) { return inner.start <= at && at < inner.end; });
    if (!quoted) return 0;
    const auto block = document::block_at(reading_, at);
    if (!block) return 0;
    return document::tokens_in(reading_, reading_.report.blocks[*block].span).first;
  }

  void see(std::size_t entity, std::uint32_t first) {
    std::uint32_t head = first;
    for (std::uint32_t token = first; mentions_.at(token) == entity; ++token) head = token;
    head = document::head_of(reading_, {first, head + 1});
    seen_.push_back({entity, head, sentence_, document::is_subject(reading_.tokens[head])});
    if (seen_.size() > weights_.remembered) seen_.pop_front();
    profiles_[entity].mentions += 1;
  }

  void add(std::size_t entity, TokenRange tokens, MentionKind kind) {
    const Mention mention = {document::span_of(reading_, tokens), tokens, kind};
    reading_.entities[entity].mentions.push_back(mention);
    mentions_.add(entity, mention);
    see(entity, tokens.first);
  }

  /// How well a mention that has gone by serves what stands at `token`.
  double score(const Seen& seen, std::uint32_t token, double salience) const {
    const double away = static_cast<double>(sentence_ - seen.sentence);
    const double tokens =
        std::min(weights_.largest_token_penalty, weights_.token_penalty * static_cast<double>(token - seen.token));
    const double known = std::min(weights_.most_salient, static_cast<double>(profiles_[seen.entity].mentions));
    return (seen.subject ? weights_.subject_bonus : 0) - weights_.sentence_penalty * away - tokens + salience * known;
  }

  /// "He" is rather who is known to be a man than who may be one. `kinds`: what a pronoun stands for, 0 for a noun.
  double gender_penalty(std::size_t entity, std::uint8_t kinds) const {
    const bool gendered = kinds == kMale || kinds == kFemale;
    return gendered && (profiles_[entity].kinds & kPerson) == kPerson ? weights_.unsure_gender_penalty : 0;
  }

  template <class Fits>
  std::optional<std::size_t> best(std::uint32_t token, std::uint32_t reach, double salience, Fits fits,
                                  std::uint8_t kinds = 0) const {
    std::optional<std::size_t> found;
    double highest = 0;
    for (auto seen = seen_.rbegin(); seen != seen_.rend(); ++seen) {
      if (sentence_ - seen->sentence > reach) break;
      if (!fits(*seen)) continue;
      const double here = score(*seen, token, salience) - gender_penalty(seen->entity, kinds);
      if (found && here <= highest) continue;
      found = seen->entity;
      highest = here;
    }
    return found;
  }

  /// "told him": the subject of a pronoun's own verb is someone else; "According to Roe, he" may be Roe.
  bool is_other_argument(const Seen& seen, std::uint32_t token, bool possessive) const {
    if (seen.sentence != sentence_ || possessive) return false;
    if (document::is_subject(reading_.tokens[token]) && !seen.subject) return false;
    const std::uint32_t verb = governing_verb(reading_, token);
    return verb != token && governing_verb(reading_, seen.token) == verb;
  }

  void resolve_pronoun(std::uint32_t token, TokenRange sentence) {
    const std::string word = lower(token);
    const auto known = rules_.pronouns.find(word);
    if (known == rules_.pronouns.end()) return;
    const Token& here = reading_.tokens[token];
    if (here.dep == dep::expl || (known->second == kBody && !is_referring_it(token))) return;
    const bool possessive =
        here.tag == tag::PRPS || std::ranges::any_of(rules_.reflexive_endings,
                                                     [&](const std::string& ending) { return word.ends_with(ending); });
    const bool body = (known->second & (kBody | kGroup)) != 0;
    const std::uint32_t first = horizon(token);
    const auto fits = [&](const Seen& seen) {
      if ((profiles_[seen.entity].kinds & known->second) == 0 || seen.token < first) return false;
      if (is_other_argument(seen, token, possessive) || is_in_complement(seen.token, here.head)) return false;
      if (!body || seen.subject) return true;
      // Bodies are named in passing all the time: "it" takes up what a sentence is about.
      return seen.sentence == sentence_ && (possessive || is_in_double_preposition(seen.token));
    };
    auto entity = cataphor(token, sentence, known->second);
    if (!entity && known->second == kBody && possessive && is_of_thing(token)) return;
    if (!entity)
      entity = best(token, body ? 1 : weights_.pronoun_reach, weights_.pronoun_salience, fits, known->second);
    if (!entity && !body) entity = teller_within(token, sentence, known->second);
    if (!entity) return;
    const bool subject = document::is_subject(here);
    if (!body && !subject && is_rather_stranger(token, known->second, *entity)) return;
    profiles_[*entity].kinds &= known->second;  // "she" tells the gender for all that follows
    add(*entity, {token, token + 1}, MentionKind::kPronoun);
  }

  /// "The reservoir stood at half of its capacity": the possessor is the clause's own subject, which is no entity.
  bool is_of_thing(std::uint32_t token) const {
    const std::uint32_t verb = governing_verb(reading_, token);
    constexpr std::uint32_t kFarthest = 24;
    constexpr std::uint32_t kLongestOwner = 8;  // "the bank's image": what is owned is no possessor of its own
    for (std::uint32_t at = token; verb != token && at-- > 0 && token - at < kFarthest;) {
      const Token& here = reading_.tokens[at];
      if (here.head != verb || !document::is_subject(here)) continue;
      const bool owned =
          std::any_of(reading_.tokens.begin() + at - std::min(at, kLongestOwner), reading_.tokens.begin() + at,
                      [at](const Token& owner) { return owner.head == at && owner.dep == dep::poss; });
      return here.tag == tag::NN && !owned && !mentions_.at(at) && rules_.kinds_of(name_key(here.lemma)) == 0;
    }
    return false;
  }

  /// Is a token inside of the clause that a verb reports ("the bank will close," it said)?
  bool is_in_complement(std::uint32_t token, std::uint32_t verb) const {
    for (int step = 0; step < 16 && reading_.tokens[token].head != token; ++step) {
      const bool clause = reading_.tokens[token].dep == dep::ccomp || reading_.tokens[token].dep == dep::parataxis;
      token = reading_.tokens[token].head;
      if (token == verb) return clause;
    }
    return false;
  }

  /// "Thea Pender will sell, she said": where nobody before is meant, the subject of what is told.
  std::optional<std::size_t> teller_within(std::uint32_t token, TokenRange sentence, std::uint8_t kinds) const {
    if (!document::is_subject(reading_.tokens[token])) return std::nullopt;
    for (const Seen& seen : seen_) {
      const bool own = seen.sentence == sentence_ && seen.token >= sentence.first && seen.subject;
      if (own && (profiles_[seen.entity].kinds & kinds) != 0 &&
          is_in_complement(seen.token, reading_.tokens[token].head))
        return seen.entity;
    }
    return std::nullopt;
  }

  /// "According to the bank": a preposition upon a preposition.
  bool is_in_double_preposition(std::uint32_t token) const {
    const Token& preposition = reading_.tokens[reading_.tokens[token].head];
    return preposition.dep == dep::prep && reading_.tokens[preposition.head].dep == dep::prep;
  }

  /// "it" refers when it is an argument of a verb that is no weather, no cleft: not the subject of "be" with a clause.
  bool is_referring_it(std::uint32_t token) const {
    const Token& here = reading_.tokens[token];
    if (here.tag == tag::PRPS) return true;
    const Token& verb = reading_.tokens[here.head];
    return document::is_subject(here) && verb.pos == pos::VERB && here.dep == dep::nsubj;
  }

  /// "During his visit, Roe said": a pronoun in a phrase before the subject of the sentence, with no person named
  /// there.
  std::optional<std::size_t> cataphor(std::uint32_t token, TokenRange sentence, std::uint8_t kinds) const {
    if ((kinds & kPerson) == 0) return std::nullopt;
    std::uint32_t root = token;
    std::uint32_t under = token;
    for (int step = 0; step < 12 && reading_.tokens[root].head != root; ++step) {
      under = root;
      root = reading_.tokens[root].head;
    }
    const Token& branch = reading_.tokens[under];
    if (!(branch.dep == dep::prep || branch.dep == dep::advcl) || root < token) return std::nullopt;
    for (std::uint32_t ahead = token + 1; ahead < root && ahead < sentence.last; ++ahead) {
      if (reading_.tokens[ahead].head != root || !document::is_subject(reading_.tokens[ahead])) continue;
      const auto entity = mentions_.at(ahead);
      if (entity && (profiles_[*entity].kinds & kinds) != 0) return entity;
    }
    return std::nullopt;
  }

  bool in_role(std::uint32_t token) const {
    const Span span = reading_.tokens[token].span;
    auto after = std::upper_bound(role_spans_.begin(), role_spans_.end(), Span{span.start, UINT32_MAX});
    return after != role_spans_.begin() && std::prev(after)->contains(span);
  }

  /// Is more said of the noun behind it that singles it out ("the official who", "the head of")?
  bool is_restricted(std::uint32_t noun, TokenRange sentence) const {
    for (std::uint32_t token = noun + 1; token < sentence.last && token < noun + 3; ++token) {
      const Token& here = reading_.tokens[token];
      const bool dated =
          token + 1 < sentence.last && reading_.tokens[token + 1].entity_type == EntityType::kDate;  // "on Friday"
      if (here.head == noun && !(dated && here.dep == dep::prep) &&
          (here.dep == dep::prep || here.dep == dep::relcl || here.dep == dep::acl || here.dep == dep::appos)) {
        return true;
      }
    }
    return reading_.tokens[noun].dep == dep::compound || reading_.tokens[noun].dep == dep::attr ||
           reading_.tokens[noun].dep == dep::nmod || reading_.tokens[noun].dep == dep::appos;
  }

  /// "the agency" for a body whose own noun is another ("Harbour Authority").
  bool is_stand_in(const std::string& noun, const Profile& profile) const {
    const auto found = rules_.stand_ins.find(noun);
    return found != rules_.stand_ins.end() &&
           std::ranges::any_of(found->second, [&](const std::string& own) { return profile.nouns.contains(own); });
  }

  void resolve_nominal(std::uint32_t noun, TokenRange sentence) {
    const std::string lemma = name_key(reading_.tokens[noun].lemma);
    const std::uint8_t told = rules_.kinds_of(lemma);
    const std::uint8_t kinds = told == 0 ? static_cast<std::uint8_t>(kThing) : told;
    const bool possessor = noun + 1 < sentence.last && reading_.tokens[noun + 1].tag == tag::POS;
    if (reading_.tokens[noun].tag == tag::NNS || (in_role(noun) && !possessor)) return;
    const TokenRange phrase = phrase_before(reading_, noun, sentence);
    const bool definite = phrase.size() > 1 && rules_.definite.contains(lower(phrase.first));
    if (!definite) {
      if ((kinds & kPerson) != 0 && reading_.tokens[phrase.first].tag == tag::DT)
        introduced_[lemma] = {phrase_around(reading_, noun, sentence), sentence_};
      return;
    }
    if (is_restricted(noun, sentence)) return;
    std::set<std::size_t> countries;
    std::set<std::string, std::less<>> modifiers;
    read_modifiers(phrase, noun, countries, modifiers);
    const bool generic = rules_.generic_nouns.contains(lemma);
    const bool generic_body = rules_.generic_bodies.contains(lemma) && modifiers.empty();
    const auto fits = [&](const Seen& seen) {
      const Profile& profile = profiles_[seen.entity];
      if ((profile.kinds & kinds) == 0) return false;
      const bool named = profile.nouns.contains(lemma);
      const bool near = seen.subject && sentence_ - seen.sentence <= weights_.untold_reach;
      const bool untold = generic_body && profile.untold && near;
      const bool stood_for = modifiers.empty() && near && is_stand_in(lemma, profile);
      if (!named && !untold && !stood_for && !(generic && !countries.empty())) return false;
      for (const std::string& modifier : modifiers) {
        if (!profile.nouns.contains(modifier)) return false;
      }
      return std::all_of(countries.begin(), countries.end(),
                         [&](std::size_t country) { return profile.countries.contains(country); });
    };
    auto entity = best(noun, weights_.nominal_reach, weights_.nominal_salience, fits);
    if (!entity && kinds == kThing && countries.empty() && modifiers.empty()) entity = only_event(lemma);
    if (const auto introduced = introduced_entity(lemma, entity, countries.empty() && modifiers.empty())) {
      add(*introduced, phrase, MentionKind::kNominal);
    } else if (entity) {
      add(*entity, phrase, MentionKind::kNominal);
    }
  }

  /// "the conference", however far back, where the report has named one and only one before.
  std::optional<std::size_t> only_event(const std::string& lemma) const {
    const auto found = event_of_noun_.find(lemma);
    const bool named = found != event_of_noun_.end() && found->second != SIZE_MAX;
    return named && profiles_[found->second].mentions > 0 ? std::optional(found->second) : std::nullopt;
  }

  /// Countries and compound modifiers between the determiner and the noun.
  void read_modifiers(TokenRange phrase, std::uint32_t noun, std::set<std::size_t>& countries,
                      std::set<std::string, std::less<>>& modifiers) const {
    for (std::uint32_t token = phrase.first; token < noun; ++token) {
      const auto entity = mentions_.at(token);
      if (entity && reading_.entities[*entity].type == EntityType::kGpe) {
        countries.insert(*entity);
        continue;
      }
      const std::string word = name_key(lower(token));
      const bool binds = reading_.tokens[token].pos == pos::PROPN || reading_.tokens[token].dep == dep::compound;
      if (entity || binds || rules_.office_adjectives.contains(word)) modifiers.insert(word);
    }
  }

  /// The unnamed person whom "a spokesman for the bank" brought in, for "the spokesman": nearer than `named`.
  std::optional<std::size_t> introduced_entity(const std::string& lemma, std::optional<std::size_t> named, bool bare) {
    const auto found = introduced_.find(lemma);
    if (found == introduced_.end() || !bare || sentence_ - found->second.sentence > weights_.nominal_reach)
      return std::nullopt;
    const TokenRange phrase = found->second.phrase;
    if (named) {
      for (auto seen = seen_.rbegin(); seen != seen_.rend(); ++seen) {
        if (seen->entity == *named && seen->token > phrase.first) return std::nullopt;
      }
    }
    const std::size_t before = reading_.entities.size();
    const std::size_t entity = entity_for_nominal(reading_, mentions_, rules_, phrase);
    if (entity >= before) {
      profiles_.emplace_back();
      profiles_.back().kinds = kPerson;
      profiles_.back().nouns.insert(lemma);
    }
    return entity;
  }

  struct Introduced {
    TokenRange phrase;
    std::uint32_t sentence = 0;
  };

  struct Stranger {
    std::uint8_t kinds = 0;
    std::uint32_t token = 0;
    std::uint32_t sentence = 0;
    bool subject = false;
  };

  Reading& reading_;
  document::MentionIndex& mentions_;
  const EntityRules& rules_;
  const ReferenceWeights& weights_;
  std::optional<std::uint32_t> turns_;
  SpanList quoted_;
  std::deque<Stranger> strangers_;
  std::vector<Profile> profiles_;
  std::vector<Span> role_spans_;
  std::map<std::string, std::size_t, std::less<>> event_of_noun_;  ///< SIZE_MAX: of several
  std::deque<Seen> seen_;
  std::map<std::string, Introduced, std::less<>> introduced_;
  std::uint32_t sentence_ = 0;
};

}  // namespace

void resolve_references(Reading& reading, document::MentionIndex& mentions, const EntityRules& rules,
                        std::optional<std::uint32_t> turns) {
  Resolver(reading, mentions, rules, turns).resolve();
}

}  // namespace twosource::reading
