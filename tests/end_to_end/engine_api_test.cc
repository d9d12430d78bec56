// The library's front door with the real model: what twosource/engine.h, source.h and render.h promise.
#include "twosource/engine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <thread>

#include "twosource/render.h"

namespace twosource {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kHarbour = "The harbour of Brenholm will close on Friday, mayor Ana Duarte said.";
const std::string kClosure =
    "Brenholm’s harbour will close on Friday, the mayor, Ana Duarte, told a meeting on Tuesday evening.";
const std::string kChoir = "The choir of Vell has cancelled its concerts, its conductor Ivo Tarn said on Monday.";

const Engine& engine_of(unsigned threads) {
  static const auto one = Engine::open({.threads = 1});
  static const auto four = Engine::open({.threads = 4});
  return threads == 1 ? *one : *four;
}
const Engine& shared_engine() { return engine_of(4); }

Report report_of(std::string id, std::string text) {
  Report report;
  report.id = std::move(id);
  report.text = std::move(text);
  return report;
}

/// Reports that a test gives, or what it throws; counts how often it was asked.
class Given final : public ReportSource {
 public:
  explicit Given(std::deque<Result<Report>> reports) : reports_(std::move(reports)) {}
  std::optional<Result<Report>> next() override {
    ++asked;
    if (reports_.empty() && throws) throw std::runtime_error("the queue is gone");
    if (reports_.empty()) return std::nullopt;
    Result<Report> report = std::move(reports_.front());
    reports_.pop_front();
    return report;
  }
  std::size_t asked = 0;
  bool throws = false;

 private:
  std::deque<Result<Report>> reports_;
};

/// Reports without end, all of one text.
class Endless final : public ReportSource {
 public:
  std::optional<Result<Report>> next() override { return report_of("r" + std::to_string(++given), kHarbour); }
  std::size_t given = 0;
};

Reading read(const std::string& id, const std::string& text) {
  auto reading = shared_engine().read(report_of(id, text));
  EXPECT_TRUE(reading) << (reading ? "" : reading.error().line());
  return *std::move(reading);
}

/// The id of each Reading, the code of each Error.
std::vector<std::string> told_by(ReadingStream stream) {
  std::vector<std::string> told;
  while (const auto reading = stream.next()) {
    told.push_back(reading->ok() ? reading->value().report.id
                                 : "! " + std::to_string(static_cast<int>(reading->error().code)));
  }
  return told;
}

std::string code(ErrorCode code) { return "! " + std::to_string(static_cast<int>(code)); }

TEST(EngineApi, ReadsATextFromMemory) {
  Report report;
  report.text = kHarbour;
  report.published = given_date("2031-05-14");
  const Result<Reading> reading = shared_engine().read(report);
  ASSERT_TRUE(reading) << reading.error().line();
  EXPECT_EQ(reading->report.id, reading->report.sha256.substr(0, 16));
  EXPECT_EQ(reading->report.language, "en");
  ASSERT_THAT(reading->report.blocks, SizeIs(1));
  ASSERT_THAT(reading->attributions, SizeIs(1));
  const Attribution& attribution = reading->attributions.front();
  EXPECT_EQ(cut(reading->report.text, attribution.content.front()), "The harbour of Brenholm will close on Friday");
  ASSERT_TRUE(attribution.speaker);
  EXPECT_EQ(reading->entities[*attribution.speaker].name, "Ana Duarte");
  EXPECT_EQ(reading->made_by.model, shared_engine().made_by().model);
}

TEST(EngineApi, ATextFromMemoryGivesTheBytesOfTheFile) {
  const auto folder = std::filesystem::path(testing::TempDir()) / ("engine_api_" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "a.txt", std::ios::binary) << kHarbour;
  PathSource source({folder.string()});
  ReadingStream stream = shared_engine().read(source);
  auto from_file = stream.next();
  std::filesystem::remove_all(folder);
  ASSERT_TRUE(from_file && from_file->ok());
  from_file->value().report.source.clear();  // where a report came from is all that differs
  EXPECT_EQ(*render(from_file->value(), ReadingFormat::kJsonl, {.tokens = true}),
            *render(read("a.txt", kHarbour), ReadingFormat::kJsonl, {.tokens = true}));
}

TEST(EngineApi, LayersHaveNames) {
  const std::vector<std::string> all = layer_names();
  EXPECT_THAT(all, testing::Contains("open_questions"));
  const Reading reading = read("a", kHarbour);
  const std::string line = *render(reading, ReadingFormat::kJsonl, *layers_named(std::vector<std::string>{"entities"}));
  EXPECT_THAT(line, AllOf(HasSubstr("\"entities\":"), Not(HasSubstr("\"sentences\":"))));
  EXPECT_EQ(layers_named(std::vector<std::string>{"verbs"}).error().code, ErrorCode::kInvalidArgument);
}

TEST(EngineApi, ReadsFromAnyThread) {
  const std::string expected = *render(read("a", kHarbour), ReadingFormat::kJsonl, {.tokens = true});
  std::atomic<int> same = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int k = 0; k < 5; ++k) {
        const auto reading = shared_engine().read(report_of("a", kHarbour));
        if (*render(*reading, ReadingFormat::kJsonl, {.tokens = true}) == expected) ++same;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(same, 20);
}

TEST(EngineApi, AStreamKeepsTheOrderAndPutsErrorsInTheirPlaces) {
  for (const unsigned threads : {1U, 4U}) {
    Given source({report_of("a", kHarbour), Error{ErrorCode::kNotFound, "is gone", "b"}, report_of("c", ""),
                  report_of("a", kChoir), report_of("e", kChoir)});
    EXPECT_THAT(
        told_by(engine_of(threads).read(source)),
        ElementsAre("a", code(ErrorCode::kNotFound), code(ErrorCode::kEmpty), code(ErrorCode::kDuplicateId), "e"));
  }
}

TEST(EngineApi, AStreamTellsHowFarItIs) {
  Given source({report_of("a", kHarbour), report_of("b", ""), report_of("c", kChoir)});
  std::vector<bool> told;
  RunOptions options;
  options.on_read = [&told](const Result<Reading>& reading) { told.push_back(reading.ok()); };
  ReadingStream stream = shared_engine().read(source, options);
  while (stream.next()) {
  }
  const Progress progress = stream.progress();
  EXPECT_EQ(progress.read, 2U);
  EXPECT_EQ(progress.failed, 1U);
  EXPECT_EQ(progress.bytes, kHarbour.size() + kChoir.size());
  EXPECT_THAT(told, ElementsAre(true, false, true));
}

TEST(EngineApi, AStoppedStreamSaysSoOnceAndAsksItsSourceNoMore) {
  for (const unsigned threads : {1U, 4U}) {
    Endless source;
    std::stop_source stop;
    RunOptions options;
    options.stop = stop.get_token();
    ReadingStream stream = engine_of(threads).read(source, options);
    EXPECT_TRUE(stream.next()->ok());
    stop.request_stop();
    const std::size_t given = source.given;
    EXPECT_LE(given, 4U * threads + 1);
    const auto last = stream.next();
    ASSERT_TRUE(last && !last->ok());
    EXPECT_EQ(last->error().code, ErrorCode::kCancelled);
    EXPECT_EQ(last->error().detail, "stop");
    EXPECT_FALSE(stream.next());
    EXPECT_EQ(source.given, given);
  }
}

TEST(EngineApi, AStreamThatIsStoppedFromElsewhereEnds) {
  Endless source;
  std::stop_source stop;
  RunOptions options;
  options.stop = stop.get_token();
  std::thread stopping([&stop] {
    std::this_thread::sleep_for(30ms);
    stop.request_stop();
  });
  const auto told = told_by(shared_engine().read(source, options));
  stopping.join();
  EXPECT_EQ(told.back(), code(ErrorCode::kCancelled));
}

TEST(EngineApi, ADeadlineEndsAStreamAndAReport) {
  Endless source;
  RunOptions options;
  options.deadline = steady_clock::now() + 50ms;
  EXPECT_EQ(told_by(shared_engine().read(source, options)).back(), code(ErrorCode::kCancelled));
  const auto late = shared_engine().read(report_of("a", kHarbour), options);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().code, ErrorCode::kCancelled);
  EXPECT_EQ(late.error().detail, "deadline");
}

TEST(EngineApi, AStreamThatIsLeftHalfWayPullsABoundedAmount) {
  Endless source;
  {
    ReadingStream stream = shared_engine().read(source);
    EXPECT_TRUE(stream.next()->ok());
  }
  EXPECT_LE(source.given, 17U);
  EXPECT_TRUE(shared_engine().read(report_of("a", kHarbour))) << "the engine is as it was";
}

TEST(EngineApi, TwoStreamsShareTheThreads) {
  Given first({report_of("a", kHarbour), report_of("b", kChoir)});
  Given second({report_of("c", kChoir), report_of("d", kHarbour)});
  ReadingStream one = shared_engine().read(first);
  ReadingStream other = shared_engine().read(second);
  EXPECT_EQ(one.next()->value().report.id, "a");
  EXPECT_EQ(other.next()->value().report.id, "c");
  EXPECT_EQ(one.next()->value().report.id, "b");
  EXPECT_EQ(other.next()->value().report.id, "d");
}

TEST(EngineApi, AStreamAtRestGoesOn) {
  Endless source;
  ReadingStream stream = shared_engine().read(source);
  for (int i = 1; i <= 20; ++i) {
    EXPECT_EQ(stream.next()->value().report.id, "r" + std::to_string(i));
    if (i % 3 == 0) stream.rest();
  }
}

TEST(EngineApi, BetweenStreamsAProgramMayForkAndBothGoOn) {
  Given before({report_of("a", kHarbour), report_of("b", kChoir)});
  EXPECT_THAT(told_by(shared_engine().read(before)), ElementsAre("a", "b"));
  const auto reads = [] {
    Given source({report_of("c", kHarbour), report_of("d", kChoir)});
    return told_by(shared_engine().read(source)) == std::vector<std::string>{"c", "d"};
  };
  const pid_t child = fork();
  if (child == 0) _exit(reads() ? 0 : 1);
  EXPECT_TRUE(reads());
  int status = -1;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
}

TEST(EngineApi, WhoeverWaitsForAStreamMayStopIt) {
  std::stop_source stop;
  RunOptions options;
  options.stop = stop.get_token();
  options.while_waiting = [&stop] { stop.request_stop(); };
  std::string text;  // some seconds of reading
  for (int i = 0; i < 3000; ++i) text += kHarbour + "\n";
  Given one({report_of("a", text)});
  EXPECT_EQ(told_by(shared_engine().read(one, options)).back(), code(ErrorCode::kCancelled));
}

TEST(EngineApi, AStreamOutlivesItsEngine) {
  Given source({report_of("a", kHarbour)});
  std::optional<ReadingStream> stream;
  {
    const auto engine = Engine::open({.threads = 2});
    stream.emplace(engine->read(source));
  }
  EXPECT_TRUE(stream->next()->ok());
}

TEST(EngineApi, ASourceThatThrowsIsAnErrorAndTheEnd) {
  Given source({report_of("a", kHarbour)});
  source.throws = true;
  ReadingStream stream = shared_engine().read(source);
  EXPECT_TRUE(stream.next()->ok()) << "what was given before is read";
  const auto last = stream.next();
  ASSERT_TRUE(last && !last->ok());
  EXPECT_EQ(last->error().code, ErrorCode::kInternal);
  EXPECT_THAT(last->error().message, HasSubstr("the queue is gone"));
  EXPECT_FALSE(stream.next());
  EXPECT_EQ(source.asked, 2U);
}

TEST(EngineApi, ATextBeyondMaxBytesIsRefused) {
  RunOptions options;
  options.max_bytes = 20;
  const auto reading = shared_engine().read(report_of("a", kHarbour), options);
  ASSERT_FALSE(reading);
  EXPECT_EQ(reading.error().code, ErrorCode::kTooLarge);
  EXPECT_EQ(reading.error().detail, "max_bytes");
  EXPECT_EQ(reading.error().where, "a");
}

TEST(EngineApi, GroupsAndLinksReadings) {
  const Reading harbour = read("a", kHarbour);
  const Reading choir = read("b", kChoir);
  const Reading closure = read("c", kClosure);
  const std::vector<const Reading*> all{&harbour, &choir, &closure};
  const auto groups = shared_engine().group(all);
  ASSERT_TRUE(groups);
  EXPECT_THAT(*groups, ElementsAre(ElementsAre(0, 2), ElementsAre(1)));
  const Result<Story> story = shared_engine().link({&harbour, &closure});
  ASSERT_TRUE(story);
  EXPECT_THAT(story->reports, SizeIs(2));
  EXPECT_EQ(story->made_by.data, shared_engine().made_by().data);
  ASSERT_FALSE(story->claims.empty());
  for (const Claim& claim : story->claims) {
    for (const StoryStatement& statement : claim.statements) {
      const StoryReport& report = story->reports[statement.place.report];
      EXPECT_EQ(cut(report.text, statement.place.span), statement.place.quote);
    }
  }
}

TEST(EngineApi, LinkingRefusesWhatMakesNoStory) {
  const Reading harbour = read("a", kHarbour);
  EXPECT_EQ(shared_engine().link({}).error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(shared_engine().link({&harbour, nullptr}).error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(shared_engine().link({&harbour, &harbour}).error().code, ErrorCode::kDuplicateId);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(shared_engine().link({&harbour}, {.stop = stop.get_token()}).error().code, ErrorCode::kCancelled);
  EXPECT_THAT(*shared_engine().group({}), IsEmpty());
}

TEST(EngineApi, BriefsASource) {
  Given source({report_of("a", kHarbour), report_of("b", kChoir), report_of("c", kClosure), report_of("d", "")});
  const Result<Briefing> briefing = brief(shared_engine(), source);
  ASSERT_TRUE(briefing) << briefing.error().line();
  ASSERT_THAT(briefing->stories, SizeIs(1));
  EXPECT_THAT(briefing->stories.front().reports, SizeIs(2));
  ASSERT_THAT(briefing->stories.front().left_out, SizeIs(1));
  EXPECT_EQ(briefing->stories.front().left_out.front().report, "b");
  ASSERT_THAT(briefing->unread, SizeIs(1));
  EXPECT_EQ(briefing->unread.front().where, "d");
  EXPECT_THAT(*render(briefing->stories, BriefFormat::kText), HasSubstr("Duarte"));
}

TEST(EngineApi, BriefsReadingsAsItBriefsTheirReports) {
  Given source({report_of("a", kHarbour), report_of("b", kChoir), report_of("c", kClosure)});
  const Result<Briefing> read_now = brief(shared_engine(), source);
  const Reading harbour = read("a", kHarbour);
  const Reading choir = read("b", kChoir);
  const Reading closure = read("c", kClosure);
  const std::vector<const Reading*> all{&harbour, &choir, &closure};
  const Result<Briefing> read_before = brief(shared_engine(), all);
  ASSERT_TRUE(read_now && read_before);
  EXPECT_EQ(*render(read_before->stories, BriefFormat::kJson), *render(read_now->stories, BriefFormat::kJson));
  EXPECT_EQ(brief(shared_engine(), std::span<const Reading* const>()).error().code, ErrorCode::kEmpty);
}

TEST(EngineApi, ALineOfJsonIsAReport) {
  const auto reports = reports_from_json(R"({"text":"A word.","outlet":"Courier","published":"2031-05-14"})");
  ASSERT_THAT(reports, SizeIs(1));
  ASSERT_TRUE(reports.front());
  EXPECT_EQ(reports.front()->outlet, "Courier");
  EXPECT_EQ(reports.front()->published->value, "2031-05-14");
  EXPECT_EQ(reports_from_json("{", "a", "line 3").front().error().where, "line 3");
}

TEST(EngineApi, ABriefIsNeverSilent) {
  PathSource nope({"nope"});
  EXPECT_EQ(brief(shared_engine(), nope).error().code, ErrorCode::kNotFound);
  Given nothing({});
  EXPECT_EQ(brief(shared_engine(), nothing).error().code, ErrorCode::kEmpty);
  Endless endless;
  EXPECT_EQ(brief(shared_engine(), endless, {.deadline = steady_clock::now() + 20ms}).error().code,
            ErrorCode::kCancelled);
}

TEST(EngineApi, ReadingsAndStoriesOutliveTheEngineAndArePrintedWithoutIt) {
  std::optional<Reading> reading;
  std::optional<Story> story;
  {
    const auto engine = Engine::open({.threads = 1});
    reading = *engine->read(report_of("a", kHarbour));
    story = *engine->link({&*reading});
  }
  EXPECT_THAT(*render(*reading, ReadingFormat::kJsonl), HasSubstr(reading->made_by.data));
  EXPECT_THAT(*render(*story, BriefFormat::kHtml), HasSubstr(story->made_by.data));
}

TEST(EngineApi, AModelThatIsNotThereIsAnError) {
  EXPECT_EQ(Engine::open({.model = "no_such_model"}).error().code, ErrorCode::kModelNotFound);
}

// The examples of the headers, as they stand there.

void tell(const Error& error) { ADD_FAILURE() << error.line(); }

TEST(EngineHeader, ReadsOneText) {
  Result<Engine> engine = Engine::open({});
  if (!engine) return tell(engine.error());
  Report report;
  report.text = "The harbour will close on Friday, mayor Ana Duarte said.";
  report.published = given_date("2031-05-14");  // where it is known
  const Result<Reading> reading = engine->read(std::move(report));
  if (!reading) return tell(reading.error());

  testing::internal::CaptureStdout();
  for (const Attribution& attribution : reading->attributions) {
    std::cout << cut(reading->report.text, attribution.content.front());
    if (attribution.speaker) std::cout << " -- " << reading->entities[*attribution.speaker].name;
    std::cout << '\n';
  }
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "The harbour will close on Friday -- Ana Duarte\n");
}

/// source.h: whatever a program has.
class Queue final : public ReportSource {
 public:
  explicit Queue(std::deque<std::string> texts) : texts_(std::move(texts)) {}
  std::optional<Result<Report>> next() override {
    if (texts_.empty()) return std::nullopt;
    Report report;
    report.text = std::move(texts_.front());
    texts_.pop_front();
    return report;
  }

 private:
  std::deque<std::string> texts_;
};

TEST(EngineHeader, StreamsStopsLinksAndBriefs) {
  const Engine* const engine = &shared_engine();
  Queue source({kHarbour, kClosure});
  ReadingStream stream = engine->read(source);
  std::vector<Reading> readings;
  while (std::optional<Result<Reading>> reading = stream.next()) {
    if (!*reading) return tell(reading->error());  // one report that cannot be read; the rest goes on
    readings.push_back(**std::move(reading));
  }
  ASSERT_THAT(readings, SizeIs(2));
  const Reading& first = readings.front();
  const Reading& second = readings.back();

  std::stop_source stop;  // stop.request_stop() from any thread
  const auto soon = std::chrono::steady_clock::now() + 60s;
  ReadingStream bounded = engine->read(source, {.stop = stop.get_token(), .deadline = soon});
  EXPECT_FALSE(bounded.next()) << "the queue is empty";

  const Result<Story> story = engine->link({&first, &second});
  testing::internal::CaptureStdout();
  std::cout << *render(*story, BriefFormat::kText);
  EXPECT_THAT(testing::internal::GetCapturedStdout(), HasSubstr("Duarte"));

  Queue again({kHarbour, kClosure});
  const Result<Briefing> briefing = brief(*engine, again);
  testing::internal::CaptureStdout();
  if (briefing) std::cout << *render(briefing->stories, BriefFormat::kText);
  EXPECT_THAT(testing::internal::GetCapturedStdout(), HasSubstr("Duarte"));

  testing::internal::CaptureStdout();
  for (const Claim& claim : story->claims) {
    for (const StoryStatement& statement : claim.statements) {
      const StoryReport& report = story->reports[statement.place.report];
      std::cout << report.id << ": " << cut(report.text, statement.place.span) << '\n';  // equals place.quote
    }
  }
  EXPECT_THAT(testing::internal::GetCapturedStdout(), HasSubstr("will close on Friday"));
}

TEST(RenderHeader, PrintsReadingsAndStories) {
  const Reading reading = read("a", kHarbour);
  const Story story = *shared_engine().link({&reading});
  const std::vector<Story> stories{story};
  const Result<std::string> text = render(story, BriefFormat::kText, {.detail = Detail::kFull});
  const Result<std::string> page = render(stories, BriefFormat::kHtml);
  const Result<std::string> json = render(story, BriefFormat::kJson, {.passages = Passages::kFull});
  EXPECT_THAT(*text, HasSubstr("Duarte"));
  EXPECT_THAT(*page, HasSubstr("<!doctype html>"));
  EXPECT_THAT(*json, HasSubstr("twosource.story/1"));
  const Result<std::string> line = render(reading, ReadingFormat::kJsonl, {.tokens = true});
  EXPECT_THAT(*line, HasSubstr("\"tokens\""));
  EXPECT_EQ(printable("a\x1b[31m"), "a␛[31m");
}

}  // namespace
}  // namespace twosource
