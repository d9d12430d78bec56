// Reports of one happening, read, grouped and linked. Test: tests/end_to_end/engine_api_test.cc, brief_test.py.
#include <utility>

#include "base/guard.h"
#include "twosource/engine.h"

namespace twosource {
namespace {

/// What a Story says of the reports that tell other stories.
std::string because_of_other_story(std::size_t size, std::size_t stories) {
  if (size > 1) return "tells another story, with " + std::to_string(size - 1) + " more of the reports";
  return stories == 2 ? "tells another story" : "tells a story of its own";
}

Result<std::vector<Story>> stories_of(const Engine& engine, std::span<const Reading* const> readings,
                                      const RunOptions& options) {
  const auto groups = engine.group(readings, options, Gathered::kChosen);
  if (!groups) return groups.error();
  std::vector<Story> stories;
  const bool each_alone = groups->front().size() < 2;
  for (const std::vector<std::size_t>& group : *groups) {
    if (!each_alone && !stories.empty()) {
      for (const std::size_t index : group) {
        stories.front().left_out.push_back(
            {readings[index]->report.id, because_of_other_story(group.size(), groups->size())});
      }
      continue;
    }
    std::vector<const Reading*> members;
    for (const std::size_t index : group) members.push_back(readings[index]);
    auto story = engine.link(members, options);
    if (!story) return story.error();
    stories.push_back(*std::move(story));
  }
  return stories;
}

Result<Briefing> brief_of(const Engine& engine, ReportSource& source, const RunOptions& options) {
  Briefing briefing;
  std::vector<Reading> readings;
  ReadingStream stream = engine.read(source, options);
  while (auto reading = stream.next()) {
    if (reading->ok()) {
      readings.push_back(**std::move(reading));
    } else if (reading->error().code == ErrorCode::kCancelled) {
      return reading->error();
    } else {
      briefing.unread.push_back(reading->error());
    }
  }
  if (readings.empty() && !briefing.unread.empty()) return briefing.unread.front();
  if (readings.empty()) return Error{ErrorCode::kEmpty, "there is no report to brief", {}};

  std::vector<const Reading*> all;
  for (const Reading& reading : readings) all.push_back(&reading);
  auto stories = stories_of(engine, all, options);
  if (!stories) return stories.error();
  briefing.stories = *std::move(stories);
  return briefing;
}

}  // namespace

Result<Briefing> brief(const Engine& engine, ReportSource& source, const RunOptions& options) {
  return base::guarded({}, [&] { return brief_of(engine, source, options); });
}

Result<Briefing> brief(const Engine& engine, std::span<const Reading* const> readings, const RunOptions& options) {
  return base::guarded({}, [&]() -> Result<Briefing> {
    if (readings.empty()) return Error{ErrorCode::kEmpty, "there is no report to brief", {}};
    auto stories = stories_of(engine, readings, options);
    if (!stories) return stories.error();
    return Briefing{*std::move(stories), {}};
  });
}

}  // namespace twosource
