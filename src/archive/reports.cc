#include "archive/reports.h"

#include <utility>

#include "archive/ask.h"
#include "archive/dates.h"
#include "archive/free_name.h"
#include "archive/keys.h"
#include "archive/makers.h"
#include "archive/search/index.h"
#include "base/dates.h"
#include "twosource/codec.h"

namespace twosource::archive {
namespace {

constexpr std::string_view kColumns = "SELECT id, serial, key, name, version, is_read FROM report ";

ReportRow row_of(const Statement& statement) {
  return {statement.integer(0), static_cast<std::uint64_t>(statement.integer(1)),
          statement.text(2),    statement.text(3),
          statement.integer(4), statement.integer(5) != 0};
}

struct DayOfRow {
  std::int64_t day = 0;
  DayBasis basis = DayBasis::kNone;
};

DayOfRow day_of(const Report& report) {
  const auto count = [](base::Day day) { return std::int64_t{day.time_since_epoch().count()}; };
  if (report.published) {
    if (const auto day = base::parse_day(report.published->earliest)) return {count(*day), DayBasis::kPublished};
  }
  if (report.fetched_at) {
    if (const auto day = base::parse_day(*report.fetched_at)) return {count(*day), DayBasis::kFetched};
  }
  return {};
}

/// The one row that a question gives.
Result<std::optional<ReportRow>> only_row(Statement& question) {
  auto row = question.step();
  if (!row) return row.error();
  if (!*row) return std::optional<ReportRow>();
  ReportRow found = row_of(question);
  row = question.step();
  if (!row) return row.error();
  return *row ? std::optional<ReportRow>() : std::optional(std::move(found));
}

/// The text leaves the Reading while it is encoded: it is kept once, beside.
std::string record_of(const Reading& reading) { return encode(reading, {.tokens = false, .text = false}); }

}  // namespace

Result<std::optional<ReportRow>> Reports::find(std::string_view key) const {
  auto question = ask(database_, std::string(kColumns) + "WHERE key = ?1", key);
  if (!question) return question.error();
  return only_row(*question);
}

Result<std::optional<ReportRow>> Reports::find_id(std::int64_t id) const {
  auto question = ask(database_, std::string(kColumns) + "WHERE id = ?1", id);
  if (!question) return question.error();
  return only_row(*question);
}

Result<std::optional<ReportRow>> Reports::find_named(std::string_view name) const {
  for (const std::string_view where :
       {"WHERE key = ?1", "WHERE name = ?1", "WHERE key >= ?1 AND substr(key, 1, length(?1)) = ?1 ORDER BY key LIMIT 2",
        "WHERE name >= ?1 AND substr(name, 1, length(?1)) = ?1 ORDER BY name LIMIT 2"}) {
    auto question = ask(database_, std::string(kColumns) + std::string(where), name);
    if (!question) return question.error();
    auto found = only_row(*question);
    if (!found || *found || name.empty()) return found;
  }
  return std::optional<ReportRow>();
}

Result<bool> Reports::has_words(const ReportRow& row, std::string_view words) const {
  auto question = ask(database_, "SELECT 1 FROM version WHERE report = ?1 AND words = ?2", row.id, words);
  if (!question) return question.error();
  return question->step();
}

Result<bool> Reports::is_forgotten(std::string_view key) const {
  auto question = ask(database_, "SELECT 1 FROM tombstone WHERE key = ?1", key);
  if (!question) return question.error();
  return question->step();
}

Result<std::string> Reports::name_for(std::string_view name) const {
  return free_name(
      [name](std::size_t number) {
        return std::string(name) + (number == 1 ? "" : " (" + std::to_string(number) + ")");
      },
      [this](const std::string& free) -> Result<bool> {
        auto question = ask(database_, "SELECT 1 FROM report WHERE name = ?1", free);
        if (!question) return question.error();
        return question->step();
      });
}

Result<std::uint64_t> Reports::next_serial() const {
  const auto last = database_.number(
      "SELECT max(serial) FROM (SELECT max(serial) AS serial FROM report UNION ALL "
      "SELECT CAST(value AS INTEGER) FROM property WHERE name = 'stream.last_report')");
  if (!last) return last.error();
  return static_cast<std::uint64_t>(*last) + 1;
}

Result<std::int64_t> Reports::free_id(const Report& report) const {
  const std::int64_t first = first_row_of(day_of(report).day);
  const std::int64_t end = first + first_row_of(1);
  const auto last = ask_number(database_, "SELECT max(id) FROM report WHERE id >= ?1 AND id < ?2", first, end);
  if (!last) return last.error();
  const std::int64_t id = last->value_or(first) + 1;
  if (id < end) return id;
  return Error{ErrorCode::kTooLarge, "holds as many reports of one day as it can", database_.path()};
}

Result<std::optional<std::int64_t>> Reports::outlet_of(const Report& report) {
  if (!report.outlet) return std::optional<std::int64_t>();
  auto known = ask_number(database_, "SELECT id FROM outlet WHERE name = ?1", *report.outlet);
  if (!known || *known) return known;
  const std::optional<std::string> host = report.url ? host_of(*report.url) : std::nullopt;
  if (auto added = tell(database_, "INSERT INTO outlet (name, host) VALUES (?1, ?2)", *report.outlet, host); !added) {
    return added.error();
  }
  return std::optional(database_.last_rowid());
}

Result<void> Reports::put_row(const ReportRow& row, const NewReport& report) {
  const Report& page = report.reading.report;
  const auto outlet = outlet_of(page);
  if (!outlet) return outlet.error();
  return tell(database_,
              "UPDATE report SET serial = ?2, outlet = ?3, title = ?4, url = ?5, day_basis = ?6, version = ?7, "
              "is_read = ?8, published = ?9 WHERE id = ?1",
              row.id, row.serial, *outlet, page.title, page.url, static_cast<int>(day_of(page).basis), row.version,
              row.is_read, date_of_row(page.published));
}

Result<void> Reports::put_version(const ReportRow& row, std::int64_t number, const NewReport& report) {
  const Report& page = report.reading.report;
  std::optional<std::int64_t> maker;
  if (report.is_read) {
    const auto known = maker_of(database_, report.reading.made_by);
    if (!known) return known.error();
    maker = *known;
  }
  const std::string text = packing_.pack(page.text);
  const std::string record = packing_.pack(record_of(report.reading), page.text);
  return tell(database_,
              "INSERT INTO version (report, number, words, sha256, fetched_at, maker, profile, text, record) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
              row.id, number, report.words, page.sha256, page.fetched_at, maker,
              Blob{number == row.version ? report.profile : std::string_view()}, Blob{text}, Blob{record});
}

Result<ReportRow> Reports::add(const NewReport& report) {
  const auto id = free_id(report.reading.report);
  if (!id) return id.error();
  ReportRow row{*id, report.serial, report.key, report.reading.report.id, 1, report.is_read};
  auto done = tell(database_,
                   "INSERT INTO report (id, serial, key, name, day_basis, version, is_read) "
                   "VALUES (?1, ?2, ?3, ?4, 0, 1, 0)",
                   row.id, row.serial, row.key, row.name);
  if (done) done = put_row(row, report);
  if (done) done = put_version(row, row.version, report);
  if (done) done = add_to_index(database_, row.id, report.reading);
  if (!done) return done.error();
  return row;
}

Result<std::int64_t> Reports::next_version(const ReportRow& row) const {
  const auto last = ask_number(database_, "SELECT max(number) FROM version WHERE report = ?1", row.id);
  if (!last) return last.error();
  return last->value_or(0) + 1;
}

bool Reports::is_of_day(const ReportRow& row, const Report& report) {
  return row.id >> kDayShift == day_of(report).day;
}

/// Another day has other ids: what hangs on the report follows it there.
Result<std::int64_t> Reports::move_to_day(const ReportRow& row, const Report& report) {
  if (is_of_day(row, report)) return row.id;
  auto id = free_id(report);
  if (!id) return id;
  auto moved = tell(database_, "UPDATE report SET id = ?2 WHERE id = ?1", row.id, *id);
  if (!moved) return moved.error();
  return id;
}

Result<ReportRow> Reports::change(const ReportRow& row, const NewReport& report) {
  if (auto taken = take_from_index(row); !taken) return taken.error();
  const auto version = next_version(row);
  if (!version) return version.error();
  const auto id = move_to_day(row, report.reading.report);
  if (!id) return id.error();
  ReportRow changed{*id, report.serial, row.key, row.name, *version, report.is_read};
  auto done = put_row(changed, report);
  if (done) done = tell(database_, "UPDATE version SET profile = NULL WHERE report = ?1", changed.id);
  if (done) done = put_version(changed, changed.version, report);
  if (done) done = add_to_index(database_, changed.id, report.reading);
  if (!done) return done.error();
  return changed;
}

Result<void> Reports::add_earlier(const ReportRow& row, const NewReport& report) {
  const auto version = next_version(row);
  if (!version) return version.error();
  return put_version(row, *version, report);
}

Result<ReportRow> Reports::replace_reading(const ReportRow& row, const Reading& reading, std::string_view profile) {
  if (auto taken = take_from_index(row); !taken) return taken.error();
  const auto maker = maker_of(database_, reading.made_by);
  if (!maker) return maker.error();
  const auto id = move_to_day(row, reading.report);
  if (!id) return id.error();
  ReportRow moved = row;
  moved.id = *id;
  const std::string record = packing_.pack(record_of(reading), reading.report.text);
  auto done =
      tell(database_, "UPDATE version SET maker = ?3, record = ?4, profile = ?5 WHERE report = ?1 AND number = ?2",
           moved.id, moved.version, *maker, Blob{record}, Blob{profile});
  if (done) {
    done = tell(database_, "UPDATE report SET day_basis = ?2, published = ?3 WHERE id = ?1", moved.id,
                static_cast<int>(day_of(reading.report).basis), date_of_row(reading.report.published));
  }
  if (done) done = add_to_index(database_, moved.id, reading);
  if (!done) return done.error();
  return moved;
}

Result<void> Reports::note_date(std::int64_t id, const std::optional<PublishedDate>& published) {
  return tell(database_, "UPDATE report SET published = ?2 WHERE id = ?1 AND published IS NOT ?2", id,
              date_of_row(published));
}

Result<Reading> Reports::reading(const ReportRow& row, std::int64_t version) const {
  auto question = ask(database_, "SELECT text, record FROM version WHERE report = ?1 AND number = ?2", row.id, version);
  if (!question) return question.error();
  const auto found = question->step();
  if (!found) return found.error();
  const std::string where = database_.path() + ", report " + row.key;
  if (!*found) return Error{ErrorCode::kNotFound, "has no version " + std::to_string(version), where};
  auto text = packing_.unpack(question->blob(0));
  if (!text) return Error{text.error().code, "its text " + text.error().message, where};
  const auto record = packing_.unpack(question->blob(1), *text);
  if (!record) return Error{record.error().code, "its Reading " + record.error().message, where};
  auto reading = decode_reading(*record, *std::move(text));
  if (!reading) return Error{reading.error().code, reading.error().line(), where};
  return reading;
}

Result<void> Reports::take_from_index(const ReportRow& row) {
  const auto old = reading(row);
  if (!old) return old.error();
  return archive::take_from_index(database_, row.id, *old);
}

Result<void> Reports::forget(const ReportRow& row) {
  auto done = take_from_index(row);
  if (done) done = forget_unused_words(database_);
  if (done) done = bury(row.key);
  if (!done) return done;
  return tell(database_, "DELETE FROM report WHERE id = ?1", row.id);
}

Result<void> Reports::bury(std::string_view name) {
  return tell(database_, "INSERT OR IGNORE INTO tombstone VALUES (?1)", name);
}

}  // namespace twosource::archive
