#include "linking/stories/average_link.h"

#include <algorithm>
#include <utility>

namespace twosource::linking {

std::vector<std::vector<std::size_t>> average_link(LikenessMatrix likeness, std::vector<double> weights, double join) {
  const std::size_t units = likeness.size();
  std::vector<std::vector<std::size_t>> groups(units);
  for (std::size_t i = 0; i < units; ++i) groups[i] = {i};
  for (;;) {
    double most = join;
    std::pair<std::size_t, std::size_t> best{units, units};
    for (std::size_t a = 0; a < units; ++a) {
      for (std::size_t b = a + 1; b < units && !groups[a].empty(); ++b) {
        if (groups[b].empty() || likeness.at(a, b) < most) continue;
        if (best.first < units && likeness.at(a, b) == most) continue;
        most = likeness.at(a, b);
        best = {a, b};
      }
    }
    const auto [into, from] = best;
    if (into == units) break;
    for (std::size_t other = 0; other < units; ++other) {
      if (other == into || other == from || groups[other].empty()) continue;
      const double sum = weights[into] * likeness.at(into, other) + weights[from] * likeness.at(from, other);
      likeness.set(into, other, sum / (weights[into] + weights[from]));
    }
    weights[into] += weights[from];
    groups[into].insert(groups[into].end(), groups[from].begin(), groups[from].end());
    groups[from].clear();
  }
  std::erase_if(groups, [](const auto& group) { return group.empty(); });
  for (auto& group : groups) std::ranges::sort(group);
  return groups;
}

}  // namespace twosource::linking
