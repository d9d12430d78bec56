#include "archive/reports.h"

#include <utility>

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
  auto question = database_.prepare(std::string(kColumns) + "WHERE key = ?1");
  if (!question) return question.error();
  question->bind(1, key);
  return only_row(*question);
}

Result<std::optional<ReportRow>> Reports::find_serial(std::uint64_t serial) const {
  auto question = database_.prepare(std::string(kColumns) + "WHERE serial = ?1");
  if (!question) return question.error();
  question->bind(1, static_cast<std::int64_t>(serial));
  return only_row(*question);
}

Result<std::optional<ReportRow>> Reports::find_named(std::string_view name) const {
  for (const std::string_view where :
       {"WHERE key = ?1", "WHERE name = ?1", "WHERE key >= ?1 AND key < ?1 || x'FF' LIMIT 2",
        "WHERE name >= ?1 AND name < ?1 || x'FF' LIMIT 2"}) {
    auto question = database_.prepare(std::string(kColumns) + std::string(where));
    if (!question) return question.error();
    question->bind(1, name);
    auto found = only_row(*question);
    if (!found || *found || name.empty()) return found;
  }
  return std::optional<ReportRow>();
}

Result<bool> Reports::has_words(const ReportRow& row, std::string_view words) const {
  auto question = database_.prepare("SELECT 1 FROM version WHERE report = ?1 AND words = ?2");
  if (!question) return question.error();
  return question->bind(1, row.id).bind(2, words).step();
}

Result<bool> Reports::is_forgotten(std::string_view key) const {
  auto question = database_.prepare("SELECT 1 FROM tombstone WHERE key = ?1");
  if (!question) return question.error();
  return question->bind(1, key).step();
}

Result<std::string> Reports::name_for(std::string_view name) const {
  auto question = database_.prepare("SELECT 1 FROM report WHERE name = ?1");
  if (!question) return question.error();
  std::string free(name);
  for (std::size_t number = 2;; ++number) {
    const auto taken = question->bind(1, std::string_view(free)).step();
    if (!taken) return taken.error();
    if (!*taken) return free;
    question->reset();
    free = std::string(name) + " (" + std::to_string(number) + ")";
  }
}

Result<std::uint64_t> Reports::next_serial() const {
  const auto last = database_.number(
      "SELECT max(value) FROM (SELECT max(serial) AS value FROM report UNION ALL "
      "SELECT CAST(value AS INTEGER) FROM property WHERE name = 'last_serial')");
  if (!last) return last.error();
  return static_cast<std::uint64_t>(*last) + 1;
}

Result<std::int64_t> Reports::free_id(const Report& report) const {
  const std::int64_t first = first_row_of(day_of(report).day);
  auto question = database_.prepare("SELECT max(id) FROM report WHERE id >= ?1 AND id < ?2");
  if (!question) return question.error();
  const auto row = question->bind(1, first).bind(2, first + first_row_of(1)).step();
  if (!row) return row.error();
  const std::int64_t id = question->is_null(0) ? first + 1 : question->integer(0) + 1;
  if (id < first + first_row_of(1)) return id;
  return Error{ErrorCode::kTooLarge, "holds as many reports of one day as it can", database_.path()};
}

Result<std::optional<std::int64_t>> Reports::outlet_of(const Report& report) {
  if (!report.outlet) return std::optional<std::int64_t>();
  auto find = database_.prepare("SELECT id FROM outlet WHERE name = ?1");
  if (!find) return find.error();
  const auto found = find->bind(1, std::string_view(*report.outlet)).step();
  if (!found) return found.error();
  if (*found) return std::optional(find->integer(0));
  auto add = database_.prepare("INSERT INTO outlet (name) VALUES (?1)");
  if (!add) return add.error();
  if (auto added = add->bind(1, std::string_view(*report.outlet)).run(); !added) return added.error();
  return std::optional(database_.last_rowid());
}

Result<std::optional<std::int64_t>> Reports::maker_of(const MadeBy& made_by) {
  const auto bind = [&made_by](Statement& statement) {
    int number = 0;
    for (const std::string* part :
         {&made_by.program, &made_by.model, &made_by.data, &made_by.language, &made_by.reading, &made_by.linking}) {
      statement.bind(++number, std::string_view(*part));
    }
  };
  auto find = database_.prepare(
      "SELECT id FROM maker WHERE program = ?1 AND model = ?2 AND data = ?3 AND language = ?4 "
      "AND reading = ?5 AND linking = ?6");
  if (!find) return find.error();
  bind(*find);
  const auto found = find->step();
  if (!found) return found.error();
  if (*found) return std::optional(find->integer(0));
  auto add = database_.prepare(
      "INSERT INTO maker (program, model, data, language, reading, linking) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  if (!add) return add.error();
  bind(*add);
  if (auto added = add->run(); !added) return added.error();
  return std::optional(database_.last_rowid());
}

Result<void> Reports::put_row(const ReportRow& row, const NewReport& report) {
  const Report& page = report.reading.report;
  const auto outlet = outlet_of(page);
  if (!outlet) return outlet.error();
  auto put = database_.prepare(
      "UPDATE report SET serial = ?2, outlet = ?3, title = ?4, url = ?5, day_basis = ?6, version = ?7, is_read = ?8, "
      "profile = ?9 WHERE id = ?1");
  if (!put) return put.error();
  put->bind(1, row.id).bind(2, static_cast<std::int64_t>(row.serial));
  if (*outlet) {
    put->bind(3, **outlet);
  } else {
    put->bind_null(3);
  }
  put->bind(4, page.title).bind(5, page.url).bind(6, static_cast<std::int64_t>(day_of(page).basis));
  put->bind(7, row.version).bind(8, std::int64_t{row.is_read});
  if (report.profile.empty()) {
    put->bind_null(9);
  } else {
    put->bind_blob(9, report.profile);
  }
  return put->run();
}

Result<void> Reports::put_version(const ReportRow& row, std::int64_t number, const NewReport& report) {
  std::optional<std::int64_t> maker;
  if (report.is_read) {
    auto found = maker_of(report.reading.made_by);
    if (!found) return found.error();
    maker = *found;
  }
  auto put = database_.prepare(
      "INSERT INTO version (report, number, words, fetched_at, maker, text, record) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
      "?7)");
  if (!put) return put.error();
  put->bind(1, row.id).bind(2, number).bind(3, std::string_view(report.words));
  put->bind(4, report.reading.report.fetched_at);
  if (maker) {
    put->bind(5, *maker);
  } else {
    put->bind_null(5);
  }
  put->bind_blob(6, packing_.pack(report.reading.report.text)).bind_blob(7, packing_.pack(record_of(report.reading)));
  return put->run();
}

Result<ReportRow> Reports::add(NewReport report) {
  auto id = free_id(report.reading.report);
  if (!id) return id.error();
  ReportRow row{*id, report.serial, report.key, report.reading.report.id, 1, report.is_read};
  auto put = database_.prepare(
      "INSERT INTO report (id, serial, key, name, day_basis, version, is_read) VALUES (?1, ?2, ?3, ?4, 0, 1, 0)");
  if (!put) return put.error();
  put->bind(1, row.id).bind(2, static_cast<std::int64_t>(row.serial));
  put->bind(3, std::string_view(row.key)).bind(4, std::string_view(row.name));
  if (auto done = put->run(); !done) return done.error();
  if (auto done = put_row(row, report); !done) return done.error();
  if (auto done = put_version(row, 1, report); !done) return done.error();
  if (auto done = add_to_index(database_, row.id, report.reading); !done) return done.error();
  return row;
}

Result<ReportRow> Reports::change(const ReportRow& row, NewReport report) {
  if (auto done = take_from_index(row); !done) return done.error();
  ReportRow changed = row;
  changed.serial = report.serial;
  changed.is_read = report.is_read;
  auto last = database_.prepare("SELECT max(number) FROM version WHERE report = ?1");
  if (!last) return last.error();
  if (const auto found = last->bind(1, row.id).step(); !found) return found.error();
  changed.version = last->integer(0) + 1;
  last->reset();
  // Another day has other ids: what hangs on the report follows it there.
  if (row.id >> kDayShift != day_of(report.reading.report).day) {
    const auto id = free_id(report.reading.report);
    if (!id) return id.error();
    changed.id = *id;
    auto move = database_.prepare("UPDATE report SET id = ?2 WHERE id = ?1");
    if (!move) return move.error();
    if (auto done = move->bind(1, row.id).bind(2, changed.id).run(); !done) return done.error();
  }
  if (auto done = put_row(changed, report); !done) return done.error();
  if (auto done = put_version(changed, changed.version, report); !done) return done.error();
  if (auto done = add_to_index(database_, changed.id, report.reading); !done) return done.error();
  return changed;
}

Result<void> Reports::add_earlier(const ReportRow& row, const NewReport& report) {
  auto last = database_.prepare("SELECT max(number) FROM version WHERE report = ?1");
  if (!last) return last.error();
  if (const auto found = last->bind(1, row.id).step(); !found) return found.error();
  return put_version(row, last->integer(0) + 1, report);
}

Result<void> Reports::replace_reading(const ReportRow& row, const Reading& reading, std::string_view profile) {
  if (auto done = take_from_index(row); !done) return done;
  const auto maker = maker_of(reading.made_by);
  if (!maker) return maker.error();
  auto put = database_.prepare("UPDATE version SET maker = ?3, record = ?4 WHERE report = ?1 AND number = ?2");
  if (!put) return put.error();
  put->bind(1, row.id).bind(2, row.version).bind(3, maker->value()).bind_blob(4, packing_.pack(record_of(reading)));
  if (auto done = put->run(); !done) return done;
  if (auto done = add_to_index(database_, row.id, reading); !done) return done;
  auto note = database_.prepare("UPDATE report SET is_read = 1, profile = ?2 WHERE id = ?1");
  if (!note) return note.error();
  return note->bind(1, row.id).bind_blob(2, profile).run();
}

Result<Reading> Reports::reading(const ReportRow& row, std::int64_t version) const {
  auto question = database_.prepare("SELECT text, record FROM version WHERE report = ?1 AND number = ?2");
  if (!question) return question.error();
  const auto found = question->bind(1, row.id).bind(2, version).step();
  if (!found) return found.error();
  const std::string where = database_.path() + ", report " + row.key;
  if (!*found) {
    return Error{ErrorCode::kNotFound, "has no version " + std::to_string(version), where};
  }
  auto text = packing_.unpack(question->blob(0));
  if (!text) return Error{text.error().code, text.error().message, where};
  const auto record = packing_.unpack(question->blob(1));
  if (!record) return Error{record.error().code, record.error().message, where};
  auto reading = decode_reading(*record, *std::move(text));
  if (!reading) return Error{reading.error().code, reading.error().message, where + ": " + reading.error().where};
  return reading;
}

Result<std::string> Reports::profile(const ReportRow& row) const {
  auto question = database_.prepare("SELECT profile FROM report WHERE id = ?1");
  if (!question) return question.error();
  const auto found = question->bind(1, row.id).step();
  if (!found) return found.error();
  return question->blob(0);
}

Result<void> Reports::take_from_index(const ReportRow& row) {
  const auto old = reading(row);
  if (!old) return old.error();
  return archive::take_from_index(database_, row.id, *old);
}

Result<void> Reports::forget(const ReportRow& row) {
  if (auto done = take_from_index(row); !done) return done;
  if (auto done = forget_unused_words(database_); !done) return done;
  auto remember = database_.prepare("INSERT OR IGNORE INTO tombstone VALUES (?1)");
  if (!remember) return remember.error();
  if (auto done = remember->bind(1, std::string_view(row.key)).run(); !done) return done;
  auto take = database_.prepare("DELETE FROM report WHERE id = ?1");
  if (!take) return take.error();
  return take->bind(1, row.id).run();
}

}  // namespace twosource::archive
