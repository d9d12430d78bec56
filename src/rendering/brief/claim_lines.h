// A claim as one line: its label ("2 governments"), its words, and whose word it is. Pages, Markdown, the terminal and the
// JSON of a Story say the same of a claim, for they all ask here. Test: tests/unit/rendering/brief/view_test.cc.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "rendering/brief/view.h"
#include "twosource/story.h"

namespace twosource::rendering {

/// What a claim's line says of whose word it is, beside what its words say themselves.
struct ClaimLabel {
  std::string label;  ///< "2 governments", "probably one origin"
  Tone tone = Tone::kPlain;
  std::string
      whose;  ///< "Piet Osk, navy spokesman; the government, a statement"; with the day, where later reports are silent
};
ClaimLabel label_of(const Story& story, const Claim& claim);

/// A claim of the story with its label, its words and the places that surely tell it.
Line line_of(const Story& story, const Claim& claim);

/// The reports that carry a claim.
std::set<std::size_t> reports_of(const Claim& claim);

}  // namespace twosource::rendering
