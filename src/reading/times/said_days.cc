#include "reading/times/said_days.h"

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/unicode.h"
#include "document/grammar.h"
#include "reading/times/tense.h"

namespace twosource::reading {
namespace {

constexpr std::string_view kWeekdays = "weekday";
constexpr std::uint32_t kFarthest = 12;  ///< words between the verb and its day: "told reporters in Oslo on Monday"

/// "night" of "Monday night".
std::uint32_t noun_of(const Reading& reading, std::uint32_t weekday) {
  const Token& here = reading.tokens[weekday];
  return here.head == weekday + 1 && document::is_noun(reading.tokens[here.head]) ? here.head : weekday;
}

/// The word that a day hangs by: "on" of "on Monday", or the day itself.
std::uint32_t top_of(const Reading& reading, std::uint32_t day) {
  const Token& here = reading.tokens[day];
  return here.dep == dep::pobj ? here.head : day;
}

bool is_adverbial(const Token& token) {
  return token.dep == dep::prep || token.dep == dep::npadvmod || token.dep == dep::tmod;
}

/// Whether the words from `first` to `last` run on: a comma or a quotation mark would open the clause before the day.
bool run_on(const Reading& reading, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t token = first; token < last && token < reading.tokens.size(); ++token) {
    if (reading.tokens[token].pos == pos::PUNCT || reading.tokens[token].pos == pos::SPACE) return false;
  }
  return true;
}

/// Whether a clause has its subject right behind the day and no "that" before it.
bool begins_behind(const Reading& reading, std::uint32_t clause, std::uint32_t verb, std::uint32_t day) {
  bool has_subject = false;
  for (std::uint32_t token = verb + 1; token < clause; ++token) {
    const Token& here = reading.tokens[token];
    if (here.head != clause) continue;
    if (here.dep == dep::mark || (here.dep == dep::advmod && token < day)) return false;
    if (!document::is_subject(here)) continue;
    if (token < day) return false;
    has_subject = true;
  }
  return has_subject;
}

/// The verb that a day belongs to, where the parse hangs it upon the clause which that verb governs.
std::optional<std::uint32_t> verb_of_day(const Reading& reading, std::uint32_t day, const TenseRules& rules) {
  const std::uint32_t top = top_of(reading, day);
  const Token& here = reading.tokens[top];
  const std::uint32_t clause = here.head;
  if (!is_adverbial(here) || clause <= day || reading.tokens[clause].dep != dep::ccomp) return std::nullopt;
  const std::uint32_t verb = reading.tokens[clause].head;
  if (verb >= top || top - verb > kFarthest || !is_verb(reading.tokens[verb], rules)) return std::nullopt;
  if (!run_on(reading, verb + 1, day + 2) || !begins_behind(reading, clause, verb, day)) return std::nullopt;
  return verb;
}

}  // namespace

void mend_said_days(Reading& reading, const TimeRules& rules) {
  const auto weekdays = rules.vocabulary.find(kWeekdays);
  if (weekdays == rules.vocabulary.end()) return;
  for (std::uint32_t token = 0; token + 1 < reading.tokens.size(); ++token) {
    if (!weekdays->second.contains(base::to_lower(cut(reading.report.text, reading.tokens[token].span)))) continue;
    const std::uint32_t day = noun_of(reading, token);
    if (const auto verb = verb_of_day(reading, day, rules.tense)) reading.tokens[top_of(reading, day)].head = *verb;
  }
}

}  // namespace twosource::reading
