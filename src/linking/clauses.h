// A clause of a report as a Story shows it.
//
// Test: tests/unit/linking/clauses_test.cc.
#pragma once

#include <string>

#include "linking/context.h"

namespace twosource::linking {

/// The words of a clause, behind its subject in square brackets where that stands elsewhere; an entity goes by its name
/// in the Story. Needs entities.
std::string shown_clause(const Context& context, std::size_t report, const ClauseText& clause);

}  // namespace twosource::linking
