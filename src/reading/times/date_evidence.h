// What a report's words tell of its own date: the dates, months and years that it prints, each with the kind of place
// that prints it, and the weekdays that it tells of.
//
// How far reports lie from dates of each kind is counted by eval/train_report_dates.py.
// Test: tests/unit/reading/times/inferred_date_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/dates.h"
#include "base/regex.h"
#include "reading/times/rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

constexpr std::size_t kWeekdays = 7;

enum class DateForm : std::uint8_t { kDay, kDayOfYear, kMonth, kYear };

/// Where a report prints a date.
enum class DateContext : std::uint8_t {
  kBody,
  kCaption,  ///< and a credit
  kSummary,  ///< a headline, a key point
  kHead,     ///< dateline and byline
  kNote,     ///< "Updated …", "Correction: …"
  kPost,     ///< behind a post that is quoted with its date
  kRights,   ///< behind "©"
};

/// What ties a date to the report's own days.
enum class DateTie : std::uint8_t {
  kNone,
  kWeekday,  ///< printed with its weekday
  kTied,     ///< in a caption: its weekday is told as past, or printed beside it
  kBound,    ///< in a caption: a passage that tells its weekday as past shares a name with the caption
};

/// What dates are counted by.
struct DateKind {
  DateForm form = DateForm::kDay;
  DateContext context = DateContext::kBody;
  bool ahead = false;  ///< it lies ahead
  DateTie tie = DateTie::kNone;
  int mentions = 0;  ///< of a year, up to three; 0 where they are not told apart

  /// "day caption tied", "day-of-year body ahead weekday", "year body 2": the key of its shares.
  [[nodiscard]] std::string name() const;

  friend bool operator==(const DateKind&, const DateKind&) = default;
};

/// "day-of-year": the key of the shares of all kinds of a form.
std::string_view name_of(DateForm form);

/// Logarithms of shares, by what they are shares of. Probabilities and thresholds of
/// data/<language>/reading/published.json.
struct DateRules {
  /// Contexts that the words before a date tell ("(@name) "), in the order in which they are tried.
  std::vector<std::pair<DateContext, base::Regex>> contexts;
  std::optional<base::Regex> first_printed;  ///< what stands before the day on which a report was first printed
  std::optional<base::Regex> changed;        ///< before that of its last change
  std::vector<int> edges;                    ///< lower edges of all buckets of days but the first, ascending
  std::vector<int> year_edges;               ///< the same of years
  std::map<std::string, std::vector<double>, std::less<>> shares;  ///< "day body told": log density by bucket
  std::array<double, kWeekdays> past = {};                         ///< log share of a weekday told so many days ago
  std::array<double, kWeekdays> future = {};                       ///< of one told so many days ahead
  int most_counted = 2;                                            ///< mentions of one weekday
  double wrong_weekday = 0;  ///< log share of dates whose printed weekday is wrong
  double day = 1;            ///< least probability of a day that is given
  double month = 1;
  double year = 1;
  double range = 1;  ///< what earliest and latest hold together

  static Result<DateRules> load(const std::filesystem::path& folder);
};

struct DateEvidence {
  DateKind kind;
  base::Day day;                         ///< of kDayOfYear in a leap year; of months and years the first
  std::optional<unsigned> weekday = {};  ///< printed with it
  std::size_t timex = 0;
  std::optional<std::size_t> year = {};  ///< timex that gives the year of a joined one
};

/// What a report says of one weekday: which way its mentions look, and the first of them.
struct WeekdayTold {
  int votes = 0;
  int mentions = 0;
  std::optional<std::size_t> timex;
  [[nodiscard]] int direction() const { return votes > 0 ? 1 : -1; }
};

struct ReportDateEvidence {
  std::vector<DateEvidence> dates;  ///< of each kind the newest; of days without a year the first few
  std::array<WeekdayTold, kWeekdays> weekdays;
  std::optional<std::size_t> own;  ///< timex in a dateline, a byline or a note on publication: the report's own day
};

/// Whether a date stands behind a post that is quoted with it: "(@annroe) January 21, 2025".
bool is_of_post(std::string_view text, const Timex& timex, const DateRules& rules);

/// Needs timexes and entities.
ReportDateEvidence find_date_evidence(const Reading& reading, const TimeRules& times, const DateRules& rules);

}  // namespace twosource::reading
