// What the short form on a terminal gives up to stay within sixty lines: step by step, what is missed least first. The page
// and the full form hold it all. Test: tests/unit/rendering/brief/text_test.cc.
#pragma once

#include <cstddef>

#include "rendering/brief/view.h"

namespace twosource::rendering {

inline constexpr std::size_t kMostShortLines = 60;

/// Takes the `step`th step, from 0; false where there is none left.
bool trim(BriefView& view, std::size_t step);

}  // namespace twosource::rendering
