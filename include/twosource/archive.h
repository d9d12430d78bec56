// Archive: reports, what reading made of them, and their stories, in one file that lasts.
//
// To take reports in, as `twosource ingest` does:
//     Result<Engine> engine = Engine::open({});
//     Result<Archive> archive = Archive::open("news.db", ArchiveAccess::kCreate);
//     if (!archive) return tell(archive.error());
//     PathSource source({"reports/"});
//     const Result<IngestSummary> summary = archive->ingest(*engine, source);
//
// The same again changes nothing: what is there with the same words is not read a second time, so that an ingest that was
// stopped, or killed, is gone on with by the same call.
//
// To walk through the stories, the newest first, and to have one of them whole:
//     archive->stories({.since = "2023-02-01"}, [](const StoryListing& story) {
//       std::cout << story.id << ' ' << story.title << '\n';
//       return Result<void>();
//     });
//     const Result<ArchivedStory> story = archive->story(*engine, "3f9ab2…");
//     if (story) std::cout << *render(story->story, BriefFormat::kText);
//
// An Engine takes a while to open, and most stories need none:
//     auto story = archive->linked_story(*made_by({}), "3f9ab2…");
//     if (story && !*story) …                                   // open one, and ask story()
//
// To have a report with its versions, and what changed:
//     const Result<ArchivedReport> report = archive->report("https://…");
//     const Result<std::vector<ReportChange>> changes = archive->changes("https://…");
//
// To say that two stories are one, or that they are not; the machine never undoes it:
//     archive->rule(*engine, Ruling::kSame, "3f9ab2…", "77c01d…");
//
// To ask it (search.h; docs/search.md has the language of questions):
//     const Result<Found> found = archive->search("\"lock gate\" outlet:\"The Ledger\" after:2031-05");
//
// Which report is which. A report's key is the address of its page, less what says how a reader came to it; without one the
// id that it was given, where that is a URN or a tag; else a hash of its words. A page that says something else than before is a version of its report, and the report's
// story is decided anew. One text at two addresses is two reports, of which one copies the other.
//
// The file is one SQLite database with its log beside it while it is open. Reports are written in batches, each whole or
// not at all; what was acknowledged (IngestOptions::on_report) is on the disc. Readers see whole batches, and go on
// while somebody writes; a second writer waits for the batch. What two processes write at once goes into one record.
//
// Errors, besides those named: kNotFound (no archive there), kBrokenInput (no archive, another program's file, a damage),
// kNewerVersion (it names the program that can open it), kCannotWrite (full disc, no permission, locked).
// An Archive is for one thread at a time; open as many as you like. Ids and keys may be given by their beginning.
//
// Test: tests/end_to_end/archive_test.py, tests/unit/archive/. How it is kept: docs/archive.md.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/archived.h"
#include "twosource/engine.h"
#include "twosource/error.h"
#include "twosource/search.h"
#include "twosource/source.h"

namespace twosource {

enum class ArchiveAccess {
  kRead,    ///< the file must be there; nothing is written
  kWrite,   ///< the file must be there; one of an older version is brought up to date, a copy beside it
  kCreate,  ///< made where it is not there
};

struct ArchiveOptions {
  /// The folder of rules and lexicons, as EngineOptions::data.
  std::string data = {};
};

struct IngestOptions {
  /// Asked between batches: what is begun is finished and written.
  std::stop_token stop = {};
  /// Called with each report, in order, as soon as it is written.
  std::function<void(const IngestedReport&)> on_report = {};
  /// Called now and then during a long piece of work: what is being done ("reports read"), how much of it is done, and how much
  /// there is, as far as one can tell (0: one cannot).
  std::function<void(std::string_view, std::size_t, std::size_t)> on_work = {};
};

/// Which stories are listed. Days are ISO 8601: those with a report from `since` to `until`, both in.
struct StoryFilter {
  std::optional<std::string> since = {};
  std::optional<std::string> until = {};
  /// Only those that follow this one in the list: its id.
  std::optional<std::string> after = {};
};

/// A story, linked from the Readings as they are kept: what `brief` makes of its reports.
struct ArchivedStory {
  Story story;
  std::string id;           ///< in the archive; Story::id is that of its earliest report
  bool was_merged = false;  ///< it was asked for by the id of a story that went into it
};

/// What Archive::refresh made anew.
struct RefreshSummary {
  std::size_t read = 0;    ///< reports
  std::size_t linked = 0;  ///< stories
  std::size_t failed = 0;  ///< reports that could be read no more; their older Readings stay
  bool stopped = false;
};

enum class Ruling {
  kSame,     ///< both tell one happening
  kNotSame,  ///< they do not
};

class Archive {
 public:
  /// Errors: as above, and kInvalidArgument (an older one that is only to be read), kDataBroken.
  static Result<Archive> open(const std::string& path, ArchiveAccess access, const ArchiveOptions& options = {});

  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  /// Takes in all of a source: reads what is new or changed, finds its stories, links them. Reports that cannot be taken
  /// are told, and the rest goes on. Errors: kCannotWrite and the like, after which what was acknowledged is kept.
  Result<IngestSummary> ingest(const Engine& engine, ReportSource& source, const IngestOptions& options = {});

  /// Calls `see` with each story, the newest first, until it gives an Error, which is handed on. Errors:
  /// kInvalidArgument (a day that is none), kNotFound (no story to follow).
  Result<void> stories(const StoryFilter& filter, const std::function<Result<void>(const StoryListing&)>& see);

  /// A story by its id, or by that of a story that went into it. Of several reports it is kept as it was linked, and not linked
  /// anew, but for explanations. Errors: kNotFound.
  Result<ArchivedStory> story(const Engine& engine, std::string_view id, const RunOptions& options = {});

  /// The same as it was linked when it was taken in, where that is what linking it now would give, by an Engine of this maker
  /// (made_by()); none where it has to be linked. Errors: kNotFound.
  Result<std::optional<ArchivedStory>> linked_story(const MadeBy& maker, std::string_view id);

  /// A hash of what a story is linked from: its id, its reports, their words and what read them. As long as it is the same,
  /// story() gives the same. Errors: kNotFound.
  Result<std::string> story_revision(std::string_view id);

  /// What changed since a moment that it gave before (a negative one: nothing is listed). What was forgotten is not told.
  Result<ArchiveNews> news(std::int64_t since);

  /// Notes that somebody looked at a story as it is now, or takes that back. Errors: kNotFound.
  Result<void> mark_seen(std::string_view id, bool seen = true);

  /// A report by its key, address or id. Errors: kNotFound.
  Result<ArchivedReport> report(std::string_view key);

  /// What each version of a report has otherwise than the one before, the newest last. Errors: kNotFound.
  Result<std::vector<ReportChange>> changes(std::string_view key);

  /// What answers a question. Errors: kInvalidArgument at "query, column 14" (a question that is none); kCancelled, detail
  /// "deadline" (took longer than it was given).
  Result<Found> search(std::string_view query, const SearchOptions& options = {});

  /// Whom the reports that answer rest on: of all their statements, whose word they are. Errors as of search, and
  /// kInvalidArgument (a question that asks for statements).
  Result<Sources> sources(std::string_view query, const SearchOptions& options = {});

  /// Calls `see` with the Reading of each report, in order of publication, without its tokens.
  Result<void> readings(const std::function<Result<void>(const Reading&)>& see);

  /// Rules of two stories, or of a story and one of its reports, or of two reports. Errors: kNotFound; kInvalidArgument
  /// (one and the same).
  Result<void> rule(const Engine& engine, Ruling ruling, std::string_view one, std::string_view other);

  /// Takes back the ruling that was made last, and tells which it was. Errors: kNotFound (there is none).
  Result<ArchivedRuling> undo_ruling(const Engine& engine);

  /// All that was ruled, in order.
  Result<std::vector<ArchivedRuling>> rulings();

  /// Takes a report out everywhere, so that nothing of it is left in the file, and keeps it from coming back. Errors: kNotFound.
  Result<void> forget(const Engine& engine, std::string_view key);

  /// Reads anew what an older program, model or data read, and links what is to be linked. Can be stopped, and gone on with.
  Result<RefreshSummary> refresh(const Engine& engine, const IngestOptions& options = {});

  /// Looks through all of the file: what is damaged, one Error each (at most some hundred), none where it is sound.
  Result<std::vector<Error>> check();

  struct State;  ///< src/engine/archive/state.h

 private:
  explicit Archive(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace twosource
