#include "archive/stories.h"

#include <algorithm>
#include <set>
#include <utility>

#include "archive/ask.h"
#include "archive/free_name.h"
#include "archive/reports.h"
#include "base/sha256.h"

namespace twosource::archive {
namespace {

constexpr std::size_t kIdDigits = 16;  // of Story::id
constexpr std::string_view kColumns =
    "SELECT number, id, is_live, is_linked, size, first_report, last_report, summary FROM story ";

StoryRow row_of(const Statement& statement) {
  return {static_cast<std::uint64_t>(statement.integer(0)),
          statement.text(1),
          statement.integer(2) != 0,
          statement.integer(3) != 0,
          statement.integer(4),
          statement.integer(5),
          statement.integer(6),
          statement.text(7)};
}

std::string text_of(const Statement& statement) { return statement.text(0); }

}  // namespace

Result<std::int64_t> Stories::begin_batch() {
  if (auto begun = tell(database_, "INSERT INTO batch DEFAULT VALUES"); !begun) return begun.error();
  return database_.last_rowid();
}

Result<std::optional<std::int64_t>> Stories::row_of(std::uint64_t serial) const {
  return ask_number(database_, "SELECT id FROM report WHERE serial = ?1", serial);
}

/// Makes the row of a story that a report with this serial opened, where there is none. Its id is that of the report, as a
/// brief has it (linking/headline.cc); where another story has it, with a number behind it.
Result<void> Stories::ensure(std::uint64_t story) {
  const auto known = ask_number(database_, "SELECT 1 FROM story WHERE number = ?1", story);
  if (!known) return known.error();
  if (*known) return {};
  auto text = ask(database_,
                  "SELECT sha256 FROM report JOIN version ON version.report = report.id AND "
                  "version.number = report.version WHERE serial = ?1",
                  story);
  if (!text) return text.error();
  if (const auto found = text->step(); !found) return found.error();
  const std::string id = base::sha256_hex(text->text(0)).substr(0, kIdDigits);
  const auto free =
      free_name([&id](std::size_t number) { return number == 1 ? id : id + "-" + std::to_string(number); },
                [this](const std::string& name) -> Result<bool> {
                  auto question = ask(database_, "SELECT 1 FROM story WHERE id = ?1", name);
                  if (!question) return question.error();
                  return question->step();
                });
  if (!free) return free.error();
  return tell(database_, "INSERT INTO story (number, id, is_live, is_linked, size) VALUES (?1, ?2, 1, 0, 0)", story,
              *free);
}

Result<void> Stories::apply_event(const StoryEvent& event, std::int64_t batch) {
  switch (event.kind) {
    case StoryEventKind::kOpened:
      return ensure(event.story);
    case StoryEventKind::kLeft:
      return tell(database_, "UPDATE story SET is_live = 0 WHERE number = ?1", event.story);
    case StoryEventKind::kEmptied:
      return {};
    case StoryEventKind::kMergedInto:
    case StoryEventKind::kSplitFrom:
      break;
  }
  for (const std::uint64_t story : {event.story, event.other}) {
    if (auto there = ensure(story); !there) return there;
  }
  return tell(database_, "INSERT INTO story_link (story, kind, other, batch) VALUES (?1, ?2, ?3, ?4)", event.story,
              event.kind == StoryEventKind::kMergedInto ? "merged_into" : "split_from", event.other, batch);
}

Result<void> Stories::apply_membership(const MembershipChange& change, std::int64_t batch) {
  const auto report = row_of(change.report);
  if (!report) return report.error();
  if (!*report) return Error{ErrorCode::kInternal, "a report changed its story that is not there", database_.path()};
  // What begins and ends in one batch nobody ever saw.
  auto done =
      tell(database_, "DELETE FROM membership WHERE report = ?1 AND until IS NULL AND since = ?2", **report, batch);
  if (done) {
    done = tell(database_, "UPDATE membership SET until = ?2 WHERE report = ?1 AND until IS NULL", **report, batch);
  }
  if (done && change.to != 0) done = ensure(change.to);
  if (!done || change.to == 0) return done;
  return tell(database_, "INSERT INTO membership (report, story, since, why, likelihood) VALUES (?1, ?2, ?3, ?4, ?5)",
              **report, change.to, batch, name_of(change.why), static_cast<double>(change.likelihood));
}

Result<void> Stories::count(std::uint64_t story) {
  if (auto dropped = tell(database_, "DELETE FROM linked_story WHERE story = ?1", story); !dropped) return dropped;
  return tell(database_,
              "UPDATE story SET is_linked = 0, (size, first_report, last_report) = (SELECT count(*), min(report), "
              "max(report) FROM membership WHERE story = ?1 AND until IS NULL) WHERE number = ?1",
              story);
}

Result<void> Stories::apply(const StoryChanges& changes, std::int64_t batch) {
  std::set<std::uint64_t> touched;
  for (const StoryEvent& event : changes.stories) {
    if (auto done = apply_event(event, batch); !done) return done;
  }
  for (const MembershipChange& change : changes.reports) {
    if (auto done = apply_membership(change, batch); !done) return done;
    touched.insert({change.from, change.to});
  }
  for (const std::uint64_t story : touched) {
    if (story == 0) continue;
    if (auto done = count(story); !done) return done;
  }
  for (const CopyLink& link : changes.copies) {
    const auto copy = row_of(link.copy);
    if (!copy) return copy.error();
    const auto original = row_of(link.original);
    if (!original) return original.error();
    if (!*copy || !*original) continue;
    auto done = tell(database_, "INSERT OR REPLACE INTO copy VALUES (?1, ?2, ?3)", **copy, **original,
                     static_cast<double>(link.share));
    if (!done) return done;
  }
  return {};
}

Result<void> Stories::set_position(const StreamPosition& position) {
  const auto set = [this](std::string_view name, std::optional<std::int64_t> value) {
    if (!value) return tell(database_, "DELETE FROM property WHERE name = ?1", name);
    return tell(database_, "INSERT INTO property VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value",
                name, std::to_string(*value));
  };
  auto done = set("stream.last_report", static_cast<std::int64_t>(position.last_report));
  if (done) done = set("stream.mended_report", static_cast<std::int64_t>(position.mended_report));
  if (done) done = set("stream.since_mended", position.since_mended);
  if (done) done = set("stream.newest_day", position.newest_day);
  return done;
}

Result<StoredStories> Stories::stored() const {
  StoredStories stored;
  const auto number = [this](std::string_view name) {
    return ask_number(database_, "SELECT CAST(value AS INTEGER) FROM property WHERE name = ?1", name);
  };
  const auto last = number("stream.last_report");
  const auto mended = number("stream.mended_report");
  const auto since = number("stream.since_mended");
  const auto newest = number("stream.newest_day");
  for (const auto* value : {&last, &mended, &since, &newest}) {
    if (!*value) return value->error();
  }
  stored.position.last_report = static_cast<std::uint64_t>(last->value_or(0));
  stored.position.mended_report = static_cast<std::uint64_t>(mended->value_or(0));
  stored.position.since_mended = static_cast<std::uint32_t>(since->value_or(0));
  if (*newest) stored.position.newest_day = static_cast<std::int32_t>(**newest);
  auto live = ask(database_, "SELECT number FROM story WHERE is_live AND size > 0 ORDER BY number");
  if (!live) return live.error();
  while (true) {
    const auto row = live->step();
    if (!row) return row.error();
    if (!*row) break;
    auto reports = reports_of(static_cast<std::uint64_t>(live->integer(0)));
    if (!reports) return reports.error();
    std::ranges::move(*reports, std::back_inserter(stored.reports));
  }
  std::ranges::sort(stored.reports, {}, &StoredReport::number);
  const auto all = rulings();
  if (!all) return all.error();
  for (const RulingRow& ruling : *all) {
    if (ruling.revoked) continue;
    auto made = in_stream(ruling);
    if (!made) return made.error();
    if (*made) stored.rulings.push_back(**std::move(made));
  }
  std::ranges::sort(stored.rulings, {}, &StoryRuling::number);
  return stored;
}

Result<std::vector<StoredReport>> Stories::reports_of(std::uint64_t story) const {
  auto question = ask(database_,
                      "SELECT serial, profile, key FROM membership JOIN report ON report.id = membership.report "
                      "JOIN version ON version.report = report.id AND version.number = report.version "
                      "WHERE story = ?1 AND until IS NULL ORDER BY serial",
                      story);
  if (!question) return question.error();
  std::vector<StoredReport> reports;
  while (true) {
    const auto row = question->step();
    if (!row) return row.error();
    if (!*row) return reports;
    auto profile = decode_profile(question->blob(1));
    if (!profile) {
      return Error{profile.error().code, "its profile " + profile.error().message + ": go back to a copy of it",
                   database_.path() + ", report " + question->text(2)};
    }
    reports.push_back({static_cast<std::uint64_t>(question->integer(0)), story, *std::move(profile)});
  }
}

Result<std::optional<std::uint64_t>> Stories::story_of(std::int64_t report) const {
  const auto story = ask_number(database_, "SELECT story FROM membership WHERE report = ?1 AND until IS NULL", report);
  if (!story) return story.error();
  if (!*story) return std::optional<std::uint64_t>();
  return std::optional(static_cast<std::uint64_t>(**story));
}

Result<void> Stories::carry_on(std::uint64_t emptied, std::uint64_t story) {
  const auto old = get(emptied);
  if (!old) return old.error();
  if (!*old) return {};
  auto done = tell(database_, "UPDATE membership SET story = ?2 WHERE story = ?1", emptied, story);
  if (done) done = tell(database_, "UPDATE story_link SET story = ?2 WHERE story = ?1", emptied, story);
  if (done) done = tell(database_, "UPDATE story_link SET other = ?2 WHERE other = ?1", emptied, story);
  if (done) done = tell(database_, "DELETE FROM story WHERE number = ?1", emptied);
  if (done) done = tell(database_, "UPDATE story SET id = ?2 WHERE number = ?1", story, (*old)->id);
  return done;
}

Result<void> Stories::lead_on(std::uint64_t emptied, std::uint64_t story, std::int64_t batch) {
  return tell(database_, "INSERT INTO story_link (story, kind, other, batch) VALUES (?1, 'merged_into', ?2, ?3)",
              emptied, story, batch);
}

Result<std::int64_t> Stories::moment() const {
  const auto number = ask_number(database_, "SELECT max(number) FROM batch");
  return number ? Result<std::int64_t>(number->value_or(0)) : number.error();
}

// A report that moves closes a membership and opens another one, which has a newer row: so the newest rows tell of all.
Result<std::vector<std::string>> Stories::changed_since(std::int64_t moment, std::size_t most) const {
  auto opened = ask(database_, "SELECT report, story, since FROM membership ORDER BY rowid DESC");
  if (!opened) return opened.error();
  std::vector<std::string> ids;
  const auto add = [&](std::uint64_t story) -> Result<void> {
    const auto row = get(story);
    if (!row) return row.error();
    if (*row && std::ranges::find(ids, (*row)->id) == ids.end()) ids.push_back((*row)->id);
    return {};
  };
  while (ids.size() < most) {
    const auto row = opened->step();
    if (!row) return row.error();
    if (!*row || opened->integer(2) <= moment) break;
    if (auto added = add(static_cast<std::uint64_t>(opened->integer(1))); !added) return added.error();
    const auto left = archive::rows_of(
        ask(database_, "SELECT story FROM membership WHERE report = ?1 AND until > ?2", opened->integer(0), moment),
        [](const Statement& one) { return one.integer(0); });
    if (!left) return left.error();
    for (const std::int64_t story : *left) {
      if (auto added = add(static_cast<std::uint64_t>(story)); !added) return added.error();
    }
  }
  return ids;
}

Result<std::optional<StoryRow>> Stories::get(std::uint64_t number) const {
  auto question = ask(database_, std::string(kColumns) + "WHERE number = ?1", number);
  if (!question) return question.error();
  const auto row = question->step();
  if (!row) return row.error();
  if (!*row) return std::optional<StoryRow>();
  return std::optional(archive::row_of(*question));
}

Result<std::optional<FoundStory>> Stories::find(std::string_view id) const {
  std::optional<StoryRow> found;
  for (const std::string_view where : {"WHERE id = ?1", "WHERE content_id = ?1 AND size > 0 ORDER BY number LIMIT 1",
                                       "WHERE id >= ?1 AND substr(id, 1, length(?1)) = ?1 ORDER BY id LIMIT 2"}) {
    const auto rows =
        archive::rows_of(ask(database_, std::string(kColumns) + std::string(where), id), &archive::row_of);
    if (!rows) return rows.error();
    if (rows->size() == 1) found = rows->front();
    if (found || id.empty()) break;
  }
  if (!found) return std::optional<FoundStory>();
  FoundStory way{*found, false};
  // Each step leads to a story that lived longer; a ring would be a damage, which `check` tells.
  for (int steps = 0; way.story.size == 0 && steps < 1000; ++steps) {
    const auto next = ask_number(database_,
                                 "SELECT other FROM story_link WHERE story = ?1 AND kind = 'merged_into' "
                                 "ORDER BY rowid DESC LIMIT 1",
                                 way.story.number);
    if (!next) return next.error();
    if (!*next) return std::optional<FoundStory>();
    auto story = get(static_cast<std::uint64_t>(**next));
    if (!story) return story.error();
    if (!*story) return std::optional<FoundStory>();
    way = {**std::move(story), true};
  }
  return std::optional(std::move(way));
}

Result<void> Stories::each(std::optional<std::int64_t> since, std::optional<std::int64_t> until,
                           std::optional<std::int64_t> older_than,
                           const std::function<Result<void>(const StoryRow&)>& see) const {
  constexpr std::int64_t kEver = std::int64_t{1} << 60;  // no row id comes near
  auto question =
      ask(database_,
          std::string(kColumns) +
              "WHERE size > 0 AND last_report >= ?1 AND last_report < ?3 AND first_report < ?2 "
              "ORDER BY last_report DESC, number",
          since ? first_row_of(*since) : -kEver, until ? first_row_of(*until + 1) : kEver, older_than.value_or(kEver));
  if (!question) return question.error();
  while (true) {
    const auto row = question->step();
    if (!row) return row.error();
    if (!*row) return {};
    if (auto seen = see(archive::row_of(*question)); !seen) return seen;
  }
}

Result<std::vector<StoryRow>> Stories::to_link(std::uint64_t above, std::size_t most) const {
  return archive::rows_of(
      ask(database_,
          std::string(kColumns) + "WHERE NOT is_linked AND size > 0 AND number > ?1 ORDER BY number LIMIT ?2", above,
          most),
      &archive::row_of);
}

Result<void> Stories::note_linked(std::uint64_t story, std::string_view content_id, std::string_view summary) {
  return tell(database_, "UPDATE story SET is_linked = 1, content_id = ?2, summary = ?3 WHERE number = ?1", story,
              content_id, summary);
}

Result<void> Stories::clear_summary(std::uint64_t story) {
  return tell(database_, "UPDATE story SET is_linked = 0, content_id = NULL, summary = NULL WHERE number = ?1", story);
}

Result<void> Stories::set_live(std::uint64_t story) {
  return tell(database_, "UPDATE story SET is_live = 1 WHERE number = ?1", story);
}

Result<std::vector<std::int64_t>> Stories::rows_of(std::uint64_t story) const {
  return archive::rows_of(
      ask(database_, "SELECT report FROM membership WHERE story = ?1 AND until IS NULL ORDER BY report", story),
      [](const Statement& row) { return row.integer(0); });
}

Result<std::string> Stories::revision_of(std::uint64_t story) const {
  auto members = ask(database_,
                     "SELECT story.id, version.sha256, version.words, version.maker FROM story "
                     "JOIN membership ON membership.story = story.number AND until IS NULL "
                     "JOIN report ON report.id = membership.report "
                     "JOIN version ON version.report = report.id AND version.number = report.version "
                     "WHERE story.number = ?1 ORDER BY report.id",
                     story);
  if (!members) return members.error();
  std::string all;
  while (true) {
    const auto row = members->step();
    if (!row) return row.error();
    if (!*row) return base::sha256_hex(all);
    for (const int column : {0, 1, 2, 3}) all += members->text(column) + " ";
  }
}

Result<void> Stories::mark_seen(std::uint64_t story) {
  const auto revision = revision_of(story);
  if (!revision) return revision.error();
  return tell(database_, "INSERT OR REPLACE INTO seen SELECT number, ?2, size FROM story WHERE number = ?1", story,
              *revision);
}

Result<void> Stories::mark_unseen(std::uint64_t story) {
  return tell(database_, "DELETE FROM seen WHERE story = ?1", story);
}

Result<std::optional<std::pair<std::string, std::size_t>>> Stories::seen_as(std::uint64_t story) const {
  using Seen = std::optional<std::pair<std::string, std::size_t>>;
  auto row = ask(database_, "SELECT revision, reports FROM seen WHERE story = ?1", story);
  if (!row) return row.error();
  const auto found = row->step();
  if (!found) return found.error();
  return *found ? Seen({row->text(0), static_cast<std::size_t>(row->integer(1))}) : Seen();
}

Result<std::vector<std::string>> Stories::merged_into(std::uint64_t story) const {
  return archive::rows_of(ask(database_,
                              "SELECT DISTINCT story.id FROM story_link JOIN story ON story.number = story_link.story "
                              "WHERE other = ?1 AND kind = 'merged_into' AND size = 0 ORDER BY story.id",
                              story),
                          &text_of);
}

Result<std::optional<std::string>> Stories::split_from(std::uint64_t story) const {
  const auto ids = archive::rows_of(
      ask(database_,
          "SELECT story.id FROM story_link JOIN story ON story.number = other WHERE story_link.story = ?1 "
          "AND kind = 'split_from' ORDER BY story_link.rowid DESC LIMIT 1",
          story),
      &text_of);
  if (!ids) return ids.error();
  return ids->empty() ? std::optional<std::string>() : std::optional(ids->front());
}

}  // namespace twosource::archive
