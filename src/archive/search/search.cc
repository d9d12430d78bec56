#include "archive/search/search.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "archive/ask.h"
#include "archive/search/hits.h"
#include "archive/search/question.h"
#include "archive/snapshot.h"

namespace twosource::archive {
namespace {

constexpr std::size_t kMostCounted = 1000;
constexpr std::size_t kMostExamined = 50'000;  ///< reports looked at to count, once what is shown is found
constexpr std::size_t kMostRanked = 5000;

/// The places that answer, newest first, as far as they were looked for.
struct Places {
  std::vector<FoundPlace> shown;
  std::size_t count = 0;
  bool more = false;
  bool gave_up = false;  ///< with reports left that may answer
};

bool has(const std::vector<std::int64_t>& rows, std::optional<std::int64_t> row) {
  return row && std::find(rows.begin(), rows.end(), *row) != rows.end();
}

/// Whether a statement is by whom the question asks, of a claim that stands as it asks.
bool is_asked_for(const FoundStatement& statement, const std::vector<FoundFilter>& filters) {
  return std::all_of(filters.begin(), filters.end(), [&statement](const FoundFilter& filter) {
    if (filter.kind == FilterKind::kSpeaker) return has(filter.rows, statement.speaker);
    if (filter.kind != FilterKind::kStatus) return true;
    return statement.status && has(filter.rows, static_cast<std::int64_t>(*statement.status));
  });
}

/// What of a report answers: itself, or those of its statements that do.
Result<std::vector<FoundPlace>> places_in(Database& database, std::int64_t report, const Question& question) {
  if (!question.statements) return std::vector<FoundPlace>{{report, std::nullopt}};
  auto statements = statements_of(database, report);
  if (!statements) return statements.error();
  const WantedWords& wanted = question.wanted;
  std::vector<TextWord> words;
  if (!wanted.all_of.empty() || !wanted.none_of.empty()) {
    const auto text = text_of(database, report);
    if (!text) return text.error();
    words = words_of(*text);
  }
  std::vector<FoundPlace> places;
  for (FoundStatement& statement : *statements) {
    if (!is_asked_for(statement, question.conditions.filters) || !holds(words, statement.span, wanted)) continue;
    places.push_back({report, std::move(statement)});
  }
  return places;
}

Result<Places> newest_places(Database& database, const Question& question, std::size_t limit) {
  auto stream = ReportStream::open(database, question.conditions);
  if (!stream) return stream.error();
  Places places;
  while (true) {
    const bool full = places.count > limit;
    if (places.count > kMostCounted || (full && stream->examined() >= kMostExamined)) break;
    const auto report = stream->next();
    if (!report) return report.error();
    if (!*report) {
      places.more = places.gave_up = stream->gave_up();
      return places;
    }
    auto found = places_in(database, **report, question);
    if (!found) return found.error();
    places.count += found->size();
    for (FoundPlace& place : *found) {
      if (places.shown.size() < limit) places.shown.push_back(std::move(place));
    }
  }
  places.more = true;
  places.count = std::min(places.count - 1, kMostCounted);  // the last one only showed that there are more
  return places;
}

/// The newest reports that answer, `most` of them.
Result<std::vector<std::int64_t>> newest_reports(Database& database, const Question& question, std::size_t most,
                                                 bool& more) {
  auto stream = ReportStream::open(database, question.conditions);
  if (!stream) return stream.error();
  std::vector<std::int64_t> reports;
  while (true) {
    const auto report = stream->next();
    if (!report) return report.error();
    if (!*report) return reports;
    more = reports.size() == most;
    if (more) return reports;
    reports.push_back(**report);
  }
}

std::string as_json(const std::vector<std::int64_t>& rows) { return fmt::format("[{}]", fmt::join(rows, ",")); }

/// The best of some reports, best first; of equals the newer.
Result<std::vector<FoundPlace>> best_of(Database& database, const Question& question,
                                        const std::vector<std::int64_t>& reports, std::size_t limit) {
  if (reports.empty()) return std::vector<FoundPlace>();
  // The + keeps SQLite from asking FTS5 anew for each row, which would count all reports each time.
  return rows_of(ask(database,
                     "SELECT rowid FROM report_words WHERE report_words MATCH ?1 AND rowid >= ?2 AND rowid <= ?3 "
                     "AND +rowid IN (SELECT value FROM json_each(?4)) ORDER BY bm25(report_words), rowid DESC LIMIT ?5",
                     question.conditions.matching, reports.back(), reports.front(), as_json(reports), limit),
                 [](const Statement& row) {
                   return FoundPlace{row.integer(0), std::nullopt};
                 });
}

Result<Places> best_places(Database& database, const Question& question, std::size_t limit) {
  if (question.statements || question.wanted.all_of.empty()) {
    return Error{ErrorCode::kInvalidArgument,
                 "ranks reports by their words: leave it out where there is none, and with speaker: and status:",
                 "--best", "best"};
  }
  Places places;
  const auto reports = newest_reports(database, question, kMostRanked, places.more);
  if (!reports) return reports.error();
  places.count = reports->size();
  auto best = best_of(database, question, *reports, limit);
  if (!best) return best.error();
  places.shown = *std::move(best);
  return places;
}

Result<Found> search_now(Database& database, std::string_view text, const SearchOptions& options) {
  auto question = understand(database, text);
  if (!question) return question.error();
  auto places = options.best ? best_places(database, *question, options.limit)
                             : newest_places(database, *question, options.limit);
  if (!places) return places.error();
  Found found;
  found.query = text;
  found.statements = question->statements;
  found.count = places->count;
  found.more = places->more;
  if (options.best) found.ranked = places->count;
  found.notes = std::move(question->notes);
  if (places->gave_up) found.notes.push_back(ReportStream::why_it_gave_up());
  for (const FoundPlace& place : places->shown) {
    auto hit = hit_of(database, place, *question);
    if (!hit) return hit.error();
    found.hits.push_back(*std::move(hit));
  }
  return found;
}

}  // namespace

Result<Found> search(Database& database, std::string_view query, const SearchOptions& options) {
  return within_snapshot(database, options.deadline, [&] { return search_now(database, query, options); });
}

}  // namespace twosource::archive
