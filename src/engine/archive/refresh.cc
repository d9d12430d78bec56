// What an older program, model or data made, made anew. Test: tests/end_to_end/archive_test.py.
#include <limits>
#include <utility>

#include "archive/ask.h"
#include "base/guard.h"
#include "engine/archive/state.h"
#include "engine/ordered_work.h"
#include "twosource/stories.h"

namespace twosource {
namespace {

constexpr std::size_t kReportsABatch = 200;

/// Whether a Reading would be another one today; else only what linking rests on is.
bool is_read_otherwise(const MadeBy& then, const MadeBy& now) {
  return then.program != now.program || then.model != now.model || then.language != now.language ||
         then.reading != now.reading;
}

struct OldReading {
  archive::ReportRow row;
  Reading reading;
  bool is_new = false;  ///< read anew
  std::optional<StoryProfile> profile;
  std::optional<Error> error;
};

class Refresh {
 public:
  Refresh(Archive::State& archive, const Engine& engine, const IngestOptions& options)
      : archive_(archive), engine_(engine), options_(options) {}

  Result<RefreshSummary> run() {
    const auto outstanding =
        archive::ask_number(archive_.database, "SELECT count(*)" + std::string(kStanding) + std::string(kOlder),
                            now().program, now().model, now().language, now().reading, now().linking);
    if (!outstanding) return outstanding.error();
    std::size_t done = 0;
    while (!options_.stop.stop_requested()) {
      auto batch = next_batch();
      if (!batch) return batch.error();
      if (batch->empty()) break;
      read(*batch);
      if (auto written = write(*batch); !written) return written.error();
      done += batch->size();
      if (options_.on_work) {
        options_.on_work("reports looked through", done, static_cast<std::size_t>(outstanding->value_or(0)));
      }
    }
    if (auto marked = mark_stories(); !marked) return marked.error();
    auto linked = archive_.link_stories(engine_, options_);
    if (!linked) return linked.error();
    summary_.linked = *linked;
    summary_.stopped = options_.stop.stop_requested();
    return summary_;
  }

 private:
  static constexpr std::string_view kStanding =
      " FROM report JOIN version ON version.report = report.id AND version.number = report.version "
      "JOIN maker ON maker.id = version.maker WHERE ";
  /// Of these, whose reading or linking is of another program or other data.
  static constexpr std::string_view kOlder =
      "(maker.program <> ?1 OR maker.model <> ?2 OR maker.language <> ?3 OR maker.reading <> ?4 OR maker.linking <> "
      "?5)";

  [[nodiscard]] const MadeBy& now() const { return engine_.made_by(); }

  Result<std::vector<OldReading>> next_batch();
  void read(std::vector<OldReading>& batch);
  Result<void> write(std::vector<OldReading>& batch);
  Result<void> mark_stories();

  Archive::State& archive_;
  const Engine& engine_;
  const IngestOptions& options_;
  RefreshSummary summary_;
  std::int64_t after_ = std::numeric_limits<std::int64_t>::min();  ///< row ids up to this one are done
};

Result<std::vector<OldReading>> Refresh::next_batch() {
  auto rows =
      archive::ask(archive_.database,
                   "SELECT report.id" + std::string(kStanding) + std::string(kOlder) +
                       " AND report.id > ?6 ORDER BY report.id LIMIT ?7",
                   now().program, now().model, now().language, now().reading, now().linking, after_, kReportsABatch);
  if (!rows) return rows.error();
  std::vector<OldReading> batch;
  while (true) {
    const auto next = rows->step();
    if (!next) return next.error();
    if (!*next) return batch;
    auto row = archive_.reports.find_id(rows->integer(0));
    if (!row) return row.error();
    auto reading = archive_.reports.reading(**row);
    if (!reading) return reading.error();
    after_ = (*row)->id;
    batch.push_back({**std::move(row), *std::move(reading), false, {}, {}});
  }
}

void Refresh::read(std::vector<OldReading>& batch) {
  engine::OrderedWork<OldReading*, OldReading*> work(Archive::State::executor_of(engine_), [&](OldReading* old) {
    if (is_read_otherwise(old->reading.made_by, now())) {
      auto reading = engine_.read(old->reading.report);
      if (!reading) {
        old->error = reading.error();
        return old;
      }
      old->reading = *std::move(reading);
      old->is_new = true;
    }
    old->reading.made_by = now();
    auto profile = engine_.profile(old->reading);
    if (profile) {
      old->profile = *std::move(profile);
    } else {
      old->error = profile.error();
    }
    return old;
  });
  for (OldReading& old : batch) {
    if (work.full()) (void)work.take({}, {});
    work.give(&old);
  }
  while (!work.empty()) (void)work.take({}, {});
}

/// The stories stay as they are: what mends them sees the new profiles from here on.
Result<void> Refresh::write(std::vector<OldReading>& batch) {
  auto transaction = archive::Transaction::begin(archive_.database);
  if (!transaction) return transaction.error();
  for (const OldReading& old : batch) {
    if (old.error) {
      ++summary_.failed;
      if (options_.on_report) {
        options_.on_report({IngestOutcome::kRefused, old.reading.report.id, old.row.key, old.row.name, old.error});
      }
      continue;
    }
    // What another process changed or forgot meanwhile is of its making.
    const auto there = archive_.reports.find_id(old.row.id);
    if (!there) return there.error();
    if (!*there || (*there)->serial != old.row.serial) continue;
    const auto row = archive_.reports.replace_reading(old.row, old.reading, encode(*old.profile));
    if (!row) return row.error();
    const auto story = archive_.stories.story_of(row->id);
    if (!story) return story.error();
    if (*story) {
      if (auto counted = archive_.stories.count(**story); !counted) return counted;
    }
    summary_.read += old.is_new ? 1 : 0;
  }
  return transaction->commit();
}

/// Stories that another program, model or other data linked, whose summary is damaged, or that are not kept as they were linked,
/// are linked anew.
Result<void> Refresh::mark_stories() {
  const auto& made_by = now();
  auto marked = archive::tell(
      archive_.database,
      "UPDATE story SET is_linked = 0 WHERE is_linked AND CASE WHEN json_valid(summary) THEN "
      "json_extract(summary, '$.made_by[0]') IS NOT ?1 OR json_extract(summary, '$.made_by[5]') IS NOT ?2 ELSE 1 END",
      made_by.program, made_by.linking);
  return marked ? archive_.linked_stories.mark_unkept(archive_.stories, made_by) : marked;
}

}  // namespace

Result<RefreshSummary> Archive::refresh(const Engine& engine, const IngestOptions& options) {
  return base::guarded(state_->database.path(), [&] { return Refresh(*state_, engine, options).run(); });
}

}  // namespace twosource
