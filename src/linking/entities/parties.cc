#include "linking/entities/parties.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "document/places.h"
#include "knowledge/namesakes.h"
#include "linking/entities/home_government.h"
#include "linking/entities/one_party.h"

namespace twosource::linking {
namespace {

/// "the lawyer of the spokesman of …" is followed no further than this.
constexpr int kDeepest = 4;
/// Names of countries and bodies have no more words than this.
constexpr std::size_t kLongestName = 5;

/// A spokesman's body is named no more sentences before.
constexpr std::size_t kBodyReach = 2;

using Word = NameWord;

std::vector<Word> words_of(std::string_view text, const knowledge::NameRules& names) {
  std::vector<Word> words;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    std::string printed(text.substr(start, end - start));
    while (!printed.empty() && std::string_view(",;:()\"").find(printed.back()) != std::string_view::npos) {
      printed.pop_back();
    }
    while (!printed.empty() && std::string_view("(\"").find(printed.front()) != std::string_view::npos) {
      printed.erase(0, 1);
    }
    if (!printed.empty()) {
      std::string key = names.bare_key(printed);
      words.push_back({std::move(printed), std::move(key)});
    }
    start = end + 1;
  }
  return words;
}

/// Whether a run of words of the text, of any length, is in the set.
bool has_term(const std::vector<Word>& words, const std::unordered_set<std::string>& terms) {
  for (std::size_t first = 0; first < words.size(); ++first) {
    for (std::size_t size = 1; size <= kLongestName && first + size <= words.size(); ++size) {
      if (is_listed(terms, key_of(words, first, size))) return true;
    }
  }
  return false;
}

const std::string* find(const std::unordered_map<std::string, std::string>& names, const std::string& key) {
  const auto found = names.find(key);
  return found == names.end() ? nullptr : &found->second;
}

/// An office that is no longer or not yet held gives no voice.
bool is_past_or_future(const std::vector<Word>& words, const knowledge::Government& rules) {
  return std::ranges::any_of(words, [&rules](const Word& word) {
    const std::vector<std::string> parts = knowledge::words_of(word.key);
    return std::ranges::any_of(parts, [&rules](const std::string& part) { return rules.out_of_office.contains(part); });
  });
}

/// The words that tell what somebody is, up to where the description tells something else. None where he speaks for
/// himself whatever body it names ("the wife of the premier").
std::vector<Word> telling_words(std::string_view description, const knowledge::World& world) {
  const auto& rules = world.government;
  std::vector<Word> words = words_of(description, world.names);
  const auto end =
      std::ranges::find_if(words, [&rules](const Word& word) { return rules.clause_words.contains(word.key); });
  words.erase(end, words.end());
  const bool outsider =
      std::ranges::any_of(words, [&rules](const Word& word) { return rules.outsiders.contains(word.key); });
  if (outsider || is_past_or_future(words, rules)) words.clear();
  return words;
}

/// What speaks for itself beside the name of a place: "Tarn police", "the fire chief".
struct Service {
  std::string place;  ///< "Tarn"; empty where none is named
  std::string noun;   ///< "police", "fire department"; empty: none
};

/// The name before a noun, without what stands before all names: "Tarn Valley" of "The Tarn Valley police".
std::string place_before(const std::vector<Word>& words, std::size_t noun, const knowledge::NameRules& names) {
  std::size_t first = noun;
  while (first > 0 && is_capitalised(words[first - 1]) && !names.articles.contains(words[first - 1].key) &&
         !names.indefinite_articles.contains(words[first - 1].key)) {
    --first;
  }
  std::string place;
  for (std::size_t i = first; i < noun; ++i) {
    place += (place.empty() ? "" : " ") + std::string(names.without_mark(words[i].printed));
  }
  return place;
}

/// The name behind a noun and a small word, with at most two words between: "Tarn" of "police chief in Tarn".
std::string place_behind(const std::vector<Word>& words, std::size_t noun_end, const knowledge::NameRules& names) {
  constexpr std::size_t kMostBetween = 2;
  std::size_t joint = noun_end;
  while (joint < words.size() && joint - noun_end < kMostBetween && !names.small_words.contains(words[joint].key)) {
    ++joint;
  }
  std::string place;
  if (joint >= words.size() || !names.small_words.contains(words[joint].key)) return place;
  for (std::size_t i = joint + 1; i < words.size() && is_capitalised(words[i]); ++i) {
    place += (place.empty() ? "" : " ") + std::string(names.without_mark(words[i].printed));
  }
  return place;
}

Service service_of(const std::vector<Word>& words, const knowledge::World& world) {
  const auto& rules = world.government;
  for (std::size_t size = std::min(kLongestName, words.size()); size > 0; --size) {
    for (std::size_t first = 0; first + size <= words.size(); ++first) {
      const std::string key = key_of(words, first, size);
      const std::string* office = find(rules.service_offices, key);
      if (office == nullptr && !rules.services.contains(key)) continue;
      std::string place = place_before(words, first, world.names);
      if (place.empty()) place = place_behind(words, first + size, world.names);
      return {std::move(place), office == nullptr ? key : *office};
    }
  }
  return {};
}

bool is_place(EntityType type) {
  return type == EntityType::kGpe || type == EntityType::kNorp || type == EntityType::kLoc;
}

/// What is a thing and no body: nothing that speaks.
bool is_thing(EntityType type) {
  return type == EntityType::kEvent || type == EntityType::kWorkOfArt || type == EntityType::kLaw ||
         type == EntityType::kLoc;
}

}  // namespace

Parties::Parties(const Context& context) : context_(context) {
  index_bodies();
  const std::size_t entities = context.story.entities.size();
  parties_.reserve(entities);
  for (std::size_t entity = 0; entity < entities; ++entity) parties_.push_back(resolve(entity, 0));
  resolve_bare_heads();
  settle_one_parties();
}

/// Of all who speak: which of their parties may be one.
void Parties::settle_one_parties() {
  OneParties names(context_.world);
  for (std::size_t report = 0; report < context_.readings.size(); ++report) {
    for (const Attribution& attribution : context_.reading(report).attributions) {
      const Party party = unsettled(report, attribution);
      if (party.name.empty()) continue;
      const auto speaker =
          attribution.speaker ? std::optional(context_.entity_of[report][*attribution.speaker]) : std::nullopt;
      names.add(party, speaker ? &context_.story.entities[*speaker] : nullptr);
    }
  }
  one_parties_ = names.settle();
  for (Party& party : parties_) party = settled(std::move(party));
}

Party Parties::settled(Party party) const {
  const auto one = one_parties_.find(party.name);
  if (one != one_parties_.end()) return one->second;
  return party;
}

Party Parties::government(const std::string& country, Confidence confidence) const {
  const knowledge::Places& places = context_.world.places;
  const std::string* name = find(places.government_of, country);
  const PartyKind kind = places.unions.contains(country) ? PartyKind::kBody : PartyKind::kGovernment;
  return {.name = name == nullptr ? country : *name, .kind = kind, .country = country, .confidence = confidence};
}

/// "The government", "the Transport Secretary": of no country that is told.
Party Parties::home_government(std::string_view description) const {
  const auto& rules = context_.world.government;
  if (!is_of_home_government(telling_words(description, context_.world), rules, context_.world.names)) return {};
  return {.name = rules.home_name, .kind = PartyKind::kGovernment, .country = {}};
}

/// Who belongs to no larger body speaks for himself; what no report names ("officials") is no party.
Party Parties::own_party(std::size_t index) const {
  const StoryEntity& entity = context_.story.entities[index];
  Party party;
  // Several that speak together are no party beside each of them.
  if (entity.type == EntityType::kGroup || is_thing(entity.type)) return party;
  for (const EntityMember& member : entity.members) {
    const auto& mentions = context_.reading(member.report).entities[member.entity].mentions;
    if (std::ranges::any_of(mentions, [](const Mention& mention) { return mention.kind == MentionKind::kName; })) {
      const std::string body = body_of_office(entity.name);
      party.name = body.empty() ? entity.name : body;
      break;
    }
  }
  return party;
}

Party Parties::described(std::string_view description) const {
  const auto& places = context_.world.places;
  const auto& rules = context_.world.government;
  const std::vector<Word> words = telling_words(description, context_.world);
  if (words.empty()) return {};
  const std::string whole = context_.bare_key(description);
  if (const std::string* body = find(rules.bodies, whole)) return government(*body);
  if (Party service = local_service(words, {}); !service.name.empty()) return service;

  const bool official = has_term(words, rules.organisation_nouns) || has_term(words, rules.offices);
  for (std::size_t size = std::min(kLongestName, words.size()); size > 0; --size) {
    for (std::size_t first = 0; first + size <= words.size(); ++first) {
      if (!is_capitalised(words[first])) continue;
      const std::string key = key_of(words, first, size);
      if (const std::string* country = find(places.seat_of, key)) return government(*country);
      if (const std::string* country = find(rules.bodies, key)) return government(*country);
      const std::string* country = find(places.country_of, key);
      // A capital is a town too: its own spokesman does not speak for the country.
      const bool state_body = has_term(words, rules.organisation_nouns);
      if (country == nullptr && (state_body || key == whole)) country = find(places.capital_of, key);
      // "Norland's Parcelo": where a body is from is no government of its.
      const bool marked = context_.world.names.without_mark(words.back().printed) != words.back().printed;
      const bool meant = official || (key == whole && !marked);
      if (country == nullptr || !meant || names_another_body(words, first, size)) continue;
      return government(*country);
    }
  }
  return {};
}

/// "Tarn police", "the police chief in Tarn", "police": not those of a whole country, which are its government's.
Party Parties::local_service(const std::vector<Word>& words, const std::string& place_beside) const {
  Service service = service_of(words, context_.world);
  if (service.noun.empty()) return {};
  if (service.place.empty()) service.place = place_beside;
  const std::string key = context_.bare_key(service.place);
  if (context_.world.places.country_of.contains(key)) return {};
  Party party;
  party.name = service.place.empty() ? service.noun : service.place + " " + service.noun;
  return party;
}

/// "Norway" in "Norway Helsinki Foundation": the country's name is part of a name that tells no office and no state
/// body.
bool Parties::names_another_body(const std::vector<Word>& words, std::size_t first, std::size_t size) const {
  const auto& rules = context_.world.government;
  const std::size_t behind = first + size;
  const bool marked = context_.world.names.without_mark(words[behind - 1].printed) != words[behind - 1].printed;
  if (marked || behind == words.size() || !is_capitalised(words[behind])) return false;
  std::vector<Word> name;
  for (std::size_t i = behind; i < words.size() && is_capitalised(words[i]); ++i) name.push_back(words[i]);
  return !has_term(name, rules.organisation_nouns) && !has_term(name, rules.offices);
}

/// What one role says of its holder's party, if anything.
std::optional<Party> Parties::of_role(const StoryRole& role, int depth) const {
  const auto& rules = context_.world.government;
  const std::vector<Word> words = telling_words(role.title, context_.world);
  if (words.empty()) return std::nullopt;
  if (role.of && is_place(context_.story.entities[*role.of].type)) {
    Party service = local_service(words, context_.story.entities[*role.of].name);
    if (!service.name.empty()) return service;
  }
  if (Party party = described(role.title); !party.name.empty()) return party;
  const std::string* country = find(rules.offices_of, context_.bare_key(role.title));
  if (country == nullptr) {
    const std::string title = role.of ? context_.story.entities[*role.of].name + " " + role.title : role.title;
    if (Party home = home_government(title); !home.name.empty()) return home;
  }
  const bool office = has_term(words, rules.offices);
  const bool representative = has_term(words, rules.representatives);
  if (role.of) {
    const StoryEntity& whole = context_.story.entities[*role.of];
    if (is_thing(whole.type) || (whole.type == EntityType::kPerson && !representative)) return std::nullopt;
    Party party = resolve(*role.of, depth + 1);
    if (is_place(whole.type) && !(office && !party.country.empty())) return std::nullopt;
    if (!party.name.empty()) return party;
  }
  if (country != nullptr) return government(*country);
  if (representative && !role.of) {
    if (auto party = body_named_before(role)) return party;
  }
  if (!role.of) return body_meant(words, depth);
  return std::nullopt;
}

/// "The zoo director", "hospital officials": the one body of the story whose name ends so.
std::optional<Party> Parties::body_meant(const std::vector<NameWord>& words, int depth) const {
  for (const NameWord& word : words) {
    const auto bearer = is_capitalised(word) ? bodies_by_noun_.end() : bodies_by_noun_.find(word.key);
    if (bearer == bodies_by_noun_.end() || !bearer->second) continue;
    Party party = resolve(*bearer->second, depth + 1);
    if (!party.name.empty()) return party;
  }
  return std::nullopt;
}

/// The last words of bodies' names, each with its one bearer; nothing where there are several.
void Parties::index_bodies() {
  const auto& entities = context_.story.entities;
  for (std::size_t entity = 0; entity < entities.size(); ++entity) {
    if (entities[entity].type != EntityType::kOrg && entities[entity].type != EntityType::kFac) continue;
    const std::vector<std::string> words = knowledge::words_of(context_.bare_key(entities[entity].name));
    if (words.size() < 2) continue;
    const auto [known, added] = bodies_by_noun_.emplace(words.back(), entity);
    if (added || !known->second) continue;
    const std::vector<std::string> other = knowledge::words_of(context_.bare_key(entities[*known->second].name));
    if (!knowledge::may_be_one_body(words, other, context_.world.names)) known->second.reset();
  }
}

/// "At Norway's Foreign Ministry, spokesman X", "the ministry's spokesman": the state body that is named before.
std::optional<Party> Parties::body_named_before(const StoryRole& role) const {
  if (role.evidence.empty()) return std::nullopt;
  const Evidence& place = role.evidence.front();
  const Reading& reading = context_.reading(place.report);
  const auto here = document::sentence_at(reading, place.span.start);
  std::optional<Span> nearest;
  std::optional<Party> party;
  for (const Entity& entity : reading.entities) {
    for (const Mention& mention : entity.mentions) {
      if (mention.kind != MentionKind::kName || mention.span.end > place.span.start) continue;
      const auto there = document::sentence_at(reading, mention.span.start);
      if (!here || !there || *there + kBodyReach < *here || (nearest && mention.span < *nearest)) continue;
      const std::string words(context_.words({place.report, mention.span}));
      if (!has_term(words_of(words, context_.world.names), context_.world.government.organisation_nouns)) continue;
      Party body = described(words);
      if (body.country.empty()) continue;
      nearest = mention.span;
      party = std::move(body);
    }
  }
  return party;
}

/// Of a person's roles, in all reports: that which tells its country or body, before one that tells no country ("the
/// ministry's spokesman"), whatever stands near that.
std::optional<Party> Parties::of_roles(const StoryEntity& person, int depth) const {
  std::optional<Party> likely;
  for (const bool owned : {true, false}) {
    for (const StoryRole& role : person.roles) {
      if (role.of.has_value() != owned) continue;
      auto party = of_role(role, depth);
      if (party && !is_home_government(*party)) return party;
      if (!likely) likely = std::move(party);
    }
  }
  return likely;
}

Party Parties::resolve(std::size_t index, int depth) const {
  const StoryEntity& entity = context_.story.entities[index];
  if (depth > kDeepest) return {};
  if (entity.type == EntityType::kPerson) {
    if (auto party = of_roles(entity, depth)) return *party;
    for (const std::string& alias : entity.aliases) {
      if (Party party = described(alias); !party.name.empty()) return party;
    }
    return own_party(index);
  }
  const auto& voices = context_.world.media.voice_of;
  if (const std::string* country = find(voices, context_.bare_key(entity.name))) return government(*country);
  if (Party party = described(entity.name); !party.name.empty()) return party;
  for (const std::string& alias : entity.aliases) {
    if (Party party = described(alias); !party.name.empty()) return party;
  }
  if (Party home = home_government(entity.name); !home.name.empty()) return home;
  return own_party(index);
}

/// "The director of Tarn Zoo", taken for a name: the body behind the office.
std::string Parties::body_of_office(std::string_view name) const {
  const auto& rules = context_.world.government;
  const std::vector<NameWord> words = words_of(name, context_.world.names);
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const bool office = !is_capitalised(words[i]) &&
                        (rules.offices.contains(words[i].key) || rules.representatives.contains(words[i].key));
    if (office && context_.world.names.small_words.contains(words[i + 1].key) && is_capitalised(words[i + 2])) {
      std::string body;
      for (std::size_t k = i + 2; k < words.size(); ++k) body += (body.empty() ? "" : " ") + words[k].printed;
      return body;
    }
  }
  return {};
}

/// "President Doe" without a country: the one whose seat the story names most, if one is named more than all others.
void Parties::resolve_bare_heads() {
  const auto& rules = context_.world.government;
  const auto& places = context_.world.places;
  std::map<std::string, std::map<std::string, std::uint32_t>> mentions;  // by office, by country
  for (const StoryEntity& entity : context_.story.entities) {
    const std::string key = context_.bare_key(entity.name);
    const std::string* office = find(rules.head_seats, key);
    const std::string* country = find(places.seat_of, key);
    if (office == nullptr || country == nullptr) continue;
    for (const std::uint32_t count : entity.mentions) mentions[context_.bare_key(*office)][*country] += count;
  }
  std::map<std::string, std::string> country_of;  // by office
  for (const auto& [office, counts] : mentions) {
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    const auto equal = std::ranges::count_if(counts, [&](const auto& entry) { return entry.second == most->second; });
    if (equal == 1) country_of.emplace(office, most->first);
  }
  for (std::size_t i = 0; i < parties_.size(); ++i) {
    const StoryEntity& entity = context_.story.entities[i];
    if (entity.type != EntityType::kPerson || !parties_[i].country.empty()) continue;
    for (const StoryRole& role : entity.roles) {
      const auto country = country_of.find(context_.bare_key(role.title));
      if (role.of || country == country_of.end()) continue;
      parties_[i] = government(country->second, Confidence::kLikely);
      break;
    }
  }
}

Party Parties::of_attribution(std::size_t report, const Attribution& attribution) const {
  return settled(unsettled(report, attribution));
}

Party Parties::unsettled(std::size_t report, const Attribution& attribution) const {
  if (attribution.naming == Naming::kAnonymous || attribution.naming == Naming::kOutlet) return {};
  if (attribution.speaker) {
    const std::size_t entity = context_.entity_of[report][*attribution.speaker];
    const Party& party = parties_[entity];
    // Whoever belongs to a body by his office speaks for that one, whatever else the description names.
    const bool tied = !party.name.empty() && party.name != context_.story.entities[entity].name;
    if (!party.country.empty() || (tied && !is_home_government(party))) return party;
    Party told = described(attribution.described);
    // A named body is no other body for standing beside one: only its country may be told there.
    const bool person = context_.story.entities[entity].type == EntityType::kPerson;
    if (!told.country.empty() || (!told.name.empty() && (person || party.name.empty()))) return told;
    if (!party.name.empty()) return party;
  } else if (Party party = described(attribution.described); !party.name.empty()) {
    return party;
  }
  // Whoever is only described ("organizers", "one of them") cannot be told from others: no party of its own.
  if (Party party = body_spoken_for(report, attribution); !party.name.empty()) return party;
  return home_government(attribution.described);
}

/// "A spokeswoman for Tarn Hospital", "Mr. Roe's office": whom an unnamed representative speaks for.
Party Parties::body_spoken_for(std::size_t report, const Attribution& attribution) const {
  const auto& rules = context_.world.government;
  const std::vector<Word> words = telling_words(attribution.described, context_.world);
  const bool speaks_for = has_term(words, rules.representatives) || has_term(words, rules.organisation_nouns) ||
                          has_term(words, rules.offices);
  if (!speaks_for) return {};
  std::optional<Span> nearest;
  Party party;
  for (std::size_t local = 0; local < context_.reading(report).entities.size(); ++local) {
    const Entity& entity = context_.reading(report).entities[local];
    if (is_thing(entity.type) || is_place(entity.type)) continue;
    for (const Mention& mention : entity.mentions) {
      const bool inside =
          std::ranges::any_of(attribution.source, [&](Span span) { return span.contains(mention.span); });
      if (mention.kind != MentionKind::kName || !inside || (nearest && *nearest < mention.span)) continue;
      nearest = mention.span;
      party = parties_[context_.entity_of[report][local]];
    }
  }
  if (party.name.empty()) party = body_meant(words, 0).value_or(Party{});
  return party;
}

}  // namespace twosource::linking
