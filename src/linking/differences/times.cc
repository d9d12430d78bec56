// One claim put on different days, or told as still to come and as done.
// Test: tests/unit/linking/differences/differences_test.cc.
#include <algorithm>
#include <map>
#include <set>

#include "document/modality.h"
#include "linking/differences/differences.h"
#include "linking/lemmas.h"
#include "linking/times/linked_dates.h"

namespace twosource::linking {
namespace {

/// A statement of a claim that is a clause: its proposition with its time.
struct Told {
  std::size_t report = 0;
  const Proposition* proposition = nullptr;
  Span clause;
  std::string verb = {};                    ///< lemma of the deed
  std::optional<std::size_t> subject = {};  ///< story entity
  std::set<std::string> lemmas = {};
};

std::optional<std::size_t> subject_of(const Context& context, std::size_t report, const Proposition& proposition) {
  for (const Argument& argument : proposition.arguments) {
    if (argument.role == ArgumentRole::kSubject && argument.entity) return context.entity_of[report][*argument.entity];
  }
  return std::nullopt;
}

std::vector<Told> told_in(const Context& context, const Claim& claim) {
  std::vector<Told> all;
  for (const StoryStatement& statement : claim.statements) {
    if (!statement.proposition || statement.stance != Stance::kAsserts) continue;
    const Reading& reading = context.reading(statement.place.report);
    const Proposition& proposition = reading.propositions[*statement.proposition];
    if (proposition.polarity == Polarity::kNegative || proposition.bare) continue;
    Told told{.report = statement.place.report, .proposition = &proposition, .clause = statement.place.span};
    told.verb = context.vocabulary.deed(proposition.lemma);
    told.subject = subject_of(context, told.report, proposition);
    told.lemmas = content_lemmas(reading, told.clause);
    all.push_back(std::move(told));
  }
  return all;
}

/// Whether two clauses tell of one deed: one doer, and the deed of the one is named in the other.
bool same_deed(const Context& context, const DifferenceRules& rules, const Told& one, const Told& other) {
  if (!one.subject || one.subject != other.subject) return false;
  if (one.verb == other.verb)
    return likeness(one.lemmas, other.lemmas, context.vocabulary.background) >= rules.alike_deeds;
  const auto names = [&](const Told& told, const std::string& verb) {
    return std::any_of(told.lemmas.begin(), told.lemmas.end(),
                       [&](const std::string& lemma) { return context.vocabulary.deed(lemma) == verb; });
  };
  return names(one, other.verb) || names(other, one.verb);
}

/// Words of a time with its clause's verb do not stand together always; the time's own words are the value.
Span time_words(const Context& context, const Told& told) {
  return context.reading(told.report).timexes[*told.proposition->time.timex].span;
}

bool is_ahead(Modality modality) { return modality == Modality::kPlanned || modality == Modality::kPossible; }

/// Whether a clause tells a deed as done: what is going on or is so ("is", "seems") may be ahead as well.
bool is_done(const Context& context, const Told& told) {
  return told.proposition->modality == Modality::kHappened &&
         !context.vocabulary.empty_verbs.contains(told.proposition->lemma);
}

}  // namespace

std::vector<Difference> date_differences(const Context& context, const DifferenceRules& rules) {
  std::vector<Difference> differences;
  for (const Claim& claim : context.story.claims) {
    std::vector<std::pair<base::DayRange, const Told*>> dated;
    const std::vector<Told> told = told_in(context, claim);
    for (const Told& one : told) {
      if (!one.proposition->time.timex || (!dated.empty() && !same_deed(context, rules, one, *dated.front().second)))
        continue;
      const auto days = days_of_time(context, one.report, one.proposition->time);
      const bool clashes = days && std::all_of(dated.begin(), dated.end(), [&](const auto& other) {
                             return days->last < other.first.first || other.first.last < days->first;
                           });
      const bool elsewhere = std::none_of(dated.begin(), dated.end(),
                                          [&](const auto& other) { return other.second->report == one.report; });
      if (clashes && elsewhere) dated.emplace_back(*days, &one);
    }
    if (dated.size() < 2) continue;
    Difference difference = new_difference(DifferenceKind::kDate, claim.text);
    for (const auto& [days, one] : dated) {
      DifferingValue value = differing_value(context, {one->report, one->clause});
      value.value = std::string(context.words({one->report, time_words(context, *one)}));
      difference.evidence.push_back(std::move(value));
    }
    differences.push_back(std::move(difference));
  }
  return differences;
}

std::vector<Difference> status_differences(const Context& context, const DifferenceRules& rules) {
  std::vector<Difference> differences;
  for (const Claim& claim : context.story.claims) {
    const std::vector<Told> told = told_in(context, claim);
    const Told* ahead = nullptr;
    const Told* done = nullptr;
    std::set<std::size_t> reports_done;
    for (const Told& one : told) {
      if (document::is_fact(one.proposition->modality)) reports_done.insert(one.report);
    }
    for (const Told& one : told) {
      // A report that tells both has moved on within itself.
      const bool candidate = is_ahead(one.proposition->modality) && one.subject && !reports_done.contains(one.report);
      if (!ahead && candidate) ahead = &one;
    }
    for (const Told& one : told) {
      const bool other_report = ahead && one.report != ahead->report;
      if (other_report && !done && is_done(context, one) && same_deed(context, rules, *ahead, one) &&
          context.likelihood({ahead->report, ahead->clause}, {one.report, one.clause}) >= rules.same_thing)
        done = &one;
    }
    if (!ahead || !done) continue;
    Difference difference = new_difference(DifferenceKind::kStatus, claim.text);
    for (const Told* one : {ahead, done}) {
      difference.evidence.push_back(differing_value(context, {one->report, one->clause}));
      difference.evidence.back().modality = one->proposition->modality;
    }
    if (is_older(context, ahead->report, done->report)) difference.explained = DifferenceReason::kLaterReport;
    differences.push_back(std::move(difference));
  }
  return differences;
}

}  // namespace twosource::linking
