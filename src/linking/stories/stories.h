// Which reports tell one happening.
//
// Reports are compared by the words and names that they share, weighted by how rare these are (tf-idf cosine: Salton
// and Buckley 1988), names and what stands in headline and first paragraph weighing more, and by their dates where
// known. Reports that share rare terms are found through an inverted index, and groups are joined from the most alike
// pair downwards while the mean likeness over all pairs of the two groups holds (average linkage). Test:
// tests/unit/linking/stories/stories_test.cc.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "linking/knowledge.h"
#include "twosource/reading.h"

namespace twosource::linking {

/// Indices of the Readings of each story, ascending. Larger stories first; ties: the earliest, then the smallest id.
std::vector<std::vector<std::size_t>> group_stories(std::span<const Reading* const> readings,
                                                    const Knowledge& knowledge);

}  // namespace twosource::linking
