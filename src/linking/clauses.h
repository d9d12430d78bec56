// A clause of a report as a Story shows it.
//
// Test: tests/unit/linking/clauses_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "linking/context.h"

namespace twosource::linking {

/// Whether a pronoun can mean nobody else than a person: no other one is named from the block before its own up to it, none
/// without a name is spoken of since ("The player said she"), and it is not that person who says it in quotation marks. Only
/// then is a name put beside it.
bool is_only_person(const Reading& reading, std::size_t entity, Span pronoun);

/// Whether nothing is left out of a piece and no quotation or bracket opened that is not closed, or the other way round.
bool is_whole(std::string_view text);

/// The words of a clause, behind its subject in square brackets where that stands elsewhere; an entity goes by its name
/// in the Story. Needs entities.
std::string shown_clause(const Context& context, std::size_t report, const ClauseText& clause);

}  // namespace twosource::linking
