// The stories whose reports changed, linked anew, so that lists and searches tell what they say.
// Test: tests/end_to_end/archive_test.py.
#include <algorithm>
#include <utility>

#include "archive/ask.h"
#include "archive/search/index.h"
#include "engine/archive/state.h"
#include "engine/archive/summary.h"
#include "engine/ordered_work.h"

namespace twosource {
namespace {

constexpr std::size_t kStoriesABatch = 64;

struct StoryToLink {
  archive::StoryRow row;
  std::string revision;
};

using Links = engine::OrderedWork<std::vector<Reading>, Result<Story>>;

Result<Story> link_one(const Engine& engine, const std::vector<Reading>& readings) {
  std::vector<const Reading*> all;
  for (const Reading& reading : readings) all.push_back(&reading);
  return engine.link(all);
}

/// Writes down what a story says together, unless its reports have changed since it was linked.
Result<bool> note(Archive::State& archive, const StoryToLink& story, const Story& linked) {
  const auto revision = archive.stories.revision_of(story.row.number);
  if (!revision) return revision.error();
  if (*revision != story.revision) return false;
  auto done = archive.stories.note_linked(story.row.number, linked.id, engine::summary_of(linked));
  if (done) done = archive.linked_stories.keep(story.row.number, *revision, linked);
  if (!done) return done.error();
  std::vector<std::int64_t> rows;
  for (const StoryReport& report : linked.reports) {
    const auto row = archive::ask_number(archive.database, "SELECT id FROM report WHERE name = ?1", report.id);
    if (!row) return row.error();
    if (!*row) return false;
    if (auto dated = archive.reports.note_date(**row, report.published); !dated) return dated.error();
    rows.push_back(**row);
  }
  if (auto noted = archive::note_statuses(archive.database, linked, rows); !noted) return noted.error();
  return true;
}

}  // namespace

Result<std::size_t> Archive::State::link_stories(const Engine& engine, const IngestOptions& options) {
  const auto outstanding = database.number("SELECT count(*) FROM story WHERE NOT is_linked AND size > 0");
  if (!outstanding) return outstanding.error();
  std::size_t linked = 0;
  std::uint64_t above = 0;
  while (!options.stop.stop_requested()) {
    auto rows = stories.to_link(above, kStoriesABatch);
    if (!rows) return rows.error();
    if (rows->empty()) break;
    above = rows->back().number;
    std::vector<StoryToLink> batch;
    std::vector<Result<Story>> done;
    Links work(executor_of(engine),
               [&engine](const std::vector<Reading>& readings) { return link_one(engine, readings); });
    for (archive::StoryRow& row : *rows) {
      auto revision = stories.revision_of(row.number);
      if (!revision) return revision.error();
      const auto members = stories.rows_of(row.number);
      if (!members) return members.error();
      auto readings = readings_of(*members);
      if (!readings) return readings.error();
      if (readings->empty()) continue;
      batch.push_back({std::move(row), *std::move(revision)});
      if (work.full()) done.push_back(*work.take({}, {}));
      work.give(*std::move(readings));
    }
    while (!work.empty()) done.push_back(*work.take({}, {}));
    auto transaction = archive::Transaction::begin(database);
    if (!transaction) return transaction.error();
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (!done[i]) return engine::at(done[i].error(), database.path() + ", story " + batch[i].row.id);
      const auto noted = note(*this, batch[i], *done[i]);
      if (!noted) return noted.error();
      linked += *noted ? 1 : 0;
    }
    if (auto committed = transaction->commit(); !committed) return committed.error();
    if (options.on_work) {
      options.on_work("stories linked", linked, std::max(linked, static_cast<std::size_t>(*outstanding)));
    }
  }
  return linked;
}

}  // namespace twosource
