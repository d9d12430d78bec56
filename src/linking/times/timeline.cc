// Test: tests/unit/linking/times/timeline_test.cc.
#include "linking/times/timeline.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/fields.h"
#include "linking/clauses.h"
#include "linking/lemmas.h"
#include "linking/times/linked_dates.h"
#include "linking/times/timeline_candidates.h"

namespace twosource::linking {
namespace {

using base::DayRange;
using std::chrono::days;

using Candidate = TimelineCandidate;

bool is_ahead(TimelineStatus status) {
  return status == TimelineStatus::kPlanned || status == TimelineStatus::kPossible;
}

/// A country's places count as the country: a visit to its capital is one to it.
std::set<std::string> participants_of(const Context& context, const Candidate& candidate) {
  std::set<std::string> names;
  for (const std::size_t entity : candidate.entities) {
    const std::string& name = context.story.entities[entity].name;
    const std::string_view country = context.world.country(name);
    names.insert(country.empty() ? name : std::string(country));
  }
  return names;
}

/// Whether what one report tells as planned is what another tells as done: deeds of one class ("visit", "arrive") by
/// the same participants.
bool came_true(const Context& context, const Candidate& one, const Candidate& other) {
  if (one.report == other.report || is_ahead(one.status) == is_ahead(other.status)) return false;
  if (one.is_saying || other.is_saying) return false;
  if (context.vocabulary.deed(one.verb) != context.vocabulary.deed(other.verb)) return false;
  const auto ones = participants_of(context, one);
  const auto others = participants_of(context, other);
  const auto shared = std::count_if(ones.begin(), ones.end(), [&](const auto& name) { return others.contains(name); });
  return shared >= 2;
}

/// Whether two candidates tell the same happening.
bool same_happening(const Context& context, const TimelineRules& rules, const Candidate& one, const Candidate& other) {
  if (one.time.last < other.time.first || other.time.last < one.time.first) return false;
  if (one.report == other.report && one.clause.span.overlaps(other.clause.span)) return one.time == other.time;
  const days most{rules.near_times};
  const bool near =
      one.time == other.time || (one.time.last - one.time.first <= most && other.time.last - other.time.first <= most);
  if (near && one.claim && one.claim == other.claim) return true;
  if (came_true(context, one, other)) return true;
  if (one.time != other.time || one.is_saying != other.is_saying) return false;
  return likeness(one.lemmas, other.lemmas, context.vocabulary.background) >= rules.same_happening;
}

/// Groups of candidates, each one entry; a candidate joins the first group that holds one like it.
std::vector<std::vector<std::size_t>> grouped(const Context& context, const TimelineRules& rules,
                                              const std::vector<Candidate>& candidates) {
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    const auto home = std::find_if(groups.begin(), groups.end(), [&](const std::vector<std::size_t>& group) {
      return same_happening(context, rules, candidates[group.front()], candidates[c]);
    });
    if (home == groups.end()) {
      groups.push_back({c});
    } else {
      home->push_back(c);
    }
  }
  return groups;
}

void set_time(TimelineEntry& entry, DayRange time) {
  const std::string first = base::to_iso(time.first);
  const std::string last = base::to_iso(time.last);
  entry.time = first;
  if (time.first == time.last) return;
  if (base::days_of(first.substr(0, 7)) == time) {
    entry.time = first.substr(0, 7);
    entry.precision = DatePrecision::kMonth;
  } else if (base::days_of(first.substr(0, 4)) == time) {
    entry.time = first.substr(0, 4);
    entry.precision = DatePrecision::kYear;
  } else {
    entry.end = last;
  }
}

/// Lower is later known: what happened is no longer planned.
int rank(TimelineStatus status) {
  switch (status) {
    case TimelineStatus::kHappened:
      return 0;
    case TimelineStatus::kOngoing:
      return 1;
    case TimelineStatus::kDenied:
      return 2;
    case TimelineStatus::kPlanned:
      return 3;
    case TimelineStatus::kPossible:
      return 4;
  }
  return 4;
}

struct Weighed {
  TimelineEntry entry = {};
  DayRange time;
  base::Day from = time.first;  ///< its place in the order
  double weight = 0;
};

Weighed entry_of(const Context& context, const TimelineRules& rules, const std::vector<Candidate>& candidates,
                 std::vector<std::size_t> group) {
  // The clause that is shown: of the best-known status, the weightiest; ties go to the newest report.
  std::stable_sort(group.begin(), group.end(), [&](std::size_t a, std::size_t b) {
    const Candidate& one = candidates[a];
    const Candidate& other = candidates[b];
    return std::make_tuple(rank(one.status), one.time.last - one.time.first, -one.weight, one.report, one.clause.span) <
           std::make_tuple(rank(other.status), other.time.last - other.time.first, -other.weight, other.report,
                           other.clause.span);
  });
  const Candidate& best = candidates[group.front()];
  Weighed result{.time = best.time, .weight = best.weight};
  // What is to come "later this year" lies behind what has happened in it.
  const auto today = reference_day(context, best.report);
  if (today && is_ahead(best.status) && best.time.first <= *today)
    result.from = std::min(*today + days{1}, best.time.last);
  TimelineEntry& entry = result.entry;
  set_time(entry, best.time);
  entry.basis = best.basis;
  entry.status = best.status;
  entry.text = shown_clause(context, best.report, best.clause);
  entry.place = best.place;
  std::set<std::size_t> reports;
  std::set<Place> places;
  for (const std::size_t index : group) {
    const Candidate& candidate = candidates[index];
    if (candidate.basis == TimelineBasis::kSaid) entry.basis = TimelineBasis::kSaid;
    if (!entry.place) entry.place = candidate.place;
    reports.insert(candidate.report);
    result.weight = std::max(result.weight, candidate.weight);
    if (places.insert({candidate.report, candidate.clause.span}).second) {
      entry.evidence.push_back(evidence_of(context, {candidate.report, candidate.clause.span}));
    }
  }
  result.weight += rules.weights.another_report * static_cast<double>(reports.size() - 1);
  return result;
}

/// A year that only one report gives to what lies behind it, or a picture's month: background, no step of the story.
bool is_aside(const Context& context, const TimelineEntry& entry) {
  const bool behind = entry.status == TimelineStatus::kHappened || entry.status == TimelineStatus::kOngoing;
  const bool captions = std::all_of(entry.evidence.begin(), entry.evidence.end(),
                                    [](const Evidence& evidence) { return evidence.block == BlockKind::kCaption; });
  if (captions && entry.precision != DatePrecision::kDay) return true;
  const bool one_report = std::all_of(entry.evidence.begin(), entry.evidence.end(), [&](const Evidence& evidence) {
    return evidence.report == entry.evidence.front().report;
  });
  return behind && one_report && context.readings.size() > 1 && entry.precision == DatePrecision::kYear;
}

}  // namespace

Result<TimelineRules> TimelineRules::load(const std::filesystem::path& folder) {
  TimelineRules rules;
  const auto done = base::read_fields(folder / "timeline.json", [&](base::Fields& file) {
    rules.happening_verbs = file.text_set("happening_verbs");
    rules.same_happening = file.number("same_happening");
    rules.most_entries = file.count("most_entries");
    rules.near_times = static_cast<int>(file.count("near_times"));
    rules.longest_time = static_cast<int>(file.count("longest_time"));
    rules.this_week = static_cast<int>(file.count("this_week"));
    base::Fields weights = file.object("weights");
    rules.weights.participants = weights.number("participants");
    rules.weights.least = weights.number("least");
    rules.weights.happening_verb = weights.number("happening_verb");
    rules.weights.another_report = weights.number("another_report");
    rules.weights.empty_verb = weights.number("empty_verb");
    rules.weights.saying = weights.number("saying");
    rules.weights.vague_time = weights.number("vague_time");
  });
  if (!done) return done.error();
  return rules;
}

void make_timeline(Context& context, const TimelineRules& rules) {
  std::vector<Candidate> candidates = timeline_candidates(context, rules);
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& one, const Candidate& other) {
    return std::make_tuple(one.time.first, one.time.last, -one.weight) <
           std::make_tuple(other.time.first, other.time.last, -other.weight);
  });
  std::vector<Weighed> entries;
  for (auto& group : grouped(context, rules, candidates)) {
    Weighed entry = entry_of(context, rules, candidates, std::move(group));
    if (entry.weight >= rules.weights.least && !is_aside(context, entry.entry)) entries.push_back(std::move(entry));
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Weighed& one, const Weighed& other) { return one.weight > other.weight; });
  if (entries.size() > rules.most_entries) entries.resize(rules.most_entries);
  std::stable_sort(entries.begin(), entries.end(), [](const Weighed& one, const Weighed& other) {
    return std::make_tuple(one.from, one.time.last, -one.weight, one.entry.text) <
           std::make_tuple(other.from, other.time.last, -other.weight, other.entry.text);
  });
  for (Weighed& entry : entries) context.story.timeline.push_back(std::move(entry.entry));
}

}  // namespace twosource::linking
