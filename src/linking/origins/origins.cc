#include "linking/origins/origins.h"

#include <algorithm>
#include <map>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"
#include "knowledge/descriptions.h"
#include "knowledge/namesakes.h"
#include "linking/origins/descriptions.h"

namespace twosource::linking {
namespace {

std::string words_of(const Context& context, std::size_t report, const SpanList& spans) {
  std::string words;
  for (const Span span : spans) words += (words.empty() ? "" : " … ") + std::string(context.words({report, span}));
  return words;
}

/// "authorities" of "Authorities", which stood at the beginning of a sentence: a description that is no name has no capital
/// of its own but where its first word has one everywhere ("Russian officials").
std::string in_running_text(const Context& context, std::size_t report, const Attribution& attribution) {
  std::string described = one_line(attribution.described);
  if (attribution.source.empty()) return described;
  const auto words = document::words_in(context.reading(report), attribution.source.front());
  const bool common = !words.empty() && !words.front().in_name &&
                      (words.front().pos == document::pos::NOUN || words.front().pos == document::pos::DET);
  if (!common || !described.starts_with(context.words({report, words.front().span}))) return described;
  return base::to_lower(described.substr(0, words.front().span.size())) + described.substr(words.front().span.size());
}

}  // namespace

Voices::Voices(const Context& context, const OutletRules& rules, const Parties& parties)
    : context_(context), rules_(rules), parties_(parties), passages_(context) {
  for (const Reading* reading : context.readings) {
    agencies_.push_back(agency_of(reading->report, context.world, rules.credits));
  }
}

/// How a report is called where its outlet is not known.
std::string Voices::outlet_name(const StoryReport& report) const {
  return report.outlet ? *report.outlet : rules_.report + " " + report.label;
}

bool Voices::one_copy(const Candidate& a, const Candidate& b) const {
  if (a.report == b.report) return false;
  const std::string& wire = agencies_[a.report];
  if (!wire.empty() && context_.bare_key(wire) == context_.bare_key(agencies_[b.report])) return true;
  return one_passage(a, b);
}

bool Voices::one_passage(const Candidate& a, const Candidate& b) const {
  return a.report != b.report && passages_.shared(a.report, a->sentence, b.report, b->sentence);
}

/// Whether an issuer is the writer of the report, whose opinion it is.
bool Voices::is_writer(std::size_t report, std::size_t issuer) const {
  const Reading& reading = context_.reading(report);
  return !reading.report.authors.empty() &&
         context_.bare_key(reading.entities[issuer].name) == context_.bare_key(reading.report.authors.front());
}

/// What an opinion says in its own voice: its writer's, and no party's.
Voice Voices::writers_word(const Candidate& candidate, std::size_t writer) const {
  Voice voice;
  voice.origin.kind = OriginKind::kOutlet;
  voice.origin.label = one_line(context_.reading(candidate.report).entities[writer].name) + ", " + rules_.opinion;
  voice.origin.because.rule = OriginRule::kNoSourceGiven;
  voice.key = "opinion:" + voice.origin.label;
  return voice;
}

/// What a release says in its own voice.
Voice Voices::issuers_word(const Candidate& candidate, std::size_t issuer) const {
  Voice voice;
  voice.origin.kind = OriginKind::kNamed;
  voice.origin.entity = context_.entity_of[candidate.report][issuer];
  voice.origin.label = one_line(context_.story.entities[*voice.origin.entity].name);
  voice.origin.party = {parties_.of_entity(*voice.origin.entity).name, parties_.of_entity(*voice.origin.entity).kind};
  voice.origin.because.rule = OriginRule::kDocument;
  voice.key = "entity:" + std::to_string(*voice.origin.entity);
  voice.speaker = voice.origin.label;
  return voice;
}

Voice Voices::own_word(const Candidate& candidate) const {
  if (const auto issuer = context_.reading(candidate.report).issuer) {
    return is_writer(candidate.report, *issuer) ? writers_word(candidate, *issuer) : issuers_word(candidate, *issuer);
  }
  const StoryReport& report = context_.story.reports[candidate.report];
  const std::string& wire = agencies_[candidate.report];
  Voice voice;
  voice.origin.kind = OriginKind::kOutlet;
  const std::string name = wire.empty() ? outlet_name(report) : wire;
  voice.key = wire.empty() && !report.outlet ? "report:" + report.id : "outlet:" + context_.world.outlet_key(name);
  voice.origin.label = name + ", " + (wire.empty() ? rules_.own_word : rules_.copy);
  voice.origin.because.rule = wire.empty() ? OriginRule::kNoSourceGiven : OriginRule::kWireCopy;
  for (const Block& block : report.blocks) {
    if (block.kind != BlockKind::kDateline) continue;
    voice.origin.because.first_hand = FirstHand::kDateline;
    voice.origin.because.evidence.push_back(evidence_of(context_, {candidate.report, block.span}));
    break;
  }
  return voice;
}

/// Who passed the words on, nearest to the reader first: outer attributions, then the relays of the innermost.
std::vector<std::string> Voices::relays_of(const Candidate& candidate, const Attribution& attribution,
                                           const std::string& speaker) const {
  const Reading& reading = context_.reading(candidate.report);
  const auto label = [&](std::size_t entity) {
    return context_.story.entities[context_.entity_of[candidate.report][entity]].name;
  };
  std::vector<std::string> via;
  const auto add = [&](std::string name) {
    name = one_line(name);
    const bool known = std::ranges::find(via, name) != via.end() || name == speaker;
    if (known || name.empty() || is_own_outlet(candidate.report, name)) return;
    via.push_back(std::move(name));
  };
  std::vector<const Attribution*> chain = {&attribution};
  for (auto outer = attribution.within; outer && chain.size() < reading.attributions.size();
       outer = reading.attributions[*outer].within) {
    chain.push_back(&reading.attributions[*outer]);
  }
  // "The chief says so, though some dispute that": he is denied, and hands on no denial.
  const auto denied =
      candidate->denial && candidate->refers_to ? reading.statements[*candidate->refers_to].attribution : std::nullopt;
  if (denied) std::erase(chain, &reading.attributions[*denied]);
  for (auto link = chain.rbegin(); link != chain.rend(); ++link) {
    for (const Relay& relay : (*link)->via) {
      add(relay.entity ? label(*relay.entity) : std::string(context_.words({candidate.report, relay.span})));
    }
    if (*link == &attribution) break;
    // Who denies a claim, or rejects it, does not hand it on.
    if ((*link)->act == Act::kDeny || (*link)->act == Act::kRefuse) continue;
    if ((*link)->naming == Naming::kOutlet) continue;  // its reporter is the outlet itself
    const bool named = (*link)->speaker && has_name(context_.entity_of[candidate.report][*(*link)->speaker]);
    const bool points = (*link)->described.empty() && !named;  // "others" hand nothing on
    if (!points) add((*link)->speaker ? label(*(*link)->speaker) : (*link)->described);
  }
  return via;
}

/// "told the outlet": the report itself heard it. Otherwise the words that name the source.
void Voices::add_reason(const Candidate& candidate, const Attribution& attribution, Voice& voice) const {
  const Reading& reading = context_.reading(candidate.report);
  OriginReason& because = voice.origin.because;
  for (const Span source : attribution.source) {
    because.evidence.push_back(evidence_of(context_, {candidate.report, source}));
  }
  if (voice.origin.kind == OriginKind::kAnonymous) because.rule = OriginRule::kUnnamedSources;
  if (voice.origin.kind == OriginKind::kDocument) because.rule = OriginRule::kDocument;
  const auto& outlet = reading.report.outlet;
  if (!outlet || attribution.cue.empty()) return;
  const Span cue = attribution.cue.front();
  if (base::to_lower(context_.words({candidate.report, cue})) != rules_.told) return;
  const std::string_view behind = std::string_view(reading.report.text).substr(cue.end);
  const std::string_view next = base::trimmed(behind.substr(0, outlet->size() + 2));
  if (next.starts_with(*outlet)) because.first_hand = FirstHand::kToldOutlet;
}

/// "the Courier" in The Severn Courier: the report itself heard it.
bool Voices::is_own_outlet(std::size_t report, const std::string& name) const {
  const auto& outlet = context_.reading(report).report.outlet;
  if (!outlet) return false;
  const std::string whole = " " + context_.world.outlet_key(*outlet);
  return whole.ends_with(" " + context_.bare_key(name));
}

bool Voices::has_name(std::size_t entity) const {
  const auto& members = context_.story.entities[entity].members;
  return std::ranges::any_of(members, [this](const EntityMember& member) {
    const auto& mentions = context_.reading(member.report).entities[member.entity].mentions;
    return std::ranges::any_of(mentions, [](const Mention& mention) { return mention.kind == MentionKind::kName; });
  });
}

/// Who reports others' words is no party to what they tell; state media speak for their government.
bool Voices::is_outlet(const Origin& origin) const {
  const auto& media = context_.world.media;
  const std::string key = context_.bare_key(origin.label);
  const bool listed = media.outlets.contains(key) && !media.platforms.contains(key);
  return !media.voice_of.contains(key) &&
         (listed || describes_outlet(rules_, origin.described) || describes_outlet(rules_, origin.label));
}

/// What a paper named before says, where the source only points at it.
const Attribution& Voices::with_paper(const Candidate& candidate, const Attribution& attribution) const {
  const std::vector<Attribution>& all = context_.reading(candidate.report).attributions;
  const Attribution* told = &attribution;
  // A stored Reading may have one that is its own paper.
  while (told->paper && &all[*told->paper] != told) told = &all[*told->paper];
  return *told;
}

Voice Voices::attributed(const Candidate& candidate, const Attribution& given) const {
  const Attribution& attribution = with_paper(candidate, given);
  Voice voice;
  voice.cue = words_of(context_, candidate.report, attribution.cue);
  voice.confidence = attribution.confidence;
  Origin& origin = voice.origin;
  origin.described = one_line(attribution.described);
  if (attribution.speaker) {
    origin.entity = context_.entity_of[candidate.report][*attribution.speaker];
    origin.label = one_line(context_.story.entities[*origin.entity].name);
  } else {
    origin.label = origin.described;
  }
  Party party = parties_.of_attribution(candidate.report, attribution);
  const bool has_entity_name = origin.entity && has_name(*origin.entity);
  // A body that was not taken for a name, but is printed as one, speaks for itself.
  if (party.name.empty() && !has_entity_name) party.name = knowledge::name_behind_article(origin.described);
  const std::string described = base::comparison_key(origin.described);
  // Whoever is only described and belongs to no known body ("analysts") is unnamed, though nobody asked for it.
  const bool unnamed =
      attribution.naming == Naming::kNamed && party.name.empty() && !is_outlet(origin) && !has_entity_name;
  switch (unnamed ? Naming::kAnonymous : attribution.naming) {
    case Naming::kAnonymous:
      origin.kind = OriginKind::kAnonymous;
      origin.entity.reset();
      origin.label =
          (origin.described.empty() ? origin.label : in_running_text(context_, candidate.report, attribution)) + ", " +
          rules_.unnamed;
      origin.described.clear();
      voice.key = "anonymous";
      break;
    case Naming::kDocument:
      origin.kind = OriginKind::kDocument;
      if (!origin.described.empty()) origin.label = origin.described;
      voice.key = origin.entity ? "document:" + std::to_string(*origin.entity) : "document:" + described;
      origin.party = {party.name, party.kind};
      break;
    default:
      origin.kind = OriginKind::kNamed;
      voice.key = origin.entity ? "entity:" + std::to_string(*origin.entity) : "described:" + described;
      if (!origin.entity && !party.country.empty()) voice.key = "unnamed:" + party.name;
      if (!is_outlet(origin)) origin.party = {party.name, party.kind};
      if (origin.entity) {
        const StoryEntity& entity = context_.story.entities[*origin.entity];
        origin.described = beside_name(context_.world.names, entity, origin.described);
      }
  }
  if (party.confidence == Confidence::kLikely) voice.confidence = Confidence::kLikely;
  voice.speaker = origin.label;
  voice.via = relays_of(candidate, attribution, origin.label);
  add_reason(candidate, attribution, voice);
  return voice;
}

/// Words that an attribution's source has from somebody else: that one's word, by way of the source.
Voice Voices::second_hand(const Candidate& candidate, std::size_t inner, Voice relayer) const {
  Voice voice = std::move(relayer);
  voice.via.push_back(voice.origin.label);
  const std::size_t entity = context_.entity_of[candidate.report][inner];
  voice.origin.kind = OriginKind::kNamed;
  voice.origin.entity = entity;
  voice.origin.label = one_line(context_.story.entities[entity].name);
  voice.origin.described.clear();
  voice.origin.party = {parties_.of_entity(entity).name, parties_.of_entity(entity).kind};
  voice.origin.because.rule = OriginRule::kSecondHand;
  voice.origin.because.first_hand = FirstHand::kNotShown;
  voice.speaker = voice.origin.label;
  voice.key = "entity:" + std::to_string(entity);
  voice.confidence = Confidence::kLikely;
  return voice;
}

Voice Voices::of(const Candidate& candidate) const {
  if (context_.is_taken_back({candidate.report, candidate->span})) return own_word(candidate);
  if (!candidate->attribution) return own_word(candidate);
  const Reading& reading = context_.reading(candidate.report);
  const auto speaks = [&reading](std::size_t attribution) { return reading.attributions[attribution].speaks; };
  // A content whose own source is not told ("it was said that") is the word of whoever tells that.
  std::optional<std::size_t> index = candidate->attribution;
  for (std::size_t steps = 0; index && steps < reading.attributions.size(); ++steps) {
    if (speaks(*index)) break;
    index = reading.attributions[*index].within;
  }
  if (!index || !speaks(*index) || reading.attributions[*index].naming == Naming::kOutlet) {
    Voice voice = own_word(candidate);
    const Attribution& attribution = reading.attributions[*candidate->attribution];
    // What says nothing ("the questions ask …") has no cue either, and relays nobody.
    if (index || attribution.source.empty()) voice.cue = words_of(context_, candidate.report, attribution.cue);
    if (!index && attribution.source.empty()) voice.origin.stance = Stance::kRelays;
    return voice;
  }
  Voice voice = attributed(candidate, reading.attributions[*index]);
  if (candidate->inner_speaker) return second_hand(candidate, *candidate->inner_speaker, std::move(voice));
  // An outlet of this Story that another one cites is its own word there too, no source beside it.
  if (voice.origin.kind == OriginKind::kNamed && voice.origin.entity) {
    if (const auto report = report_of_outlet(context_, voice.origin.label)) {
      voice.origin.kind = OriginKind::kOutlet;
      voice.origin.party = {};
      voice.key = "outlet:" + context_.world.outlet_key(outlet_name(context_.story.reports[*report]));
      voice.origin.because.rule = OriginRule::kCitedOutlet;
      voice.origin.because.first_hand = FirstHand::kNotShown;
    }
  }
  return voice;
}

namespace {

/// Whether whoever asserts something took it back in another place.
bool is_withdrawn(const Claim& claim, const Origin& origin) {
  return std::ranges::any_of(claim.origins, [&origin](const Origin& other) {
    if (other.stance != Stance::kWithdraws) return false;
    const bool one_party = !other.party.name.empty() && other.party.name == origin.party.name;
    // "A study which said so was retracted": the research that another report has it from says the very same.
    const bool one_paper = other.kind == OriginKind::kDocument && origin.kind == OriginKind::kDocument;
    return one_party || one_paper || (other.entity && other.entity == origin.entity);
  });
}

bool asserts(const Origin& origin) { return origin.stance == Stance::kAsserts || origin.stance == Stance::kRelays; }

/// Whether whoever asserted a claim has taken it back, and nobody else asserts it.
bool is_taken_back(const Claim& claim) {
  const bool taken = std::ranges::any_of(claim.origins, [](const Origin& o) { return o.stance == Stance::kWithdraws; });
  return taken &&
         std::ranges::none_of(claim.origins, [&](const Origin& o) { return asserts(o) && !is_withdrawn(claim, o); });
}

}  // namespace

void settle_status(Claim& claim) {
  for (StoryStatement& statement : claim.statements) {
    statement.withdrawn = statement.stance == Stance::kAsserts && is_withdrawn(claim, claim.origins[statement.origin]);
  }
  std::map<std::string, PartyKind> parties;
  bool asserted = false;
  bool denied = false;
  bool named = false;
  bool anonymous = false;
  for (const Origin& origin : claim.origins) {
    denied = denied || origin.stance == Stance::kDenies;
    asserted = asserted || asserts(origin);
  }
  for (const Origin& origin : claim.origins) {
    // A denial that stands alone is itself what is told.
    if (origin.stance == Stance::kAnswers || (origin.stance == Stance::kDenies && asserted)) continue;
    anonymous = anonymous || origin.kind == OriginKind::kAnonymous;
    if (origin.kind != OriginKind::kNamed && origin.kind != OriginKind::kDocument) continue;
    named = true;
    if (!origin.party.name.empty() && !is_withdrawn(claim, origin))
      parties.emplace(origin.party.name, origin.party.kind);
  }
  // "police" beside "Tarn police" may be the same.
  std::erase_if(parties, [&parties](const auto& part) {
    const auto words = knowledge::words_of(knowledge::name_key(part.first));
    return std::ranges::any_of(parties, [&words](const auto& whole) {
      return knowledge::is_part_of(words, knowledge::words_of(knowledge::name_key(whole.first)));
    });
  });
  claim.parties.clear();
  for (const auto& [name, kind] : parties) claim.parties.push_back({name, kind});
  if (is_taken_back(claim)) {
    claim.status = ClaimStatus::kWithdrawn;
  } else if (asserted && denied) {
    claim.status = ClaimStatus::kContested;
  } else if (parties.size() > 1) {
    claim.status = ClaimStatus::kCorroborated;
  } else if (named) {
    claim.status = ClaimStatus::kSingleOrigin;
  } else if (anonymous) {
    claim.status = ClaimStatus::kAnonymous;
  } else {
    claim.status = ClaimStatus::kUnattributed;
  }
}

}  // namespace twosource::linking
