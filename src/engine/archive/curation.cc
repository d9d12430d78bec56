// What people decide: which stories are one, and what is to be forgotten. Test: tests/end_to_end/archive_test.py.
#include <algorithm>
#include <utility>

#include "archive/ask.h"
#include "base/guard.h"
#include "engine/archive/state.h"
#include "engine/archive/stream.h"

namespace twosource {
namespace {

/// Keys of a report, or of all of a story's.
struct Named {
  bool is_story = false;
  std::vector<std::string> keys;
};

Result<Named> named(const Archive::State& archive, std::string_view name) {
  const auto story = archive.stories.find(name);
  if (!story) return story.error();
  if (!*story) {
    auto report = archive.report_named(name);
    if (report) return Named{false, {report->key}};
    if (report.error().code != ErrorCode::kNotFound) return report.error();
    return Error{ErrorCode::kNotFound,
                 "holds no story and no report, or more than one, by the name \"" + std::string(name) + "\"",
                 archive.database.path()};
  }
  const auto rows = archive.stories.rows_of((*story)->story.number);
  if (!rows) return rows.error();
  Named found{true, {}};
  for (const std::int64_t id : *rows) {
    const auto row = archive.reports.find_id(id);
    if (!row) return row.error();
    if (*row) found.keys.push_back((*row)->key);
  }
  return found;
}

/// Of a story and one of its reports: the story without it.
void set_apart(Named& story, const Named& report) {
  if (story.is_story && !report.is_story) std::erase(story.keys, report.keys.front());
}

Result<std::vector<std::string>> ids_of(const archive::Reports& reports, const std::vector<std::string>& keys) {
  std::vector<std::string> ids;
  for (const std::string& key : keys) {
    const auto row = reports.find(key);
    if (!row) return row.error();
    ids.push_back(*row ? (*row)->name : key);
  }
  return ids;
}

Result<ArchivedRuling> told(const archive::Reports& reports, const archive::RulingRow& ruling) {
  auto one = ids_of(reports, ruling.one);
  if (!one) return one.error();
  auto other = ids_of(reports, ruling.other);
  if (!other) return other.error();
  return ArchivedRuling{ruling.number, ruling.same, *std::move(one), *std::move(other), ruling.revoked};
}

/// Nothing of a report that is forgotten stays in the file: not in free pages, in the log, or in the words of searches.
Result<void> wipe(archive::Database& database) {
  auto done = database.execute("INSERT INTO report_words (report_words) VALUES ('optimize')");
  if (done) done = database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  return done;
}

}  // namespace

Result<void> Archive::rule(const Engine& engine, Ruling ruling, std::string_view one, std::string_view other) {
  return base::guarded(state_->database.path(), [&]() -> Result<void> {
    engine::OpenStream stream;
    auto stories = engine::StoryBatch::begin(*state_, engine, stream);
    if (!stories) return stories.error();
    auto left = named(*state_, one);
    if (!left) return left.error();
    auto right = named(*state_, other);
    if (!right) return right.error();
    set_apart(*left, *right);
    set_apart(*right, *left);
    if (left->keys.empty() || right->keys.empty() || left->keys == right->keys) {
      return Error{ErrorCode::kInvalidArgument,
                   "is one and the same story: name two, or a story and one of its reports", std::string(one)};
    }
    const auto row = state_->stories.add_ruling(ruling == Ruling::kSame, std::move(left->keys), std::move(right->keys));
    if (!row) return row.error();
    if (auto ruled = stories->rule(*row); !ruled) return ruled;
    if (auto committed = stories->commit(); !committed) return committed;
    const auto linked = state_->link_stories(engine, {});
    return linked ? Result<void>() : linked.error();
  });
}

Result<ArchivedRuling> Archive::undo_ruling(const Engine& engine) {
  return base::guarded(state_->database.path(), [&]() -> Result<ArchivedRuling> {
    engine::OpenStream stream;
    auto stories = engine::StoryBatch::begin(*state_, engine, stream);
    if (!stories) return stories.error();
    const auto rulings = state_->stories.rulings();
    if (!rulings) return rulings.error();
    const auto last = std::find_if(rulings->rbegin(), rulings->rend(),
                                   [](const archive::RulingRow& ruling) { return !ruling.revoked; });
    if (last == rulings->rend()) {
      return Error{ErrorCode::kNotFound, "holds no ruling that could be taken back", state_->database.path()};
    }
    if (auto back = stories->revoke(*last); !back) return back.error();
    if (auto noted = state_->stories.revoke_ruling(last->number); !noted) return noted.error();
    if (auto committed = stories->commit(); !committed) return committed.error();
    const auto linked = state_->link_stories(engine, {});
    if (!linked) return linked.error();
    auto ruling = told(state_->reports, *last);
    if (ruling) ruling->revoked = true;
    return ruling;
  });
}

Result<std::vector<ArchivedRuling>> Archive::rulings() {
  return base::guarded(state_->database.path(), [&]() -> Result<std::vector<ArchivedRuling>> {
    const auto rows = state_->stories.rulings();
    if (!rows) return rows.error();
    std::vector<ArchivedRuling> rulings;
    for (const archive::RulingRow& row : *rows) {
      auto ruling = told(state_->reports, row);
      if (!ruling) return ruling.error();
      rulings.push_back(*std::move(ruling));
    }
    return rulings;
  });
}

Result<void> Archive::forget(const Engine& engine, std::string_view key) {
  return base::guarded(state_->database.path(), [&]() -> Result<void> {
    if (auto set = state_->database.execute("PRAGMA secure_delete = ON"); !set) return set;
    engine::OpenStream stream;
    auto stories = engine::StoryBatch::begin(*state_, engine, stream);
    if (!stories) return stories.error();
    const auto row = state_->report_named(key);
    if (!row) return row.error();
    if (auto forgotten = stories->forget(*row); !forgotten) return forgotten;
    if (auto committed = stories->commit(); !committed) return committed;
    const auto linked = state_->link_stories(engine, {});
    if (!linked) return linked.error();
    return wipe(state_->database);
  });
}

}  // namespace twosource
