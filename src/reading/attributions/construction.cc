#include "reading/attributions/construction.h"

#include <array>
#include <cstddef>

#include "document/grammar.h"

namespace twosource::reading {
namespace {

using Kind = ConstructionKind;

/// What the names of each kind begin with, up to the word that tells them apart.
constexpr auto kNames = std::to_array<std::string_view>({
    "",
    "verb:clause",
    "verb:clause-before",
    "verb:clause+subject",
    "verb:clause-below-object",
    "verb:if",
    "verb:tail",
    "verb:parenthesis",
    "verb:as",
    "verb:infinitive",
    "verb:infinitive-after-object",
    "verb:object+infinitive",
    "verb:subject+infinitive",
    "verb:raising",
    "verb:subject",
    "verb:participle",
    "verb:object",
    "verb:object-before",
    "verb:object+rest",
    "verb:object+",
    "verb:object>",
    "verb:",
    "verb:",
    "adjective:",
    "adjective:",
    "noun:clause",
    "noun:infinitive",
    "noun:participle",
    "noun:",
    "according",
    "adverb",
    "preposition:",
    "colon",
    "colon:headline",
    "quote:behind",
    "quote:between",
    "quote:before",
    "quote:colon",
    "quote:announced",
    "quote:announced-colon",
    "quote:dash",
    "quote:according",
    "encoder",
});
static_assert(kNames.size() == static_cast<std::size_t>(Kind::kEncoder) + 1);

}  // namespace

std::string Construction::name() const {
  std::string name(kNames.at(static_cast<std::size_t>(kind)));
  name += word;
  if (kind == Kind::kVerbPrepositionInfinitive) name += "+infinitive";
  if (role == NounRole::kObject) name += "/object";
  if (role == NounRole::kComplement) name += "/complement";
  if (passive) name += "/passive";
  return name;
}

std::string_view Construction::family() const {
  const std::string_view name = kNames.at(static_cast<std::size_t>(kind));
  return name.substr(0, name.find(':'));
}

bool Construction::is_loose() const {
  switch (kind) {
    case Kind::kVerbObjectAndInfinitive:
    case Kind::kVerbSubjectAndInfinitive:
    case Kind::kVerbRaising:
    case Kind::kVerbSubject:
    case Kind::kVerbParticiple:
    case Kind::kVerbObject:
    case Kind::kVerbObjectBefore:
    case Kind::kVerbObjectAndRest:
    case Kind::kVerbObjectAnd:
    case Kind::kVerbObjectThen:
      return true;
    default:
      return false;
  }
}

bool Construction::shares_subject() const {
  return kind == Kind::kVerbRaising || kind == Kind::kVerbSubject || kind == Kind::kVerbClauseAndSubject ||
         kind == Kind::kVerbSubjectAndInfinitive || kind == Kind::kVerbParticiple || kind == Kind::kNounParticiple;
}

bool Construction::holds_clause() const {
  switch (kind) {
    case Kind::kVerbClause:
    case Kind::kVerbClauseBefore:
    case Kind::kVerbClauseAndSubject:
    case Kind::kVerbClauseBelowObject:
    case Kind::kVerbIf:
    case Kind::kVerbTail:
    case Kind::kVerbParenthesis:
    case Kind::kVerbAs:
    case Kind::kAdjectiveClause:
    case Kind::kNounClause:
      return true;
    case Kind::kVerbObjectAnd:
      return word == dep::acomp.text();  // "called it false"
    default:
      return is_quotation() || role == NounRole::kComplement;
  }
}

bool Construction::holds_infinitive() const {
  return kind == Kind::kVerbInfinitive || kind == Kind::kVerbInfinitiveAfterObject ||
         kind == Kind::kVerbObjectAndInfinitive || kind == Kind::kVerbSubjectAndInfinitive ||
         kind == Kind::kVerbPrepositionInfinitive || kind == Kind::kNounInfinitive;
}

bool Construction::is_under_preposition() const {
  return kind == Kind::kVerbPreposition || kind == Kind::kVerbPrepositionInfinitive;
}

bool Construction::is_quotation() const { return Kind::kQuoteBehind <= kind && kind <= Kind::kQuoteAccording; }

}  // namespace twosource::reading
