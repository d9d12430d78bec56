// Which two reports may tell one story, of any number of reports (twosource/story_graph.h).
//
// Each report is compared with those before it that share its heaviest keys, a bounded number, by an inverted index; an
// edge is what is alike enough to be one story by itself, and what is copied. As a story's reports are alike in the mean,
// what it holds hangs together by edges. What is looked at of a key are the newest reports before a report in the order of
// publication: that order is of the reports themselves, so that the answer is the same in whatever parts they come.
// Test: tests/unit/linking/stories/edges_test.cc.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "linking/stories/stream.h"
#include "twosource/story_graph.h"

namespace twosource::linking {

/// The indices of reports in the order of publication, undated ones last; ties: by moment, then by id.
std::vector<std::size_t> by_publication(std::span<const ProfiledReport> reports);

/// As many reports as a stream holds in memory are one window; of more, what is published further apart than a story
/// without a report lives is not compared.
StoryWindows windows_for(std::size_t reports, const StreamRules& rules);

/// Those of a window, of reports in whatever order. Each edge once, but for those that tell nothing new: what hangs together
/// by the edges given hangs together.
std::vector<StoryEdge> edges_of(std::span<const ProfiledReport> reports, const StoryWindow& window,
                                const StoryWindows& windows, const StreamRules& rules);

}  // namespace twosource::linking
