// The first line of a Brief: the weightiest claim that a paragraph tells, and not by the way. What somebody disputes, or
// has taken back, does not lead.
//
// Tried and not taken: the statements of the reports' openings, by their news value. Where it was made it found a line that
// editors chose as often as not oftener, where it was not it found one less often (docs/accuracy.md). Test:
// tests/stories/page/lead_*.story.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "twosource/story.h"

namespace twosource::linking {

/// A headline or key point tells what the text below it tells in full, and a cross-head what follows.
inline bool is_heading(BlockKind block) {
  return block == BlockKind::kHeadline || block == BlockKind::kKeyPoint || block == BlockKind::kHeading;
}

/// `claims`: the weightiest first. None where there is no claim. `leans`: whether a statement's passage means something that
/// only its report tells ("the accident"), which a first line cannot.
std::optional<ClaimStatement> first_line(const std::vector<Claim>& claims,
                                         const std::function<bool(const StoryStatement&)>& leans);

}  // namespace twosource::linking
