// What several sources say that one meeting is about: accounts that deny nothing, set side by side.
// Test: tests/unit/linking/differences/differences_test.cc.
#include <algorithm>
#include <map>
#include <set>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"
#include "linking/differences/differences.h"
#include "linking/lemmas.h"

namespace twosource::linking {
namespace {

/// What one source says that somebody is to talk about.
struct Account {
  Place place;
  std::string source;
  std::size_t person = 0;  ///< story entity whose agenda it is
  std::set<std::string> lemmas;
};

std::string source_of(const Context& context, std::size_t report, const Attribution& attribution) {
  if (attribution.speaker) return context.story.entities[context.entity_of[report][*attribution.speaker]].name;
  if (!attribution.described.empty()) return attribution.described;
  return std::string(context.words({report, document::hull(attribution.source)}));
}

/// The innermost named or described source of words; "is expected" alone is none.
std::string source_around(const Context& context, std::size_t report, Span words) {
  const Attribution* innermost = nullptr;
  for (const Attribution& attribution : context.reading(report).attributions) {
    if (attribution.source.empty() || attribution.content.empty()) continue;
    const Span content = document::hull(attribution.content);
    if (!content.contains(words)) continue;
    if (!innermost || document::hull(innermost->content).size() > content.size()) innermost = &attribution;
  }
  return innermost ? source_of(context, report, *innermost) : std::string();
}

/// Without the "that" before a clause.
Span without_conjunction(const Reading& reading, Span clause) {
  const auto words = document::words_in(reading, clause);
  const bool leads = words.size() > 1 && words.front().pos == document::pos::SCONJ;
  return leads ? Span{words[1].span.start, clause.end} : clause;
}

/// Whether a clause tells what is to be talked about: by its verb, or by what its verb expects.
bool is_agenda(const Proposition& proposition, const std::unordered_set<std::string>& verbs) {
  return verbs.contains(proposition.lemma) || verbs.contains(proposition.complement);
}

std::vector<Account> accounts(const Context& context, const DifferenceRules& rules) {
  std::vector<Account> all;
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    const Reading& reading = context.reading(report);
    for (const Proposition& proposition : reading.propositions) {
      const bool ahead = proposition.modality == Modality::kPlanned || proposition.modality == Modality::kPossible;
      if (!ahead || !proposition.attribution || proposition.span.empty()) continue;
      if (!is_agenda(proposition, rules.agenda_verbs)) continue;
      const std::string source = source_around(context, report, document::hull(proposition.span));
      const auto subject =
          std::find_if(proposition.arguments.begin(), proposition.arguments.end(),
                       [](const Argument& a) { return a.role == ArgumentRole::kSubject && a.entity.has_value(); });
      if (source.empty() || subject == proposition.arguments.end()) continue;
      const Span span = without_conjunction(reading, document::hull(proposition.span));
      all.push_back(
          {{report, span}, source, context.entity_of[report][*subject->entity], content_lemmas(reading, span)});
    }
  }
  return all;
}

}  // namespace

std::vector<Difference> account_differences(const Context& context, const DifferenceRules& rules) {
  std::map<std::size_t, std::vector<Account>> by_person;
  for (Account& account : accounts(context, rules)) by_person[account.person].push_back(std::move(account));
  std::vector<Difference> differences;
  for (const auto& [person, own] : by_person) {
    std::vector<const Account*> shown;
    for (const Account& account : own) {
      const bool known = std::any_of(shown.begin(), shown.end(), [&](const Account* other) {
        return other->source == account.source ||
               likeness(other->lemmas, account.lemmas, context.vocabulary.background) >= rules.same_account;
      });
      if (!known) shown.push_back(&account);
    }
    if (shown.size() < 2) continue;
    Difference difference = new_difference(DifferenceKind::kAccount, context.story.entities[person].name);
    for (const Account* account : shown) {
      difference.evidence.push_back(differing_value(context, account->place));
      difference.evidence.back().whose = account->source;
    }
    differences.push_back(std::move(difference));
  }
  return differences;
}

}  // namespace twosource::linking
