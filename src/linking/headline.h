// What stands over a Story: its title, its day and its id.
//
// The title is a headline of one of the reports where there is a short one: the one whose words most reports share; of none
// whose first words have been taken back since.
// Else it is the clause of a report's opening of which that holds.
// Test: tests/unit/linking/headline_test.cc.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "linking/context.h"
#include "linking/openings.h"
#include "linking/story_words.h"
#include "twosource/error.h"

namespace twosource::linking {

/// What a title is chosen by.
struct HeadlineRules {
  std::size_t shortest_title = 0;        ///< words of a report's own headline at least
  std::size_t title_words = 0;           ///< of a title made of a clause
  std::size_t headline_words = 0;        ///< of a report's own headline
  std::vector<std::string> crumb_marks;  ///< in a title before a section or the outlet: " | "
  std::vector<std::string> dashes;       ///< in a title before the outlet alone: " - "
  double close_to_best = 0;              ///< share of the best score from which a shorter clause may be the title

  /// Reads headline.json of data/<language>/linking/.
  static Result<HeadlineRules> load(const std::filesystem::path& folder);
};

/// Fills Story::id, as_of, title and where a report prints that. Needs entities, dates and claims; `openings`: best first.
void make_headline(Context& context, const HeadlineRules& rules, const StoryWords& words,
                   std::span<const WeighedOpening> openings);

}  // namespace twosource::linking
