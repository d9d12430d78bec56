#include "linking/claims/sides.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "document/arguments.h"
#include "document/grammar.h"
#include "document/places.h"

namespace twosource::linking {
namespace {

/// The common noun that says what a source is: "inspector" of "a state mine inspector, Ed Marsh" and of "an inspector at the
/// mine"; empty for a mere name.
std::string description_of(std::span<const Word> source) {
  std::string noun;
  for (const Word& word : source) {
    const bool before = noun.empty() && (word.pos == pos::DET || word.pos == pos::ADJ || word.pos == pos::PROPN ||
                                         word.pos == pos::PART || word.pos == pos::NUM || word.pos == pos::VERB);
    if (word.pos == pos::NOUN) {
      noun = word.lemma;
    } else if (!before) {
      break;
    }
  }
  return noun;
}

/// The last word of a title: "inspector" of "state mine inspector".
std::string head_of(const std::string& title) {
  return base::to_lower(std::string_view(title).substr(title.find_last_of(' ') + 1));
}

}  // namespace

bool different_voices(const Candidate& a, const Candidate& b) {
  if (a->attribution.has_value() != b->attribution.has_value()) return true;
  if (!a->attribution) return a.report != b.report;
  if (!a.party.name.empty() && !b.party.name.empty()) return a.party.name != b.party.name;
  if (a.speaker && b.speaker) return *a.speaker != *b.speaker;
  return true;
}

bool one_side(const Candidate& a, const Candidate& b) {
  const bool one_party = !a.party.name.empty() && a.party.name == b.party.name;
  return one_party || (a.speaker && a.speaker == b.speaker);
}

bool Sides::names_accuser(const Candidate& denial, const Candidate& charge) const {
  if (!charge.speaker || charge.party.name.empty() || charge.party.name == denial.party.name) return false;
  const TermId accuser = terms_.of_entity(*charge.speaker);
  return accuser != TermTable::kNone && std::ranges::binary_search(denial.terms, accuser);
}

bool Sides::describes_accuser(const Candidate& denial, const Candidate& charge) const {
  if (!charge->attribution) return false;
  const Reading& reading = context_.reading(charge.report);
  std::vector<std::string> descriptions;
  for (const Span source : reading.attributions[*charge->attribution].source) {
    descriptions.push_back(description_of(document::words_in(reading, source)));
  }
  if (charge.speaker) {
    for (const StoryRole& role : context_.story.entities[*charge.speaker].roles) {
      descriptions.push_back(head_of(role.title));
    }
  }
  const auto named = document::words_in(context_.reading(denial.report), denial->span);
  return std::ranges::any_of(named, [&](const Word& word) {
    return word.pos == pos::NOUN && !context_.vocabulary.accounts.contains(word.lemma) &&
           std::ranges::find(descriptions, word.lemma) != descriptions.end();
  });
}

bool Sides::is_of_account(const Candidate& denial) const {
  return std::ranges::any_of(
      document::words_in(context_.reading(denial.report), denial->span),
      [this](const Word& word) { return word.pos == pos::NOUN && context_.vocabulary.accounts.contains(word.lemma); });
}

TermId Sides::subject_of(const Candidate& statement) const {
  if (statement.subject != TermTable::kNone || !statement->proposition) return statement.subject;
  const Reading& reading = context_.reading(statement.report);
  const Argument* subject = document::subject_of(reading.propositions[*statement->proposition]);
  if (subject == nullptr || !subject->entity) return TermTable::kNone;
  return terms_.of_entity(context_.entity_of[statement.report][*subject->entity]);
}

bool Sides::is_about(const Candidate& statement, const Candidate& voice) const {
  const TermId subject = subject_of(statement);
  if (subject == TermTable::kNone) return false;
  if (voice.speaker && terms_.of_entity(*voice.speaker) == subject) return true;
  return !voice.party.country.empty() && terms_.of_country(voice.party.country) == subject;
}

bool Sides::is_on(const Candidate& statement, const Candidate& voice) const {
  if (voice.party.name.empty() || voice.party.name == statement.party.name) return false;
  const auto has = [&statement](TermId term) {
    return term != TermTable::kNone && std::ranges::binary_search(statement.terms, term);
  };
  if (voice.speaker && has(terms_.of_entity(*voice.speaker))) return true;
  if (!voice.party.country.empty() && has(terms_.of_country(voice.party.country))) return true;
  const auto& entities = context_.story.entities;
  const auto party = std::ranges::find(entities, voice.party.name, &StoryEntity::name);
  return party != entities.end() && has(terms_.of_entity(static_cast<std::size_t>(party - entities.begin())));
}

Terms Sides::matter_of(std::size_t candidate) const {
  Terms matter;
  for (const TermId term : candidates_[candidate].terms) {
    if (!terms_.is_entity(term)) matter.push_back(term);
  }
  return matter;
}

std::size_t Sides::shared_words(std::size_t a, std::size_t b) const {
  const Terms matter = matter_of(a);
  return static_cast<std::size_t>(std::ranges::count_if(
      matter, [&](TermId term) { return std::ranges::binary_search(candidates_[b].terms, term); }));
}

double Sides::share_in(std::size_t a, std::size_t b) const {
  const Terms matter = matter_of(a);
  const double weight = terms_.weight(matter);
  return weight > 0 ? terms_.shared_weight(matter, candidates_[b].terms) / weight : 0;
}

double Sides::shared_matter(std::size_t a, std::size_t b) const {
  Terms matter = matter_of(a);
  std::erase_if(matter, [&](TermId term) { return term == candidates_[a].subject || term == candidates_[b].subject; });
  return terms_.shared_weight(matter, candidates_[b].terms);
}

}  // namespace twosource::linking
