// The rules of time expressions of a language, from data/<language>/times/: *.json, in name order, each with
// "vocabulary" (word -> value tables) and "rules" (a pattern, what it means, samples). The engine that runs them
// (times.cc) knows no language.
//
// A rule: {"name", "pattern", "type": "DATE|TIME|DURATION|SET", "value", "mod", "quant", "freq", "direction",
// "samples"}. In a pattern, (?<month>%month) is any word of the table "month", in any case unless the table says
// otherwise; in a value, {month} is what the table makes of it. How values are written before the report's date is
// known: base/time_resolution.h. Test: tests/unit/reading/times_test.cc runs every sample of every rule.
#pragma once

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

/// Words of one kind and what they stand for.
using TimeTable = std::map<std::string, std::string, std::less<>>;

struct TimeRule {
  std::string name;
  base::Regex pattern;
  std::vector<std::string> tables;  ///< the table that each group's words are looked up in; empty: taken as printed
  TimexType type = TimexType::kDate;
  std::string value;      ///< template
  std::string mod;        ///< template
  std::string quant;      ///< template
  std::string freq;       ///< template
  std::string direction;  ///< "past", "future", "tense", or a template that gives one
  bool not_verb = false;  ///< no match where the first word is tagged a verb ("march", "may")
  std::vector<TimeSample> samples;
};

/// Lexical knowledge about time.
struct TimeRules {
  using Words = std::set<std::string, std::less<>>;

  std::map<std::string, TimeTable, std::less<>> vocabulary;
  std::vector<TimeRule> rules;
  Words future_auxiliaries;  ///< lemmas that put their verb ahead: "will"
  Words future_governors;    ///< lemmas that put their complement ahead: "plan", "set"
  Words past_tags;           ///< tags of verbs told as past: "VBD"
  Words verb_tags;

  /// What the words of numerals stand for: the table "number".
  [[nodiscard]] const TimeTable& numbers() const;

  static Result<TimeRules> load(const std::filesystem::path& folder);
};

}  // namespace twosource::reading
