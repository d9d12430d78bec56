#include "linking/times/timeline_candidates.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/stable_math.h"
#include "base/time_resolution.h"
#include "document/places.h"
#include "linking/lemmas.h"
#include "linking/times/linked_dates.h"

namespace twosource::linking {
namespace {

using base::DayRange;
using std::chrono::days;

/// The claim of a report's proposition.
using ClaimOf = std::map<std::pair<std::size_t, std::size_t>, std::size_t>;

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

/// Makes candidates of the event mentions of one report.
class CandidateMaker {
 public:
  CandidateMaker(const Context& context, const TimelineRules& rules, std::size_t report, const ClaimOf& claims)
      : context_(context), rules_(rules), reading_(context.reading(report)), report_(report), claims_(claims) {
    for (std::size_t e = 0; e < reading_.entities.size(); ++e) {
      for (const Mention& mention : reading_.entities[e].mentions) mentions_.emplace(mention.span, e);
    }
  }

  void make(std::vector<TimelineCandidate>& candidates) const {
    for (const EventMention& event : reading_.event_mentions) {
      for (const DatedClause& dated : event.dated) {
        std::optional<TimelineCandidate> candidate;
        if (dated.saying) {
          candidate = of_saying(reading_.attributions[*dated.saying]);
        } else if (event.proposition) {
          candidate = of_proposition(event, *event.proposition);
        }
        if (candidate && finish(*candidate, event, dated)) candidates.push_back(std::move(*candidate));
      }
    }
  }

 private:
  std::optional<TimelineCandidate> of_proposition(const EventMention& event, std::size_t index) const {
    const Proposition& proposition = reading_.propositions[index];
    if (proposition.polarity == Polarity::kNegative) return std::nullopt;
    const auto status = status_of(proposition.modality);
    if (!status || (*status == TimelineStatus::kPossible && !event.worded_possible)) return std::nullopt;
    auto candidate = at_time(proposition.time);
    if (!candidate) return std::nullopt;
    candidate->status = *status;
    if (*status == TimelineStatus::kOngoing && event.worded_possible) candidate->status = TimelineStatus::kPossible;
    // A caption tells in the present what its picture shows.
    const auto block = document::block_at(reading_, document::hull(proposition.span).start);
    const bool caption = block && reading_.report.blocks[*block].kind == BlockKind::kCaption;
    if (*status == TimelineStatus::kOngoing && caption) candidate->status = TimelineStatus::kHappened;
    if (proposition.attribution) {
      const Attribution& attribution = reading_.attributions[*proposition.attribution];
      if (attribution.within || event.in_person) return std::nullopt;
      if (attribution.act == Act::kDeny) candidate->status = TimelineStatus::kDenied;
    }
    if (const auto claim = claims_.find({report_, index}); claim != claims_.end()) candidate->claim = claim->second;
    for (const Argument& argument : proposition.arguments) {
      if (argument.role == ArgumentRole::kOblique && argument.entity && is_place(*argument.entity)) {
        candidate->place = story_entity(*argument.entity);
      }
    }
    return candidate;
  }

  std::optional<TimelineCandidate> of_saying(const Attribution& attribution) const {
    if (attribution.source.empty()) return std::nullopt;
    // What somebody tells of another's words is a saying as well, where both are known.
    if (attribution.within && !(attribution.speaker && reading_.attributions[*attribution.within].speaker)) {
      return std::nullopt;
    }
    if (attribution.naming == Naming::kOutlet || attribution.act == Act::kDecline) return std::nullopt;
    auto candidate = at_time(attribution.time);
    if (candidate) candidate->is_saying = true;
    return candidate;
  }

  /// A candidate at a time that is known to the year at least.
  std::optional<TimelineCandidate> at_time(const TimeOf& time) const {
    const auto range = days_of_time(context_, report_, time);
    if (!range || range->last - range->first > days{rules_.longest_time}) return std::nullopt;
    TimelineCandidate candidate{.report = report_, .time = *range, .timex = *time.timex};
    const std::string& local = reading_.timexes[candidate.timex].local;
    const bool words_alone = !local.empty() && base::days_of(local).has_value();
    const auto& published = context_.story.reports[report_].published;
    const bool date_given = published && published->basis == DateBasis::kGiven;
    candidate.basis = words_alone || date_given ? TimelineBasis::kSaid : TimelineBasis::kInferred;
    return candidate;
  }

  /// Adds what the clause gives; says whether the candidate is one.
  bool finish(TimelineCandidate& candidate, const EventMention& event, const DatedClause& dated) const {
    const bool ahead = candidate.status == TimelineStatus::kPlanned || candidate.status == TimelineStatus::kPossible;
    if (is_this_week(candidate.time) && !ahead) return false;
    if (!looks_back(candidate, reading_.timexes[candidate.timex])) return false;
    candidate.clause = dated.clause;
    candidate.verb = event.lemma;
    candidate.lemmas = content_lemmas(reading_, candidate.clause.span);
    for (auto at = mentions_.lower_bound(Span{candidate.clause.span.start, 0});
         at != mentions_.end() && at->first.start < candidate.clause.span.end; ++at) {
      candidate.entities.insert(story_entity(at->second));
    }
    candidate.weight = weight_of(candidate, event);
    return true;
  }

  double weight_of(const TimelineCandidate& candidate, const EventMention& event) const {
    double weight = 0;
    for (const std::size_t entity : candidate.entities) weight += centrality(entity);
    weight = std::min(weight, rules_.weights.participants);
    if (event.happening_object || rules_.happening_verbs.contains(candidate.verb)) {
      weight += rules_.weights.happening_verb;
    } else if (context_.vocabulary.empty_verbs.contains(candidate.verb)) {
      weight -= rules_.weights.empty_verb;
    }
    if (candidate.is_saying) weight -= rules_.weights.saying;
    if (candidate.time.first != candidate.time.last) weight -= rules_.weights.vague_time;
    return weight;
  }

  /// "this week": around the report's day, which tells little of what has happened.
  bool is_this_week(DayRange time) const {
    const auto& published = context_.story.reports[report_].published;
    const auto today = published ? base::parse_day(published->earliest) : std::nullopt;
    const bool around = today && time.first <= *today && *today <= time.last && time.first != time.last;
    return around && time.last - time.first <= days{rules_.this_week};
  }

  /// What happened lies behind the report's day: "in July", told in March, is last year's.
  bool looks_back(TimelineCandidate& candidate, const Timex& timex) const {
    const auto today = reference_day(context_, report_);
    if (candidate.status != TimelineStatus::kHappened || !today || candidate.time.first <= *today) return true;
    const auto behind = base::days_of(base::resolve_time(timex.local, -1, *today));
    if (!behind || behind->first > *today) return false;
    candidate.time = *behind;
    return true;
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

  bool is_place(std::size_t entity) const {
    const EntityType type = reading_.entities[entity].type;
    return type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac;
  }

  std::size_t story_entity(std::size_t entity) const { return context_.entity_of[report_][entity]; }

  const Context& context_;
  const TimelineRules& rules_;
  const Reading& reading_;
  std::size_t report_;
  const ClaimOf& claims_;
  std::multimap<Span, std::size_t> mentions_;
};

ClaimOf claims_by_proposition(const Story& story) {
  ClaimOf claims;
  for (std::size_t c = 0; c < story.claims.size(); ++c) {
    for (const StoryStatement& statement : story.claims[c].statements) {
      if (statement.proposition) claims.emplace(std::pair{statement.place.report, *statement.proposition}, c);
    }
  }
  return claims;
}

}  // namespace

std::vector<TimelineCandidate> timeline_candidates(const Context& context, const TimelineRules& rules) {
  const ClaimOf claims = claims_by_proposition(context.story);
  std::vector<TimelineCandidate> candidates;
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    CandidateMaker(context, rules, report, claims).make(candidates);
  }
  return candidates;
}

}  // namespace twosource::linking
