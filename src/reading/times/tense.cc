// Test: tests/unit/reading/times/tense_test.cc.
#include "reading/times/tense.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"

namespace twosource::reading {
namespace {

constexpr int kLongestClimb = 24;  ///< a parse deeper than that is no sentence

/// Does a token have one of these tags, parts of speech or features ("VBD", "AUX", "Tense=Past")?
bool has(const Token& token, const TenseRules::Words& marks) {
  if (marks.contains(token.tag.text()) || marks.contains(token.pos.text())) return true;
  std::string_view features = token.morph.text();
  while (!features.empty()) {
    const auto bar = features.find('|');
    if (marks.contains(features.substr(0, bar))) return true;
    features = bar == std::string_view::npos ? std::string_view() : features.substr(bar + 1);
  }
  return false;
}

/// What stands with a verb: read off its neighbourhood before it, where auxiliaries are.
struct Auxiliaries {
  bool any = false;
  bool future = false;
  bool open = false;     ///< "could"
  bool perfect = false;  ///< "have met"
  bool past = false;
  bool present = false;
  bool infinitive = false;
  bool negated = false;
  bool awaited = false;  ///< "until she leaves"
};

Auxiliaries auxiliaries_of(const Reading& reading, std::uint32_t verb, const TenseRules& rules) {
  constexpr std::uint32_t kFarthest = 12;
  Auxiliaries found;
  const std::uint32_t first = verb > kFarthest ? verb - kFarthest : 0;
  for (std::uint32_t token = first; token < verb; ++token) {
    const Token& here = reading.tokens[token];
    // "neither he nor she could …": the subject bears it.
    const bool of_subject = here.head < verb && here.head >= first && reading.tokens[here.head].head == verb &&
                            document::is_subject(reading.tokens[here.head]);
    if ((here.head == verb || of_subject) && rules.negations.contains(base::to_lower(here.lemma))) found.negated = true;
    if (here.head != verb) continue;
    const bool introduces = here.dep == dep::mark || here.dep == dep::advmod;
    if (introduces && rules.awaiting.contains(here.lemma)) found.awaited = true;
    if (!document::is_auxiliary(here) && !has(here, rules.infinitive_marks)) continue;
    found.any = true;
    if (rules.future_auxiliaries.contains(here.lemma)) {
      found.future = true;
    } else if (rules.open_auxiliaries.contains(here.lemma)) {
      found.open = true;
    } else if (rules.perfect_auxiliaries.contains(here.lemma)) {
      found.perfect = true;
    }
    if (has(here, rules.past)) found.past = true;
    if (has(here, rules.present)) found.present = true;
    if (has(here, rules.infinitive_marks)) found.infinitive = true;
  }
  return found;
}

/// "is to attend": the verb governs an infinitive of its own, which is arranged and still ahead.
bool is_arranged(const Reading& reading, std::uint32_t verb, const TenseRules& rules) {
  constexpr std::uint32_t kFarthest = 8;
  if (!rules.arranging.contains(reading.tokens[verb].lemma)) return false;
  const auto end = std::min<std::uint32_t>(verb + kFarthest, static_cast<std::uint32_t>(reading.tokens.size()));
  for (std::uint32_t token = verb + 1; token < end; ++token) {
    if (reading.tokens[token].head != verb || reading.tokens[token].dep != dep::xcomp) continue;
    const Token& before = reading.tokens[token - 1];
    return has(before, rules.infinitive_marks) && before.head == token;
  }
  return false;
}

/// "The minister meets miners on Friday", under a picture.
bool is_in_caption(const Reading& reading, const Token& token) {
  const auto block = document::block_at(reading, token.span.start);
  return block && reading.report.blocks[*block].kind == BlockKind::kCaption;
}

/// Which way a verb looks; nothing where the verb above it decides.
std::optional<std::int8_t> direction_of_verb(const Reading& reading, std::uint32_t verb, const TenseRules& rules) {
  const Token& here = reading.tokens[verb];
  const Auxiliaries auxiliaries = auxiliaries_of(reading, verb, rules);
  if (auxiliaries.perfect && !auxiliaries.infinitive) return std::int8_t{-1};
  if (auxiliaries.future || has(here, rules.future)) return std::int8_t{1};
  if (auxiliaries.open) return static_cast<std::int8_t>(auxiliaries.negated ? -1 : 1);
  if (auxiliaries.infinitive) return std::nullopt;
  if (is_arranged(reading, verb, rules)) return std::int8_t{1};
  if (auxiliaries.past || has(here, rules.past)) return std::int8_t{-1};
  if (has(here, rules.gerunds)) {
    if (auxiliaries.present) return std::int8_t{1};
    return std::nullopt;
  }
  if (has(here, rules.participles)) return static_cast<std::int8_t>(auxiliaries.present ? 0 : -1);
  // Of other verbs, and in captions of all, the past is told so.
  if (has(here, rules.present)) {
    const bool scheduled = rules.scheduled.contains(here.lemma) && !is_in_caption(reading, here);
    return static_cast<std::int8_t>(auxiliaries.awaited || scheduled ? 1 : 0);
  }
  return std::nullopt;
}

/// "are missing", "is shut": told of now.
bool is_present(const Reading& reading, std::uint32_t verb, const TenseRules& rules) {
  const Auxiliaries auxiliaries = auxiliaries_of(reading, verb, rules);
  if (auxiliaries.future || auxiliaries.open || auxiliaries.perfect || auxiliaries.past) return false;
  return has(reading.tokens[verb], rules.present) || (has(reading.tokens[verb], rules.gerunds) && auxiliaries.present);
}

/// "until Thursday" is ahead, save of what has not happened until then.
std::int8_t direction_of_bound(const Reading& reading, std::uint32_t preposition, const TenseRules& rules) {
  const std::uint32_t verb = reading.tokens[preposition].head;
  const Auxiliaries auxiliaries = auxiliaries_of(reading, verb, rules);
  return auxiliaries.negated && (auxiliaries.past || auxiliaries.perfect) ? -1 : 1;
}

/// "planned to pay Friday", "the plan for Friday", "is set for Friday" look ahead; "agreed in June to pay" and "a
/// record set on Friday" do not. `below` is the word through which the time hangs on the token.
bool puts_ahead(const Token& token, const Token& below, bool through_verb, const TenseRules& rules) {
  if (rules.future_governors.contains(token.lemma)) return true;
  if (rules.future_gerunds.contains(token.lemma) && has(token, rules.gerunds)) return true;
  if (!rules.future_promises.contains(token.lemma)) return false;
  const bool finite = has(token, rules.past) || has(token, rules.present) || has(token, rules.future);
  return through_verb || (!finite && !rules.of_the_promise.contains(below.lemma));
}

/// "has been moved": told of a plan by now.
bool has_been_put_off(const Reading& reading, std::uint32_t verb, const TenseRules& rules) {
  if (!rules.put_off.contains(reading.tokens[verb].lemma)) return false;
  const Auxiliaries auxiliaries = auxiliaries_of(reading, verb, rules);
  return auxiliaries.perfect && auxiliaries.present;
}

/// "The fair, which had been planned for Friday, has been moved", "had been planned for Friday but has been moved":
/// nobody would put off what lies behind.
bool is_put_off(const Reading& reading, std::uint32_t governor, const TenseRules& rules) {
  const Token& here = reading.tokens[governor];
  const Token& above = reading.tokens[here.head];
  if (here.dep == dep::relcl && document::is_subject(above)) return has_been_put_off(reading, above.head, rules);
  constexpr std::uint32_t kFarthest = 24;
  const auto end = std::min<std::uint32_t>(governor + kFarthest, static_cast<std::uint32_t>(reading.tokens.size()));
  for (std::uint32_t token = governor + 1; token < end; ++token) {
    const bool coordinate = reading.tokens[token].head == governor && reading.tokens[token].dep == dep::conj;
    if (coordinate && has_been_put_off(reading, token, rules)) return true;
  }
  return false;
}

/// "had been due to open Friday": it was once ahead, and is told as no longer so.
bool was_once(const Reading& reading, std::uint32_t governor, const TenseRules& rules) {
  const auto is_pluperfect = [&](std::uint32_t verb) {
    const Auxiliaries auxiliaries = auxiliaries_of(reading, verb, rules);
    return auxiliaries.perfect && auxiliaries.past;
  };
  const std::uint32_t above = reading.tokens[governor].head;
  if (is_pluperfect(governor)) return !is_put_off(reading, governor, rules);
  return is_pluperfect(above) && !is_put_off(reading, above, rules);
}

}  // namespace

bool is_verb(const Token& token, const TenseRules& rules) { return has(token, rules.verbs); }

std::int8_t direction_of(const Reading& reading, std::uint32_t token, const TenseRules& rules) {
  std::uint32_t at = token;
  std::uint32_t below = token;
  bool through_verb = false;
  bool after = false;
  const Label relation = reading.tokens[token].dep;
  const bool modifies_noun = relation == dep::compound || relation == dep::poss || relation == dep::amod;
  for (int step = 0; step < kLongestClimb; ++step) {
    const Token& here = reading.tokens[at];
    const bool verb = has(here, rules.verbs);
    if (at != token && !verb) {
      if (rules.ahead.contains(here.lemma)) return direction_of_bound(reading, at, rules);
      if (rules.behind.contains(here.lemma)) return -1;
      after |= rules.after.contains(base::to_lower(here.lemma));
      if (rules.deadlines.contains(here.lemma) && auxiliaries_of(reading, here.head, rules).infinitive) return 1;
    }
    // "by the Tuesday deadline" is like "by Tuesday".
    const bool is_deadline = !verb && rules.deadlines.contains(reading.tokens[here.head].lemma);
    if (at != token && !is_deadline && puts_ahead(here, reading.tokens[below], through_verb, rules))
      return was_once(reading, at, rules) ? -1 : 1;
    if (verb) {
      if (after && is_present(reading, at, rules)) return -1;
      const auto direction = direction_of_verb(reading, at, rules);
      // "to speak of Monday's match", "is praising Monday's match": when it was is not when it is spoken of.
      const bool spoken_of = modifies_noun && (through_verb || has(here, rules.gerunds));
      if (direction) return spoken_of ? 0 : *direction;
      through_verb = true;
    }
    if (here.head == at) break;
    below = at;
    at = here.head;
  }
  return 0;
}

}  // namespace twosource::reading
