// Test: tests/unit/reading/published_test.cc.
#include "reading/published.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "base/dates.h"
#include "base/stable_math.h"
#include "base/unicode.h"

namespace twosource::reading {
namespace {

using base::Day;
using std::chrono::days;

constexpr std::size_t kWeekdays = 7;
constexpr std::size_t kMostCompared = 64;  ///< mentions of one weekday; a report has a handful
constexpr std::size_t kEverywhere = 8;     ///< mentions from which on a name binds no two passages together

/// What a report says of one weekday: which way its mentions look, and the first of them.
struct Weekday {
  int votes = 0;
  int mentions = 0;
  std::optional<std::size_t> timex;
  [[nodiscard]] int direction() const { return votes > 0 ? 1 : -1; }
};

using Weekdays = std::array<Weekday, kWeekdays>;

bool is_heading(BlockKind kind) { return kind == BlockKind::kDateline || kind == BlockKind::kByline; }

std::size_t block_of(const Reading& reading, Span span) {
  const auto& blocks = reading.report.blocks;
  const auto after = std::upper_bound(blocks.begin(), blocks.end(), span.start,
                                      [](std::uint32_t start, const Block& block) { return start < block.span.start; });
  return after == blocks.begin() ? 0 : static_cast<std::size_t>(after - blocks.begin()) - 1;
}

bool is_year(const std::string& local) {
  return local.size() == 4 && std::all_of(local.begin(), local.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_open_day(const std::string& local) {
  return local.size() == 10 && local.starts_with("XXXX-") && local[7] == '-';
}

PublishedDate on_day(Day day, Day earliest, Day latest, Confidence confidence) {
  PublishedDate published;
  published.value = base::to_iso(day);
  published.earliest = base::to_iso(earliest);
  published.latest = base::to_iso(latest);
  published.basis = DateBasis::kInferred;
  published.confidence = confidence;
  return published;
}

/// A full date in the dateline or byline.
std::optional<PublishedDate> printed_date(const Reading& reading) {
  for (const Timex& timex : reading.timexes) {
    const auto day = base::parse_day(timex.local);
    if (!day || reading.report.blocks.empty()) continue;
    if (!is_heading(reading.report.blocks[block_of(reading, timex.span)].kind)) continue;
    PublishedDate published = on_day(*day, *day, *day, Confidence::kSure);
    published.evidence.push_back(timex.span);
    return published;
  }
  return std::nullopt;
}

Weekdays weekdays_of(const Reading& reading) {
  Weekdays weekdays;
  for (std::size_t index = 0; index < reading.timexes.size(); ++index) {
    const Timex& timex = reading.timexes[index];
    if (timex.type == TimexType::kSet || !timex.local.starts_with("XXXX-WXX-")) continue;
    const char digit = timex.local[9];
    if (digit < '1' || digit > '7') continue;
    Weekday& weekday = weekdays[static_cast<std::size_t>(digit - '1')];
    weekday.mentions += 1;
    weekday.votes += timex.direction == 0 ? -1 : timex.direction;
    if (!weekday.timex) weekday.timex = index;
  }
  return weekdays;
}

/// A day of the report's own telling that has a full date once its year is known.
struct Anchor {
  Day day;
  std::size_t date = 0;             ///< timex
  std::optional<std::size_t> year;  ///< timex that gives the year, where the date has none
};

/// Does a caption tell dates of its own; a heading or key point rather repeats the body.
bool is_caption(BlockKind kind) { return kind == BlockKind::kCaption || kind == BlockKind::kCredit; }

/// "Friday, 3 May": a date printed with its weekday.
bool has_weekday(const Reading& reading, const Timex& timex, const TimeRules& rules) {
  const std::string_view words = cut(reading.report.text, timex.span);
  const auto table = rules.vocabulary.find("weekday");
  const std::string first = base::comparison_key(words.substr(0, words.find_first_of(", ")));
  return table != rules.vocabulary.end() && table->second.contains(first);
}

/// Do two blocks name the same body, event or place (not a country, not a person: those are everywhere)?
bool share_name(const Reading& reading, std::size_t a, std::size_t b) {
  const Span first = reading.report.blocks[a].span;
  const Span second = reading.report.blocks[b].span;
  return std::any_of(reading.entities.begin(), reading.entities.end(), [&](const Entity& entity) {
    if (entity.type == "PERSON" || entity.type == "NORP" || entity.type == "GROUP") return false;
    const auto in = [&entity](Span block) {
      return std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const Mention& mention) {
        return mention.kind != MentionKind::kPronoun && block.contains(mention.span);
      });
    };
    return entity.mentions.size() < kEverywhere && in(first) && in(second);
  });
}

/// The year for a date without one: of its own block, or the only one that the report names.
std::optional<std::size_t> year_for(const Reading& reading, std::size_t date) {
  const std::size_t block = block_of(reading, reading.timexes[date].span);
  std::optional<std::size_t> only;
  bool several = false;
  for (std::size_t index = 0; index < reading.timexes.size(); ++index) {
    if (!is_year(reading.timexes[index].local)) continue;
    if (block_of(reading, reading.timexes[index].span) == block) return index;
    several |= only && reading.timexes[*only].local != reading.timexes[index].local;
    if (!only) only = index;
  }
  return several ? std::nullopt : only;
}

/// Does some paragraph that tells this weekday as past share a name with the block of the date?
bool is_told_elsewhere(const Reading& reading, std::size_t date, Day day) {
  const std::size_t block = block_of(reading, reading.timexes[date].span);
  const std::string local = "XXXX-WXX-" + std::to_string(base::iso_weekday(day));
  std::size_t compared = 0;
  return std::any_of(reading.timexes.begin(), reading.timexes.end(), [&](const Timex& timex) {
    const bool same = timex.local.starts_with(local) && timex.direction <= 0;
    return same && ++compared < kMostCompared && share_name(reading, block, block_of(reading, timex.span));
  });
}

/// The latest year that the report tells of as past or present.
int latest_year(const Reading& reading) {
  int latest = 0;
  for (const Timex& timex : reading.timexes) {
    if (timex.direction > 0 || timex.local.size() < 4 || !is_year(timex.local.substr(0, 4))) continue;
    latest = std::max(latest, std::stoi(timex.local.substr(0, 4)));
  }
  return latest;
}

/// Is this day's weekday one that the report tells as past, more than once and at least as often as any other? Once
/// may be chance: one in seven.
bool is_most_told(const Weekdays& weekdays, Day day) {
  const Weekday& own = weekdays[base::iso_weekday(day) - 1];
  return own.mentions > 1 && own.direction() < 0 &&
         std::all_of(weekdays.begin(), weekdays.end(), [&](const Weekday& w) { return w.mentions <= own.mentions; });
}

/// Dates that a weekday of the report can be. Bounded: more dates than that are a list, not a report's own day.
std::vector<Anchor> anchors_of(const Reading& reading, const TimeRules& rules, const Weekdays& weekdays) {
  constexpr std::size_t kMost = 16;
  const int latest = latest_year(reading);
  std::vector<Anchor> anchors;
  for (std::size_t index = 0; index < reading.timexes.size() && anchors.size() < kMost; ++index) {
    const Timex& timex = reading.timexes[index];
    if (timex.direction > 0 || reading.report.blocks.empty()) continue;
    auto day = base::parse_day(timex.local);
    const auto year = is_open_day(timex.local) ? year_for(reading, index) : std::nullopt;
    if (year) day = base::parse_day(reading.timexes[*year].local + timex.local.substr(4));
    if (!day || std::stoi(base::to_iso(*day).substr(0, 4)) < latest) continue;  // an older year is background
    const BlockKind kind = reading.report.blocks[block_of(reading, timex.span)].kind;
    const bool repeated = weekdays[base::iso_weekday(*day) - 1].mentions > 1 || kind != BlockKind::kParagraph;
    const bool bound = (is_caption(kind) && is_told_elsewhere(reading, index, *day)) ||
                       (repeated && has_weekday(reading, timex, rules)) ||
                       (is_most_told(weekdays, *day) && (!year || is_heading(kind)));
    if (bound) anchors.push_back({*day, index, year});
  }
  return anchors;
}

/// The day that a weekday of the report is when the report is of `reference`.
Day day_of(std::size_t weekday, const Weekday& told, Day reference) {
  const int away = (static_cast<int>(weekday) + 1 - static_cast<int>(base::iso_weekday(reference)) + 7) % 7;
  return reference + days{told.direction() > 0 || away == 0 ? away : away - 7};
}

/// How likely the weekdays that the report tells of are when it is of `reference`, as a logarithm: news tells of the
/// day itself and of the day before most of all. The past shares are counts of 1,458 weekdays in 840 dated reports
/// (PolNeAR train, `twosource read --layers timexes`); the future shares are estimates, as their tenses are too often
/// misread.
double likelihood(const Weekdays& weekdays, Day reference) {
  constexpr std::array<double, kWeekdays> kPast = {0.34, 0.31, 0.17, 0.08, 0.04, 0.03, 0.03};    // days ago
  constexpr std::array<double, kWeekdays> kFuture = {0.12, 0.30, 0.20, 0.14, 0.10, 0.08, 0.06};  // days ahead
  constexpr int kMostCounted = 3;
  double total = 0;
  for (std::size_t weekday = 0; weekday < kWeekdays; ++weekday) {
    const Weekday& told = weekdays[weekday];
    if (!told.timex) continue;
    const auto away = static_cast<std::size_t>(std::abs((day_of(weekday, told, reference) - reference).count()));
    total += std::min(told.mentions, kMostCounted) *
             base::stable_log((told.direction() > 0 ? kFuture : kPast)[away % kWeekdays]);
  }
  return total;
}

bool same_days(const Weekdays& weekdays, Day a, Day b) {
  for (std::size_t weekday = 0; weekday < kWeekdays; ++weekday) {
    if (!weekdays[weekday].timex) continue;
    if (day_of(weekday, weekdays[weekday], a) != day_of(weekday, weekdays[weekday], b)) return false;
  }
  return true;
}

/// The likeliest day of the week that an anchor starts.
std::optional<PublishedDate> near_anchor(const Reading& reading, const Anchor& anchor, const Weekdays& weekdays) {
  const Weekday& same = weekdays[base::iso_weekday(anchor.day) - 1];
  if (!same.timex || same.direction() > 0) return std::nullopt;
  Day best = anchor.day;
  for (int later = 1; later < 7; ++later) {
    const Day day = anchor.day + days{later};
    if (likelihood(weekdays, day) > likelihood(weekdays, best)) best = day;
  }
  // A report tells the newest day on the day itself or in the night after.
  const Day next = best + days{1};
  const bool open = next - anchor.day < days{7} && same_days(weekdays, best, next);
  PublishedDate published = on_day(best, best, open ? next : best, Confidence::kLikely);
  published.evidence.push_back(reading.timexes[anchor.date].span);
  if (anchor.year) published.evidence.push_back(reading.timexes[*anchor.year].span);
  for (const Weekday& weekday : weekdays) {
    if (!weekday.timex) continue;
    const Day day = day_of(static_cast<std::size_t>(&weekday - weekdays.data()), weekday, best);
    const bool bears = day == anchor.day || day == best || day > best;
    if (bears) published.evidence.push_back(reading.timexes[*weekday.timex].span);
  }
  std::sort(published.evidence.begin(), published.evidence.end());
  return published;
}

}  // namespace

std::optional<PublishedDate> infer_published(const Reading& reading, const TimeRules& rules) {
  if (auto printed = printed_date(reading)) return printed;
  const Weekdays weekdays = weekdays_of(reading);
  std::optional<PublishedDate> newest;
  for (const Anchor& anchor : anchors_of(reading, rules, weekdays)) {
    auto published = near_anchor(reading, anchor, weekdays);
    if (published && (!newest || published->value > newest->value)) newest = std::move(published);
  }
  return newest;
}

}  // namespace twosource::reading
