// Test: tests/unit/reading/times_test.cc.
#include "reading/tense.h"

#include <algorithm>

namespace twosource::reading {
namespace {

constexpr int kLongestClimb = 24;  ///< a parse deeper than that is no sentence

/// The auxiliaries of a verb, read off its neighbourhood before it: English puts them there.
struct Auxiliaries {
  bool future = false;
  bool past = false;
  bool present = false;
  bool infinitive = false;
};

Auxiliaries auxiliaries_of(const Reading& reading, std::uint32_t verb, const TimeRules& rules) {
  constexpr std::uint32_t kFarthest = 12;
  Auxiliaries found;
  const std::uint32_t first = verb > kFarthest ? verb - kFarthest : 0;
  for (std::uint32_t token = first; token < verb; ++token) {
    const Token& here = reading.tokens[token];
    if (here.head != verb || token == verb || !here.dep.text().starts_with("aux")) continue;
    if (rules.future_auxiliaries.contains(here.lemma)) found.future = true;
    if (rules.past_tags.contains(here.tag.text()) || here.lemma == "have") found.past = true;
    if (here.tag == "VBZ" || here.tag == "VBP") found.present = true;
    if (here.tag == "TO") found.infinitive = true;
  }
  return found;
}

/// "is to attend": the verb governs an infinitive of its own, which is arranged and still ahead.
bool is_arranged(const Reading& reading, std::uint32_t verb) {
  constexpr std::uint32_t kFarthest = 8;
  const auto end = std::min<std::uint32_t>(verb + kFarthest, static_cast<std::uint32_t>(reading.tokens.size()));
  for (std::uint32_t token = verb + 1; token < end; ++token) {
    if (reading.tokens[token].head != verb || !(reading.tokens[token].dep == "xcomp")) continue;
    const Token& before = reading.tokens[token - 1];
    return before.tag == "TO" && before.head == token;
  }
  return false;
}

}  // namespace

std::int8_t direction_of(const Reading& reading, std::uint32_t token, const TimeRules& rules) {
  std::uint32_t at = token;
  for (int step = 0; step < kLongestClimb; ++step) {
    const Token& here = reading.tokens[at];
    const bool governs_future = rules.future_governors.contains(here.lemma);
    if (governs_future && at != token) return 1;
    if (rules.verb_tags.contains(here.tag.text())) {
      const Auxiliaries auxiliaries = auxiliaries_of(reading, at, rules);
      if (auxiliaries.future && !auxiliaries.past) return 1;
      if (auxiliaries.past || rules.past_tags.contains(here.tag.text())) return -1;
      if (here.tag == "VBG" && auxiliaries.present) return 1;
      if (here.tag == "VBN" && !auxiliaries.infinitive) return -1;
      const bool present = here.tag == "VBZ" || here.tag == "VBP";
      if (present) return here.lemma == "be" && is_arranged(reading, at) ? 1 : 0;
    }
    if (here.head == at) break;
    at = here.head;
  }
  return 0;
}

}  // namespace twosource::reading
