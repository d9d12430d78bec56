// Test: tests/unit/linking/times/linked_dates_test.cc.
#include "linking/times/linked_dates.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/fields.h"
#include "base/time_resolution.h"
#include "document/places.h"
#include "linking/lemmas.h"

namespace twosource::linking {
namespace {

using base::Day;
using std::chrono::days;

constexpr int kRounds = 3;               // a date that was just settled may settle another
constexpr days kWeekdayReach = days{6};  // a bare weekday is one of the last seven days

/// One reason why a report was not published before, or not after, a day.
struct Bound {
  std::optional<Day> not_before = {};
  std::optional<Day> not_after = {};
  Span own;     ///< words of the report itself
  Place other;  ///< words of the dated report
};

/// Something that a report puts on a weekday or a day: who did what.
struct Telling {
  std::size_t report = 0;
  Span words;
  std::set<std::size_t> entities = {};  ///< of the Story; a saying's one speaker
  std::set<std::string> lemmas = {};    ///< of the participants' words
  std::string verb = {};                ///< lemma of its deed; "say" for sayings
  Modality modality = Modality::kHappened;
  std::optional<unsigned> weekday = {};  ///< 1 to 7 where the words give a bare weekday
  TimeOf time = {};
};

/// "XXXX-WXX-1": a weekday whose week is open. One with a modifier ("last Monday") is no bare one.
std::optional<unsigned> bare_weekday(const Timex& timex) {
  constexpr std::string_view kOpenWeek = "XXXX-WXX-";
  if (!timex.local.starts_with(kOpenWeek) || timex.local.size() <= kOpenWeek.size()) return std::nullopt;
  const char digit = timex.local[kOpenWeek.size()];
  if (digit < '1' || digit > '7') return std::nullopt;
  return static_cast<unsigned>(digit - '0');
}

bool has_day(const Context& context, std::size_t report) { return reference_day(context, report).has_value(); }

void set_time(const Context& context, Telling& telling, const TimeOf& time) {
  const Reading& reading = context.reading(telling.report);
  if (!time.timex || *time.timex >= reading.timexes.size()) return;
  const Timex& timex = reading.timexes[*time.timex];
  telling.weekday = bare_weekday(timex);
  telling.words.start = std::min(telling.words.start, timex.span.start);
  telling.words.end = std::max(telling.words.end, timex.span.end);
  telling.time = time;
}

/// The day of a telling, where it is known by now.
std::optional<Day> day_of(const Context& context, const Telling& telling) {
  if (!telling.time.timex) return std::nullopt;
  const auto range = days_of_time(context, telling.report, telling.time);
  return range && range->first == range->last ? std::optional(range->first) : std::nullopt;
}

std::vector<Telling> sayings_of(const Context& context, std::size_t report) {
  const Reading& reading = context.reading(report);
  std::vector<Telling> tellings;
  for (const Attribution& attribution : reading.attributions) {
    if (!attribution.speaker || attribution.cue.empty() || !attribution.time.timex) continue;
    SpanList words = attribution.source;
    words.insert(words.end(), attribution.cue.begin(), attribution.cue.end());
    Telling telling{.report = report, .words = document::hull(words), .verb = "say"};
    telling.entities.insert(context.entity_of[report][*attribution.speaker]);
    set_time(context, telling, attribution.time);
    tellings.push_back(std::move(telling));
  }
  return tellings;
}

std::vector<Telling> happenings_of(const Context& context, std::size_t report) {
  const Reading& reading = context.reading(report);
  std::vector<Telling> tellings;
  for (const Proposition& proposition : reading.propositions) {
    if (proposition.span.empty() || proposition.predicate.empty() || proposition.polarity == Polarity::kNegative)
      continue;
    Telling telling{.report = report, .words = document::hull(proposition.predicate), .modality = proposition.modality};
    telling.verb = context.vocabulary.deed(proposition.lemma);
    for (const Argument& argument : proposition.arguments) {
      telling.words.start = std::min(telling.words.start, argument.span.start);
      telling.words.end = std::max(telling.words.end, argument.span.end);
      if (argument.entity) telling.entities.insert(context.entity_of[report][*argument.entity]);
      telling.lemmas.merge(content_lemmas(reading, argument.span));
    }
    set_time(context, telling, proposition.time);
    if (!telling.entities.empty()) tellings.push_back(std::move(telling));
  }
  return tellings;
}

std::vector<Telling> tellings_of(const Context& context, std::size_t report) {
  std::vector<Telling> tellings = sayings_of(context, report);
  std::ranges::move(happenings_of(context, report), std::back_inserter(tellings));
  return tellings;
}

/// The country that a place or a demonym belongs to, else the entity's own name.
std::string country_of(const Context& context, std::size_t entity) {
  const std::string& name = context.story.entities[entity].name;
  const std::string_view country = context.world.country(name);
  return country.empty() ? name : std::string(country);
}

/// The same verb with two participants in common, a capital counting as its country; or with one, where another thing
/// that is no name takes part in both ("the pier at Digby").
bool same_happening(const Context& context, const Telling& one, const Telling& other) {
  if (one.verb != other.verb) return false;
  std::set<std::string> ones;
  for (const std::size_t entity : one.entities) ones.insert(country_of(context, entity));
  std::set<std::string> shared;
  for (const std::size_t entity : other.entities) {
    const std::string name = country_of(context, entity);
    if (ones.contains(name)) shared.insert(name);
  }
  const auto common = std::count_if(one.lemmas.begin(), one.lemmas.end(),
                                    [&other](const std::string& lemma) { return other.lemmas.contains(lemma); });
  return shared.size() >= 2 || (shared.size() == 1 && common >= 2 && one.weekday && other.weekday);
}

/// Bounds that one dated telling sets to the report of an undated one.
std::optional<Bound> bound_of(const Context& context, const Telling& own, const Telling& dated, Day day) {
  Bound bound{.own = own.words, .other = {dated.report, dated.words}};
  const bool is_saying = own.verb == "say" && dated.verb == "say";
  const bool same = is_saying ? own.entities == dated.entities : same_happening(context, own, dated);
  if (!same) return std::nullopt;
  const bool happened = own.modality == Modality::kHappened && dated.modality == Modality::kHappened;
  if (happened && own.weekday && dated.weekday && *own.weekday == base::iso_weekday(day)) {
    bound.not_before = day;
    bound.not_after = day + kWeekdayReach;
    return bound;
  }
  if (!is_saying && own.modality == Modality::kPlanned && dated.modality == Modality::kHappened) {
    bound.not_after = day;
    return bound;
  }
  return std::nullopt;
}

/// The window that all bounds leave, or nothing where they contradict one another or give no first day.
struct Window {
  Day first;
  Day last;
};
std::optional<Window> window_of(const std::vector<Bound>& bounds, const std::optional<PublishedDate>& own) {
  std::optional<Day> first;
  std::optional<Day> last;
  const auto tighten = [&](std::optional<Day> not_before, std::optional<Day> not_after) {
    if (not_before) first = first ? std::max(*first, *not_before) : *not_before;
    if (not_after) last = last ? std::min(*last, *not_after) : *not_after;
  };
  for (const Bound& bound : bounds) tighten(bound.not_before, bound.not_after);
  if (!first || !last) return std::nullopt;
  if (own) tighten(base::parse_day(own->earliest), base::parse_day(own->latest));
  if (*last < *first) return std::nullopt;
  return Window{*first, *last};
}

void settle(Context& context, std::size_t report, const std::vector<Bound>& bounds, Window window, int day_window) {
  StoryReport& story_report = context.story.reports[report];
  PublishedDate date;
  date.basis = DateBasis::kLinked;
  date.earliest = base::to_iso(window.first);
  date.latest = base::to_iso(window.last);
  const std::string day = date.earliest;
  if (window.last - window.first <= days{day_window}) {
    date.value = day;
  } else if (day.substr(0, 7) == date.latest.substr(0, 7)) {
    date.value = day.substr(0, 7);
    date.precision = DatePrecision::kMonth;
  } else {
    date.value = day.substr(0, 4);
    date.precision = DatePrecision::kYear;
  }
  const auto anchors =
      std::count_if(bounds.begin(), bounds.end(), [](const Bound& b) { return b.not_before.has_value(); });
  const bool one_day = window.first == window.last;
  date.confidence = anchors >= 2 && one_day ? Confidence::kSure : Confidence::kLikely;
  std::set<Span> own;
  std::set<Place> others;
  for (const Bound& bound : bounds) {
    own.insert(bound.own);
    others.insert(bound.other);
  }
  date.evidence.assign(own.begin(), own.end());
  story_report.published = std::move(date);
  for (const Place place : others) story_report.published_evidence.push_back(evidence_of(context, place));
}

/// "XXXX-10-16": a day whose year is open, as datelines print it.
bool is_day_without_year(const Timex& timex) {
  return timex.local.size() == 10 && timex.local.starts_with("XXXX-") && timex.local[5] != 'X' &&
         timex.local[5] != 'W' && timex.local[8] != 'X';
}

/// The day that a dateline, a byline or a note on publication prints without its year, in the year that brings it
/// nearest to a day.
struct PrintedDay {
  Span words;
  Day day;
};
std::optional<PrintedDay> printed_near(const Reading& reading, Day near) {
  if (!reading.printed_date || !is_day_without_year(reading.timexes[*reading.printed_date])) return std::nullopt;
  const Timex& timex = reading.timexes[*reading.printed_date];
  std::optional<Day> nearest;
  const int year = static_cast<int>(std::chrono::year_month_day{near}.year());
  for (const int candidate : {year - 1, year, year + 1}) {
    const auto day = base::parse_day(std::to_string(candidate) + timex.local.substr(4));
    if (day && (!nearest || std::chrono::abs(*day - near) < std::chrono::abs(*nearest - near))) nearest = day;
  }
  return nearest ? std::optional(PrintedDay{timex.span, *nearest}) : std::nullopt;
}

/// Reports of one story are of one time: a printed day's missing year is that of a dated report, where that brings them
/// within a month of each other. Says whether it settled the date.
bool settle_by_printed_day(Context& context, std::size_t report, int printed_day_reach) {
  const days reach{printed_day_reach};
  for (std::size_t other = 0; other < context.readings.size(); ++other) {
    const auto near = reference_day(context, other);
    const auto& known = context.story.reports[other].published;
    if (!near || other == report || known->basis == DateBasis::kLinked) continue;
    const auto printed = printed_near(context.reading(report), *near);
    if (!printed || std::chrono::abs(printed->day - *near) > reach) continue;
    const std::string day = base::to_iso(printed->day);
    context.story.reports[report].published =
        PublishedDate{day, DatePrecision::kDay, day, day, DateBasis::kLinked, Confidence::kSure, {printed->words}};
    for (const Span span : known->evidence) {
      context.story.reports[report].published_evidence.push_back(evidence_of(context, {other, span}));
    }
    return true;
  }
  return false;
}

/// Of bounds on the same day only the first is kept, so that the evidence stays short.
void keep_first_of_each(std::vector<Bound>& bounds) {
  std::set<std::tuple<std::optional<Day>, std::optional<Day>, std::size_t>> seen;
  std::erase_if(bounds, [&](const Bound& bound) {
    return !seen.insert({bound.not_before, bound.not_after, bound.other.report}).second;
  });
  // Of the upper bounds by plans alone, only the tightest says something.
  std::optional<Day> tightest;
  for (const Bound& bound : bounds) {
    if (!bound.not_before && (!tightest || *bound.not_after < *tightest)) tightest = bound.not_after;
  }
  std::erase_if(bounds, [&](const Bound& bound) { return !bound.not_before && bound.not_after != tightest; });
}

}  // namespace

Result<DateRules> DateRules::load(const std::filesystem::path& folder) {
  DateRules rules;
  const auto done = base::read_fields(folder / "dates.json", [&](base::Fields& file) {
    rules.printed_day_reach = static_cast<int>(file.count("printed_day_reach"));
    rules.day_window = static_cast<int>(file.count("day_window"));
    rules.telling_reach = static_cast<int>(file.count("telling_reach"));
  });
  if (!done) return done.error();
  return rules;
}

std::optional<Day> reference_day(const Context& context, std::size_t report) {
  const auto& published = context.story.reports[report].published;
  if (!published || published->precision != DatePrecision::kDay) return std::nullopt;
  return base::parse_day(published->value);
}

std::optional<base::DayRange> days_of_timex(const Context& context, std::size_t report, const Timex& timex) {
  if (const auto range = base::days_of(timex.value)) return range;
  if (timex.local.empty()) return std::nullopt;
  if (const auto day = reference_day(context, report)) {
    return base::days_of(base::resolve_time(timex.local, timex.direction, *day));
  }
  // Where the report's day is open within bounds, both ends must give the same.
  const auto& published = context.story.reports[report].published;
  if (!published) return std::nullopt;
  const auto first = base::parse_day(published->earliest);
  const auto last = base::parse_day(published->latest);
  if (!first || !last) return std::nullopt;
  const std::string at_first = base::resolve_time(timex.local, timex.direction, *first);
  if (at_first != base::resolve_time(timex.local, timex.direction, *last)) return std::nullopt;
  return base::days_of(at_first);
}

std::optional<base::DayRange> days_of_time(const Context& context, std::size_t report, const TimeOf& time) {
  if (const auto range = base::days_of(time.value)) return range;
  const auto& timexes = context.reading(report).timexes;
  if (!time.timex || *time.timex >= timexes.size()) return std::nullopt;
  return days_of_timex(context, report, timexes[*time.timex]);
}

void link_dates(Context& context, const DateRules& rules) {
  const std::size_t count = context.readings.size();
  std::vector<std::size_t> open;
  for (std::size_t report = 0; report < count; ++report) {
    if (!has_day(context, report) && !settle_by_printed_day(context, report, rules.printed_day_reach))
      open.push_back(report);
  }
  if (open.empty() || open.size() == count) return;
  std::vector<std::vector<Telling>> tellings;  // by report
  for (std::size_t report = 0; report < count; ++report) tellings.push_back(tellings_of(context, report));
  for (int round = 0; round < kRounds && !open.empty(); ++round) {
    std::multimap<std::string, std::pair<const Telling*, Day>> dated;  // by deed
    for (std::size_t report = 0; report < count; ++report) {
      if (!has_day(context, report)) continue;
      for (const Telling& telling : tellings[report]) {
        if (const auto day = day_of(context, telling)) dated.emplace(telling.verb, std::pair(&telling, *day));
      }
    }
    std::vector<std::size_t> still_open;
    for (const std::size_t report : open) {
      std::vector<Bound> bounds;
      for (const Telling& own : tellings[report]) {
        const auto [from, to] = dated.equal_range(own.verb);
        for (auto other = from; other != to; ++other) {
          const auto& [telling, day] = other->second;
          if (const auto bound = bound_of(context, own, *telling, day)) bounds.push_back(*bound);
        }
      }
      keep_first_of_each(bounds);
      const auto window = window_of(bounds, context.story.reports[report].published);
      if (window) {
        settle(context, report, bounds, *window, rules.day_window);
      } else {
        still_open.push_back(report);
      }
    }
    if (still_open.size() == open.size()) break;
    open = std::move(still_open);
  }
}

bool is_older(const Context& context, std::size_t report, std::size_t than) {
  const auto& one = context.story.reports[report].published;
  const auto& other = context.story.reports[than].published;
  return one && other && !one->earliest.empty() && one->earliest < other->earliest;
}

}  // namespace twosource::linking
