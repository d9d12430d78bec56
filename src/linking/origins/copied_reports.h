// Which reports of a Story copy each other, and in which words.
//
// Test: tests/unit/linking/origins/copied_reports_test.cc.
#pragma once

#include <span>

#include "linking/context.h"
#include "linking/stories/copies.h"
#include "twosource/stories.h"

namespace twosource::linking {

/// Fills StoryReport::copies. `profiles` are those of the reports, in their order.
void find_copies(Context& context, std::span<const StoryProfile> profiles, const CopyRules& rules);

}  // namespace twosource::linking
