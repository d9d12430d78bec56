// Dates and moments of Reports as inputs give them: see twosource/report.h. Test: tests/unit/base/given_dates_test.cc.
#include <charconv>

#include "base/dates.h"
#include "twosource/report.h"

namespace twosource {
namespace {

/// A number of exactly `digits` digits at `at`, which moves behind it; nothing when there is none.
std::optional<int> number_at(std::string_view text, std::size_t& at, std::size_t digits) {
  if (at + digits > text.size()) return std::nullopt;
  int value = 0;
  const char* const end = text.data() + at + digits;
  const auto [stopped, failed] = std::from_chars(text.data() + at, end, value);
  if (failed != std::errc() || stopped != end || text[at] == '-') return std::nullopt;
  at += digits;
  return value;
}

bool take(std::string_view text, std::size_t& at, char wanted) {
  if (at == text.size() || text[at] != wanted) return false;
  ++at;
  return true;
}

/// "15:05", "15:05:09", "1505", "150509", each with a fraction of the second left out; seconds of the day.
std::optional<int> clock_at(std::string_view text, std::size_t& at) {
  const auto hours = number_at(text, at, 2);
  const bool colons = take(text, at, ':');
  const auto minutes = number_at(text, at, 2);
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  int seconds = 0;
  const bool more = colons ? take(text, at, ':') : at < text.size() && text[at] >= '0' && text[at] <= '9';
  if (more) {
    const auto given = number_at(text, at, 2);
    if (!given || *given > 60) return std::nullopt;
    seconds = *given;
    if (take(text, at, '.') || take(text, at, ',')) {
      while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    }
  }
  return (*hours * 60 + *minutes) * 60 + seconds;
}

/// "Z", "+01", "+0100", "-03:30" at the end of the text: seconds east of Greenwich.
std::optional<int> zone_at(std::string_view text, std::size_t at) {
  if (text.substr(at) == "Z" || text.substr(at) == "z") return 0;
  const bool west = take(text, at, '-');
  if (!west && !take(text, at, '+')) return std::nullopt;
  const auto hours = number_at(text, at, 2);
  if (!hours || *hours > 23) return std::nullopt;
  int minutes = 0;
  if (at < text.size()) {
    take(text, at, ':');
    const auto given = number_at(text, at, 2);
    if (!given || *given > 59 || at != text.size()) return std::nullopt;
    minutes = *given;
  }
  return (west ? -60 : 60) * (*hours * 60 + minutes);
}

std::string two_digits(long value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

std::optional<PublishedDate> given_date(std::string_view iso) {
  const bool month = iso.size() == 7 && iso[4] == '-';
  const bool day = iso.size() >= 10;
  if (!month && !day && iso.size() != 4) return std::nullopt;
  const std::string_view value = iso.substr(0, day ? 10 : iso.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool digit = value[i] >= '0' && value[i] <= '9';
    if (i == 4 || i == 7 ? value[i] != '-' : !digit) return std::nullopt;
  }
  if (day && !base::parse_day(iso)) return std::nullopt;
  const auto range = base::days_of(value);
  if (!range) return std::nullopt;

  PublishedDate date;
  date.value = value;
  date.precision = day ? DatePrecision::kDay : month ? DatePrecision::kMonth : DatePrecision::kYear;
  date.earliest = base::to_iso(range->first);
  date.latest = base::to_iso(range->last);
  date.basis = DateBasis::kGiven;
  date.confidence = Confidence::kSure;
  return date;
}

std::optional<std::string> moment_in_utc(std::string_view iso) {
  const auto day = base::parse_day(iso.substr(0, 10));
  std::size_t at = 10;
  if (!day || iso.size() < at || !(take(iso, at, 'T') || take(iso, at, 't') || take(iso, at, ' '))) return std::nullopt;
  const auto clock = clock_at(iso, at);
  if (!clock) return std::nullopt;
  while (take(iso, at, ' ')) {
  }
  const auto zone = zone_at(iso, at);
  if (!zone) return std::nullopt;
  using namespace std::chrono;
  const sys_seconds moment = sys_seconds(*day) + seconds(*clock - *zone);
  const base::Day utc_day = floor<days>(moment);
  const long rest = (moment - sys_seconds(utc_day)).count();
  if (!base::parse_day(base::to_iso(utc_day))) return std::nullopt;  // before the year 0 or after 9999
  return base::to_iso(utc_day) + "T" + two_digits(rest / 3600) + ":" + two_digits(rest / 60 % 60) + ":" +
         two_digits(rest % 60) + "Z";
}

}  // namespace twosource
