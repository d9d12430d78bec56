// A Story built by hand, of an invented happening, for the tests of rendering: three reports on a cut cable that
// exercise every section of a Brief, with words that attack terminals and pages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "twosource/story.h"

namespace twosource::test {

/// Collects a Story's reports and cuts evidence out of them by their words.
class StoryBuilder {
 public:
  /// Adds a report; returns its index. Blocks are added with add_block.
  std::size_t add_report(std::string id, std::string label);
  void add_block(std::size_t report, BlockKind kind, std::string_view text);

  /// The first place in a report that has these words. Aborts the test where there is none.
  [[nodiscard]] Evidence at(std::size_t report, std::string_view words) const;

  Story story;
};

/// The cable between Norland and Suderland: reports A (Harbour Post), B (no outlet), C (Nordwire).
Story cable_story();

/// The same, with explanations of its claims.
Story explained_cable_story();

/// One report alone, of a fire, with nothing that anyone disputes.
Story lone_story();

}  // namespace twosource::test
