// The words in which a claim is shown: one statement's own, with bracketed names and dates.
//
// A pronoun is followed by the name of the person that it stands for, where no other is near, an office by that of whoever
// holds it, where nobody else in the report does, a weekday or "today" by its date, where the statement itself gives none of
// these: "He [Jane Roe] arrived on Tuesday [21 Feb 2023]", "the governor [Jane Roe]". Nothing else is added or left out. Test:
// tests/unit/linking/claims/claim_text_test.cc.
#pragma once

#include <string>

#include "linking/claims/rules.h"
#include "linking/context.h"

namespace twosource::linking {

/// What a page prints of a statement; of a Reading that was stored before there were passages, the statement itself.
inline Span passage_of(const Statement& statement) {
  return statement.passage.contains(statement.span) && !statement.passage.empty() ? statement.passage : statement.span;
}

/// A subject that stands elsewhere in its sentence is put in front: "[Jane Roe] who arrived on Tuesday".
std::string shown_claim(const Context& context, const Brackets& brackets, std::size_t report,
                        const Statement& statement);

}  // namespace twosource::linking
