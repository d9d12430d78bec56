#include "reading/relays/relays.h"

#include <algorithm>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/mentions.h"
#include "document/places.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kNearTitle = 4;      ///< tokens between "broadcast" and the title in quotation marks
constexpr std::uint32_t kLongestTitle = 9;   ///< tokens, with its marks
constexpr std::uint32_t kFarthestName = 24;  ///< tokens from "memoir" to its title
constexpr int kLongestChain = 8;

bool holds(const std::vector<TokenRange>& parts, std::uint32_t token) {
  return std::ranges::any_of(parts, [&](TokenRange part) { return part.contains(token); });
}

}  // namespace

RelayFinder::RelayFinder(const FoundAttributions& found, const AttributionRules& rules)
    : found_(found), rules_(rules), outlet_(entity_of_outlet(found.reading, rules.names)) {}

bool RelayFinder::is_medium(std::uint32_t token) const {
  if (found_.token(token).pos != pos::PROPN) return false;
  if (const auto entity = found_.entity_at(token)) {
    const Entity& named = found_.reading.entities[*entity];
    if (named.type == EntityType::kPerson) return false;
    const std::string name = rules_.names.bare_key(named.name);
    if (rules_.has(WordList::kPlatforms, name)) return false;
    if (rules_.has(WordList::kMedia, name)) return true;
  }
  const std::string word = rules_.names.bare_key(found_.context.text(token));
  if (rules_.has(WordList::kPlatforms, word)) return false;
  return rules_.has(WordList::kMedia, word) || rules_.has(WordList::kMediaWords, word);
}

/// "told InsideSources": the name of a body that nobody knows, with no article and no noun that says what it is.
bool RelayFinder::is_unknown_body(std::uint32_t token) const {
  const auto entity = found_.entity_at(token);
  if (found_.token(token).pos != pos::PROPN || !entity || found_.reading.entities[*entity].type != EntityType::kOrg)
    return false;
  // "told the Harbour Board", but "told The Athletic": an article that is part of the name.
  const auto article = found_.tree().child(token, {dep::det, dep::poss});
  if (article && !base::is_upper(base::decode_at(found_.context.text(*article), 0).value)) return false;
  const std::string key = rules_.names.bare_key(found_.reading.entities[*entity].name);
  return !rules_.has(WordList::kHearingBodies, key.substr(key.rfind(' ') + 1));
}

Relay RelayFinder::relay_at(std::uint32_t token) const {
  const auto entity = found_.entity_at(token);
  if (entity) {
    for (const Mention& mention : found_.reading.entities[*entity].mentions) {
      if (mention.tokens.contains(token)) return {entity, mention.span};
    }
  }
  TokenRange name{token, token + 1};
  while (name.first > 0 && found_.token(name.first - 1).pos == pos::PROPN && found_.token(name.first - 1).head == token)
    --name.first;
  return {entity, document::span_of(found_.reading.tokens, name)};
}

std::optional<std::size_t> RelayFinder::turn_at(std::uint32_t token) const {
  for (std::size_t i = 0; i < found_.places.size(); ++i) {
    const AttributionPlace& place = found_.places[i];
    const bool label = found_.context.text(place.cue_head) == ":" && place.source.size() > 0 &&
                       found_.reading.attributions[i].kind == QuoteKind::kDirect && place.content.size() > 0 &&
                       place.content.front().first == place.cue_head + 1 &&
                       !found_.context.is_quoted(place.cue_head + 1);
    const bool holds = std::ranges::any_of(
        place.content, [token](TokenRange part) { return part.first <= token && token < part.last; });
    if (label && holds) return i;
  }
  return std::nullopt;
}

/// "told me": the outlet, by its entity where the report names it; in a turn of a transcript, whoever's turn it is.
std::optional<Relay> RelayFinder::of_outlet(std::uint32_t pronoun) const {
  if (!rules_.has(WordList::kFirstPerson, found_.token(pronoun).norm) || found_.context.is_quoted(pronoun))
    return std::nullopt;
  if (const auto turn = turn_at(pronoun))
    return Relay{found_.reading.attributions[*turn].speaker, found_.token(pronoun).span};
  return Relay{outlet_, found_.token(pronoun).span};
}

std::optional<std::uint32_t> RelayFinder::unnamed_outlet(const Relay& relay) const {
  if (relay.entity || !found_.reading.report.outlet) return std::nullopt;
  const auto token = std::ranges::lower_bound(found_.reading.tokens, relay.span.start, {},
                                              [](const Token& candidate) { return candidate.span.start; });
  if (token == found_.reading.tokens.end() || !rules_.has(WordList::kFirstPerson, token->norm)) return std::nullopt;
  return static_cast<std::uint32_t>(token - found_.reading.tokens.begin());
}

std::optional<Relay> RelayFinder::title_at(std::uint32_t token) const {
  if (token >= found_.tree().size() || !found_.context.is_quoted(token)) return std::nullopt;
  const std::uint32_t quotation = found_.context.quotation__token[token] - 1;
  const TokenRange quoted = found_.context.tokens__quotation[quotation];
  if (quoted.first != token || quoted.size() > kLongestTitle) return std::nullopt;
  Span inner = found_.context.quotations[quotation].inner;
  const std::string_view text = cut(found_.reading.report.text, inner);
  if (text.empty() || !base::is_upper(base::decode_at(text, 0).value)) return std::nullopt;
  while (!inner.empty() && found_.reading.report.text[inner.end - 1] == ',') --inner.end;
  return Relay{std::nullopt, inner};
}

/// "his memoir, Salt"; "a memoir entitled Salt: My Years"; "a Foreign Office statement".
std::optional<Relay> RelayFinder::name_of_occasion(std::uint32_t noun) const {
  for (std::uint32_t token = noun + 1; token <= noun + kNearTitle; ++token) {
    if (const auto title = title_at(token)) return title;
    if (token >= found_.tree().size() ||
        !(found_.context.is_comma(token) || rules_.has(WordList::kPartitives, found_.token(token).norm) ||
          is_titling(token)))
      break;
  }
  TokenRange whole = found_.tree().extent(noun);
  whole.first = std::max(whole.first, noun - std::min(noun, kFarthestName));
  whole.last = std::min(whole.last, noun + kFarthestName);
  for (std::uint32_t token = whole.first; token < noun; ++token) {
    if (const auto title = title_at(token)) return title;
  }
  // "entitled Salt: My Years"
  for (std::uint32_t token = noun + 1; token + 1 < whole.last; ++token) {
    if (!is_titling(token) || !base::is_upper(base::decode_at(found_.context.text(token + 1), 0).value)) continue;
    const TokenRange behind = tidy(found_.context, {token + 1, whole.last});
    return Relay{std::nullopt, document::span_of(found_.reading.tokens, behind)};
  }
  if (const auto title = found_.tree().child(noun, {dep::appos}); title && found_.token(*title).pos == pos::PROPN) {
    return Relay{found_.entity_at(*title),
                 document::span_of(found_.reading.tokens, tidy(found_.context, found_.tree().extent(*title)))};
  }
  for (std::uint32_t token = whole.first; token < noun; ++token) {
    if (is_medium(token)) return relay_at(token);
  }
  for (std::uint32_t token = whole.first; token < noun; ++token) {
    const auto entity = found_.entity_at(token);
    const bool of_body = entity && found_.reading.entities[*entity].type == EntityType::kOrg;
    if (found_.token(token).pos == pos::PROPN && of_body)
      return Relay{entity, document::span_of(found_.reading.tokens, {token, noun + 1})};
  }
  return std::nullopt;
}

bool RelayFinder::is_titling(std::uint32_t token) const {
  return found_.token(token).tag == tag::VBN && rules_.has(WordList::kTitling, found_.lemma(token));
}

std::optional<Relay> RelayFinder::of_noun(std::uint32_t noun, int depth) const {
  // A title before a medium: “Norvik News Sunday” is more than Norvik News.
  const std::uint32_t first = found_.tree().extent(noun).first;
  if (const auto title = title_at(first)) return title;
  if (const auto title = first > 0 ? title_at(first - 1) : std::nullopt) return title;
  if (is_medium(noun)) return relay_at(noun);
  const auto possessor = found_.tree().child(noun, {dep::poss});
  if (possessor && is_medium(*possessor)) return relay_at(*possessor);
  if (const auto carrier = carrier_of(noun)) return carrier;
  const bool occasion = rules_.has(WordList::kOccasions, found_.lemma(noun));
  const bool meeting = rules_.has(WordList::kInterviews, found_.lemma(noun));
  for (const std::uint32_t child : found_.tree().children(noun)) {
    if (depth == 0 || found_.token(child).dep != dep::prep || !(occasion || meeting)) continue;
    const auto object = document::noun_under(found_.tree(), child);
    if (!object) continue;
    if (const auto outlet = of_outlet(*object)) return outlet;
    if (const auto found = of_noun(*object, depth - 1)) return found;
    if (meeting && is_unknown_body(*object)) return relay_at(*object);
  }
  return occasion ? name_of_occasion(noun) : std::nullopt;
}

std::optional<Relay> RelayFinder::carrier_of(std::uint32_t noun) const {
  for (const std::uint32_t child : found_.tree().children(noun)) {
    if (found_.token(child).dep != dep::acl) continue;
    for (auto verb = std::optional(child); verb; verb = found_.tree().child(*verb, {dep::conj})) {
      if (!rules_.has(WordList::kCarrying, found_.lemma(*verb))) continue;
      for (const std::uint32_t by : found_.tree().children(*verb)) {
        if (found_.token(by).dep != dep::agent && found_.token(by).dep != dep::prep) continue;
        const auto medium = document::noun_under(found_.tree(), by);
        if (medium && is_medium_phrase(*medium)) return relay_at(*medium);
      }
    }
  }
  return std::nullopt;
}

/// "The Courier", "the Norvik news agency", "the agency KCNA".
bool RelayFinder::is_medium_phrase(std::uint32_t noun) const {
  return is_medium(noun) || rules_.has(WordList::kMediumNouns, found_.lemma(noun));
}

std::optional<Relay> RelayFinder::of_preposition(std::uint32_t preposition, std::uint32_t verb) const {
  const std::string word = found_.token(preposition).norm;
  const bool to = rules_.has(WordList::kHearerPrepositions, word) && rules_.has(WordList::kTold, found_.lemma(verb));
  const bool met =
      rules_.has(WordList::kInterviews, found_.lemma(verb)) && rules_.has(WordList::kMeetingPrepositions, word);
  if (!to && !met && !rules_.has(WordList::kOccasionPrepositions, word)) return std::nullopt;
  const auto noun = document::noun_under(found_.tree(), preposition);
  if (!noun) return title_at(preposition + 1);  // which the parse hung elsewhere
  return of_noun(*noun);
}

/// "confirmed it to Reuters, telling the agency": the medium that the sentence has named.
std::optional<Relay> RelayFinder::medium_before(std::uint32_t noun) const {
  const TokenRange sentence = found_.context.sentence_of(noun);
  for (std::uint32_t token = noun; token-- > sentence.first;) {
    if (is_medium(token)) return relay_at(token);
  }
  return std::nullopt;
}

/// "told Reuters", "told “Sunday Talk”", "told me", "told Reuters reporters".
std::optional<Relay> RelayFinder::told(std::uint32_t cue, const std::vector<TokenRange>& content) const {
  for (const std::uint32_t child : found_.tree().children(cue)) {
    if (holds(content, child)) continue;
    if (found_.token(child).dep != dep::dobj && found_.token(child).dep != dep::dative) continue;
    if (const auto outlet = of_outlet(child)) return outlet;
    if (const auto found = of_noun(child)) return found;
    if (rules_.has(WordList::kMediumNouns, found_.lemma(child))) {
      if (const auto named = medium_before(child)) return named;
    }
    if (is_unknown_body(child)) return relay_at(child);
    for (const std::uint32_t below : found_.tree().children(child)) {
      if (found_.token(below).dep == dep::compound && is_medium(below)) return relay_at(below);
    }
  }
  return std::nullopt;
}

std::optional<Relay> RelayFinder::of_clause(std::uint32_t cue, const std::vector<TokenRange>& content) const {
  if (rules_.has(WordList::kAddressing, found_.lemma(cue))) {
    if (!holds(content, cue + 1)) {
      if (const auto title = title_at(cue + 1)) return title;
    }
    if (const auto found = told(cue, content)) return found;
  }
  for (const std::uint32_t child : found_.tree().children(cue)) {
    if (holds(content, child)) continue;
    if (found_.token(child).dep == dep::prep || found_.token(child).dep == dep::dative) {
      if (const auto found = of_preposition(child, cue)) return found;
    }
    // "said, speaking on Norvik Radio", "Roe, appearing on Norvik Radio, said"
    const bool manner = found_.token(child).dep == dep::advcl && rules_.has(WordList::kAppearing, found_.lemma(child));
    for (const std::uint32_t below : found_.tree().children(child)) {
      if (manner && found_.token(below).dep == dep::prep) {
        if (const auto found = of_preposition(below, child)) return found;
      }
      if (found_.token(child).dep != dep::nsubj || found_.token(below).dep != dep::acl ||
          !rules_.has(WordList::kAppearing, found_.lemma(below)))
        continue;
      for (const std::uint32_t preposition : found_.tree().children(below)) {
        if (found_.token(preposition).dep != dep::prep) continue;
        if (const auto found = of_preposition(preposition, below)) return found;
      }
    }
  }
  // "shared it with the agency, saying …"
  const std::uint32_t above = found_.token(cue).head;
  if (found_.token(cue).dep == dep::advcl && above != cue && rules_.has(WordList::kTold, found_.lemma(above)) &&
      !holds(content, above)) {
    return of_clause(above, content);
  }
  return std::nullopt;
}

namespace {

/// "The newspaper quoted him", "the agency": the medium that the phrase or a sentence before names.
class UnnamedMedia {
 public:
  UnnamedMedia(const FoundAttributions& found, const AttributionRules& rules, const RelayFinder& finder)
      : found_(found), rules_(rules), finder_(finder) {}

  void name(std::size_t i) const {
    for (Relay& relay : found_.reading.attributions[i].via) {
      if (!relay.entity || document::has_name(found_.reading.entities[*relay.entity])) continue;
      const TokenRange words = document::tokens_in(found_.reading, relay.span);
      if (words.size() == 0) continue;
      if (!rules_.has(WordList::kMediumNouns, found_.lemma(document::head_of(found_.reading, words)))) continue;
      auto named = named_in(words);
      if (!named) named = medium_before(i);
      if (named) relay.entity = named;
    }
  }

 private:
  [[nodiscard]] bool is_named_body(std::optional<std::size_t> entity) const {
    return entity && document::has_name(found_.reading.entities[*entity]) &&
           found_.reading.entities[*entity].type == EntityType::kOrg;
  }

  [[nodiscard]] std::optional<std::size_t> named_in(TokenRange words) const {
    for (std::uint32_t token = words.first; token < words.last; ++token) {
      for (std::size_t entity = 0; entity < found_.reading.entities.size(); ++entity) {
        if (!is_named_body(entity)) continue;
        const auto& mentions = found_.reading.entities[entity].mentions;
        if (std::ranges::any_of(mentions, [token](const Mention& one) {
              return one.kind == MentionKind::kName && one.tokens.contains(token);
            }))
          return entity;
      }
    }
    return std::nullopt;
  }

  /// Of the attributions before, the nearest that a medium passed on.
  [[nodiscard]] std::optional<std::size_t> medium_before(std::size_t i) const {
    constexpr std::size_t kReach = 6;
    for (std::size_t back = 1; back <= std::min(i, kReach); ++back) {
      for (const Relay& relay : found_.reading.attributions[i - back].via) {
        if (is_named_body(relay.entity)) return relay.entity;
      }
      const auto head = found_.places[i - back].source_head;
      if (head && finder_.is_medium(*head) && is_named_body(found_.entity_at(*head))) return found_.entity_at(*head);
    }
    return std::nullopt;
  }

  const FoundAttributions& found_;
  const AttributionRules& rules_;
  const RelayFinder& finder_;
};

}  // namespace

void add_relays(const FoundAttributions& found, const AttributionRules& rules) {
  auto& [reading, context, places, mentions] = found;
  const RelayFinder finder(found, rules);
  std::optional<std::size_t> outlet;  // once it was made
  const auto is_word = [&](std::uint32_t token) { return context.tree[token].pos == pos::VERB; };
  for (std::size_t i = 0; i < places.size(); ++i) {
    Attribution& attribution = reading.attributions[i];
    if (!is_word(places[i].cue_head) || attribution.act == Act::kOther) continue;
    auto relay = finder.of_clause(places[i].cue_head, places[i].content);
    if (const auto reporter = relay ? finder.unnamed_outlet(*relay) : std::nullopt) {
      if (!outlet) outlet = outlet_entity_at(reading, *reporter, rules.names);
      relay->entity = outlet;
    }
    if (!relay && attribution.naming == Naming::kDocument && places[i].source_head) {
      relay = finder.carrier_of(*places[i].source_head);
    }
    if (relay && (!relay->entity || relay->entity != attribution.speaker)) {
      attribution.via.insert(attribution.via.begin(), *relay);
    }
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    std::vector<Relay> outer;
    auto within = reading.attributions[i].within;
    for (int step = 0; step < kLongestChain && within; ++step) {
      const Attribution& holder = reading.attributions[*within];
      const auto head = places[*within].source_head;
      const std::string noun = head ? context.lemma(*head) : std::string();
      const bool medium = head && (finder.is_medium(*head) || rules.has(WordList::kMediumNouns, noun));
      const bool paper = holder.naming == Naming::kDocument;
      if ((medium || paper) && !holder.source.empty()) {
        outer.insert(outer.begin(), {paper ? std::nullopt : holder.speaker, holder.source.front()});
      }
      within = holder.within;
    }
    auto& via = reading.attributions[i].via;
    via.insert(via.begin(), outer.begin(), outer.end());
  }
  const UnnamedMedia media(found, rules, finder);
  for (std::size_t i = 0; i < places.size(); ++i) media.name(i);
}

}  // namespace twosource::reading
