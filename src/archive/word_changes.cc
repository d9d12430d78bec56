#include "archive/word_changes.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/unicode.h"

namespace twosource::archive {
namespace {

// Words that differ, up to which the shortest way is looked for: time and memory grow with its square.
constexpr std::ptrdiff_t kMostDifferences = 3000;

using Words = std::vector<Span>;

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

Words words_of(std::string_view text) {
  Words words;
  for (std::uint32_t at = 0; at < text.size();) {
    while (at < text.size() && is_space(text[at])) ++at;
    const std::uint32_t start = at;
    while (at < text.size() && !is_space(text[at])) ++at;
    if (at > start) words.push_back({start, at});
  }
  return words;
}

/// Two lists of words, without what both begin and end with.
class Comparison {
 public:
  Comparison(std::string_view before, std::string_view after)
      : before_(before), after_(after), old_(words_of(before)), new_(words_of(after)) {
    const std::size_t most = std::min(old_.size(), new_.size());
    while (first_ < most && same(first_, first_)) ++first_;
    while (last_ < most - first_ && same(old_.size() - 1 - last_, new_.size() - 1 - last_)) ++last_;
  }

  std::vector<WordChange> changes() {
    const auto rows = static_cast<std::ptrdiff_t>(old_.size() - first_ - last_);
    const auto columns = static_cast<std::ptrdiff_t>(new_.size() - first_ - last_);
    if (rows == 0 && columns == 0) return {};
    if (!walk(rows, columns)) return {change(0, rows, 0, columns)};
    return read_back(rows, columns);
  }

 private:
  [[nodiscard]] bool same(std::size_t one, std::size_t other) const {
    return cut(before_, old_[one]) == cut(after_, new_[other]);
  }
  [[nodiscard]] bool same_at(std::ptrdiff_t row, std::ptrdiff_t column) const {
    return same(first_ + static_cast<std::size_t>(row), first_ + static_cast<std::size_t>(column));
  }

  /// Goes forward along all diagonals at once, with one more difference each time; keeps how far each was.
  bool walk(std::ptrdiff_t rows, std::ptrdiff_t columns) {
    const std::ptrdiff_t most = std::min(rows + columns, kMostDifferences);
    std::vector<std::ptrdiff_t> reach(static_cast<std::size_t>(2 * most + 3), 0);
    const auto at = [&reach, most](std::ptrdiff_t diagonal) -> std::ptrdiff_t& {
      return reach[static_cast<std::size_t>(diagonal + most + 1)];
    };
    for (std::ptrdiff_t differences = 0; differences <= most; ++differences) {
      for (std::ptrdiff_t k = -differences; k <= differences; k += 2) {
        const bool down = k == -differences || (k != differences && at(k - 1) < at(k + 1));
        std::ptrdiff_t row = down ? at(k + 1) : at(k - 1) + 1;
        while (row < rows && row - k < columns && row - k >= 0 && same_at(row, row - k)) ++row;
        at(k) = row;
        if (row >= rows && row - k >= columns) {
          keep(at, differences);
          return true;
        }
      }
      keep(at, differences);
    }
    return false;
  }

  template <class At>
  void keep(const At& at, std::ptrdiff_t differences) {
    std::vector<std::ptrdiff_t>& kept = steps_.emplace_back();
    for (std::ptrdiff_t k = -differences; k <= differences; ++k) kept.push_back(at(k));
  }
  [[nodiscard]] std::ptrdiff_t kept(std::ptrdiff_t differences, std::ptrdiff_t k) const {
    return steps_[static_cast<std::size_t>(differences)][static_cast<std::size_t>(k + differences)];
  }

  /// The way back from the end, neighbouring differences joined.
  std::vector<WordChange> read_back(std::ptrdiff_t rows, std::ptrdiff_t columns) {
    struct Box {
      std::ptrdiff_t row_start, row_end, column_start, column_end;
    };
    std::vector<Box> boxes;
    std::ptrdiff_t row = rows;
    std::ptrdiff_t column = columns;
    for (auto differences = static_cast<std::ptrdiff_t>(steps_.size()) - 1; differences > 0; --differences) {
      const std::ptrdiff_t k = row - column;
      const bool down =
          k == -differences || (k != differences && kept_or(differences - 1, k - 1) < kept_or(differences - 1, k + 1));
      const std::ptrdiff_t from = down ? k + 1 : k - 1;
      const std::ptrdiff_t old_row = kept(differences - 1, from);
      const std::ptrdiff_t old_column = old_row - from;
      const Box step =
          down ? Box{old_row, old_row, old_column, old_column + 1} : Box{old_row, old_row + 1, old_column, old_column};
      if (!boxes.empty() && boxes.back().row_start == step.row_end && boxes.back().column_start == step.column_end) {
        boxes.back().row_start = step.row_start;
        boxes.back().column_start = step.column_start;
      } else {
        boxes.push_back(step);
      }
      row = old_row;
      column = old_column;
    }
    std::vector<WordChange> changes;
    for (auto box = boxes.rbegin(); box != boxes.rend(); ++box) {
      changes.push_back(change(box->row_start, box->row_end, box->column_start, box->column_end));
    }
    return changes;
  }

  [[nodiscard]] std::ptrdiff_t kept_or(std::ptrdiff_t differences, std::ptrdiff_t k) const {
    return k < -differences || k > differences ? -1 : kept(differences, k);
  }

  [[nodiscard]] WordChange change(std::ptrdiff_t row_start, std::ptrdiff_t row_end, std::ptrdiff_t column_start,
                                  std::ptrdiff_t column_end) const {
    return {span(old_, before_, row_start, row_end), span(new_, after_, column_start, column_end)};
  }
  /// From the first of some words to the last; of none the place where the next one begins.
  [[nodiscard]] Span span(const Words& words, std::string_view text, std::ptrdiff_t start, std::ptrdiff_t end) const {
    const std::size_t first = first_ + static_cast<std::size_t>(start);
    if (start < end) return {words[first].start, words[first_ + static_cast<std::size_t>(end) - 1].end};
    const auto place = first < words.size() ? words[first].start : static_cast<std::uint32_t>(text.size());
    return {place, place};
  }

  std::string_view before_;
  std::string_view after_;
  Words old_;
  Words new_;
  std::size_t first_ = 0;  ///< words that both begin with
  std::size_t last_ = 0;   ///< and end with
  std::vector<std::vector<std::ptrdiff_t>> steps_;
};

}  // namespace

std::vector<WordChange> word_changes(std::string_view before, std::string_view after) {
  return Comparison(before, after).changes();
}

}  // namespace twosource::archive
