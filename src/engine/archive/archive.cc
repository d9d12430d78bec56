// An archive opened and asked. Test: tests/end_to_end/archive_test.py.
#include "twosource/archive.h"

#include <algorithm>
#include <utility>

#include "archive/ask.h"
#include "archive/dates.h"
#include "archive/schema.h"
#include "archive/snapshot.h"
#include "base/dates.h"
#include "base/guard.h"
#include "engine/archive/state.h"
#include "engine/archive/summary.h"
#include "engine/locate.h"
#include "ingest/files.h"

namespace twosource {

Error engine::at(Error error, const std::string& where) {
  if (error.where.empty()) error.where = where;
  return error;
}

Archive::Archive(std::unique_ptr<State> state) : state_(std::move(state)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(const std::string& path, ArchiveAccess access, const ArchiveOptions& options) {
  return base::guarded(path, [&]() -> Result<Archive> {
    const auto data = engine::find_data(options.data);
    if (!data) return data.error();
    auto addresses = archive::AddressRules::load(*data / "archive");
    if (!addresses) return addresses.error();
    const archive::Access wanted = access == ArchiveAccess::kRead    ? archive::Access::kRead
                                   : access == ArchiveAccess::kWrite ? archive::Access::kWrite
                                                                     : archive::Access::kCreate;
    auto database = archive::open_archive(path, wanted, version());
    if (!database) return database.error();
    auto state = std::make_unique<State>(archive::Packing(), *std::move(database), *std::move(addresses));
    if (auto served = state->packing.serve(state->database); !served) return served.error();
    return Archive(std::move(state));
  });
}

Result<Report> Archive::State::finish(const Engine& engine, Report report) {
  const std::string where = ingest::place_of(report);
  return base::guarded(where, [&] { return engine.parts_->intake.finish(std::move(report), ingest::kLargestReport); });
}

Result<archive::ReportRow> Archive::State::report_named(std::string_view name) const {
  for (const std::string& key : {archive::canonical_address(name, addresses), std::string(name)}) {
    auto found = reports.find_named(key);
    if (!found) return found.error();
    if (*found) return **std::move(found);
  }
  return Error{ErrorCode::kNotFound, "holds no report, or more than one, by the name \"" + std::string(name) + "\"",
               database.path()};
}

Result<archive::FoundStory> Archive::State::story_named(std::string_view id) const {
  auto found = stories.find(id);
  if (!found) return found.error();
  if (*found) return **std::move(found);
  return Error{ErrorCode::kNotFound,
               "holds no story, or more than one, whose id begins with \"" + std::string(id) +
                   "\"; 'twosource stories' lists them",
               database.path()};
}

Result<std::vector<Reading>> Archive::State::readings_of(const std::vector<std::int64_t>& rows) const {
  std::vector<Reading> readings;
  for (const std::int64_t id : rows) {
    const auto row = reports.find_id(id);
    if (!row) return row.error();
    if (!*row) continue;
    auto reading = reports.reading(**row);
    if (!reading) return reading.error();
    readings.push_back(*std::move(reading));
  }
  return readings;
}

namespace {

Result<std::optional<std::int64_t>> day_of(const std::optional<std::string>& iso, const char* name) {
  if (!iso) return std::optional<std::int64_t>();
  const auto day = base::parse_day(*iso);
  if (!day) return Error{ErrorCode::kInvalidArgument, "\"" + *iso + "\" is no day as 2023-02-21", {}, name};
  return std::optional<std::int64_t>(day->time_since_epoch().count());
}

/// The day of a report, by the columns of its row: that of publication, as given, or as its words or its story tell it, else
/// that of fetching. Empty where none is known.
std::string day_of_row(std::int64_t id, archive::DayBasis basis, const std::optional<std::string>& published) {
  if (basis != archive::DayBasis::kPublished && published) {
    if (const auto date = archive::date_from_row(*published)) return date->earliest;
  }
  if (basis == archive::DayBasis::kNone) return {};
  return base::to_iso(base::Day(std::chrono::days(id >> archive::kDayShift)));
}

/// What a list shows of a story's reports, as they are now.
Result<void> add_reports(archive::Database& database, std::uint64_t story, StoryListing& listing) {
  auto reports = archive::ask(
      database,
      "SELECT report.id, report.name, report.title, report.day_basis, outlet.name, report.published FROM membership "
      "JOIN report ON report.id = membership.report LEFT JOIN outlet ON outlet.id = report.outlet "
      "WHERE story = ?1 AND until IS NULL ORDER BY report.id",
      story);
  if (!reports) return reports.error();
  while (true) {
    const auto row = reports->step();
    if (!row) return row.error();
    if (!*row) break;
    listing.reports.push_back(reports->text(1));
    if (listing.title.empty()) listing.title = reports->text(2);
    if (!reports->is_null(4)) listing.outlets.push_back(reports->text(4));
    const std::string day =
        day_of_row(reports->integer(0), static_cast<archive::DayBasis>(reports->integer(3)), reports->maybe_text(5));
    if (day.empty()) continue;
    listing.to = std::max(listing.to, day);
    listing.from = listing.from.empty() ? day : std::min(listing.from, day);
  }
  std::ranges::sort(listing.outlets);
  const auto doubled = std::ranges::unique(listing.outlets);
  listing.outlets.erase(doubled.begin(), doubled.end());
  return {};
}

/// What has become of a story since somebody looked at it.
Result<void> add_seen(const archive::Stories& stories, std::uint64_t story, StoryListing& listing) {
  const auto seen = stories.seen_as(story);
  if (!seen) return seen.error();
  if (!*seen) return {};
  const auto revision = stories.revision_of(story);
  if (!revision) return revision.error();
  listing.seen = (*seen)->first == *revision ? Seen::kSeen : Seen::kChanged;
  listing.reports_when_seen = (*seen)->second;
  return {};
}

Result<std::optional<ArchivedStory>> as_linked(const Archive::State& archive, const archive::FoundStory& found,
                                               const MadeBy& maker) {
  const auto revision = archive.stories.revision_of(found.story.number);
  if (!revision) return revision.error();
  auto linked = archive.linked_stories.find(found.story.number, *revision, maker);
  if (!linked) return linked.error();
  if (!*linked) return std::optional<ArchivedStory>();
  return std::optional(ArchivedStory{**std::move(linked), found.story.id, found.was_merged});
}

/// A story as it was linked, or what it is linked from.
struct KeptStory {
  std::optional<ArchivedStory> linked;
  archive::FoundStory found;
  std::vector<Reading> readings;
};

Result<KeptStory> kept_story(const Archive::State& archive, std::string_view id, const MadeBy& maker, bool explain) {
  auto found = archive.story_named(id);
  if (!found) return found.error();
  if (!explain) {
    auto linked = as_linked(archive, *found, maker);
    if (!linked) return linked.error();
    if (*linked) return KeptStory{*std::move(linked), {}, {}};
  }
  const auto rows = archive.stories.rows_of(found->story.number);
  if (!rows) return rows.error();
  auto readings = archive.readings_of(*rows);
  if (!readings) return readings.error();
  return KeptStory{{}, *std::move(found), *std::move(readings)};
}

}  // namespace

Result<void> Archive::stories(const StoryFilter& filter, const std::function<Result<void>(const StoryListing&)>& see) {
  return base::guarded(state_->database.path(), [&]() -> Result<void> {
    const auto since = day_of(filter.since, "since");
    if (!since) return since.error();
    const auto until = day_of(filter.until, "until");
    if (!until) return until.error();
    std::optional<std::int64_t> older_than;
    if (filter.after) {
      const auto before = state_->story_named(*filter.after);
      if (!before) return before.error();
      older_than = before->story.last_report;
    }
    return state_->stories.each(*since, *until, older_than, [&](const archive::StoryRow& row) -> Result<void> {
      StoryListing listing;
      listing.id = row.id;
      listing.linked = row.is_linked;
      if (auto read = engine::read_summary(row.summary, listing); !read) {
        return engine::at(read.error(), state_->database.path() + ", story " + row.id);
      }
      if (auto added = add_reports(state_->database, row.number, listing); !added) return added;
      if (auto added = add_seen(state_->stories, row.number, listing); !added) return added;
      auto merged = state_->stories.merged_into(row.number);
      if (!merged) return merged.error();
      listing.merged = *std::move(merged);
      auto origin = state_->stories.split_from(row.number);
      if (!origin) return origin.error();
      listing.split_from = *std::move(origin);
      return see(listing);
    });
  });
}

Result<ArchivedStory> Archive::story(const Engine& engine, std::string_view id, const RunOptions& options) {
  return base::guarded(state_->database.path(), [&]() -> Result<ArchivedStory> {
    auto kept = archive::within_snapshot(state_->database,
                                         [&] { return kept_story(*state_, id, engine.made_by(), options.explain); });
    if (!kept) return kept.error();
    if (kept->linked) return *std::move(kept->linked);
    std::vector<const Reading*> all;
    for (const Reading& reading : kept->readings) all.push_back(&reading);
    auto story = engine.link(all, options);
    if (!story) return story.error();
    return ArchivedStory{*std::move(story), kept->found.story.id, kept->found.was_merged};
  });
}

Result<std::optional<ArchivedStory>> Archive::linked_story(const MadeBy& maker, std::string_view id) {
  return base::guarded(state_->database.path(), [&]() -> Result<std::optional<ArchivedStory>> {
    return archive::within_snapshot(state_->database, [&]() -> Result<std::optional<ArchivedStory>> {
      const auto found = state_->story_named(id);
      return found ? as_linked(*state_, *found, maker) : found.error();
    });
  });
}

Result<std::string> Archive::story_revision(std::string_view id) {
  return base::guarded(state_->database.path(), [&]() -> Result<std::string> {
    const auto found = state_->story_named(id);
    return found ? state_->stories.revision_of(found->story.number) : found.error();
  });
}

Result<ArchiveNews> Archive::news(std::int64_t since) {
  constexpr std::size_t kMost = 1000;
  return base::guarded(state_->database.path(), [&]() -> Result<ArchiveNews> {
    const auto moment = state_->stories.moment();
    if (!moment) return moment.error();
    if (since < 0 || since >= *moment) return ArchiveNews{*moment, {}};
    auto stories = state_->stories.changed_since(since, kMost);
    if (!stories) return stories.error();
    return ArchiveNews{*moment, *std::move(stories)};
  });
}

Result<void> Archive::mark_seen(std::string_view id, bool seen) {
  return base::guarded(state_->database.path(), [&]() -> Result<void> {
    const auto found = state_->story_named(id);
    if (!found) return found.error();
    const std::uint64_t story = found->story.number;
    return seen ? state_->stories.mark_seen(story) : state_->stories.mark_unseen(story);
  });
}

Result<void> Archive::readings(const std::function<Result<void>(const Reading&)>& see) {
  return base::guarded(state_->database.path(), [&]() -> Result<void> {
    auto ids = archive::ask(state_->database, "SELECT id FROM report ORDER BY id");
    if (!ids) return ids.error();
    while (true) {
      const auto next = ids->step();
      if (!next) return next.error();
      if (!*next) return {};
      const auto row = state_->reports.find_id(ids->integer(0));
      if (!row) return row.error();
      if (!*row) continue;
      const auto reading = state_->reports.reading(**row);
      if (!reading) return reading.error();
      if (auto seen = see(*reading); !seen) return seen;
    }
  });
}

}  // namespace twosource
