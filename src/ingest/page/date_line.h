// A line of a page that tells when, by whom and for which outlet, and nothing else: "Published 14 October 2025, 09:12 BST
// | By Jane Roe".
//
// Method: taken apart from left to right into the parts of data/<language>/ingest/date_lines.json; what is left over makes
// it some other line. Test: tests/unit/ingest/page/date_line_test.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/page/rules.h"

namespace twosource::ingest {

struct DateLine {
  bool day = false;       ///< it tells a day with its year
  bool open_day = false;  ///< it tells a day without one
  bool time = false;      ///< it tells a time of day, or how long ago
  bool done = false;      ///< it tells what was done then: "Published"
  std::size_t names = 0;  ///< that may be anything's
  std::optional<std::string> authors;
  std::optional<std::string> outlet;

  /// Whether the line tells when.
  [[nodiscard]] bool tells_when() const { return day || ((open_day || time) && names == 0); }
  /// Nothing but a day: one of several such lines heads a day's entry.
  [[nodiscard]] bool is_bare() const { return !time && !done && names == 0 && !authors && !outlet; }
};

/// What a line is made of; nothing where some of it is no part of such a line.
std::optional<DateLine> read_date_line(std::string_view line, const DateLineRules& rules);

}  // namespace twosource::ingest
