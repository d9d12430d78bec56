// The rules of time expressions of a language, from data/<language>/times/: *.json, in name order, each with
// "vocabulary" (word -> value tables) and "rules" (a pattern, what it means, samples). The engine that runs them
// (times.cc) knows no language.
//
// A rule: {"name", "pattern", "type": "DATE|TIME|DURATION|SET", "value", "other_order", "mod", "quant", "freq", "direction", "anchor",
// "anchored", "parts", "not_verb", "samples", "negatives"}; docs/times.md explains each. In a pattern, (?<month>%month)
// is any word of the table "month", in any case unless the table says otherwise; in a value, {month} is what the table
// makes of it. How values are written before the report's date is known: base/time_resolution.h. Test:
// tests/unit/reading/times/rules_test.cc runs every sample of every rule of every language.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/regex.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// A text that a rule must find whole, and the value that it must have on `reference`.
struct TimeSample {
  std::string text;
  std::string value;
  std::string reference;  ///< empty: unresolved
};

/// A text, and all times that the rules find in it on 2023-02-21: "words = value" each.
struct TimeContext {
  std::string text;
  std::vector<std::string> times;
};

/// Words of one kind and what they stand for.
using TimeTable = std::map<std::string, std::string, std::less<>>;

/// One of several times that one match gives: "April 24 and 25".
struct TimePart {
  std::string group;  ///< of the pattern: its words
  std::string value;  ///< template
};

struct TimeRule {
  std::string name;
  base::Regex pattern;                ///< anchored: it matches where it is searched from
  std::bitset<256> first_bytes = {};  ///< that a match can start with
  std::vector<std::string> tables =
      {};  ///< the table that each group's words are looked up in; empty: taken as printed
  TimexType type = TimexType::kDate;
  std::string value = {};        ///< template; empty: only what `anchored` gives
  std::string other_order = {};  ///< template of the other day that such figures may be: "05/03/2025"
  std::string mod = {};          ///< template
  std::string quant = {};        ///< template
  std::string freq = {};         ///< template
  std::string direction = {};    ///< "past", "future", "tense", or a template that gives one
  std::set<std::string, std::less<>> anchor =
      {};                        ///< precisions of earlier times of the text that the rule counts from
  std::uint32_t near = 0;        ///< how many bytes off such a one may be; 0: not far
  bool opening = false;          ///< the first of the report, which says what it reports on, not the last before
  bool not_past_months = false;  ///< a length of months between ("the nine months") is what is compared: no anchor
  std::string anchored = {};     ///< template of the value counted from such a one
  std::vector<TimePart> parts = {};
  bool not_verb = false;  ///< no match where the first word is tagged a verb ("march", "may")
  bool of_names = false;  ///< the pattern has words that are always capitalised: months, weekdays, holidays
  std::vector<TimeSample> samples = {};
  std::vector<TimeContext> contexts = {};
  std::vector<std::string> negatives = {};  ///< texts in which no rule may find a time
};

/// Which way verbs look: lemmas, and tags or features of the language's model ("VBD", "Tense=Past").
struct TenseRules {
  using Words = std::set<std::string, std::less<>>;
  Words verbs;
  Words past;
  Words future;
  Words present;
  Words gerunds;
  Words participles;
  Words infinitive_marks;
  Words future_auxiliaries;   ///< "will"
  Words open_auxiliaries;     ///< "could": ahead, but what could not be lies behind
  Words perfect_auxiliaries;  ///< "have"
  Words arranging;            ///< "be", of what is to happen
  Words negations;
  Words future_governors;  ///< lemmas that put their complement ahead: "plan", "set"
  Words future_gerunds;    ///< lemmas that do so as a gerund alone: "is going to leave on Friday"
  Words future_promises;   ///< those that do so only to what is promised: "agree" to pay on Friday
  Words of_the_promise;    ///< prepositions that tell when it was made: "set on Friday"
  Words put_off;           ///< lemmas: what had been planned for Friday "has been moved", so that Friday is ahead
  Words ahead;             ///< prepositions: "until"
  Words deadlines;         ///< ahead where they bound an infinitive: "to pay by Friday"
  Words behind;            ///< "since"
  Words after;             ///< "missing after the raid on Monday": behind what is told in the present
  Words scheduled;         ///< lemmas whose present is ahead: "the fair opens on Friday"
  Words awaiting;          ///< conjunctions whose present is ahead: "until she leaves on Friday"
};

/// Signs in a report that tell the order of "05/03/2025": for the rules' `value` and for their `other_order`.
struct DateOrderSigns {
  std::vector<base::Regex> value;
  std::vector<base::Regex> other;
};

/// Lexical knowledge about time.
struct TimeRules {
  std::map<std::string, TimeTable, std::less<>> vocabulary;
  std::vector<TimeRule> rules;
  std::array<std::vector<std::size_t>, 256> rules_by_first_byte;  ///< which rules a match that starts so can be of
  TenseRules tense;
  DateOrderSigns date_order;
  std::set<std::string, std::less<>> names;  ///< types of entities whose names hold no times: "WORK_OF_ART"
  TimeTable links;                           ///< words between a length and a date: "ended" -> "end", "from" -> "begin"

  /// What the words of numerals stand for: the table "number".
  [[nodiscard]] const TimeTable& numbers() const;

  static Result<TimeRules> load(const std::filesystem::path& folder);
};

}  // namespace twosource::reading
