// Where the rules of time expressions match: from left to right, at each place all rules that a match there can be of.
//
// A rule is tried only where a word or a sign begins, and only when that byte is one that its pattern can begin with;
// every pattern is bounded in length, so that time is linear in the text. Test: tests/unit/reading/times/times_test.cc.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "reading/times/rules.h"
#include "reading/times/values.h"

namespace twosource::reading {

/// One match of one rule, in bytes of the text that was searched.
struct TimeMatch {
  std::size_t rule = 0;
  base::RegexMatch match;
  [[nodiscard]] Span span() const { return match.whole(); }
};

/// The first byte at or after `at` where a match may begin; the size of the text where there is none.
std::size_t next_start(std::string_view text, std::size_t at, const TimeRules& rules);

/// All matches that begin at `at`: the longest first, of equal ones the first rule's.
std::vector<TimeMatch> matches_at(std::string_view text, std::size_t at, const TimeRules& rules);

/// What the groups of a match stand for; nothing where a numeral is none that counts.
std::optional<TimeGroups> groups_of(std::string_view text, const TimeMatch& match, const TimeRules& rules);

}  // namespace twosource::reading
