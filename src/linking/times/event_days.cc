#include "linking/times/event_days.h"

#include <utility>

namespace twosource::linking {
namespace {

using base::Day;
using std::chrono::days;

/// The day that the report tells of; without one in its lead, its own.
std::optional<Day> telling_day(const Context& context, const DateRules& rules, std::size_t report) {
  const Reading& reading = context.reading(report);
  const auto today = reference_day(context, report);
  if (!today) return std::nullopt;
  const days reach{rules.telling_reach};
  for (const std::size_t timex : reading.lead_times) {
    const auto range = days_of_timex(context, report, reading.timexes[timex]);
    const bool is_day = range && range->first == range->last;
    if (is_day && range->first <= *today && *today - range->first <= reach) return range->first;
  }
  return today;
}

EventDays given(const Context& context, std::size_t report, const Timex& timex) {
  const auto range = days_of_timex(context, report, timex);
  if (!range) return {};
  const std::string first = base::to_iso(range->first);
  if (range->first == range->last) return {first, range};
  if (base::days_of(first.substr(0, 7)) == range) return {first.substr(0, 7), range};
  if (base::days_of(first.substr(0, 4)) == range) return {first.substr(0, 4), range};
  return {std::nullopt, range};
}

EventDays on(std::optional<Day> day) {
  if (!day) return {};
  return {base::to_iso(*day), base::DayRange{*day, *day}};
}

}  // namespace

std::vector<EventDays> days_of_events(const Context& context, const DateRules& rules, std::size_t report) {
  const Reading& reading = context.reading(report);
  const auto told = telling_day(context, rules, report);
  std::vector<EventDays> all;
  for (const EventMention& event : reading.event_mentions) {
    switch (event.time) {
      case EventTime::kGiven:
        all.push_back(given(context, report, reading.timexes[*event.timex]));
        break;
      case EventTime::kTellingDay:
        all.push_back(on(told));
        break;
      case EventTime::kReportDay:
        all.push_back(on(reference_day(context, report)));
        break;
      case EventTime::kOpen:
        all.emplace_back();
        break;
    }
  }
  return all;
}

}  // namespace twosource::linking
