// Which names of a report mean the same entity.
//
// Method: as news names things, in full first and short after: a surname belongs to the one person who has it, where
// two have it to the one whom the report has been calling so; an acronym to the name whose initials it is; a body to
// its country. The type is the vote of the mentions. Test: tests/unit/reading/names/entities_test.cc.
#pragma once

#include <vector>

#include "reading/names/rules.h"
#include "reading/names/spans.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// Entities with their name mentions, in the order of their first mention.
std::vector<Entity> group_names(const Reading& reading, const std::vector<NameSpan>& names, const EntityRules& rules);

}  // namespace twosource::reading
