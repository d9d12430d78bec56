// Test: tests/unit/reading/times_test.cc.
#include "reading/times.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/time_resolution.h"
#include "base/unicode.h"
#include "reading/tense.h"
#include "reading/time_values.h"

namespace twosource::reading {
namespace {

/// One match of one rule, in bytes of the report.
struct Match {
  Span span;
  std::size_t rule = 0;
  std::size_t block = 0;
  base::RegexMatch groups;
};

TimeGroups groups_of(std::string_view text, const TimeRule& rule, const base::RegexMatch& match,
                     const TimeRules& rules) {
  TimeGroups groups;
  const auto& names = rule.pattern.group_names();
  for (std::size_t group = 1; group < names.size(); ++group) {
    if (names[group].empty() || !match.has(group)) continue;
    std::string words(cut(text, match.groups[group]));
    const std::string& table_name = rule.tables[group];
    const auto table = rules.vocabulary.find(table_name);
    if (table_name == "numeral") {
      words = numeral(words, rules.numbers()).value_or("");
    } else if (table != rules.vocabulary.end()) {
      const auto value = table->second.find(base::comparison_key(words));
      words = value == table->second.end() ? std::string() : value->second;
    }
    groups[names[group]] = std::move(words);
  }
  return groups;
}

/// All matches of all rules, without overlap: the earliest, then the longest, then the first rule.
std::vector<Match> find_matches(const Reading& reading, const TimeRules& rules) {
  std::vector<Match> matches;
  const std::string_view text = reading.report.text;
  for (std::size_t block = 0; block < reading.report.blocks.size(); ++block) {
    const Span where = reading.report.blocks[block].span;
    for (std::size_t rule = 0; rule < rules.rules.size(); ++rule) {
      const auto found = rules.rules[rule].pattern.find_all(cut(text, where));
      if (!found) continue;  // a pattern that gave up on a hostile block finds nothing in it
      for (const base::RegexMatch& match : *found) {
        const Span whole = match.whole();
        matches.push_back({{where.start + whole.start, where.start + whole.end}, rule, block, match});
      }
    }
  }
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return std::tuple(a.span.start, b.span.end, a.rule) < std::tuple(b.span.start, a.span.end, b.rule);
  });
  return matches;
}

/// The first token that ends behind byte `at`, from `token` on.
std::uint32_t token_at(const Reading& reading, std::uint32_t at, std::uint32_t token) {
  while (token < reading.tokens.size() && reading.tokens[token].span.end <= at) ++token;
  return token;
}

/// The token that stands for a span in the parse: the first one whose head lies outside.
std::uint32_t head_token(const Reading& reading, Span span, std::uint32_t first) {
  for (std::uint32_t token = first; token < reading.tokens.size(); ++token) {
    if (reading.tokens[token].span.start >= span.end) break;
    if (!span.contains(reading.tokens[reading.tokens[token].head].span) || reading.tokens[token].head == token) {
      return token;
    }
  }
  return first;
}

std::int8_t direction_named(std::string_view name, const Reading& reading, const TimeRules& rules, Span span,
                            std::uint32_t first) {
  if (name == "past") return -1;
  if (name == "future") return 1;
  if (name == "-1") return -2;  // the words themselves say so
  if (name == "+1") return 2;
  if (name != "tense" || first >= reading.tokens.size()) return 0;
  return direction_of(reading, head_token(reading, span, first), rules);
}

}  // namespace

void find_times(Reading& reading, const TimeRules& rules) {
  reading.timexes.clear();
  std::uint32_t token = 0;
  for (const Match& match : find_matches(reading, rules)) {
    if (!reading.timexes.empty() && match.span.start < reading.timexes.back().span.end) continue;
    const TimeRule& rule = rules.rules[match.rule];
    token = token_at(reading, match.span.start, token);
    if (rule.not_verb && token < reading.tokens.size() && rules.verb_tags.contains(reading.tokens[token].tag.text())) {
      continue;
    }
    const std::string_view block_text = cut(reading.report.text, reading.report.blocks[match.block].span);
    const TimeGroups groups = groups_of(block_text, rule, match.groups, rules);
    Timex timex;
    timex.span = match.span;
    timex.type = rule.type;
    timex.local = fill(rule.value, groups);
    if (!is_sensible_time(timex.local)) continue;
    timex.value = base::unresolved_time(timex.local);
    timex.mod = fill(rule.mod, groups);
    timex.quant = fill(rule.quant, groups);
    timex.freq = fill(rule.freq, groups);
    timex.direction = direction_named(fill(rule.direction, groups), reading, rules, match.span, token);
    reading.timexes.push_back(std::move(timex));
  }
}

void resolve_times(Reading& reading) {
  if (!reading.report.published) return;
  const auto day = base::parse_day(reading.report.published->value);
  if (!day) return;
  for (Timex& timex : reading.timexes) {
    if (timex.type == TimexType::kSet || timex.local.empty()) continue;
    std::string value = base::resolve_time(timex.local, timex.direction, *day);
    if (!value.empty()) timex.value = std::move(value);
  }
}

}  // namespace twosource::reading
