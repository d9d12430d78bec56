// The reports of an archive: kept, found, changed, forgotten; with what reading made of them.
//
//   Reports reports(database, packing);
//   auto row = reports.find(key);                       // none: new
//   auto row = reports.add({key, serial, std::move(reading), profile});
//   auto again = reports.reading(row);                  // as it went in, without its tokens
//
// A report's row id is day << 24 | n: the day of publication, else of fetching, else none, and n in the order in which that
// day's reports came. Whatever writes is called inside of a transaction. Test: tests/unit/archive/reports_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "archive/packing.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::archive {

/// Which day a row id holds.
enum class DayBasis { kPublished = 0, kFetched = 1, kNone = 2 };

constexpr int kDayShift = 24;
/// The first row id of a day (days since 1970); ids of a range of days are a range.
constexpr std::int64_t first_row_of(std::int64_t day) { return day * (std::int64_t{1} << kDayShift); }

/// A report as it lies there.
struct ReportRow {
  std::int64_t id = 0;
  std::uint64_t serial = 0;  ///< its number in the stream of stories
  std::string key;
  std::string name;  ///< Report::id
  std::int64_t version = 1;
  bool is_read = true;
};

/// A report to be kept.
struct NewReport {
  std::string key;
  std::string words;  ///< words_hash (keys.h)
  std::uint64_t serial = 0;
  Reading
      reading;  ///< its report's id is the one that reports.name_for gave; one that is stored alone has no more than the Report
  bool is_read = true;  ///< false: stored alone
  std::string profile;  ///< encoded; empty where it is not read
};

class Reports {
 public:
  /// Both must outlive it.
  Reports(Database& database, Packing& packing) : database_(database), packing_(packing) {}

  /// By key, none where there is none.
  [[nodiscard]] Result<std::optional<ReportRow>> find(std::string_view key) const;

  /// By whatever a person may call it: key, id, or the beginning of one of them that only one report has.
  [[nodiscard]] Result<std::optional<ReportRow>> find_named(std::string_view name) const;

  [[nodiscard]] Result<std::optional<ReportRow>> find_id(std::int64_t id) const;

  /// Whether a version of it has these words.
  [[nodiscard]] Result<bool> has_words(const ReportRow& row, std::string_view words) const;

  /// Whether it was forgotten.
  [[nodiscard]] Result<bool> is_forgotten(std::string_view key) const;

  /// `name`, or where another report has that, "name (2)".
  [[nodiscard]] Result<std::string> name_for(std::string_view name) const;

  /// The number that the next report has in the stream.
  [[nodiscard]] Result<std::uint64_t> next_serial() const;

  Result<ReportRow> add(const NewReport& report);

  /// Adds what a page says now, which stands from now on. The row may have another id after that.
  Result<ReportRow> change(const ReportRow& row, const NewReport& report);

  /// Adds what a page said before: it does not stand.
  Result<void> add_earlier(const ReportRow& row, const NewReport& report);

  /// Puts another Reading of the same text, made anew, in place of the one that stands. The row may have another id after
  /// that: what was inferred to be its day.
  Result<ReportRow> replace_reading(const ReportRow& row, const Reading& reading, std::string_view profile);

  /// What its story tells of when a report was published that does not tell it.
  Result<void> note_date(std::int64_t id, const std::optional<PublishedDate>& published);

  /// The Reading of a version, without its tokens.
  [[nodiscard]] Result<Reading> reading(const ReportRow& row, std::int64_t version) const;
  [[nodiscard]] Result<Reading> reading(const ReportRow& row) const { return reading(row, row.version); }

  /// Whether the row's id is of the day that the report's dates give.
  [[nodiscard]] static bool is_of_day(const ReportRow& row, const Report& report);

  /// Takes it out with all that hangs on it, and leaves a tombstone for its key.
  Result<void> forget(const ReportRow& row);

  /// Leaves a tombstone for what is not there, or may come under another key: a key, or the id that its provider gave it.
  Result<void> bury(std::string_view name);

 private:
  Result<void> take_from_index(const ReportRow& row);
  Result<std::int64_t> move_to_day(const ReportRow& row, const Report& report);
  Result<void> put_row(const ReportRow& row, const NewReport& report);
  Result<void> put_version(const ReportRow& row, std::int64_t number, const NewReport& report);
  [[nodiscard]] Result<std::int64_t> free_id(const Report& report) const;
  [[nodiscard]] Result<std::int64_t> next_version(const ReportRow& row) const;
  Result<std::optional<std::int64_t>> outlet_of(const Report& report);

  Database& database_;
  Packing& packing_;
};

}  // namespace twosource::archive
