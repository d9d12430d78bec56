// Test: tests/unit/reading/times/times_test.cc.
#include "reading/times/anchors.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/time_resolution.h"
#include "base/unicode.h"

namespace twosource::reading {
namespace {

constexpr std::size_t kFarthestTimex = 16;
constexpr std::uint32_t kFarthestByte = 1500;  ///< some four paragraphs, where a rule says nothing else
constexpr std::uint32_t kLongestLink = 16;

/// Counted back or ahead from a third time in its own precision ("a year earlier"): no topic to count from in turn.
bool is_comparison(const Timex& timex) { return timex.local.ends_with('='); }

std::string_view local_precision(const Timex& timex) {
  std::string_view local = timex.local;
  if (local.starts_with('@')) local.remove_prefix(1);
  return base::precision_of(local);
}

/// "The first nine months": longer than a quarter, shorter than a year.
bool is_part_of_year(const Timex& timex) {
  constexpr std::array<std::string_view, 8> kLengths = {"P4M", "P5M", "P6M", "P7M", "P8M", "P9M", "P10M", "P11M"};
  return timex.type == TimexType::kDuration &&
         std::find(kLengths.begin(), kLengths.end(), timex.local) != kLengths.end();
}

bool can_be_counted_from(const Timex& timex, const TimeRule& rule, std::string_view anchored) {
  if (timex.type == TimexType::kDuration || timex.type == TimexType::kSet || is_comparison(timex)) return false;
  return rule.anchor.contains(local_precision(timex)) && base::can_count_from(anchored, timex.local);
}

/// The first of a report's opening times that a rule can count from.
std::optional<std::size_t> opening_anchor(const Reading& reading, const TimeRule& rule, std::string_view anchored) {
  const std::size_t end = std::min(reading.timexes.size(), kFarthestTimex);
  for (std::size_t index = 0; index < end; ++index) {
    if (can_be_counted_from(reading.timexes[index], rule, anchored)) return index;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> anchor_of(const Reading& reading, const TimeRule& rule, std::string_view anchored,
                                     std::uint32_t start) {
  if (rule.opening) return opening_anchor(reading, rule, anchored);
  const std::uint32_t farthest = rule.near > 0 ? rule.near : kFarthestByte;
  std::size_t looked_at = 0;
  for (std::size_t index = reading.timexes.size(); index-- > 0 && looked_at < kFarthestTimex; ++looked_at) {
    const Timex& timex = reading.timexes[index];
    if (start - timex.span.end > farthest) break;
    if (rule.not_past_months && is_part_of_year(timex)) break;
    if (can_be_counted_from(timex, rule, anchored)) return index;
  }
  return std::nullopt;
}

void link_last(Reading& reading, const TimeRules& rules) {
  if (reading.timexes.size() < 2) return;
  const std::size_t second = reading.timexes.size() - 1;
  Timex& length = reading.timexes[second - 1];
  const Timex& date = reading.timexes[second];
  if (date.type == TimexType::kDuration || date.type == TimexType::kSet) return;
  const Span between{length.span.end, date.span.start};
  if (between.size() > kLongestLink) return;
  const auto link = rules.links.find(base::comparison_key(cut(reading.report.text, between)));
  if (link == rules.links.end()) return;
  if (length.type == TimexType::kDuration) {
    (link->second == "end" ? length.end_point : length.begin) = second;
  } else if (length.local.find("quarter") != std::string::npos && link->second == "end" && !date.anchor) {
    length.local = "@term+0";  // "the quarter ended Sept. 30"
    length.anchor = second;
  }
}

}  // namespace twosource::reading
