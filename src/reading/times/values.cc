// Test: tests/unit/reading/times/values_test.cc.
#include "reading/times/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/dates.h"
#include "base/unicode.h"

namespace twosource::reading {
namespace {

constexpr long kLargestNumeral = 1'000'000;

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<long> parse_number(std::string_view digits) {
  long value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (!is_digits(digits) || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<std::string> digits_numeral(std::string_view words) {
  std::string digits;
  std::copy_if(words.begin(), words.end(), std::back_inserter(digits), [](char c) { return c != ','; });
  const auto point = digits.find('.');
  const auto whole = parse_number(std::string_view(digits).substr(0, point));
  if (!whole || *whole > kLargestNumeral) return std::nullopt;
  if (point == std::string::npos) return std::to_string(*whole);
  const std::string fraction = digits.substr(point + 1);
  if (!is_digits(fraction) || fraction.size() > 2) return std::nullopt;
  return fmt::format("{}.{}", *whole, fraction);
}

/// "{name.1}", "{name:2}", "{name?00}": the name and what is asked of its value.
struct Placeholder {
  std::string_view name;
  std::string_view otherwise;  ///< where the group took no part
  std::optional<std::size_t> part;
  std::size_t width = 0;
};

Placeholder placeholder(std::string_view text) {
  const auto question = text.find('?');
  const std::string_view otherwise =
      question == std::string_view::npos ? std::string_view() : text.substr(question + 1);
  text = text.substr(0, question);
  Placeholder result{text, otherwise, std::nullopt, 0};
  const auto colon = text.find(':');
  if (colon != std::string_view::npos) {
    result.width = static_cast<std::size_t>(parse_number(text.substr(colon + 1)).value_or(0));
    result.name = text.substr(0, colon);
  }
  const auto dot = result.name.find('.');
  if (dot != std::string_view::npos) {
    result.part = static_cast<std::size_t>(parse_number(result.name.substr(dot + 1)).value_or(0));
    result.name = result.name.substr(0, dot);
  }
  return result;
}

std::string value_of(const Placeholder& wanted, const TimeGroups& groups) {
  const auto group = groups.find(wanted.name);
  if (group == groups.end()) return std::string(wanted.otherwise);
  std::string_view value = group->second;
  if (wanted.part) {
    for (std::size_t skip = 0; skip < *wanted.part && !value.empty(); ++skip) {
      const auto bar = value.find('|');
      value = bar == std::string_view::npos ? std::string_view() : value.substr(bar + 1);
    }
    value = value.substr(0, value.find('|'));
  }
  std::string result(value);
  if (!result.empty() && result.size() < wanted.width) result.insert(0, wanted.width - result.size(), '0');
  return result;
}

}  // namespace

std::optional<std::string> numeral(std::string_view words, const TimeTable& numbers) {
  if (!words.empty() && words[0] >= '0' && words[0] <= '9') return digits_numeral(words);
  std::string key = base::to_lower(words);
  std::replace(key.begin(), key.end(), '-', ' ');
  if (const auto whole = numbers.find(key); whole != numbers.end()) return whole->second;
  long total = 0;
  long current = 0;
  std::size_t at = 0;
  bool any = false;
  while (at < key.size()) {
    auto end = key.find(' ', at);
    if (end == std::string::npos) end = key.size();
    const std::string_view word = std::string_view(key).substr(at, end - at);
    at = end + 1;
    const auto known = numbers.find(word);
    if (known == numbers.end()) continue;  // "and"
    const auto value = parse_number(known->second);
    if (!value) return std::nullopt;
    any = true;
    if (*value < 100) {
      current += *value;
    } else if (*value < 1000) {
      current = std::max(current, 1L) * *value;
    } else {
      total += std::max(current, 1L) * *value;
      current = 0;
    }
    if (total + current > kLargestNumeral) return std::nullopt;
  }
  if (!any) return std::nullopt;
  return std::to_string(total + current);
}

std::string fill(std::string_view pattern, const TimeGroups& groups) {
  std::string result;
  for (std::size_t at = 0; at < pattern.size();) {
    const auto close = pattern[at] == '{' ? pattern.find('}', at) : std::string_view::npos;
    if (close == std::string_view::npos) {
      result += pattern[at++];
      continue;
    }
    result += value_of(placeholder(pattern.substr(at + 1, close - at - 1)), groups);
    at = close + 1;
  }
  return result;
}

std::optional<unsigned> weekday_printed_with(std::string_view words, const TimeRules& rules) {
  auto table = rules.vocabulary.find("weekday_of_date");
  if (table == rules.vocabulary.end()) table = rules.vocabulary.find("weekday");
  if (table == rules.vocabulary.end()) return std::nullopt;
  const auto word = table->second.find(base::comparison_key(words.substr(0, words.find_first_of(",. "))));
  if (word == table->second.end() || word->second.empty()) return std::nullopt;
  const char digit = word->second.back();
  return digit >= '1' && digit <= '7' ? std::optional(static_cast<unsigned>(digit - '0')) : std::nullopt;
}

bool is_sensible_time(std::string_view local) {
  if (local.starts_with('@')) local.remove_prefix(1);
  if (local.ends_with("/W")) local.remove_suffix(2);
  if (local.empty() || local.starts_with('P') || local.ends_with("_REF")) return !local.empty();
  if (local.find('~') != std::string_view::npos) return true;  // a feast
  const std::string_view date = local.substr(0, local.find('T'));
  std::string_view month_and_day;
  const bool calendar = date.size() >= 7 && (date.starts_with("XXXX") || is_digits(date.substr(0, 4)));
  if (calendar && date[4] == '-' && date[5] >= '0' && date[5] <= '1') month_and_day = date.substr(5);
  if (month_and_day.size() >= 2) {
    // A leap year stands in for a year that is not known.
    const std::string year = date.starts_with("XXXX") ? "2000" : std::string(date.substr(0, 4));
    const std::string day = month_and_day.size() == 5 ? std::string(month_and_day) : std::string(month_and_day) + "-01";
    if (!base::parse_day(year + "-" + day)) return false;
  }
  if (date.size() == local.size()) return true;
  const std::string_view time = local.substr(date.size() + 1);
  const auto hour = time.size() >= 2 ? parse_number(time.substr(0, 2)) : std::nullopt;
  const auto minute = time.size() >= 5 ? parse_number(time.substr(3, 2)) : std::nullopt;
  return (!hour || *hour <= 24) && (!minute || *minute < 60);
}

}  // namespace twosource::reading
