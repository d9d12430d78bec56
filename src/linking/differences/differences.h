// Where reports of one story differ: what an editor wants to see side by side.
//
// One file for each kind. Each compares only what is shown to be about the same thing: one office, one claim, one
// saying of one speaker. A wrong difference costs more than a missing one. What a later report, another occasion or
// another rendering explains says so. Tests: tests/unit/linking/differences/differences_test.cc.
#pragma once

#include <string>
#include <vector>

#include "linking/context.h"

namespace twosource::linking {

/// Fills Story::differences. Needs entities, dates and claims.
void find_differences(Context& context);

/// One office given to two persons; offices of one person that exclude each other. (roles.cc)
std::vector<Difference> role_differences(const Context& context);
/// One claim with different quantities of the same thing. (numbers.cc)
std::vector<Difference> number_differences(const Context& context);
/// One claim put on different days. (times.cc)
std::vector<Difference> date_differences(const Context& context);
/// One claim told as planned or possible, and as done. (times.cc)
std::vector<Difference> status_differences(const Context& context);
/// One saying of one speaker in two renderings. (sayings.cc)
std::vector<Difference> wording_differences(const Context& context);
/// One saying given to two speakers. (sayings.cc)
std::vector<Difference> attribution_differences(const Context& context);
/// What several sources say that one meeting is about. (accounts.cc)
std::vector<Difference> account_differences(const Context& context);

/// A difference without values yet.
Difference new_difference(DifferenceKind kind, std::string about);

/// A value with its place.
DifferingValue differing_value(const Context& context, Place place);

/// "“at least four dozen” (A), “almost four dozen” (B)": the values with the labels of their reports.
std::string side_by_side(const Story& story, const std::vector<DifferingValue>& values);

/// Whether two names may be one person's whom linking kept apart: a part of the other, or one surname.
bool share_a_name(const std::string& one, const std::string& other);

/// Whether all of the evidence comes from one report; a difference is one between reports.
bool in_one_report(const std::vector<DifferingValue>& values);

}  // namespace twosource::linking
