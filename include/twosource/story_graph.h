// Stories of any number of reports at once, in parts that may be worked on anywhere: on one machine or on hundreds.
//
// Engine::group does these steps one after the other; whoever has more reports than one machine holds does each in as
// many tasks as he likes. The answer is the same, byte for byte, however the work is divided.
//
// 1. Each Reading gives its profile (some 2 kB, encode() in stories.h), its key and its day:
//     const ProfiledReport report{reading.report.id, *engine->profile(reading)};
// 2. The reports' number tells how they are cut into windows of days:
//     const StoryWindows windows = engine->story_windows(count);
// 3. Each window gives its edges: which two reports may be of one story. A task is given the reports of its days, those of
//    the look_back days before them, and all that have no day:
//     const auto edges = engine->story_edges(reports, {.first_day = 18984, .days = 63}, windows);
//    One more task is given the reports without a day alone: {.dayless = true}.
// 4. Edges, in whatever order, make components: what no edge leads out of. A report without an edge is a story.
//     StoryComponents components;
//     for (const StoryEdge& edge : *edges) components.join(edge);
//     for (const auto& [report, component] : components.all()) …
// 5. Each component is sorted into stories, by a StoryStream in the order of publication:
//     const auto stories = engine->stories_of(reports_of_the_component);
//
// Why that is exact. What is an edge hangs on the two reports and on those published up to look_back days before the later
// of them, which its window holds. Reports are one story when they are alike in the mean, so that some two of them are;
// every such two that was compared is an edge, and no story is parted between components. Undated reports, and those of
// which only a month or a year is known, are compared with each window by itself.
// Method: docs/architecture.md, linking. Test: tests/unit/linking/stories/edges_test.cc.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "twosource/stories.h"

namespace twosource {

/// A report as far as it decides on stories.
struct ProfiledReport {
  std::string id;
  StoryProfile profile;
};

/// What stands for a report in edges, by its id. Two ids with one key, of which there is a chance in thousands among a
/// hundred million, make one component more than need be large, and change no story.
std::uint64_t report_key(std::string_view id);

/// The day by which a report is put into a window, since 1970; nothing where its publication is not known to the week.
std::optional<std::int32_t> window_day(const StoryProfile& profile);

/// How reports are cut into windows.
struct StoryWindows {
  /// A window is a whole number of so many days, from a multiple of them since 1970 on. 0: all reports are one window.
  std::int32_t step = 0;
  std::int32_t look_back = 0;  ///< days: what was published longer before a report is no edge of it
};

/// Whose edges are looked for.
struct StoryWindow {
  std::int32_t first_day = 0;  ///< since 1970
  std::int64_t days = 0;       ///< of the reports published in so many days
  bool dayless = false;        ///< of those without a day among themselves, too

  /// Of all reports.
  static constexpr StoryWindow all() {
    return {std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int64_t>::max(), true};
  }
};

/// Two reports, by their keys, that may tell one story.
struct StoryEdge {
  std::uint64_t one = 0;
  std::uint64_t other = 0;
  friend bool operator==(const StoryEdge&, const StoryEdge&) = default;
};

/// Which reports hang together by edges: a disjoint-set forest (Galler and Fischer 1964). Some 50 bytes a report.
class StoryComponents {
 public:
  /// False where the two hung together already: an edge that need not be kept.
  bool join(StoryEdge edge);

  /// Each report that had an edge, with the smallest key of its component; ascending.
  [[nodiscard]] std::vector<std::pair<std::uint64_t, std::uint64_t>> all() const;

 private:
  std::uint64_t root_of(std::uint64_t report);

  std::unordered_map<std::uint64_t, std::uint64_t> parent_;  ///< towards the smallest key; of that, itself
};

}  // namespace twosource
