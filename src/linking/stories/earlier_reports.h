// The reports before another one, and which of them may tell the same story.
//
// Test: tests/unit/linking/stories/edges_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "linking/stories/stream.h"

namespace twosource::linking {

class EarlierReports {
 public:
  explicit EarlierReports(const StreamRules& rules) : rules_(rules) {}

  /// A report behind all that were added; `profile` must live as long as this does. The first one has the place 0.
  void add(const StoryProfile& profile);

  /// The places, from `first` on, of reports that are alike enough to be one story with a report, or copied.
  [[nodiscard]] std::vector<std::size_t> related(const StoryProfile& profile, std::size_t first) const;

 private:
  using Place = std::uint32_t;
  using Postings = std::unordered_map<std::uint32_t, std::vector<Place>>;
  class Copies;

  [[nodiscard]] std::vector<Place> with_heavy_keys(const StoryProfile& profile, Place first) const;
  [[nodiscard]] bool are_alike(const StoryProfile& one, const StoryProfile& other) const {
    return rules_.likeness.likelihood(one, other) >= rules_.join;
  }

  const StreamRules& rules_;
  std::vector<const StoryProfile*> profiles_;
  Postings by_key_;      ///< ascending
  Postings by_passage_;  ///< ascending
};

}  // namespace twosource::linking
