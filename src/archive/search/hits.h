// What is shown of that which was found: the report, the passage, whose word it is.
// Test: tests/unit/archive/search/search_test.cc.
#pragma once

#include <cstdint>
#include <optional>

#include "archive/database.h"
#include "archive/search/question.h"
#include "twosource/search.h"

namespace twosource::archive {

/// A statement's row.
struct FoundStatement {
  Span span;
  std::optional<std::int64_t> speaker;
  std::optional<std::int64_t> relay;
  std::optional<Span> cue;
  Naming naming = Naming::kOutlet;
  std::optional<Act> act;
  std::optional<std::string> said_on;
  std::optional<ClaimStatus> status;
};

/// A report, or one of its statements.
struct FoundPlace {
  std::int64_t report = 0;
  std::optional<FoundStatement> statement;
};

/// All statements of a report, in their order.
Result<std::vector<FoundStatement>> statements_of(Database& database, std::int64_t report);

/// The text of a report.
Result<std::string> text_of(Database& database, std::int64_t report);

Result<Hit> hit_of(Database& database, const FoundPlace& place, const Question& question);

/// "2031-05-14", or nothing where the report has no day. `basis` is DayBasis, as a number.
std::string day_of(std::int64_t report, std::int64_t basis);

}  // namespace twosource::archive
