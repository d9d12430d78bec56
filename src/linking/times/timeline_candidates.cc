// Test: tests/unit/linking/times/timeline_test.cc.
#include "linking/times/timeline_candidates.h"

#include <algorithm>
#include <utility>

#include "base/stable_math.h"
#include "base/time_resolution.h"
#include "base/unicode.h"
#include "document/grammar.h"
#include "document/parse.h"
#include "document/places.h"
#include "linking/lemmas.h"
#include "linking/times/happenings.h"
#include "linking/times/report_dates.h"

namespace twosource::linking {
namespace {

using base::DayRange;
using std::chrono::days;

constexpr std::size_t kLongestPath = 8;  // of heads from a time to its verb
constexpr std::size_t kLeastWords = 3;   // of an entry
constexpr std::size_t kShortClause = 6;  // a relative clause that needs the clause around it

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

bool is_told(BlockKind kind) {
  return kind != BlockKind::kByline && kind != BlockKind::kCredit && kind != BlockKind::kNote &&
         kind != BlockKind::kDateline;
}

bool is_first_or_second_person(std::string_view lemma) {
  return lemma == "I" || lemma == "we" || lemma == "you" || lemma == "i" || lemma == "us" || lemma == "me";
}

/// Makes candidates of the happenings of one report.
class CandidateMaker {
 public:
  CandidateMaker(const Context& context, std::size_t report, const ClaimOf& claims)
      : context_(context),
        reading_(context.reading(report)),
        report_(report),
        parse_(reading_.tokens),
        claims_(claims) {
    for (std::size_t e = 0; e < reading_.entities.size(); ++e) {
      for (const Mention& mention : reading_.entities[e].mentions) mentions_.emplace(mention.span, e);
    }
  }

  void make(std::vector<TimelineCandidate>& candidates) {
    const std::vector<Happening> happenings = happenings_of(context_, report_, parse_);
    for (const Happening& happening : happenings) says_[happening.head] = !happening.sayings.empty();
    const auto add = [&candidates](std::optional<TimelineCandidate> candidate) {
      if (candidate) candidates.push_back(std::move(*candidate));
    };
    for (const Happening& happening : happenings) {
      if (happening.proposition) add(of_proposition(*happening.proposition));
      for (const std::size_t saying : happening.sayings) add(of_saying(reading_.attributions[saying], happening.head));
    }
  }

 private:
  std::optional<TimelineCandidate> of_proposition(std::size_t index) const {
    const Proposition& proposition = reading_.propositions[index];
    if (proposition.polarity == Polarity::kNegative) return std::nullopt;
    const auto status = status_of(proposition.modality);
    if (!status) return std::nullopt;
    if (*status == TimelineStatus::kPossible && !is_worded_possible(proposition.head)) return std::nullopt;
    auto candidate = at_time(proposition.time);
    if (!candidate) return std::nullopt;
    candidate->status = *status;
    if (*status == TimelineStatus::kOngoing && is_worded_possible(proposition.head)) {
      candidate->status = TimelineStatus::kPossible;
    }
    // A caption tells in the present what its picture shows.
    const auto block = document::block_at(reading_, proposition.span.front().start);
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
    return finished(std::move(*candidate), proposition.head, proposition.time);
  }

  std::optional<TimelineCandidate> of_saying(const Attribution& attribution, std::uint32_t head) const {
    if (attribution.cue.empty() || attribution.source.empty()) return std::nullopt;
    // What somebody tells of another's words is a saying as well, where both are known.
    if (attribution.within && !(attribution.speaker && reading_.attributions[*attribution.within].speaker)) {
      return std::nullopt;
    }
    if (attribution.naming == Naming::kOutlet || attribution.act == Act::kDecline) return std::nullopt;
    auto candidate = at_time(attribution.time);
    if (!candidate) return std::nullopt;
    if (reading_.tokens[head].pos != pos::VERB) return std::nullopt;
    candidate->is_saying = true;
    return finished(std::move(*candidate), head, attribution.time);
  }

  std::optional<TimelineCandidate> at_time(const TimeOf& time) const {
    if (!time.timex || *time.timex >= reading_.timexes.size()) return std::nullopt;
    const Timex& timex = reading_.timexes[*time.timex];
    if (timex.type == TimexType::kDuration || timex.type == TimexType::kSet) return std::nullopt;
    if (is_of_a_noun(timex) || is_bound(timex)) return std::nullopt;
    const auto block = document::block_at(reading_, timex.span.start);
    if (block && !is_told(reading_.report.blocks[*block].kind)) return std::nullopt;
    const auto range = days_of_time(context_, report_, time);
    if (!range || range->last - range->first > days{366}) return std::nullopt;
    TimelineCandidate candidate{.report = report_, .time = *range};
    const bool words_alone = !timex.local.empty() && base::days_of(timex.local).has_value();
    const auto& published = context_.story.reports[report_].published;
    const bool date_given = published && published->basis == DateBasis::kGiven;
    candidate.basis = words_alone || date_given ? TimelineBasis::kSaid : TimelineBasis::kInferred;
    return candidate;
  }

  std::optional<TimelineCandidate> finished(TimelineCandidate candidate, std::uint32_t head, const TimeOf& time) const {
    // The clause of "is set to visit" is headed by "set", though the happening is the visit.
    std::uint32_t top = document::clause_head(reading_, head);
    const Span timex = reading_.timexes[*time.timex].span;
    const bool ahead = candidate.status == TimelineStatus::kPlanned || candidate.status == TimelineStatus::kPossible;
    if (is_this_week(candidate.time) && !ahead) return std::nullopt;
    const ClauseOptions options{.keep = timex, .most_words = context_.knowledge.reporting.timeline.most_words};
    if (is_embedded_question(top) || !governs(top, timex)) return std::nullopt;
    if (!looks_back(candidate, reading_.timexes[*time.timex])) return std::nullopt;
    candidate.clause = clause_of(context_, report_, parse_, top, options);
    if (candidate.clause.words < kShortClause && reading_.tokens[top].dep == dep::relcl) {
      // "told it in an interview that aired Sunday": the day of the saying; of another clause it is no day.
      top = document::clause_head(reading_, reading_.tokens[top].head);
      if (!says_[top]) return std::nullopt;
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
    candidate.weight = weight_of(candidate, head);
    return candidate;
  }

  /// "may", "could": what must or should be is no possibility.
  bool is_worded_possible(std::uint32_t head) const {
    const auto& children = parse_.children(head);
    return std::any_of(children.begin(), children.end(), [this](std::uint32_t child) {
      return context_.knowledge.reporting.timeline.possible_words.contains(base::to_lower(reading_.tokens[child].norm));
    });
  }

  /// "paid a visit", "extended an invitation": the object names what happened.
  bool has_happening_object(std::uint32_t verb) const {
    const auto object = document::object_of(parse_, verb);
    const WordSet& nouns = context_.knowledge.reporting.timeline.happening_nouns;
    return object && nouns.contains(base::to_lower(reading_.tokens[*object].lemma));
  }

  double weight_of(const TimelineCandidate& candidate, std::uint32_t head) const {
    const TimelineRules& rules = context_.knowledge.reporting.timeline;
    double weight = 0;
    for (const std::size_t entity : candidate.entities) weight += centrality(entity);
    weight = std::min(weight, 2.0);
    if (rules.happening_verbs.contains(candidate.verb) || has_happening_object(head)) {
      weight += rules.weights.happening_verb;
    } else if (rules.empty_verbs.contains(candidate.verb)) {
      weight -= rules.weights.empty_verb;
    }
    if (candidate.is_saying) weight -= rules.weights.saying;
    if (candidate.time.first != candidate.time.last) weight -= rules.weights.vague_time;
    return weight;
  }

  /// "the 2016 election", "Monday's meeting": the time of the noun, not of the clause, save "during Monday's meeting".
  bool is_of_a_noun(const Timex& timex) const {
    const TokenRange tokens = document::tokens_in(reading_, timex.span);
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      const Token& token = reading_.tokens[i];
      if (tokens.contains(token.head)) continue;
      if (!document::modifies_noun(token)) return false;
      const Token& noun = reading_.tokens[token.head];
      const auto& during = context_.knowledge.reporting.timeline.during;
      return noun.dep != dep::pobj || !during.contains(base::to_lower(reading_.tokens[noun.head].norm));
    }
    return false;
  }

  /// "since Monday", "until May": where a time begins or ends, not when something happened.
  bool is_bound(const Timex& timex) const {
    const TokenRange tokens = document::tokens_in(reading_, timex.span);
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
  bool looks_back(TimelineCandidate& candidate, const Timex& timex) const {
    const auto today = reference_day(context_, report_);
    if (candidate.status != TimelineStatus::kHappened || !today || candidate.time.first <= *today) return true;
    const auto behind = base::days_of(base::resolve_time(timex.local, -1, *today));
    if (!behind || behind->first > *today) return false;
    candidate.time = *behind;
    return true;
  }

  /// Whether a time hangs on the verb of a clause, not on another's ("two officials said on Tuesday").
  bool governs(std::uint32_t clause, Span timex) const {
    const TokenRange tokens = document::tokens_in(reading_, timex);
    std::uint32_t token = tokens.first;
    while (tokens.contains(reading_.tokens[token].head) && reading_.tokens[token].head != token) {
      token = reading_.tokens[token].head;
    }
    for (std::size_t steps = 0; steps < kLongestPath && !is_verb(token); ++steps) token = reading_.tokens[token].head;
    return document::clause_head(reading_, token) == clause;
  }

  bool is_verb(std::uint32_t token) const { return document::is_verbal(reading_.tokens[token]); }

  /// "what she knew", "when he left": asked or referred to, not told.
  bool is_embedded_question(std::uint32_t head) const {
    if (reading_.tokens[head].dep == dep::relcl || reading_.tokens[head].dep == dep::ROOT) return false;
    const Token& opening = reading_.tokens[parse_.extent(head).first];
    const bool complement = reading_.tokens[head].dep == dep::ccomp || reading_.tokens[head].dep == dep::pcomp;
    return document::is_relative_pronoun(opening) || opening.tag == tag::WPS || (opening.tag == tag::WRB && complement);
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
    const TokenRange tokens = document::tokens_in(reading_, document::hull(proposition.span));
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      if (is_first_or_second_person(reading_.tokens[i].lemma)) return true;
    }
    return false;
  }

  bool is_place(std::size_t entity) const {
    const EntityType type = reading_.entities[entity].type;
    return type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac;
  }

  std::size_t story_entity(std::size_t entity) const { return context_.entity_of[report_][entity]; }

  const Context& context_;
  const Reading& reading_;
  std::size_t report_;
  document::ParseTree parse_;
  const ClaimOf& claims_;
  std::multimap<Span, std::size_t> mentions_;
  std::vector<bool> says_ = std::vector<bool>(reading_.tokens.size(), false);  ///< by token: the head of a cue's clause
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

std::vector<TimelineCandidate> timeline_candidates(const Context& context) {
  const ClaimOf claims = claims_by_proposition(context.story);
  std::vector<TimelineCandidate> candidates;
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    CandidateMaker(context, report, claims).make(candidates);
  }
  return candidates;
}

}  // namespace twosource::linking
