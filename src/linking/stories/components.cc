#include <algorithm>
#include <tuple>

#include "linking/stories/shingles.h"
#include "twosource/story_graph.h"

namespace twosource {

std::uint64_t report_key(std::string_view id) { return linking::hash_on(linking::kHashStart, id); }

std::uint64_t StoryComponents::root_of(std::uint64_t report) {
  auto at = parent_.try_emplace(report, report).first;
  while (at->second != at->first) {
    const auto above = parent_.find(at->second);
    at->second = above->second;  // path halving
    at = parent_.find(above->second);
  }
  return at->first;
}

bool StoryComponents::join(StoryEdge edge) {
  const auto [low, high] = std::minmax({root_of(edge.one), root_of(edge.other)});
  if (low == high) return false;
  parent_[high] = low;
  return true;
}

std::vector<std::pair<std::uint64_t, std::uint64_t>> StoryComponents::all() const {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> reports;
  reports.reserve(parent_.size());
  for (const auto& [report, above] : parent_) reports.emplace_back(report, above);
  std::ranges::sort(reports);
  // Whatever is above a report has a smaller key, and so has its root already.
  for (auto& [report, component] : reports) {
    if (component != report)
      component = std::ranges::lower_bound(reports, std::pair(component, std::uint64_t{0}))->second;
  }
  return reports;
}

}  // namespace twosource
