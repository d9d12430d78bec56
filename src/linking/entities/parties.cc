#include "linking/entities/parties.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "base/unicode.h"
#include "document/places.h"

namespace twosource::linking {
namespace {

/// "the lawyer of the spokesman of …" is followed no further than this.
constexpr int kDeepest = 4;
/// Names of countries and bodies have no more words than this.
constexpr std::size_t kLongestName = 5;

/// A spokesman's body is named no more sentences before.
constexpr std::size_t kBodyReach = 2;

struct Word {
  std::string printed;
  std::string key;  ///< bare, without outer punctuation
};

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

std::string key_of(const std::vector<Word>& words, std::size_t first, std::size_t size) {
  std::string key;
  for (std::size_t i = first; i < first + size; ++i) key += (i == first ? "" : " ") + words[i].key;
  return key;
}

bool capitalised(const Word& word) { return base::is_upper(base::decode_at(word.printed, 0).value); }

/// Whether a run of words of the text, of any length, is in the set.
bool has_term(const std::vector<Word>& words, const std::unordered_set<std::string>& terms) {
  for (std::size_t first = 0; first < words.size(); ++first) {
    for (std::size_t size = 1; size <= kLongestName && first + size <= words.size(); ++size) {
      const std::string key = key_of(words, first, size);
      if (terms.contains(key)) return true;
      if (key.ends_with('s') && terms.contains(key.substr(0, key.size() - 1))) return true;
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

}  // namespace

Parties::Parties(const Context& context) : context_(context) {
  const std::size_t entities = context.story.entities.size();
  parties_.reserve(entities);
  for (std::size_t entity = 0; entity < entities; ++entity) parties_.push_back(resolve(entity, 0));
  resolve_bare_heads();
}

Party Parties::government(const std::string& country, Confidence confidence) const {
  const knowledge::Places& places = context_.world.places;
  const std::string* name = find(places.government_of, country);
  const PartyKind kind = places.unions.contains(country) ? PartyKind::kBody : PartyKind::kGovernment;
  return {.name = name == nullptr ? country : *name, .kind = kind, .country = country, .confidence = confidence};
}

/// Who belongs to no larger body speaks for himself; what no report names ("officials") is no party.
Party Parties::own_party(std::size_t index) const {
  const StoryEntity& entity = context_.story.entities[index];
  Party party;
  if (entity.type == EntityType::kGroup) return party;  // several that speak together are no party beside each of them
  for (const EntityMember& member : entity.members) {
    const auto& mentions = context_.reading(member.report).entities[member.entity].mentions;
    if (std::ranges::any_of(mentions, [](const Mention& mention) { return mention.kind == MentionKind::kName; })) {
      party.name = entity.name;
      break;
    }
  }
  return party;
}

Party Parties::described(std::string_view description) const {
  const auto& places = context_.world.places;
  const auto& rules = context_.world.government;
  const std::vector<Word> words = words_of(description, context_.world.names);
  if (words.empty() || is_past_or_future(words, rules)) return {};
  const std::string whole = context_.bare_key(description);
  if (const std::string* body = find(rules.bodies, whole)) return government(*body);

  const bool official = has_term(words, rules.organisation_nouns) || has_term(words, rules.offices);
  for (std::size_t size = std::min(kLongestName, words.size()); size > 0; --size) {
    for (std::size_t first = 0; first + size <= words.size(); ++first) {
      if (!capitalised(words[first])) continue;
      const std::string key = key_of(words, first, size);
      if (const std::string* country = find(places.seat_of, key)) return government(*country);
      if (const std::string* country = find(rules.bodies, key)) return government(*country);
      const std::string* country = find(places.country_of, key);
      if (country == nullptr) country = find(places.capital_of, key);
      if (country != nullptr && (official || key == whole)) return government(*country);
    }
  }
  return {};
}

/// What one role says of its holder's party, if anything.
std::optional<Party> Parties::of_role(const StoryRole& role, int depth) const {
  const auto& rules = context_.world.government;
  const std::vector<Word> words = words_of(role.title, context_.world.names);
  if (words.empty() || is_past_or_future(words, rules)) return std::nullopt;
  if (Party party = described(role.title); !party.name.empty()) return party;
  const bool office = has_term(words, rules.offices);
  const bool representative = has_term(words, rules.representatives);
  if (role.of) {
    const StoryEntity& whole = context_.story.entities[*role.of];
    if (whole.type == EntityType::kPerson) return std::nullopt;
    Party party = resolve(*role.of, depth + 1);
    const bool place =
        whole.type == EntityType::kGpe || whole.type == EntityType::kNorp || whole.type == EntityType::kLoc;
    if (place && !(office && !party.country.empty())) return std::nullopt;
    if (!party.name.empty()) return party;
  }
  if (const std::string* country = find(rules.offices_of, context_.bare_key(role.title))) return government(*country);
  if (representative && !role.of) return body_named_before(role);
  return std::nullopt;
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

Party Parties::resolve(std::size_t index, int depth) const {
  const StoryEntity& entity = context_.story.entities[index];
  if (depth > kDeepest) return {};
  if (entity.type == EntityType::kPerson) {
    for (const StoryRole& role : entity.roles) {
      if (auto party = of_role(role, depth)) return *party;
    }
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
  return own_party(index);
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
  if (attribution.naming == Naming::kAnonymous || attribution.naming == Naming::kOutlet) return {};
  if (attribution.speaker) {
    Party party = parties_[context_.entity_of[report][*attribution.speaker]];
    if (!party.country.empty()) return party;
    if (Party described_party = described(attribution.described); !described_party.name.empty()) return described_party;
    return party;
  }
  // Whoever is only described ("organizers", "one of them") cannot be told from others: no party of its own.
  return described(attribution.described);
}

}  // namespace twosource::linking
