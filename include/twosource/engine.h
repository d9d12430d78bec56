// Engine: news reports in; what each says, and what they say together, out. The front door of the library.
//
// To read one text, from memory, on any thread:
//     Result<Engine> engine = Engine::open({});
//     if (!engine) return tell(engine.error());
//     Report report;
//     report.text = "The harbour will close on Friday, mayor Ana Duarte said.";
//     report.published = given_date("2031-05-14");               // where it is known
//     const Result<Reading> reading = engine->read(std::move(report));
//     if (!reading) return tell(reading.error());
//
// To see who said what in it:
//     for (const Attribution& attribution : reading->attributions) {
//       std::cout << cut(reading->report.text, attribution.content.front());
//       if (attribution.speaker) std::cout << " -- " << reading->entities[*attribution.speaker].name;
//       std::cout << '\n';
//     }
//
// To read many, in order, on all processors, in constant memory: pull them from a source (source.h).
//     PathSource source({"reports/"});
//     ReadingStream stream = engine->read(source);
//     while (std::optional<Result<Reading>> reading = stream.next()) {
//       if (!*reading) tell(reading->error());                   // one report that cannot be read; the rest goes on
//     }
//
// To stop: no longer pull (the stream may go at any time), or from elsewhere, by a token or a deadline.
//     std::stop_source stop;                                     // stop.request_stop() from any thread
//     const auto soon = std::chrono::steady_clock::now() + 60s;
//     ReadingStream stream = engine->read(source, {.stop = stop.get_token(), .deadline = soon});
//
// To link Readings that tell one story, and to print it (render.h):
//     const Result<Story> story = engine->link({&first, &second});
//     std::cout << *render(*story, BriefFormat::kText);
//
// To do all of that at once, as `twosource brief` does:
//     PathSource source({"reports/"});
//     const Result<Briefing> briefing = brief(*engine, source);
//     if (briefing) std::cout << *render(briefing->stories, BriefFormat::kText);
//
// To follow what a Story says back to the words that carry it: every Evidence has the report, the place in its text,
// and the words themselves.
//     for (const Claim& claim : story->claims) {
//       for (const StoryStatement& statement : claim.statements) {
//         const StoryReport& report = story->reports[statement.place.report];
//         std::cout << report.id << ": " << cut(report.text, statement.place.span) << '\n';   // equals place.quote
//       }
//     }
//
// To learn why a claim is what it is: whose word, how likely one claim, what was kept apart (explanation.h).
//     const Result<Story> story = engine->link({&first, &second}, {.explain = true});
//     std::cout << *explain(*story, "locked the doors");
//
// What a claim's status means, tested in this order (parties are bodies that speak with one voice; story.h has the
// terms):
//     kContested     one origin denies what another asserts
//     kCorroborated  two or more parties assert it
//     kSingleOrigin  one party does
//     kAnonymous     only unnamed sources do
//     kUnattributed  only the outlets' own word does, however many outlets
// With Confidence::kLikely the joining or the speaker is in doubt; say "probably".
//
// Bounds: a report has at most 16 MiB and a million code points (kTooLarge beyond, or beyond RunOptions::max_bytes). A
// stream holds four reports for each thread at most. Time and memory of reading grow in proportion to the text.
//
// Threads: an open Engine is immutable; share one, and call it from as many threads as you like. It has one pool of
// threads, which every stream uses and which ends with the last of them: between streams a program may fork, and both
// go on. It keeps the working memory of as many reports as ever were read at once. A
// ReadingStream and a source are for one thread at a time. Readings and Stories are values that outlive the Engine.
//
// Errors: nothing here throws, prints or exits, and nothing fails in silence: what goes wrong is in the Result, or in
// the stream in its place. (Copying a record and printable() are as std::string is.) The same input gives the same
// bytes, whatever the number of threads and the machine.
//
// Example: examples/library/. Test: tests/end_to_end/engine_api_test.cc.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "twosource/error.h"
#include "twosource/reading.h"
#include "twosource/source.h"
#include "twosource/stories.h"
#include "twosource/story.h"
#include "twosource/story_graph.h"

namespace twosource {

struct EngineOptions {
  /// A spaCy pipeline's folder, or the name of one of the models found. Empty: TWOSOURCE_MODEL, then models/ beside the
  /// program or library, then the user's data folder: the first one, in name order, for whose language there are rules.
  std::string model = {};
  /// The folder of rules and lexicons. Empty: TWOSOURCE_DATA, then beside the program or library.
  std::string data = {};
  /// Threads that read the reports of streams. 0: one for every processor; 1: the one that pulls.
  unsigned threads = 0;
};

/// What bounds one call.
struct RunOptions {
  /// Asked before each stage of each report and while a stream waits: kCancelled, detail "stop".
  std::stop_token stop = {};
  /// As `stop`: kCancelled, detail "deadline".
  std::optional<std::chrono::steady_clock::time_point> deadline = {};
  /// Bytes of a report's text; more is kTooLarge, detail "max_bytes". None: the library's own bounds.
  std::optional<std::size_t> max_bytes = {};
  /// Fills Story::explanations: why each claim is what it is (explanation.h). Takes some more time and memory.
  bool explain = false;
  /// Called with each Reading or Error of a stream before it is given out, on the thread that pulls: to show progress
  /// where `brief` pulls.
  std::function<void(const Result<Reading>&)> on_read = {};
  /// Called some twenty times a second while a stream waits for its threads, on the thread that pulls, and must not
  /// throw: to look for signals, and to request_stop().
  std::function<void()> while_waiting = {};
};

/// How far a stream is.
struct Progress {
  std::size_t read = 0;     ///< Readings given out
  std::size_t failed = 0;   ///< Errors given out
  std::uint64_t bytes = 0;  ///< of the texts of those Readings
};

/// The Readings of a source, in its order. While one is in use the next ones are read. It keeps the Engine's inside
/// alive; the source must outlive it. When it goes, what no thread has begun is dropped.
class ReadingStream {
 public:
  ReadingStream(ReadingStream&&) noexcept;
  ReadingStream& operator=(ReadingStream&&) noexcept;
  ~ReadingStream();

  /// The next Reading, or the Error that took its place, or nothing at the end. Stopped: kCancelled once, then nothing,
  /// and the source is not asked again. A report whose id an earlier one had: kDuplicateId.
  std::optional<Result<Reading>> next();

  /// Waits for the reports that are being read, whose Readings stay to be pulled, and ends the threads that nobody else
  /// needs: to fork, or to leave a stream for a while. The next next() goes on.
  void rest();

  /// What next() has given out so far. From any thread.
  [[nodiscard]] Progress progress() const;

 private:
  friend class Engine;
  struct State;
  explicit ReadingStream(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

class Engine {
 public:
  /// Finds and loads model and data. Errors: kModelNotFound (says where it looked), kModelBroken, kModelUnsupported,
  /// kDataBroken, kUnsupportedLanguage (a model for whose language there are no rules).
  static Result<Engine> open(const EngineOptions& options);

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  /// Reads one Report, on the calling thread. `text` is enough, or in its place `html`, the bytes of a web page, of which
  /// text, title, outlet, authors, dates and address are taken where they are not given (Report::page says from where).
  /// Without `id` it is named by its hash, without `language` that is told from the text, without `blocks` they are found
  /// from its layout as in a file of plain text (and outlet and authors with them, where it names them). Errors: kNotText,
  /// kEmpty (a page that holds no article, too), kTooLarge, kInvalidArgument (blocks or a date that make no sense),
  /// kUnsupportedLanguage, kCancelled, kOutOfMemory.
  [[nodiscard]] Result<Reading> read(Report report, const RunOptions& options = {}) const;

  /// Reads what a source gives, on the Engine's threads.
  [[nodiscard]] ReadingStream read(ReportSource& source, const RunOptions& options = {}) const;
  ReadingStream read(ReportSource&& source, const RunOptions& options = {}) const = delete;

  /// Sorts Readings into stories: the indices of each story's Readings, ascending; every Reading is in exactly one.
  /// Larger stories first; ties: the earliest, then the smallest id. Errors as of `link`, but that none is none.
  [[nodiscard]] Result<std::vector<std::vector<std::size_t>>> group(std::span<const Reading* const> readings,
                                                                    const RunOptions& options = {},
                                                                    Gathered gathered = Gathered::kAnyhow) const;

  /// What stories are told apart by, of one Reading (stories.h). Needs no tokens. Errors: kOutOfMemory.
  [[nodiscard]] Result<StoryProfile> profile(const Reading& reading) const;

  /// The steps of group() by themselves, for more reports than one machine holds (story_graph.h): how so many reports are
  /// cut into windows; the edges of a window; the stories of a component, as group() gives them. Errors: kDuplicateId (two
  /// reports have one id), kInvalidArgument (windows of negative days), kOutOfMemory.
  [[nodiscard]] StoryWindows story_windows(std::uint64_t reports) const;
  [[nodiscard]] Result<std::vector<StoryEdge>> story_edges(std::span<const ProfiledReport> reports,
                                                           const StoryWindow& window,
                                                           const StoryWindows& windows) const;
  [[nodiscard]] Result<std::vector<std::vector<std::size_t>>> stories_of(
      std::span<const ProfiledReport> component) const;

  /// A stream of reports that become stories (stories.h), which goes on from what an earlier one had come to. Errors:
  /// kInvalidArgument (reports stored twice or in no story), kOutOfMemory.
  [[nodiscard]] Result<StoryStream> stories(StoredStories stored = {}) const;

  /// Links Readings that tell one story (one is enough), in whatever order they come. Errors: kInvalidArgument (none,
  /// or a null pointer), kDuplicateId, kCancelled, kOutOfMemory.
  [[nodiscard]] Result<Story> link(std::span<const Reading* const> readings, const RunOptions& options = {}) const;
  [[nodiscard]] Result<Story> link(std::initializer_list<const Reading*> readings,
                                   const RunOptions& options = {}) const {
    return link(std::span(readings.begin(), readings.size()), options);
  }

  /// Program, model and data that this engine runs.
  [[nodiscard]] const MadeBy& made_by() const&;
  const MadeBy& made_by() const&& = delete;

 private:
  friend class ReadingStream;
  friend class Archive;
  struct Parts;
  explicit Engine(std::shared_ptr<const Parts> parts);
  std::shared_ptr<const Parts> parts_;
};

/// What an Engine opened with these options would tell of itself: finds model and data, looks at their descriptions, and loads
/// neither. Errors: those of Engine::open, as far as these files show them.
Result<MadeBy> made_by(const EngineOptions& options);

/// What several reports say together.
struct Briefing {
  /// The story that most of the reports tell; those that surely tell something else are named in its `left_out`. Where
  /// no two belong together, one Story for each report.
  std::vector<Story> stories;
  std::vector<Error> unread;  ///< reports that could not be read, in their order
};

/// Reads all of a source, groups and links. Errors: that of the first report where none could be read, kEmpty where
/// there was none, kCancelled, kOutOfMemory.
Result<Briefing> brief(const Engine& engine, ReportSource& source, const RunOptions& options = {});

/// The same of Readings that are there already, in their order; there must be one. Errors: as of Engine::link.
Result<Briefing> brief(const Engine& engine, std::span<const Reading* const> readings, const RunOptions& options = {});

/// "0.1.0"
std::string version();

}  // namespace twosource
