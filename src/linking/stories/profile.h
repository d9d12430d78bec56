// What stories are told apart by, of one Reading: StoryProfile.
//
// Words and names by how often a report has them and how rare they are in the news (tf-idf: Salton and Buckley 1988),
// those of headline and first paragraph weighing more; places, days on which something is told to happen, figures with
// what they count, runs of words. Test: tests/unit/linking/stories/profile_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "knowledge/world.h"
#include "linking/origins/credits.h"
#include "linking/vocabulary.h"
#include "twosource/error.h"
#include "twosource/reading.h"
#include "twosource/stories.h"

namespace twosource::linking {

/// What of a report is counted how much, and how much of it a profile holds.
struct ProfileRules {
  double opening = 0;             ///< weight of a word of the headline or the first paragraph, against the body's 1
  double steps = 0;               ///< whole steps of a weight, for each unit of tf-idf
  std::size_t most_words = 0;     ///< the heaviest words outside of names
  std::size_t most_names = 0;     ///< the heaviest words of names
  std::size_t most_opening = 0;   ///< the heaviest words of headline and first paragraph
  std::size_t most_days = 0;      ///< days on which something is told to happen
  std::size_t most_figures = 0;   ///< the first ones in the text
  std::size_t most_passages = 0;  ///< the smallest hashes

  /// Reads profile.json of data/<language>/linking/.
  static Result<ProfileRules> load(const std::filesystem::path& folder);
};

/// The profile of a Reading; linear in its words. Needs no tokens.
StoryProfile profile_of(const Reading& reading, const Vocabulary& vocabulary, const knowledge::World& world,
                        const ProfileRules& rules, const CreditRules& credits);

/// Bytes of a report that hold its headline and first paragraph.
std::uint32_t end_of_opening(const Report& report);

}  // namespace twosource::linking
