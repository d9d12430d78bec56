// Test: tests/unit/ingest/formats/html/dates_test.cc.
#include "ingest/formats/html/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <vector>

#include "base/json.h"
#include "base/unicode.h"

namespace twosource::ingest::html {
namespace {

using base::Json;

constexpr std::size_t kLongest = 80;
constexpr int kFirstYear = 1980;
constexpr int kLastYear = 2100;
constexpr int kYearsOfThisCentury = 50;  ///< two digits below it (RFC 2822, 4.3)

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

/// Reads one date, part by part.
class PrintedDate {
 public:
  using Names = std::map<std::string, int, std::less<>>;

  PrintedDate(std::string_view text, const Names& months, const Names& zones)
      : parts_(parts_of(text)), months_(months), zones_(zones) {}

  std::optional<std::string> iso() {
    if (parts_.size() == 1 && number(0) >= 0 && (size(0) == 10 || size(0) == 13)) return of_epoch(parts_[0].text);
    std::optional<std::string> day;
    for (std::size_t i = 0; i < parts_.size() && !day; ++i) {
      first_ = i;
      day = day_at(i);
    }
    if (!day) return std::nullopt;
    if (!compact_ && !time_outside_of_day()) return day;
    const std::string zone = read_half_and_zone();
    return fmt::format("{}T{:02}:{:02}:{:02}{}", *day, clock_.hour, clock_.minute, clock_.second, zone);
  }

  [[nodiscard]] int number(std::size_t at) const {
    return at < parts_.size() && parts_[at].number() ? parts_[at].value() : -1;
  }
  [[nodiscard]] std::size_t size(std::size_t at) const { return at < parts_.size() ? parts_[at].text.size() : 0; }
  [[nodiscard]] int month(std::size_t at) const {
    if (at >= parts_.size() || parts_[at].number()) return -1;
    const auto found = months_.find(base::to_lower(parts_[at].text));
    return found == months_.end() ? -1 : found->second;
  }

 private:
  /// One or two digits that are no zero.
  [[nodiscard]] bool is_short(std::size_t at) const { return size(at) <= 2 && number(at) > 0; }
  [[nodiscard]] bool is_year(std::size_t at) const { return size(at) == 4 && number(at) > 0; }

  /// The day whose first part is at `i`; behind_ is then behind its last.
  std::optional<std::string> day_at(std::size_t i) {
    if (is_year(i) && is_short(i + 1) && is_short(i + 2)) {  // 2019-11-18
      behind_ = i + 3;
      return checked_day(number(i), number(i + 1), number(i + 2));
    }
    if (i == 0 && size(i) == 8 && number(i) > 0) {  // 20191118, 20191118T090500
      behind_ = i + 1;
      read_compact_time();
      return checked_day(number(i) / 10000, number(i) / 100 % 100, number(i) % 100);
    }
    if (month(i) > 0 && is_short(i + 1)) {  // November 18, 2019; November 18th, 2019; Nov 18 09:05:00 EST 2019
      const std::size_t year = number(i + 2) < 0 ? i + 3 : i + 2;
      behind_ = is_year(year) ? year + 1 : i + 2;
      const std::size_t last = parts_.size() - 1;
      return is_year(year)                         ? checked_day(number(year), month(i), number(i + 1))
             : is_year(last) && begins_time(i + 2) ? checked_day(number(last), month(i), number(i + 1))
                                                   : std::nullopt;
    }
    if (is_short(i) && (month(i + 1) > 0 || month(i + 2) > 0)) {  // 18 November 2019, 18th November 2019
      const std::size_t name = month(i + 1) > 0 ? i + 1 : i + 2;
      behind_ = name + 2;
      if (is_year(name + 1)) return checked_day(number(name + 1), month(name), number(i));
      // 18 Nov 19, as RFC 822 has it
      if (size(name + 1) != 2 || number(name + 1) < 0 || begins_time(name + 1)) return std::nullopt;
      return checked_day(number(name + 1) + (number(name + 1) < kYearsOfThisCentury ? 2000 : 1900), month(name),
                         number(i));
    }
    if (!is_short(i) || !is_short(i + 1) || !is_year(i + 2)) return std::nullopt;
    behind_ = i + 3;
    if (number(i) > 12) return checked_day(number(i + 2), number(i + 1), number(i));  // 18/11/2019
    const bool sure = number(i + 1) > 12 || number(i) == number(i + 1);               // 11/18/2019
    return sure ? checked_day(number(i + 2), number(i), number(i + 1)) : std::nullopt;
  }

  [[nodiscard]] bool begins_time(std::size_t at) const {
    return size(at) <= 2 && number(at) >= 0 && size(at + 1) == 2 && number(at + 1) >= 0 && parts_[at + 1].before == ':';
  }

  /// "T0905", "T090500" right behind a day; behind_ is then behind it.
  void read_compact_time() {
    const std::size_t at = behind_ + 1;
    if (number(at) < 0 || (size(at) != 4 && size(at) != 6) || base::to_lower(parts_[behind_].text) != "t") return;
    const int seconds = size(at) == 6 ? number(at) % 100 : 0;
    const int minutes = size(at) == 6 ? number(at) / 100 : number(at);
    if (minutes / 100 > 23 || minutes % 100 > 59) return;
    clock_ = {minutes / 100, minutes % 100, std::min(seconds, 59)};
    compact_ = true;
    behind_ = at + 1;
  }

  /// "9:05", "17.34:20", before the day or behind it; behind_ is then behind it.
  bool time_outside_of_day() {
    const std::size_t behind_day = behind_;
    for (std::size_t i = 0; i + 1 < parts_.size(); ++i) {
      if (i < behind_day && i + 2 > first_) continue;
      const char between = parts_[i + 1].before;
      const bool time = size(i) <= 2 && number(i) >= 0 && number(i) < 24 && size(i + 1) == 2 && number(i + 1) >= 0 &&
                        number(i + 1) < 60 && (between == ':' || between == '.');
      if (!time) continue;
      clock_ = {number(i), number(i + 1), 0};
      behind_ = i + 2;
      const auto goes_on = [this](char mark) { return number(behind_) >= 0 && parts_[behind_].before == mark; };
      if (goes_on(':') && size(behind_) == 2) {
        clock_.second = std::min(number(behind_++), 59);
        if (goes_on('.') || goes_on(',')) ++behind_;  // a fraction of it
      }
      return true;
    }
    return false;
  }

  /// "pm", "EST", "-0500" right behind the time.
  std::string read_half_and_zone() {
    std::string zone;
    for (std::size_t i = behind_; i < parts_.size() && i < behind_ + 3; ++i) {
      const std::string word = base::to_lower(parts_[i].text);
      if (word == "pm" || word == "p") clock_.hour = clock_.hour % 12 + 12;
      if (word == "am" || word == "a") clock_.hour %= 12;
      if (word == "z" && i == behind_) return "Z";
      if (const auto named = zones_.find(word); named != zones_.end()) {
        const int minutes = std::abs(named->second);
        zone = fmt::format("{}{:02}:{:02}", named->second < 0 ? '-' : '+', minutes / 60, minutes % 60);
      }
      const char sign = parts_[i].before;
      if (number(i) < 0 || (sign != '+' && sign != '-')) continue;
      const std::string_view digits = parts_[i].text;
      if (digits.size() == 4) return fmt::format("{}{}:{}", sign, digits.substr(0, 2), digits.substr(2));
      if (digits.size() == 2) {
        return fmt::format("{}{}:{}", sign, digits, size(i + 1) == 2 && number(i + 1) >= 0 ? parts_[i + 1].text : "00");
      }
    }
    return zone;
  }

  std::vector<Part> parts_;
  const Names& months_;
  const Names& zones_;
  std::size_t first_ = 0;   ///< part of the day
  std::size_t behind_ = 0;  ///< the day, then the time
  Clock clock_;
  bool compact_ = false;  ///< the time stands with the day, without colons
};

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
  return PrintedDate(text, months_, zones_).iso();
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
