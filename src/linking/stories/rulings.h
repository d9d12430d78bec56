// What people have ruled of reports: which tell one story, which do not.
//
// Reports that are ruled to be the same are one unit; some units are ruled apart. Of rulings that contradict each other
// the later one holds. Test: tests/unit/linking/stories/rulings_test.cc.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "twosource/stories.h"

namespace twosource::linking {

class Rulings {
 public:
  void add(StoryRuling ruling);

  /// The ruling that was taken away; none has the number 0.
  StoryRuling remove(std::uint64_t number);

  /// The number of the last ruling that holds; 0 where there is none.
  [[nodiscard]] std::uint64_t last() const { return rulings_.empty() ? 0 : rulings_.rbegin()->first; }

  /// A report that stands for all of its unit; the report itself where nothing was ruled of it.
  [[nodiscard]] std::uint64_t unit_of(std::uint64_t report) const;

  /// The reports of a report's unit, ascending.
  [[nodiscard]] std::vector<std::uint64_t> together_with(std::uint64_t report) const;

  [[nodiscard]] bool apart(std::uint64_t a, std::uint64_t b) const;

  /// Whether anything was ruled of a report.
  [[nodiscard]] bool concerns(std::uint64_t report) const { return unit_.contains(report); }

 private:
  /// A side of a ruling that reports are apart.
  using Side = std::pair<std::uint64_t, bool>;

  void settle();
  void apply_same(const StoryRuling& ruling);
  void apply_apart(const StoryRuling& ruling);
  [[nodiscard]] bool units_apart(std::uint64_t a, std::uint64_t b) const;
  void join(std::uint64_t into, std::uint64_t unit);

  std::map<std::uint64_t, StoryRuling> rulings_;
  // What comes of them.
  std::map<std::uint64_t, std::uint64_t> unit_;
  std::map<std::uint64_t, std::vector<std::uint64_t>> members_;
  std::map<std::uint64_t, std::set<Side>> sides_;
};

}  // namespace twosource::linking
