// Test: tests/end_to_end/archive_test.py.
#include "engine/archive/stream.h"

#include <algorithm>
#include <utility>

namespace twosource::engine {

using archive::ReportRow;
using archive::RulingRow;

namespace {

bool holds(const std::vector<std::string>& keys, const std::string& key) {
  return std::ranges::find(keys, key) != keys.end();
}

}  // namespace

Result<StoryBatch> StoryBatch::begin(Archive::State& archive, const Engine& engine, OpenStream& open) {
  auto transaction = archive::Transaction::begin(archive.database);
  if (!transaction) return transaction.error();
  // What others wrote meanwhile is seen from here on.
  const auto version = archive.database.number("PRAGMA data_version");
  if (!version) return version.error();
  if (!open.stream || open.seen != *version) {
    open.stream.reset();
    auto stored = archive.stories.stored();
    if (!stored) return stored.error();
    auto stream = engine.stories(*std::move(stored));
    if (!stream) return at(stream.error(), archive.database.path());
    open.stream.emplace(*std::move(stream));
    open.seen = *version;
  }
  return StoryBatch(archive, open, *std::move(transaction));
}

StoryBatch::StoryBatch(StoryBatch&& other) noexcept
    : archive_(other.archive_),
      open_(std::exchange(other.open_, nullptr)),
      transaction_(std::move(other.transaction_)),
      batch_(other.batch_),
      committed_(other.committed_) {}

StoryBatch::~StoryBatch() {
  if (open_ != nullptr && !committed_) open_->stream.reset();
}

Result<void> StoryBatch::write(const Result<StoryChanges>& changes) {
  if (!changes) return at(changes.error(), archive_->database.path());
  const bool nothing = changes->reports.empty() && changes->stories.empty() && changes->copies.empty();
  if (!nothing && !batch_) {
    const auto number = archive_->stories.begin_batch();
    if (!number) return number.error();
    batch_ = *number;
  }
  if (!nothing) {
    if (auto applied = archive_->stories.apply(*changes, *batch_); !applied) return applied;
  }
  return archive_->stories.set_position(stream().position());
}

Result<void> StoryBatch::add(const ReportRow& row, StoryProfile profile) {
  return write(stream().add(row.serial, std::move(profile)));
}

Result<void> StoryBatch::remove(const ReportRow& row) {
  if (auto back = recall(row); !back) return back;
  return write(stream().remove(row.serial));
}

Result<void> StoryBatch::forget(const ReportRow& row) {
  if (row.is_read) {
    const auto story = archive_->stories.story_of(row.id);
    if (!story) return story.error();
    if (auto removed = remove(row); !removed) return removed;
    if (*story) {
      if (auto cleared = archive_->stories.clear_summary(**story); !cleared) return cleared;
    }
  }
  return archive_->reports.forget(row);
}

Result<void> StoryBatch::recall(const ReportRow& row) {
  if (!row.is_read || stream().story_of(row.serial)) return {};
  const auto story = archive_->stories.story_of(row.id);
  if (!story) return story.error();
  if (!*story) return Error{ErrorCode::kBrokenInput, "is in no story; 'twosource check' tells more", row.key};
  auto reports = archive_->stories.reports_of(**story);
  if (!reports) return reports.error();
  if (auto live = archive_->stories.set_live(**story); !live) return live;
  return write(stream().recall(*std::move(reports)));
}

Result<void> StoryBatch::recall(const std::vector<std::string>& keys) {
  for (const std::string& key : keys) {
    const auto row = archive_->reports.find(key);
    if (!row) return row.error();
    if (!*row) continue;
    if (auto back = recall(**row); !back) return back;
  }
  return {};
}

Result<ReportRow> StoryBatch::change(const ReportRow& row, const archive::NewReport& report,
                                     std::optional<StoryProfile> profile) {
  const auto story = archive_->stories.story_of(row.id);
  if (!story) return story.error();
  if (*story) {
    if (auto removed = remove(row); !removed) return removed.error();
  }
  auto changed = archive_->reports.change(row, report);
  if (!changed || !profile) return changed;
  if (auto added = add(*changed, *std::move(profile)); !added) return added.error();
  const auto joined = stream().story_of(changed->serial);
  if (*story && joined && stream().reports_of(**story).empty()) {
    auto led = *joined == changed->serial ? archive_->stories.carry_on(**story, *joined)
                                          : archive_->stories.lead_on(**story, *joined, *batch_);
    if (!led) return led.error();
  }
  if (auto ruled = rule_anew(changed->key); !ruled) return ruled.error();
  return changed;
}

/// A report that changed has another number in the stream: what was ruled of it is ruled of that.
Result<void> StoryBatch::rule_anew(const std::string& key) {
  const auto rulings = archive_->stories.rulings();
  if (!rulings) return rulings.error();
  for (RulingRow ruling : *rulings) {
    const bool is_meant = holds(ruling.one, key) || holds(ruling.other, key);
    if (ruling.revoked || !is_meant) continue;
    if (auto back = write(stream().revoke(ruling.in_stream)); !back) return back;
    const auto number = archive_->stories.renumber_ruling(ruling.number);
    if (!number) return number.error();
    ruling.in_stream = *number;
    if (auto ruled = rule(ruling); !ruled) return ruled;
  }
  return {};
}

Result<void> StoryBatch::rule(const RulingRow& ruling) {
  for (const auto* keys : {&ruling.one, &ruling.other}) {
    if (auto back = recall(*keys); !back) return back;
  }
  const auto made = archive_->stories.in_stream(ruling);
  if (!made) return made.error();
  if (!*made) return {};
  return write(stream().rule(**made));
}

Result<void> StoryBatch::revoke(const RulingRow& ruling) {
  for (const auto* keys : {&ruling.one, &ruling.other}) {
    if (auto back = recall(*keys); !back) return back;
  }
  auto done = write(stream().revoke(ruling.in_stream));
  // A ruling of reports that are gone the stream never had.
  return !done && done.error().code == ErrorCode::kNotFound ? Result<void>() : done;
}

Result<void> StoryBatch::mend() { return write(stream().mend()); }

Result<void> StoryBatch::commit() {
  auto done = transaction_.commit();
  committed_ = done.ok();
  return done;
}

}  // namespace twosource::engine
