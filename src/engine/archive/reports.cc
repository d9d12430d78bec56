// One report of an archive, with its versions. Test: tests/end_to_end/archive_test.py.
#include <algorithm>
#include <utility>

#include "archive/ask.h"
#include "archive/check.h"
#include "archive/snapshot.h"
#include "archive/word_changes.h"
#include "base/guard.h"
#include "engine/archive/state.h"
#include "linking/stories/shared_passages.h"

namespace twosource {
namespace {

Result<std::vector<ReportVersion>> versions_of(archive::Database& database, const archive::ReportRow& row) {
  return archive::rows_of(
      archive::ask(database, "SELECT number, fetched_at, sha256 FROM version WHERE report = ?1 ORDER BY number",
                   row.id),
      [&row](const archive::Statement& found) {
        return ReportVersion{found.integer(0), found.maybe_text(1), found.text(2), found.integer(0) == row.version};
      });
}

/// The copies of a report, with what it shares with each.
Result<std::vector<ReportCopy>> copies_of(Archive::State& archive, const archive::ReportRow& row,
                                          const Reading& reading) {
  std::vector<std::int64_t> others;
  auto copies = archive::rows_of(
      archive::ask(archive.database,
                   "SELECT report.name, 1, share, report.id FROM copy JOIN report ON report.id = copy.original "
                   "WHERE copy.report = ?1 UNION ALL "
                   "SELECT report.name, 0, share, report.id FROM copy JOIN report ON report.id = copy.report "
                   "WHERE copy.original = ?1 ORDER BY 1",
                   row.id),
      [&others](const archive::Statement& found) {
        others.push_back(found.integer(3));
        return ReportCopy{found.text(0), found.integer(1) != 0, found.real(2), {}, {}};
      });
  if (!copies) return copies;
  for (std::size_t i = 0; i < copies->size(); ++i) {
    auto other = archive.readings_of({others[i]});
    if (!other) return other.error();
    if (other->empty()) continue;  // it was forgotten meanwhile
    (*copies)[i].passages = linking::shared_passages(reading, other->front());
    (*copies)[i].text = std::move(other->front().report.text);
  }
  return copies;
}

bool touches(const Statement& statement, Span changed) {
  return changed.empty() ? statement.span.start < changed.start && changed.start < statement.span.end
                         : statement.span.overlaps(changed);
}

/// The statements of a Reading that stand in changed words, with the place of the first change that each stands in.
std::vector<std::pair<std::size_t, std::size_t>> touched(const Reading& reading, const std::vector<WordChange>& words,
                                                         Span WordChange::*side) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (std::size_t i = 0; i < reading.statements.size(); ++i) {
    for (std::size_t change = 0; change < words.size(); ++change) {
      if (!touches(reading.statements[i], words[change].*side)) continue;
      found.emplace_back(i, change);
      break;
    }
  }
  return found;
}

std::string speaker_of(const Reading& reading, const Statement& statement) {
  if (!statement.attribution) return {};
  const auto& speaker = reading.attributions[*statement.attribution].speaker;
  return speaker ? reading.entities[*speaker].name : std::string{};
}

/// Statements that changed: those of both versions that stand in one change are one statement that says something else now.
std::vector<TouchedStatement> touched_statements(const Reading& before, const Reading& after,
                                                 const std::vector<WordChange>& words) {
  const auto old_ones = touched(before, words, &WordChange::before);
  auto new_ones = touched(after, words, &WordChange::after);
  std::vector<TouchedStatement> all;
  for (const auto& [statement, change] : old_ones) {
    TouchedStatement told{before.statements[statement].span, {}, speaker_of(before, before.statements[statement])};
    const auto same = std::ranges::find(new_ones, change, &std::pair<std::size_t, std::size_t>::second);
    if (same != new_ones.end()) {
      told.after = after.statements[same->first].span;
      new_ones.erase(same);
    }
    all.push_back(std::move(told));
  }
  for (const auto& [statement, change] : new_ones) {
    all.push_back({{}, after.statements[statement].span, speaker_of(after, after.statements[statement])});
  }
  return all;
}

}  // namespace

Result<ArchivedReport> Archive::report(std::string_view key) {
  return base::guarded(state_->database.path(), [&]() -> Result<ArchivedReport> {
    const auto row = state_->report_named(key);
    if (!row) return row.error();
    auto reading = state_->reports.reading(*row);
    if (!reading) return reading.error();
    auto versions = versions_of(state_->database, *row);
    if (!versions) return versions.error();
    auto copies = copies_of(*state_, *row, *reading);
    if (!copies) return copies.error();
    ArchivedReport report{row->key, *std::move(reading), row->is_read, {}, *std::move(versions), *std::move(copies)};
    const auto number = state_->stories.story_of(row->id);
    if (!number) return number.error();
    if (!*number) return report;
    const auto story = state_->stories.get(**number);
    if (!story) return story.error();
    if (*story) report.story = (*story)->id;
    return report;
  });
}

Result<std::vector<ReportChange>> Archive::changes(std::string_view key) {
  return base::guarded(state_->database.path(), [&]() -> Result<std::vector<ReportChange>> {
    const auto row = state_->report_named(key);
    if (!row) return row.error();
    const auto versions = versions_of(state_->database, *row);
    if (!versions) return versions.error();
    std::vector<ReportChange> changes;
    std::optional<Reading> before;
    for (std::size_t i = 0; i < versions->size(); ++i) {
      auto after = state_->reports.reading(*row, (*versions)[i].number);
      if (!after) return after.error();
      if (before) {
        ReportChange change{(*versions)[i - 1],
                            (*versions)[i],
                            before->report.text,
                            after->report.text,
                            before->report.title,
                            after->report.title,
                            {},
                            {}};
        change.words = archive::word_changes(change.text_before, change.text_after);
        change.statements = touched_statements(*before, *after, change.words);
        changes.push_back(std::move(change));
      }
      before = *std::move(after);
    }
    return changes;
  });
}

Result<std::vector<Error>> Archive::check() {
  return base::guarded(state_->database.path(), [&] {
    return archive::within_snapshot(state_->database,
                                    [&] { return archive::check(state_->database, state_->packing); });
  });
}

}  // namespace twosource
