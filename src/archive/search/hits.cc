#include "archive/search/hits.h"

#include <chrono>

#include "archive/ask.h"
#include "archive/dates.h"
#include "archive/reports.h"
#include "base/dates.h"
#include "base/record_names.h"

namespace twosource::archive {
namespace {

std::optional<std::int64_t> maybe_integer(const Statement& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(row.integer(column));
}

/// A span as it is stored in two columns; none where they are NULL, and an empty one for what is no span.
std::optional<Span> maybe_span(const Statement& row, int column) {
  if (row.is_null(column) || row.is_null(column + 1)) return std::nullopt;
  const std::int64_t start = row.integer(column);
  const std::int64_t end = row.integer(column + 1);
  if (start < 0 || end < start || end > std::int64_t{UINT32_MAX}) return Span{};
  return Span{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

/// A value of an enumeration that is stored by its place; the default for a place that this program does not know.
template <class Enum>
Enum value_at(std::int64_t place) {
  const auto known = static_cast<std::int64_t>(base::names_of(Enum{}).size());
  return place >= 0 && place < known ? static_cast<Enum>(place) : Enum{};
}

Result<std::optional<std::string>> name_of_entity(Database& database, std::optional<std::int64_t> entity) {
  if (!entity) return std::optional<std::string>{};
  auto find = ask(database, "SELECT name FROM entity WHERE id = ?1", *entity);
  if (!find) return find.error();
  const auto row = find->step();
  if (!row) return row.error();
  return *row ? std::optional(find->text(0)) : std::nullopt;
}

/// The report of a hit: all but its passage.
Result<Hit> report_of(Database& database, std::int64_t report) {
  auto find =
      ask(database,
          "SELECT report.name, outlet.name, report.title, report.url, report.day_basis, report_text.text, published, "
          "(SELECT story.id FROM membership JOIN story ON story.number = membership.story "
          "WHERE membership.report = report.id AND until IS NULL) "
          "FROM report JOIN report_text ON report_text.id = report.id LEFT JOIN outlet ON outlet.id = report.outlet "
          "WHERE report.id = ?1",
          report);
  if (!find) return find.error();
  const auto row = find->step();
  if (!row) return row.error();
  if (!*row || find->is_null(5)) {
    return Error{ErrorCode::kBrokenInput, "is damaged: the text of a report is missing; 'twosource check' tells more",
                 database.path()};
  }
  Hit hit;
  hit.report = find->text(0);
  hit.outlet = find->maybe_text(1);
  hit.title = find->maybe_text(2);
  hit.url = find->maybe_text(3);
  hit.day = day_of(report, find->integer(4));
  hit.day_of_fetching = find->integer(4) == static_cast<std::int64_t>(DayBasis::kFetched);
  if (!find->is_null(6)) {
    hit.published = date_from_row(find->text(6));
  } else if (find->integer(4) == static_cast<std::int64_t>(DayBasis::kPublished)) {
    hit.published = given_date(hit.day);
  }
  hit.text = find->text(5);
  hit.story = find->maybe_text(7);
  return hit;
}

bool lies_within(std::string_view text, Span span) { return span.start <= span.end && span.end <= text.size(); }

Result<Saying> saying_of(Database& database, const FoundStatement& statement, std::string_view text) {
  auto speaker = name_of_entity(database, statement.speaker);
  if (!speaker) return speaker.error();
  auto via = name_of_entity(database, statement.relay);
  if (!via) return via.error();
  Saying saying{*std::move(speaker), statement.naming,  statement.act,   statement.cue, {},
                *std::move(via),     statement.said_on, statement.status};
  if (saying.cue && lies_within(text, *saying.cue)) saying.cue_words = cut(text, *saying.cue);
  return saying;
}

}  // namespace

std::string day_of(std::int64_t report, std::int64_t basis) {
  if (basis == static_cast<std::int64_t>(DayBasis::kNone)) return {};
  return base::to_iso(base::Day(std::chrono::days(report >> kDayShift)));
}

Result<std::vector<FoundStatement>> statements_of(Database& database, std::int64_t report) {
  return rows_of(
      ask(database,
          "SELECT start, end, cue_start, cue_end, speaker, relay, naming, act, said_on, status FROM statement "
          "WHERE report = ?1 ORDER BY number",
          report),
      [](const Statement& row) {
        FoundStatement statement;
        statement.span = maybe_span(row, 0).value_or(Span{});
        statement.cue = maybe_span(row, 2);
        statement.speaker = maybe_integer(row, 4);
        statement.relay = maybe_integer(row, 5);
        statement.naming = value_at<Naming>(row.integer(6));
        if (!row.is_null(7)) statement.act = value_at<Act>(row.integer(7));
        statement.said_on = row.maybe_text(8);
        if (!row.is_null(9)) statement.status = value_at<ClaimStatus>(row.integer(9));
        return statement;
      });
}

Result<std::string> text_of(Database& database, std::int64_t report) {
  auto find = ask(database, "SELECT text FROM report_text WHERE id = ?1", report);
  if (!find) return find.error();
  const auto row = find->step();
  if (!row) return row.error();
  return *row ? find->text(0) : std::string{};
}

Result<Hit> hit_of(Database& database, const FoundPlace& place, const Question& question) {
  auto hit = report_of(database, place.report);
  if (!hit) return hit;
  const std::vector<Mark> marks = marks_of(words_of(hit->text), place.statement ? question.wanted : question.shown);
  Passage passage;
  if (!place.statement) {
    passage = passage_around(hit->text, marks);
  } else if (!lies_within(hit->text, place.statement->span)) {
    return Error{ErrorCode::kBrokenInput,
                 "is damaged: a statement lies outside of its report; 'twosource check' tells more", database.path()};
  } else {
    passage = passage_within(hit->text, place.statement->span, marks);
    auto saying = saying_of(database, *place.statement, hit->text);
    if (!saying) return saying.error();
    hit->saying = *std::move(saying);
  }
  hit->span = passage.span;
  hit->marks = std::move(passage.marks);
  hit->quote = cut(hit->text, hit->span);
  return hit;
}

}  // namespace twosource::archive
