// Groups from the most alike pair downwards while the mean likeness of all pairs of two groups holds (average linkage:
// Sokal and Michener 1958). Test: tests/unit/linking/stories/average_link_test.cc.
#pragma once

#include <cstddef>
#include <vector>

namespace twosource::linking {

/// How alike some units are, each of one or more reports, in a square.
class LikenessMatrix {
 public:
  explicit LikenessMatrix(std::size_t units) : units_(units), values_(units * units, 0) {}
  [[nodiscard]] std::size_t size() const { return units_; }
  [[nodiscard]] double at(std::size_t a, std::size_t b) const { return values_[a * units_ + b]; }
  void set(std::size_t a, std::size_t b, double likeness) {
    values_[a * units_ + b] = values_[b * units_ + a] = likeness;
  }

 private:
  std::size_t units_;
  std::vector<double> values_;
};

/// Two units that must not come together.
inline constexpr double kApart = -1e9;

/// Joins units while the likeness of two groups is `join` at least; `weights` are the units' numbers of reports. Each
/// group holds the indices of its units, ascending; groups by their first unit. Cubic in the units at worst.
std::vector<std::vector<std::size_t>> average_link(LikenessMatrix likeness, std::vector<double> weights, double join);

}  // namespace twosource::linking
