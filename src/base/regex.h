// Regular expressions: a thin wrapper of PCRE2 with its JIT, for patterns that come from data/ and from models.
//
// Always UTF and UCP. Match and heap limits are set, so that no pattern and text together can hang or exhaust
// memory: a search that hits a limit is an Error.
#pragma once

#include <bitset>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/error.h"
#include "twosource/report.h"

namespace twosource::base {

/// One match: group 0 is the whole; a group that took no part has start == end == npos.
struct RegexMatch {
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
  std::vector<Span> groups;
  [[nodiscard]] Span whole() const { return groups.front(); }
  [[nodiscard]] bool has(std::size_t group) const { return group < groups.size() && groups[group].start != kNone; }
};

struct RegexOptions {
  bool ignore_case = false;
  bool dot_matches_newline = false;
  bool anchored = false;  ///< `search` matches at `from` alone: far faster than `match_at`, which the JIT cannot run
};

/// A compiled pattern: immutable, shared freely between threads.
class Regex {
 public:
  /// Compiles a pattern in PCRE2's syntax. The Error names the pattern and the place in it.
  static Result<Regex> compile(std::string_view pattern, RegexOptions options = {});

  /// The leftmost match at or after byte `from`. Nothing found is an empty vector of groups.
  /// Look-behinds see the text before `from`. Text must be valid UTF-8.
  [[nodiscard]] Result<RegexMatch> search(std::string_view text, std::size_t from = 0) const;

  /// A match that starts exactly at byte `at` (Python's `match`), else no groups.
  [[nodiscard]] Result<RegexMatch> match_at(std::string_view text, std::size_t at = 0) const;

  /// All matches, leftmost, without overlap.
  [[nodiscard]] Result<std::vector<RegexMatch>> find_all(std::string_view text) const;

  /// The bytes that a match can start with, as far as PCRE2 can tell: all of them where it cannot.
  [[nodiscard]] std::bitset<256> first_bytes() const;

  /// Names of the named groups, by group number; empty for an unnamed one.
  [[nodiscard]] const std::vector<std::string>& group_names() const;

 private:
  struct Program;
  explicit Regex(std::shared_ptr<const Program> program) : program_(std::move(program)) {}
  std::shared_ptr<const Program> program_;
};

}  // namespace twosource::base
