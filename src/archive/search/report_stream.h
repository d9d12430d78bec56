// The reports that answer a question, newest first, one after the other.
//
// Method: one condition is walked along its own index, which is in the order of report ids and thereby of days; the others
// are looked up for each report that it gives. Walked is what lets the fewest reports through: a filter with few, else the
// words, else the smallest filter, else the days. So a common word beside a rare name costs what the rare name costs, and
// the first page never waits for all reports. Where nothing says which reports to look at ("-football"), the newest
// 50,000 of them are looked at. Test: tests/unit/archive/search/search_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "archive/database.h"
#include "archive/search/filters.h"

namespace twosource::archive {

/// Of what the reports must hold, all that is known from indices.
struct Conditions {
  std::string matching;       ///< in FTS5's language; empty: whatever words
  std::string matching_none;  ///< where no words are asked for: what must not stand there
  std::vector<FoundFilter> filters;
  std::int64_t first = 0;  ///< report ids, half open
  std::int64_t behind = 0;
};

class ReportStream {
 public:
  static Result<ReportStream> open(Database& database, const Conditions& conditions);

  /// The next report; nothing at the end.
  Result<std::optional<std::int64_t>> next();

  /// How many were looked at so far, those that a condition refused among them.
  [[nodiscard]] std::size_t examined() const { return examined_; }

  /// Whether it ended without having looked at all.
  [[nodiscard]] bool gave_up() const { return gave_up_; }

  /// What is told then.
  [[nodiscard]] static std::string why_it_gave_up();

 private:
  /// One row of an index: the reports of an entity, an outlet, a story; each gives report ids, newest first.
  struct Walk {
    Statement statement;
    std::int64_t report = 0;
    bool done = false;
  };

  /// What a report is asked: whether `statement` has a row for it and one of the filter's.
  struct Check {
    Statement statement;
    std::vector<std::int64_t> rows;
    bool wanted = true;
  };

  /// Whether a report holds words: a walk along their index that keeps up with the reports asked for.
  struct WordCheck {
    Walk walk;
    std::string matching;
    std::int64_t first = 0;
    bool wanted = true;
  };

  ReportStream() = default;
  Result<void> add_walks(Database& database, const Conditions& conditions, const FoundFilter* filter);
  Result<void> add_check(Database& database, const FoundFilter& filter);
  Result<void> add_word_check(Database& database, const std::string& matching, const Conditions& conditions,
                              bool wanted);
  static Result<void> advance(Walk& walk);
  static Result<bool> holds(WordCheck& check, std::int64_t report);
  Result<std::optional<std::int64_t>> next_walked();
  Result<bool> passes(std::int64_t report);

  std::vector<Walk> walks_;
  std::vector<Check> checks_;
  std::vector<WordCheck> word_checks_;
  std::size_t examined_ = 0;
  bool walks_all_ = false;
  bool gave_up_ = false;
};

}  // namespace twosource::archive
