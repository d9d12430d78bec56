// Test: tests/unit/linking/timeline_test.cc.
#include "linking/timeline.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "base/stable_math.h"
#include "base/time_resolution.h"
#include "base/unicode.h"
#include "linking/clauses.h"
#include "linking/dates.h"

namespace twosource::linking {
namespace {

using base::DayRange;
using std::chrono::days;

constexpr std::size_t kLongestPath = 8;  // of heads from a time to its verb
constexpr std::size_t kLeastWords = 3;   // of an entry
constexpr std::size_t kShortClause = 6;  // a relative clause that needs the clause around it

/// One clause of one report with its time.
struct Candidate {
  std::size_t report = 0;
  DayRange time;
  TimelineBasis basis = TimelineBasis::kSaid;
  TimelineStatus status = TimelineStatus::kHappened;
  Clause clause = {};
  std::string verb = {};  ///< lemma of its head
  std::set<std::string> lemmas = {};
  std::set<std::size_t> entities = {};
  std::optional<std::size_t> place = {};
  std::optional<std::size_t> claim = {};
  bool is_saying = false;
  double weight = 0;
};

std::optional<TimelineStatus> status_of(Modality modality) {
  switch (modality) {
    case Modality::kHappened:
      return TimelineStatus::kHappened;
    case Modality::kOngoing:
      return TimelineStatus::kOngoing;
    case Modality::kPlanned:
      return TimelineStatus::kPlanned;
    case Modality::kPossible:
      return TimelineStatus::kPossible;
    case Modality::kConditional:
    case Modality::kGeneric:
      return std::nullopt;
  }
  return std::nullopt;
}

bool is_told(BlockKind kind) {
  return kind != BlockKind::kByline && kind != BlockKind::kCredit && kind != BlockKind::kNote &&
         kind != BlockKind::kDateline;
}

bool is_first_or_second_person(std::string_view lemma) {
  return lemma == "I" || lemma == "we" || lemma == "you" || lemma == "i" || lemma == "us" || lemma == "me";
}

/// Collects the candidates of one report.
class Collector {
 public:
  Collector(const Context& context, std::size_t report,
            const std::map<std::pair<std::size_t, std::size_t>, std::size_t>& claims)
      : context_(context), reading_(context.reading(report)), report_(report), parse_(reading_), claims_(claims) {
    for (std::size_t e = 0; e < reading_.entities.size(); ++e) {
      for (const Mention& mention : reading_.entities[e].mentions) mentions_.emplace(mention.span, e);
    }
    for (const Attribution& attribution : reading_.attributions) {
      for (const Span cue : attribution.cue) {
        const TokenRange tokens = tokens_in(reading_, cue);
        for (std::uint32_t i = tokens.first; i < tokens.last; ++i) cue_tokens_.insert(i);
      }
    }
  }

  void collect(std::vector<Candidate>& candidates) const {
    for (std::size_t p = 0; p < reading_.propositions.size(); ++p) {
      if (auto candidate = of_proposition(p)) candidates.push_back(std::move(*candidate));
    }
    for (const Attribution& attribution : reading_.attributions) {
      if (auto candidate = of_saying(attribution)) candidates.push_back(std::move(*candidate));
    }
  }

 private:
  std::optional<Candidate> of_proposition(std::size_t index) const {
    const Proposition& proposition = reading_.propositions[index];
    if (proposition.polarity == Polarity::kNegative || cue_tokens_.contains(proposition.head)) return std::nullopt;
    const auto status = status_of(proposition.modality);
    if (!status) return std::nullopt;
    if (*status == TimelineStatus::kPossible && !is_worded_possible(proposition.head)) return std::nullopt;
    const TimeOf time = finest_time(proposition);
    auto candidate = at_time(time);
    if (!candidate) return std::nullopt;
    candidate->status = *status;
    if (*status == TimelineStatus::kOngoing && is_worded_possible(proposition.head)) {
      candidate->status = TimelineStatus::kPossible;
    }
    // A caption tells in the present what its picture shows.
    const auto block = block_at(reading_, proposition.span.front().start);
    const bool caption = block && reading_.report.blocks[*block].kind == BlockKind::kCaption;
    if (*status == TimelineStatus::kOngoing && caption) candidate->status = TimelineStatus::kHappened;
    if (proposition.attribution) {
      const Attribution& attribution = reading_.attributions[*proposition.attribution];
      if (attribution.within || speaks_in_person(proposition)) return std::nullopt;
      if (attribution.act == Act::kDeny) candidate->status = TimelineStatus::kDenied;
    }
    if (const auto claim = claims_.find({report_, index}); claim != claims_.end()) candidate->claim = claim->second;
    for (const Argument& argument : proposition.arguments) {
      if (argument.role == ArgumentRole::kOblique && argument.entity && is_place(*argument.entity)) {
        candidate->place = story_entity(*argument.entity);
      }
    }
    return finished(std::move(*candidate), proposition.head, time);
  }

  std::optional<Candidate> of_saying(const Attribution& attribution) const {
    if (attribution.cue.empty() || attribution.source.empty()) return std::nullopt;
    // What somebody tells of another's words is a saying as well, where both are known.
    if (attribution.within && !(attribution.speaker && reading_.attributions[*attribution.within].speaker)) {
      return std::nullopt;
    }
    if (attribution.naming == Naming::kOutlet || attribution.act == Act::kDecline) return std::nullopt;
    auto candidate = at_time(attribution.time);
    if (!candidate) return std::nullopt;
    const TokenRange cue = tokens_in(reading_, attribution.cue.front());
    if (cue.size() == 0) return std::nullopt;
    const std::uint32_t head = clause_head(reading_, cue.first);
    if (reading_.tokens[head].pos != "VERB") return std::nullopt;
    candidate->is_saying = true;
    return finished(std::move(*candidate), head, attribution.time);
  }

  std::optional<Candidate> at_time(const TimeOf& time) const {
    if (!time.timex || *time.timex >= reading_.timexes.size()) return std::nullopt;
    const Timex& timex = reading_.timexes[*time.timex];
    if (timex.type == TimexType::kDuration || timex.type == TimexType::kSet) return std::nullopt;
    if (is_of_a_noun(timex) || is_bound(timex)) return std::nullopt;
    const auto block = block_at(reading_, timex.span.start);
    if (block && !is_told(reading_.report.blocks[*block].kind)) return std::nullopt;
    const auto range = days_of_time(context_, report_, time);
    if (!range || range->last - range->first > days{366}) return std::nullopt;
    Candidate candidate{.report = report_, .time = *range};
    const bool words_alone = !timex.local.empty() && base::days_of(timex.local).has_value();
    const auto& published = context_.story.reports[report_].published;
    const bool date_given = published && published->basis == DateBasis::kGiven;
    candidate.basis = words_alone || date_given ? TimelineBasis::kSaid : TimelineBasis::kInferred;
    return candidate;
  }

  std::optional<Candidate> finished(Candidate candidate, std::uint32_t head, const TimeOf& time) const {
    // The clause of "is set to visit" is headed by "set", though the happening is the visit.
    std::uint32_t top = clause_head(reading_, head);
    const Span timex = reading_.timexes[*time.timex].span;
    const bool ahead = candidate.status == TimelineStatus::kPlanned || candidate.status == TimelineStatus::kPossible;
    if (is_this_week(candidate.time) && !ahead) return std::nullopt;
    const ClauseOptions options{.keep = timex, .most_words = context_.knowledge.reporting.timeline.most_words};
    if (is_embedded_question(top) || !governs(top, timex)) return std::nullopt;
    if (!looks_back(candidate, reading_.timexes[*time.timex])) return std::nullopt;
    candidate.clause = clause_of(context_, report_, parse_, top, options);
    if (candidate.clause.words < kShortClause && reading_.tokens[top].dep == "relcl") {
      // "told it in an interview that aired Sunday": the day of the saying; of another clause it is no day.
      top = clause_head(reading_, reading_.tokens[top].head);
      if (!cue_tokens_.contains(top)) return std::nullopt;
      candidate.clause = clause_of(context_, report_, parse_, top, options);
    }
    if (candidate.clause.words < kLeastWords || !candidate.clause.has_subject) return std::nullopt;
    if (!candidate.clause.span.contains(timex) || !is_verb(top)) return std::nullopt;
    candidate.verb = base::to_lower(reading_.tokens[head].lemma);
    candidate.lemmas = content_lemmas(reading_, candidate.clause.span);
    for (auto at = mentions_.lower_bound(Span{candidate.clause.span.start, 0});
         at != mentions_.end() && at->first.start < candidate.clause.span.end; ++at) {
      candidate.entities.insert(story_entity(at->second));
    }
    candidate.weight = weight_of(candidate);
    return candidate;
  }

  /// "may", "could": what must or should be is no possibility.
  bool is_worded_possible(std::uint32_t head) const {
    const auto& children = parse_.children(head);
    return std::any_of(children.begin(), children.end(), [this](std::uint32_t child) {
      return context_.knowledge.reporting.timeline.possible_words.contains(base::to_lower(reading_.tokens[child].norm));
    });
  }

  double weight_of(const Candidate& candidate) const {
    const TimelineRules& rules = context_.knowledge.reporting.timeline;
    double weight = 0;
    for (const std::size_t entity : candidate.entities) weight += centrality(entity);
    weight = std::min(weight, 2.0);
    if (rules.empty_verbs.contains(candidate.verb)) weight -= rules.weight("empty_verb");
    if (rules.happening_verbs.contains(candidate.verb)) weight += rules.weight("happening_verb");
    if (candidate.is_saying) weight -= rules.weight("saying");
    if (candidate.time.first != candidate.time.last) weight -= rules.weight("vague_time");
    return weight;
  }

  /// "the 2016 election", "Monday's meeting": the time of the noun, not of the clause.
  bool is_of_a_noun(const Timex& timex) const {
    const TokenRange tokens = tokens_in(reading_, timex.span);
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      const Token& token = reading_.tokens[i];
      if (tokens.contains(token.head)) continue;
      const std::string_view dep = token.dep.text();
      return dep == "compound" || dep == "nummod" || dep == "amod" || dep == "poss" || dep == "nmod";
    }
    return false;
  }

  /// "since Monday", "until May": where a time begins or ends, not when something happened.
  bool is_bound(const Timex& timex) const {
    const TokenRange tokens = tokens_in(reading_, timex.span);
    if (tokens.first == 0 || tokens.size() == 0) return false;
    const std::string before = base::to_lower(reading_.tokens[tokens.first - 1].norm);
    return context_.knowledge.reporting.timeline.bounds.contains(before);
  }

  /// "this week": around the report's day, which tells little of what has happened.
  bool is_this_week(DayRange time) const {
    const auto& published = context_.story.reports[report_].published;
    const auto today = published ? base::parse_day(published->earliest) : std::nullopt;
    const bool around = today && time.first <= *today && *today <= time.last && time.first != time.last;
    return around && time.last - time.first < days{8};
  }

  /// What happened lies behind the report's day: "in July", told in March, is last year's.
  bool looks_back(Candidate& candidate, const Timex& timex) const {
    const auto today = reference_day(context_, report_);
    if (candidate.status != TimelineStatus::kHappened || !today || candidate.time.first <= *today) return true;
    const auto behind = base::days_of(base::resolve_time(timex.local, -1, *today));
    if (!behind || behind->first > *today) return false;
    candidate.time = *behind;
    return true;
  }

  /// Whether a time hangs on the verb of a clause, not on another's ("two officials said on Tuesday").
  bool governs(std::uint32_t clause, Span timex) const {
    const TokenRange tokens = tokens_in(reading_, timex);
    std::uint32_t token = tokens.first;
    while (tokens.contains(reading_.tokens[token].head) && reading_.tokens[token].head != token) {
      token = reading_.tokens[token].head;
    }
    for (std::size_t steps = 0; steps < kLongestPath && !is_verb(token); ++steps) token = reading_.tokens[token].head;
    return clause_head(reading_, token) == clause;
  }

  bool is_verb(std::uint32_t token) const {
    return reading_.tokens[token].pos == "VERB" || reading_.tokens[token].pos == "AUX";
  }

  /// "what she knew", "when he left": asked or referred to, not told.
  bool is_embedded_question(std::uint32_t head) const {
    if (reading_.tokens[head].dep == "relcl" || reading_.tokens[head].dep == "ROOT") return false;
    const std::string_view tag = reading_.tokens[parse_.subtree(head).first].tag.text();
    const bool complement = reading_.tokens[head].dep == "ccomp" || reading_.tokens[head].dep == "pcomp";
    return tag == "WP" || tag == "WDT" || tag == "WP$" || (tag == "WRB" && complement);
  }

  /// The time of a clause, or a day inside of it where its time is vaguer ("at the 2023 congress on 3 March").
  TimeOf finest_time(const Proposition& proposition) const {
    const auto range = days_of_time(context_, report_, proposition.time);
    if (!range || range->first == range->last) return proposition.time;
    for (std::size_t t = 0; t < reading_.timexes.size(); ++t) {
      const Timex& timex = reading_.timexes[t];
      const bool inside = std::any_of(proposition.span.begin(), proposition.span.end(),
                                      [&](Span part) { return part.contains(timex.span); });
      if (!inside || timex.type == TimexType::kDuration || timex.type == TimexType::kSet || is_of_a_noun(timex))
        continue;
      const auto day = days_of_timex(context_, report_, timex);
      if (day && day->first == day->last) return {t, timex.value};
    }
    return proposition.time;
  }

  /// 0 to 1: how much of the story turns on an entity.
  double centrality(std::size_t entity) const {
    const auto total = [&](std::size_t e) {
      double sum = 0;
      for (const std::uint32_t count : context_.story.entities[e].mentions) sum += count;
      return base::stable_log1p(sum);
    };
    const double most = context_.story.entities.empty() ? 0 : total(0);
    return most > 0 ? std::min(1.0, total(entity) / most) : 0;
  }

  bool speaks_in_person(const Proposition& proposition) const {
    if (proposition.span.empty()) return true;
    const TokenRange tokens = tokens_in(reading_, hull(proposition.span));
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      if (is_first_or_second_person(reading_.tokens[i].lemma)) return true;
    }
    return false;
  }

  bool is_place(std::size_t entity) const {
    const std::string_view type = reading_.entities[entity].type.text();
    return type == "GPE" || type == "LOC" || type == "FAC";
  }

  std::size_t story_entity(std::size_t entity) const { return context_.entity_of[report_][entity]; }

  const Context& context_;
  const Reading& reading_;
  std::size_t report_;
  Parse parse_;
  const std::map<std::pair<std::size_t, std::size_t>, std::size_t>& claims_;
  std::multimap<Span, std::size_t> mentions_;
  std::set<std::uint32_t> cue_tokens_;
};

bool is_ahead(TimelineStatus status) {
  return status == TimelineStatus::kPlanned || status == TimelineStatus::kPossible;
}

/// A country's places count as the country: a visit to its capital is one to it.
std::set<std::string> participants_of(const Context& context, const Candidate& candidate) {
  std::set<std::string> names;
  for (const std::size_t entity : candidate.entities) {
    const std::string& name = context.story.entities[entity].name;
    const std::string_view country = context.knowledge.places.country(name);
    names.insert(country.empty() ? name : std::string(country));
  }
  return names;
}

/// Whether what one report tells as planned is what another tells as done: deeds of one class ("visit", "arrive") by
/// the same participants.
bool came_true(const Context& context, const Candidate& one, const Candidate& other) {
  if (one.report == other.report || is_ahead(one.status) == is_ahead(other.status)) return false;
  if (one.is_saying || other.is_saying) return false;
  const auto& classes = context.knowledge.reporting.dates.verb_class;
  const auto class_of = [&classes](const std::string& verb) {
    const auto found = classes.find(verb);
    return found == classes.end() ? verb : found->second;
  };
  if (class_of(one.verb) != class_of(other.verb)) return false;
  const auto ones = participants_of(context, one);
  const auto others = participants_of(context, other);
  const auto shared = std::count_if(ones.begin(), ones.end(), [&](const auto& name) { return others.contains(name); });
  return shared >= 2;
}

/// Whether two candidates tell the same happening.
bool same_happening(const Context& context, const Candidate& one, const Candidate& other) {
  if (one.time.last < other.time.first || other.time.last < one.time.first) return false;
  if (one.report == other.report && one.clause.span.overlaps(other.clause.span)) return one.time == other.time;
  const days most{context.knowledge.reporting.timeline.near_times};
  const bool near =
      one.time == other.time || (one.time.last - one.time.first <= most && other.time.last - other.time.first <= most);
  if (near && one.claim && one.claim == other.claim) return true;
  if (came_true(context, one, other)) return true;
  if (one.time != other.time || one.is_saying != other.is_saying) return false;
  const double alike = likeness(one.lemmas, other.lemmas, context.knowledge.background);
  if (alike >= context.knowledge.reporting.timeline.same_happening) return true;
  if (one.is_saying || one.verb != other.verb) return false;
  std::size_t shared = 0;
  for (const std::size_t entity : one.entities) shared += other.entities.contains(entity) ? 1 : 0;
  return shared >= 2 && shared * 2 >= std::min(one.entities.size(), other.entities.size());
}

/// Groups of candidates, each one entry; a candidate joins the first group that holds one like it.
std::vector<std::vector<std::size_t>> grouped(const Context& context, const std::vector<Candidate>& candidates) {
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    const auto home = std::find_if(groups.begin(), groups.end(), [&](const std::vector<std::size_t>& group) {
      return same_happening(context, candidates[group.front()], candidates[c]);
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

Weighed entry_of(const Context& context, const std::vector<Candidate>& candidates, std::vector<std::size_t> group) {
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
  entry.text = best.clause.text;
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
  result.weight +=
      context.knowledge.reporting.timeline.weight("another_report") * static_cast<double>(reports.size() - 1);
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

std::map<std::pair<std::size_t, std::size_t>, std::size_t> claims_by_proposition(const Story& story) {
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> claims;
  for (std::size_t c = 0; c < story.claims.size(); ++c) {
    for (const Statement& statement : story.claims[c].statements) {
      if (statement.proposition) claims.emplace(std::pair{statement.place.report, *statement.proposition}, c);
    }
  }
  return claims;
}

}  // namespace

void make_timeline(Context& context) {
  const auto claims = claims_by_proposition(context.story);
  std::vector<Candidate> candidates;
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    Collector(context, report, claims).collect(candidates);
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& one, const Candidate& other) {
    return std::make_tuple(one.time.first, one.time.last, -one.weight) <
           std::make_tuple(other.time.first, other.time.last, -other.weight);
  });
  const TimelineRules& rules = context.knowledge.reporting.timeline;
  std::vector<Weighed> entries;
  for (auto& group : grouped(context, candidates)) {
    Weighed entry = entry_of(context, candidates, std::move(group));
    if (entry.weight >= rules.weight("least") && !is_aside(context, entry.entry)) entries.push_back(std::move(entry));
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
