#include "linking/claims/printed_support.h"

#include <algorithm>

#include "linking/claims/claim_text.h"
#include "linking/times/linked_dates.h"

namespace twosource::linking {

namespace {

/// A candidate's sentence and the two next to it.
Span around(const Context& context, const Candidate& candidate) {
  const std::vector<Sentence>& sentences = context.reading(candidate.report).sentences;
  const std::size_t at = candidate->sentence;
  return {sentences[at == 0 ? 0 : at - 1].span.start, sentences[std::min(at + 1, sentences.size() - 1)].span.end};
}

}  // namespace

PrintedSupport::PrintedSupport(const Context& context, const ClaimRules& rules, const TermTable& terms,
                               const std::vector<Candidate>& candidates, const ClaimSimilarity& similarity)
    : rules_(rules), terms_(terms), candidates_(candidates), similarity_(similarity) {
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    while (first_of_.size() <= candidates[i].report) first_of_.push_back(i);
    named_.push_back(named_in(context, candidates[i]));
    printed_.push_back(terms.of(candidates[i].report, passage_of(*candidates[i].statement)));
    around_.push_back(terms.of(candidates[i].report, around(context, candidates[i])));
  }
  first_of_.push_back(candidates.size());
}

PrintedSupport::Named PrintedSupport::named_in(const Context& context, const Candidate& candidate) {
  Named named;
  const Reading& reading = context.reading(candidate.report);
  for (std::size_t i = 0; i < reading.entities.size(); ++i) {
    const std::size_t entity = context.entity_of[candidate.report][i];
    if (context.story.entities[entity].type != EntityType::kPerson) continue;
    const bool inside = std::ranges::any_of(reading.entities[i].mentions, [&](const Mention& mention) {
      return mention.kind == MentionKind::kName && candidate->span.contains(mention.span);
    });
    if (inside) named.people.insert(entity);
  }
  for (const Timex& timex : reading.timexes) {
    if (timex.type != TimexType::kDate || !candidate->span.contains(timex.span)) continue;
    if (const auto days = days_of_timex(context, candidate.report, timex)) named.days.push_back(*days);
  }
  return named;
}

bool PrintedSupport::bears_out(std::size_t member, std::size_t shown) const {
  if (similarity_.likelihood(member, shown) < rules_.corroborates || !has_the_facts(member, shown)) return false;
  return std::ranges::all_of(printed_beside(shown),
                             [&](std::size_t piece) { return is_told_in(candidates_[member].report, piece); });
}

bool PrintedSupport::has_the_facts(std::size_t member, std::size_t shown) const {
  if (names_others(member, shown) || is_on_other_days(member, shown)) return false;
  if (share_told(member, shown) < rules_.told_terms) return false;
  const std::size_t report = candidates_[member].report;
  if (!similarity_.numbers().are_told(shown, member) && !is_told_in(report, shown)) return false;
  return std::ranges::all_of(printed_beside(shown), [&](std::size_t piece) {
    return !similarity_.numbers().has_any(piece) || is_told_in(report, piece);
  });
}

double PrintedSupport::share_told(std::size_t member, std::size_t shown) const {
  const double all = terms_.weight(printed_[shown]);
  return all > 0 ? terms_.shared_weight(printed_[shown], around_[member]) / all : 1;
}

bool PrintedSupport::names_others(std::size_t a, std::size_t b) const {
  const std::set<std::size_t>& one = named_[a].people;
  const std::set<std::size_t>& other = named_[b].people;
  return !one.empty() && !other.empty() &&
         std::ranges::none_of(one, [&other](std::size_t person) { return other.contains(person); });
}

bool PrintedSupport::is_on_other_days(std::size_t a, std::size_t b) const {
  const auto& one = named_[a].days;
  const auto& other = named_[b].days;
  return !one.empty() && !other.empty() && std::ranges::none_of(one, [&other](const base::DayRange& days) {
    return std::ranges::any_of(other, [&days](const base::DayRange& others) {
      return days.first <= others.last && others.first <= days.last;
    });
  });
}

std::vector<std::size_t> PrintedSupport::printed_beside(std::size_t shown) const {
  const Span printed = passage_of(*candidates_[shown].statement);
  const std::size_t report = candidates_[shown].report;
  std::vector<std::size_t> pieces;
  for (std::size_t piece = first_of_[report]; piece < first_of_[report + 1]; ++piece) {
    if (!printed.contains(candidates_[piece]->span) || in_one_place(candidates_[piece], candidates_[shown])) continue;
    pieces.push_back(piece);
  }
  return pieces;
}

bool PrintedSupport::is_told_in(std::size_t report, std::size_t piece) const {
  for (std::size_t other = first_of_[report]; other < first_of_[report + 1]; ++other) {
    if (similarity_.likelihood(piece, other) >= rules_.told_too && similarity_.numbers().are_told(piece, other))
      return true;
  }
  return false;
}

}  // namespace twosource::linking
