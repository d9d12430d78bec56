#include "archive/search/report_stream.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace twosource::archive {
namespace {

constexpr int kStepsForASearch = 64;        ///< along an index cost about as much as to begin anew elsewhere
constexpr std::size_t kMostOfAll = 50'000;  ///< reports that are looked at where nothing says which

// Each walk takes what it is about as ?1 and report ids as ?2 and ?3, half open; each check the same and a report as ?2.
struct Index {
  const char* walk;
  const char* check;
};

constexpr const char* kWords =
    "SELECT rowid FROM report_words WHERE report_words MATCH ?1 AND rowid >= ?2 AND rowid < ?3 ORDER BY rowid DESC";
constexpr Index kMentions{
    "SELECT report FROM mention WHERE entity = ?1 AND report >= ?2 AND report < ?3 ORDER BY report DESC",
    "SELECT 1 FROM mention WHERE entity = ?1 AND report = ?2"};
constexpr Index kSpeakers{
    "SELECT DISTINCT report FROM statement WHERE speaker = ?1 AND report >= ?2 AND report < ?3 ORDER BY report DESC",
    "SELECT 1 FROM statement INDEXED BY statement_of_speaker WHERE speaker = ?1 AND report = ?2 LIMIT 1"};
constexpr Index kStatuses{
    "SELECT DISTINCT report FROM statement WHERE status = ?1 AND report >= ?2 AND report < ?3 ORDER BY report DESC",
    "SELECT 1 FROM statement INDEXED BY statement_of_status WHERE status = ?1 AND report = ?2 LIMIT 1"};
constexpr Index kOutlets{"SELECT id FROM report WHERE outlet = ?1 AND id >= ?2 AND id < ?3 ORDER BY id DESC",
                         "SELECT 1 FROM report WHERE outlet = ?1 AND id = ?2"};
constexpr Index kStories{
    "SELECT report FROM membership WHERE story = ?1 AND until IS NULL AND report >= ?2 AND report < ?3 "
    "ORDER BY report DESC",
    "SELECT 1 FROM membership WHERE story = ?1 AND report = ?2 AND until IS NULL"};
constexpr const char* kAllReports = "SELECT id FROM report WHERE ?1 = 0 AND id >= ?2 AND id < ?3 ORDER BY id DESC";

const Index& index_of(FilterKind kind) {
  switch (kind) {
    case FilterKind::kSpeaker:
      return kSpeakers;
    case FilterKind::kOutlet:
      return kOutlets;
    case FilterKind::kStory:
      return kStories;
    case FilterKind::kStatus:
      return kStatuses;
    default:
      return kMentions;
  }
}

/// The filter to walk along; none: words, or where there are none, days.
const FoundFilter* walked_filter(const Conditions& conditions) {
  const FoundFilter* smallest = nullptr;
  for (const FoundFilter& filter : conditions.filters) {
    if (!filter.excluded && (smallest == nullptr || filter.reports < smallest->reports)) smallest = &filter;
  }
  const bool few = smallest != nullptr && smallest->reports <= kFewReports;
  return few || conditions.matching.empty() ? smallest : nullptr;
}

}  // namespace

Result<ReportStream> ReportStream::open(Database& database, const Conditions& conditions) {
  ReportStream stream;
  const FoundFilter* along = walked_filter(conditions);
  auto made = stream.add_walks(database, conditions, along);
  for (const FoundFilter& filter : conditions.filters) {
    if (&filter == along || !made) continue;
    made = stream.add_check(database, filter);
  }
  if (made && along != nullptr && !conditions.matching.empty()) {
    made = stream.add_word_check(database, conditions.matching, conditions, true);
  }
  if (made && !conditions.matching_none.empty()) {
    made = stream.add_word_check(database, conditions.matching_none, conditions, false);
  }
  if (!made) return made.error();
  return stream;
}

Result<void> ReportStream::add_walks(Database& database, const Conditions& conditions, const FoundFilter* filter) {
  const auto add = [&](const char* sql, const auto& value) -> Result<void> {
    auto statement = database.prepare(sql);
    if (!statement) return statement.error();
    statement->bind(1, value).bind(2, conditions.first).bind(3, conditions.behind);
    walks_.push_back({*std::move(statement), 0, false});
    return advance(walks_.back());
  };
  if (filter == nullptr && !conditions.matching.empty()) return add(kWords, std::string_view(conditions.matching));
  walks_all_ = filter == nullptr;
  if (walks_all_) return add(kAllReports, std::int64_t{0});
  for (const std::int64_t row : filter->rows) {
    if (auto added = add(index_of(filter->kind).walk, row); !added) return added;
  }
  return {};
}

Result<void> ReportStream::add_check(Database& database, const FoundFilter& filter) {
  auto statement = database.prepare(index_of(filter.kind).check);
  if (!statement) return statement.error();
  checks_.push_back({*std::move(statement), filter.rows, !filter.excluded});
  return {};
}

Result<void> ReportStream::add_word_check(Database& database, const std::string& matching, const Conditions& conditions,
                                          bool wanted) {
  auto statement = database.prepare(kWords);
  if (!statement) return statement.error();
  statement->bind(1, std::string_view(matching)).bind(2, conditions.first).bind(3, conditions.behind);
  word_checks_.push_back({{*std::move(statement), 0, false}, matching, conditions.first, wanted});
  return advance(word_checks_.back().walk);
}

Result<void> ReportStream::advance(Walk& walk) {
  const auto row = walk.statement.step();
  if (!row) return row.error();
  walk.done = !*row;
  if (*row) walk.report = walk.statement.integer(0);
  return {};
}

/// The newest report of all walks, from each of which it is taken.
Result<std::optional<std::int64_t>> ReportStream::next_walked() {
  std::optional<std::int64_t> newest;
  for (const Walk& walk : walks_) {
    if (!walk.done && (!newest || walk.report > *newest)) newest = walk.report;
  }
  for (Walk& walk : walks_) {
    if (walk.done || walk.report != newest) continue;
    if (auto advanced = advance(walk); !advanced) return advanced.error();
  }
  return newest;
}

/// Steps along to the report, or where it is far, begins anew there.
Result<bool> ReportStream::holds(WordCheck& check, std::int64_t report) {
  Walk& walk = check.walk;
  for (int steps = 0; steps < kStepsForASearch && !walk.done && walk.report > report; ++steps) {
    if (auto advanced = advance(walk); !advanced) return advanced.error();
  }
  if (!walk.done && walk.report > report) {
    walk.statement.reset();
    walk.statement.bind(1, std::string_view(check.matching)).bind(2, check.first).bind(3, report + 1);
    if (auto advanced = advance(walk); !advanced) return advanced.error();
  }
  return !walk.done && walk.report == report;
}

Result<bool> ReportStream::passes(std::int64_t report) {
  for (Check& check : checks_) {
    bool found = false;
    for (const std::int64_t wanted : check.rows) {
      const auto row = check.statement.bind(1, wanted).bind(2, report).step();
      if (!row) return row.error();
      check.statement.reset();
      found = *row;
      if (found) break;
    }
    if (found != check.wanted) return false;
  }
  for (WordCheck& check : word_checks_) {
    const auto found = holds(check, report);
    if (!found) return found.error();
    if (*found != check.wanted) return false;
  }
  return true;
}

std::string ReportStream::why_it_gave_up() {
  return fmt::format("looked at the newest {} reports alone: say what else must stand there, or from which days",
                     kMostOfAll);
}

Result<std::optional<std::int64_t>> ReportStream::next() {
  while (true) {
    auto report = next_walked();
    if (!report || !*report) return report;
    gave_up_ = walks_all_ && examined_ == kMostOfAll;
    if (gave_up_) return std::optional<std::int64_t>();
    ++examined_;
    const auto passed = passes(**report);
    if (!passed) return passed.error();
    if (*passed) return report;
  }
}

}  // namespace twosource::archive
