// Which reports tell one happening.
//
// Whatever there is is cut into components first, which share no edge (edges.h), so that any number of machines may work on
// it; each goes through a stream (stream.h), in the order of publication. Whoever names reports means them
// together: of those only what surely tells something else is set apart, and no date does that. They are compared by the
// words and names that they share, weighted by how rare these are in the news and among the reports themselves (tf-idf
// cosine: Salton and Buckley 1988); those that share rare terms are found through an inverted index, and groups are joined
// from the most alike pair downwards while the mean likeness over all pairs of the two groups holds (average linkage).
// Test: tests/unit/linking/stories/stories_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "linking/stories/stream.h"
#include "linking/vocabulary.h"
#include "twosource/error.h"
#include "twosource/reading.h"
#include "twosource/story_graph.h"

namespace twosource::linking {

/// How reports that somebody chose are sorted into stories.
struct StoryRules {
  double join_chosen = 0;             ///< mean likeness from which two groups are one story
  double headline = 0;                ///< weight of a word of the headline or the first paragraph, against the body's 1
  double name = 0;                    ///< weight of a word inside a name, against 1
  std::uint32_t rare_reports = 0;     ///< a word in more reports than this brings together only those near in order
  std::uint32_t most_neighbours = 0;  ///< candidates compared in full, for each report

  /// Reads stories.json of data/<language>/linking/.
  static Result<StoryRules> load(const std::filesystem::path& folder);
};

/// Indices of the Readings of each story, ascending. Larger stories first; ties: the earliest, then the smallest id.
using Groups = std::vector<std::vector<std::size_t>>;

/// Of whatever reports there are.
Result<Groups> group_anyhow(std::span<const ProfiledReport> reports, const std::shared_ptr<const StreamRules>& rules);

/// The stories of one component, by an empty stream, in the order of publication.
Result<Groups> stories_of_component(std::span<const ProfiledReport> reports,
                                    const std::shared_ptr<const StreamRules>& rules);

/// Of reports that somebody chose.
Groups group_chosen(std::span<const Reading* const> readings, const Vocabulary& vocabulary, const StoryRules& rules);

}  // namespace twosource::linking
