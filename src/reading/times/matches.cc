// Test: tests/unit/reading/times/times_test.cc.
#include "reading/times/matches.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/unicode.h"

namespace twosource::reading {
namespace {

/// No time expression is longer, in bytes; what a pattern finds beyond is a run of number words without end, and
/// looking for that end from each of them would take time with the square of the run.
constexpr std::size_t kLongestExpression = 300;

constexpr unsigned char kFirstOfSeveral = 0x80;  ///< bytes from here on are of code points of several bytes

bool is_word(std::string_view text, std::size_t before) {
  const auto byte = static_cast<unsigned char>(text[before - 1]);
  if (byte < kFirstOfSeveral) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '_';
  }
  const char32_t c = base::decode_before(text, before).value;
  return base::is_letter(c) || base::is_digit(c);
}

/// The text up to where an expression that starts at `at` must have ended.
std::string_view window(std::string_view text, std::size_t at) {
  if (text.size() - at <= kLongestExpression) return text;
  std::size_t end = at + kLongestExpression;
  while (end > at && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

}  // namespace

std::size_t next_start(std::string_view text, std::size_t at, const TimeRules& rules) {
  for (; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (!rules.rules_by_first_byte[byte].empty() && (at == 0 || !is_word(text, at))) return at;
  }
  return text.size();
}

std::vector<TimeMatch> matches_at(std::string_view text, std::size_t at, const TimeRules& rules) {
  std::vector<TimeMatch> matches;
  const std::string_view seen = window(text, at);
  for (const std::size_t rule : rules.rules_by_first_byte[static_cast<unsigned char>(text[at])]) {
    auto match = rules.rules[rule].pattern.search(seen, at);
    // A pattern that gave up on a hostile text finds nothing in it; nor does one that ran into the window's end.
    if (!match || match->groups.empty() || match->whole().empty()) continue;
    if (seen.size() < text.size() && match->whole().end == seen.size()) continue;
    matches.push_back({rule, std::move(*match)});
  }
  std::stable_sort(matches.begin(), matches.end(),
                   [](const TimeMatch& a, const TimeMatch& b) { return a.span().end > b.span().end; });
  return matches;
}

std::optional<TimeGroups> groups_of(std::string_view text, const TimeMatch& match, const TimeRules& rules) {
  TimeGroups groups;
  const TimeRule& rule = rules.rules[match.rule];
  const auto& names = rule.pattern.group_names();
  for (std::size_t group = 1; group < names.size(); ++group) {
    if (names[group].empty() || !match.match.has(group)) continue;
    std::string words(cut(text, match.match.groups[group]));
    const std::string& table_name = rule.tables[group];
    const auto table = rules.vocabulary.find(table_name);
    if (table_name == "numeral") {
      auto number = numeral(words, rules.numbers());
      if (!number) return std::nullopt;
      words = std::move(*number);
    } else if (table != rules.vocabulary.end()) {
      const auto value = table->second.find(base::comparison_key(words));
      words = value == table->second.end() ? std::string() : value->second;
    }
    groups[names[group]] = std::move(words);
  }
  return groups;
}

}  // namespace twosource::reading
