// Test: tests/unit/ingest/formats/html/dates_test.cc.
#include "ingest/formats/html/dates.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <vector>

#include "base/json.h"
#include "base/unicode.h"

namespace twosource::ingest::html {
namespace {

using base::Json;

constexpr std::size_t kLongest = 80;
constexpr int kFirstYear = 1980;
constexpr int kLastYear = 2100;

struct Clock {
  int hour = 0;
  int minute = 0;
  int second = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A run of digits or of letters, and the character before it.
struct Part {
  std::string_view text;
  char before = ' ';
  [[nodiscard]] bool number() const { return is_digit(text.front()); }
  [[nodiscard]] int value() const {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }
};

std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> parts;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at]) && !is_letter(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    const bool digits = is_digit(text[at]);
    while (end < text.size() && (digits ? is_digit(text[end]) : is_letter(text[end]))) ++end;
    parts.push_back({text.substr(at, end - at), at > 0 ? text[at - 1] : ' '});
    at = end;
  }
  return parts;
}

std::optional<std::string> checked_day(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (year < kFirstYear || year > kLastYear || !date.ok()) return std::nullopt;
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

/// Seconds, or thousandths of them, since 1970.
std::optional<std::string> of_epoch(std::string_view digits) {
  long long value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const std::chrono::sys_seconds moment{std::chrono::seconds(digits.size() == 13 ? value / 1000 : value)};
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date(day);
  const auto iso = checked_day(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                               static_cast<int>(static_cast<unsigned>(date.day())));
  if (!iso) return std::nullopt;
  const long long rest = (moment - day).count();
  return fmt::format("{}T{:02}:{:02}:{:02}Z", *iso, rest / 3600, rest / 60 % 60, rest % 60);
}

}  // namespace

Result<DateNames> DateNames::open(const std::filesystem::path& file) {
  auto json = base::read_json_file(file);
  if (!json) return json.error();
  DateNames names;
  try {
    names.months_ = json->at("months").get<std::map<std::string, int, std::less<>>>();
    names.zones_ = json->at("zones").get<std::map<std::string, int, std::less<>>>();
  } catch (const Json::exception&) {
    return Error{ErrorCode::kDataBroken, "lacks the names of months or zones", file.string()};
  }
  return names;
}

std::optional<std::string> DateNames::iso(std::string_view text) const {
  text = base::trimmed(text);
  if (text.empty() || text.size() > kLongest) return std::nullopt;
  const std::vector<Part> parts = parts_of(text);
  if (parts.size() == 1 && parts[0].number() && (parts[0].text.size() == 13 || parts[0].text.size() == 10)) {
    return of_epoch(parts[0].text);
  }
  std::optional<std::string> day;
  std::size_t next = 0;  // behind the day
  for (std::size_t i = 0; i < parts.size() && !day; ++i) {
    const auto number = [&](std::size_t at) { return at < parts.size() && parts[at].number() ? parts[at].value() : -1; };
    const auto size = [&](std::size_t at) { return at < parts.size() ? parts[at].text.size() : 0; };
    const auto month = [&](std::size_t at) {
      if (at >= parts.size() || parts[at].number()) return -1;
      const auto found = months_.find(base::to_lower(parts[at].text));
      return found == months_.end() ? -1 : found->second;
    };
    if (size(i) == 4 && number(i) > 0 && number(i + 1) > 0 && number(i + 2) > 0 && size(i + 1) <= 2 && size(i + 2) <= 2) {
      day = checked_day(number(i), number(i + 1), number(i + 2));  // 2019-11-18
      next = i + 3;
    } else if (i == 0 && size(i) == 8 && parts[i].number()) {
      const int whole = number(i);
      day = checked_day(whole / 10000, whole / 100 % 100, whole % 100);  // 20191118
      next = i + 1;
    } else if (month(i) > 0 && size(i + 1) <= 2 && number(i + 1) > 0) {
      const std::size_t year = size(i + 2) == 2 && number(i + 2) < 0 ? i + 3 : i + 2;  // November 18th, 2019
      if (size(year) == 4) day = checked_day(number(year), month(i), number(i + 1));
      next = year + 1;
    } else if (size(i) <= 2 && number(i) > 0 && (month(i + 1) > 0 || month(i + 2) > 0)) {
      const std::size_t name = month(i + 1) > 0 ? i + 1 : i + 2;  // 18 November 2019, 18th November 2019
      if (size(name + 1) == 4) day = checked_day(number(name + 1), month(name), number(i));
      next = name + 2;
    } else if (size(i) <= 2 && number(i) > 0 && size(i + 1) <= 2 && number(i + 1) > 0 && size(i + 2) == 4 && number(i + 2) > 0) {
      const int a = number(i);
      const int b = number(i + 1);
      if (a > 12) day = checked_day(number(i + 2), b, a);            // 18/11/2019
      if (b > 12 || a == b) day = checked_day(number(i + 2), a, b);  // 11/18/2019
      next = i + 3;
    }
  }
  if (!day) return std::nullopt;

  // The time of day, behind the day or before it.
  std::optional<Clock> clock;
  std::size_t behind = next;
  for (std::size_t i = 0; i + 1 < parts.size() && !clock; ++i) {
    const bool time = parts[i].number() && parts[i].text.size() <= 2 && parts[i + 1].number() && parts[i + 1].text.size() == 2 &&
                      (parts[i + 1].before == ':' || parts[i + 1].before == '.') && parts[i].value() < 24 && parts[i + 1].value() < 60;
    if (!time || (i < next && i + 2 > next && next > 0)) continue;
    clock = Clock{parts[i].value(), parts[i + 1].value(), 0};
    behind = i + 2;
    if (behind < parts.size() && parts[behind].number() && parts[behind].before == ':' && parts[behind].text.size() == 2) {
      clock->second = std::min(parts[behind].value(), 59);
      ++behind;
      if (behind < parts.size() && parts[behind].number() && (parts[behind].before == '.' || parts[behind].before == ',')) ++behind;
    }
  }
  if (!clock) return day;
  std::string zone;
  for (std::size_t i = behind; i < parts.size() && i < behind + 3; ++i) {
    const std::string word = base::to_lower(parts[i].text);
    if (word == "pm" || word == "p") clock->hour = clock->hour % 12 + 12;
    if (word == "am" || word == "a") clock->hour %= 12;
    if (word == "z" && i == behind) zone = "Z";
    const auto named = zones_.find(word);
    if (named != zones_.end() && zone.empty()) {
      const int minutes = std::abs(named->second);
      zone = fmt::format("{}{:02}:{:02}", named->second < 0 ? '-' : '+', minutes / 60, minutes % 60);
    }
    const bool offset = parts[i].number() && (parts[i].before == '+' || parts[i].before == '-');
    if (offset && parts[i].text.size() == 4) zone = fmt::format("{}{}:{}", parts[i].before, parts[i].text.substr(0, 2), parts[i].text.substr(2));
    if (offset && parts[i].text.size() == 2) {
      const bool more = i + 1 < parts.size() && parts[i + 1].number() && parts[i + 1].text.size() == 2;
      zone = fmt::format("{}{}:{}", parts[i].before, parts[i].text, more ? parts[i + 1].text : "00");
    }
    if (offset) break;
  }
  return fmt::format("{}T{:02}:{:02}:{:02}{}", *day, clock->hour, clock->minute, clock->second, zone);
}

std::optional<std::string> DateNames::day_of_url(std::string_view url) const {
  if (const auto scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  const std::vector<Part> parts = parts_of(url.substr(0, url.find_first_of("?#")));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto number = [&](std::size_t at, std::size_t digits) {
      return at < parts.size() && parts[at].number() && parts[at].text.size() <= digits ? parts[at].value() : -1;
    };
    if (!parts[i].number()) continue;
    if (parts[i].text.size() == 4 && i + 2 < parts.size()) {
      int month = number(i + 1, 2);
      if (month < 0 && parts[i + 1].text.size() == 3) {  // /2019/nov/18/
        const auto name = months_.find(base::to_lower(parts[i + 1].text));
        if (name != months_.end()) month = name->second;
      }
      const int day = number(i + 2, 2);
      if (month > 0 && day > 0) {
        if (auto iso = checked_day(parts[i].value(), month, day)) return iso;
      }
    }
    if (parts[i].text.size() == 8) {
      const int whole = parts[i].value();
      if (auto iso = checked_day(whole / 10000, whole / 100 % 100, whole % 100)) return iso;
    }
  }
  return std::nullopt;
}

}  // namespace twosource::ingest::html
