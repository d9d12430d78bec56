#include "linking/stories/rulings.h"

#include <algorithm>

namespace twosource::linking {

void Rulings::add(StoryRuling ruling) {
  const std::uint64_t number = ruling.number;
  rulings_.insert_or_assign(number, std::move(ruling));
  settle();
}

StoryRuling Rulings::remove(std::uint64_t number) {
  const auto found = rulings_.find(number);
  if (found == rulings_.end()) return {};
  StoryRuling ruling = std::move(found->second);
  rulings_.erase(found);
  settle();
  return ruling;
}

std::uint64_t Rulings::unit_of(std::uint64_t report) const {
  const auto found = unit_.find(report);
  return found == unit_.end() ? report : found->second;
}

std::vector<std::uint64_t> Rulings::together_with(std::uint64_t report) const {
  const auto found = members_.find(unit_of(report));
  return found == members_.end() ? std::vector<std::uint64_t>{report} : found->second;
}

bool Rulings::apart(std::uint64_t a, std::uint64_t b) const {
  return !sides_.empty() && units_apart(unit_of(a), unit_of(b));
}

/// From the latest ruling to the first one: none undoes a later one.
void Rulings::settle() {
  unit_.clear();
  members_.clear();
  sides_.clear();
  for (const auto& [number, ruling] : rulings_) {
    for (const auto* side : {&ruling.one, &ruling.other}) {
      for (const std::uint64_t report : *side) {
        if (unit_.emplace(report, report).second) members_[report] = {report};
      }
    }
  }
  for (auto ruling = rulings_.rbegin(); ruling != rulings_.rend(); ++ruling) {
    if (ruling->second.same) {
      apply_same(ruling->second);
    } else {
      apply_apart(ruling->second);
    }
  }
}

void Rulings::apply_same(const StoryRuling& ruling) {
  std::vector<std::uint64_t> reports = ruling.one;
  reports.insert(reports.end(), ruling.other.begin(), ruling.other.end());
  std::ranges::sort(reports);
  for (const std::uint64_t report : reports) {
    const auto [older, newer] = std::minmax({unit_of(reports.front()), unit_of(report)});
    if (older != newer && !units_apart(older, newer)) join(older, newer);
  }
}

void Rulings::apply_apart(const StoryRuling& ruling) {
  for (const std::uint64_t report : ruling.one) sides_[unit_of(report)].insert({ruling.number, true});
  for (const std::uint64_t report : ruling.other) {
    std::set<Side>& sides = sides_[unit_of(report)];
    if (!sides.contains({ruling.number, true})) sides.insert({ruling.number, false});
  }
}

bool Rulings::units_apart(std::uint64_t a, std::uint64_t b) const {
  const auto one = sides_.find(a);
  const auto other = sides_.find(b);
  if (a == b || one == sides_.end() || other == sides_.end()) return false;
  return std::ranges::any_of(one->second, [&](const Side& side) {
    return other->second.contains({side.first, !side.second});
  });
}

void Rulings::join(std::uint64_t into, std::uint64_t unit) {
  std::vector<std::uint64_t>& members = members_[into];
  for (const std::uint64_t report : members_[unit]) {
    unit_[report] = into;
    members.push_back(report);
  }
  std::ranges::sort(members);
  members_.erase(unit);
  const auto sides = sides_.find(unit);
  if (sides == sides_.end()) return;
  const std::set<Side> moved = std::move(sides->second);
  sides_.erase(sides);
  sides_[into].insert(moved.begin(), moved.end());
}

}  // namespace twosource::linking
