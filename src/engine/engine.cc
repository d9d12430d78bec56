// The order of the stages: ingest -> language -> reading -> linking.
// Test: tests/end_to_end/engine_api_test.cc.
#include "twosource/engine.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "base/guard.h"
#include "engine/locate.h"
#include "engine/parts.h"
#include "ingest/files.h"
#include "knowledge/world.h"
#include "language/model_config.h"

namespace twosource {
namespace {

/// What keeps Readings from being grouped or linked.
std::optional<Error> problem_of(std::span<const Reading* const> readings) {
  std::set<std::string_view> ids;
  for (const Reading* reading : readings) {
    if (reading == nullptr) return Error{ErrorCode::kInvalidArgument, "one of the Readings is a null pointer", {}};
    if (!ids.insert(reading->report.id).second) {
      return Error{ErrorCode::kDuplicateId, "two of the Readings have the id \"" + reading->report.id + "\"",
                   ingest::place_of(reading->report)};
    }
  }
  return std::nullopt;
}

std::optional<Error> problem_of(std::span<const ProfiledReport> reports) {
  std::set<std::string_view> ids;
  for (const ProfiledReport& report : reports) {
    if (!ids.insert(report.id).second) {
      return Error{ErrorCode::kDuplicateId, "two of the reports have the id \"" + report.id + "\"", {}};
    }
  }
  return std::nullopt;
}

/// Where model and data are.
struct Places {
  std::filesystem::path data;
  std::filesystem::path model;
};

Result<Places> places_of(const EngineOptions& options) {
  auto data = engine::find_data(options.data);
  if (!data) return data.error();
  auto model = engine::find_model(options.model, engine::languages_with_rules(*data));
  if (!model) return model.error();
  return Places{*std::move(data), *std::move(model)};
}

Result<MadeBy> maker_of(const std::filesystem::path& data, const language::PipelineInfo& model) {
  auto made_by = engine::hashes_of_data(data);
  if (!made_by) return made_by;
  made_by->program = TWOSOURCE_VERSION;
  made_by->model = model.name + " " + model.version;
  return made_by;
}

}  // namespace

std::string version() { return TWOSOURCE_VERSION; }

Result<MadeBy> made_by(const EngineOptions& options) {
  return base::guarded({}, [&options]() -> Result<MadeBy> {
    const auto places = places_of(options);
    if (!places) return places.error();
    const auto config = language::read_model_config(places->model);
    if (!config) return config.error();
    return maker_of(places->data, config->info);
  });
}

std::optional<Error> engine::cancelled(const RunOptions& options, const std::string& where) {
  if (options.stop.stop_requested()) return Error{ErrorCode::kCancelled, "was stopped", where, "stop"};
  if (options.deadline && std::chrono::steady_clock::now() >= *options.deadline) {
    return Error{ErrorCode::kCancelled, "was not done before the deadline", where, "deadline"};
  }
  return std::nullopt;
}

Result<Reading> Engine::Parts::read(Report report, const RunOptions& options) const noexcept {
  // Outside bytes decide how much memory a report takes: one that takes too much must not end the batch.
  return base::guarded({}, [&]() -> Result<Reading> {
    const std::string where = ingest::place_of(report);
    return base::guarded(where, [&] { return read_guarded(std::move(report), options, where); });
  });
}

Result<Reading> Engine::Parts::read_guarded(Report report, const RunOptions& options, const std::string& where) const {
  if (auto stopped = engine::cancelled(options, where)) return *std::move(stopped);
  auto finished = intake.finish(std::move(report), options.max_bytes.value_or(ingest::kLargestReport));
  if (!finished) return finished.error();
  if (finished->page && finished->page->kind == PageKind::kSummary) {
    return Error{ErrorCode::kEmpty, "is the summary that a feed gives of a report, too short to be read as one", where,
                 "page"};
  }
  std::vector<std::uint32_t> block_starts;
  std::vector<Span> paragraphs;
  for (const Block& block : finished->blocks) {
    block_starts.push_back(block.span.start);
    paragraphs.push_back(block.span);
  }
  const std::size_t bytes = finished->text.size();
  const reading::ReadableText readable = reader.readable(finished->text);
  std::unique_ptr<engine::Scratch> memory = scratch.take();
  auto analysis = pipeline.analyse(readable.sentences, block_starts, memory->language);
  if (!analysis) return Error{analysis.error().code, analysis.error().message, where};
  if (auto stopped = engine::cancelled(options, where)) return *std::move(stopped);
  const auto scores = tagger.score(readable.words, paragraphs, memory->tagger);
  scratch.put_back(std::move(memory), bytes);
  if (auto stopped = engine::cancelled(options, where)) return *std::move(stopped);
  Reading reading = reader.read(*std::move(finished), std::move(analysis->tokens), analysis->sentences, scores);
  reading.made_by = made_by;
  return reading;
}

Engine::Engine(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::open(const EngineOptions& options) {
  return base::guarded({}, [&options]() -> Result<Engine> {
    const auto places = places_of(options);
    if (!places) return places.error();
    const auto& [data, model] = *places;
    auto pipeline = language::Pipeline::load(model, data);
    if (!pipeline) return pipeline.error();
    const language::PipelineInfo& info = pipeline->info();
    auto made_by = maker_of(data, info);
    if (!made_by) return made_by.error();
    auto tagger = language::AttributionTagger::load(data / info.language / "language" / "encoder.weights");
    if (!tagger) return tagger.error();
    auto statements = language::StatementEncoder::load(data / info.language / "language" / "statements.weights",
                                                       tagger->vocabulary());
    if (!statements) return statements.error();
    auto intake = ingest::Intake::open(data, {info.language});
    if (!intake) return intake.error();
    const auto world = knowledge::World::load(data, info.language);
    if (!world) return world.error();
    auto reader = reading::Reader::load(data, info.language, **world);
    if (!reader) return reader.error();
    auto linker = linking::Linker::load(data, info.language, *world);
    if (!linker) return linker.error();
    return Engine(std::shared_ptr<const Parts>(new Parts{*std::move(intake),
                                                         *std::move(pipeline),
                                                         *std::move(tagger),
                                                         *std::move(statements),
                                                         *std::move(reader),
                                                         *std::move(linker),
                                                         *std::move(made_by),
                                                         {},
                                                         engine::Executor(options.threads)}));
  });
}

Result<Reading> Engine::read(Report report, const RunOptions& options) const {
  return parts_->read(std::move(report), options);
}

Result<std::vector<std::vector<std::size_t>>> Engine::group(std::span<const Reading* const> readings,
                                                            const RunOptions& options, Gathered gathered) const {
  using Groups = std::vector<std::vector<std::size_t>>;
  return base::guarded({}, [&]() -> Result<Groups> {
    if (auto stopped = engine::cancelled(options, {})) return *std::move(stopped);
    if (auto problem = problem_of(readings)) return *std::move(problem);
    return parts_->linker.group(readings, gathered);
  });
}

Result<StoryProfile> Engine::profile(const Reading& reading) const {
  return base::guarded({}, [&]() -> Result<StoryProfile> { return parts_->linker.profile(reading); });
}

StoryWindows Engine::story_windows(std::uint64_t reports) const { return parts_->linker.story_windows(reports); }

Result<std::vector<StoryEdge>> Engine::story_edges(std::span<const ProfiledReport> reports, const StoryWindow& window,
                                                   const StoryWindows& windows) const {
  return base::guarded({}, [&]() -> Result<std::vector<StoryEdge>> {
    if (auto problem = problem_of(reports)) return *std::move(problem);
    if (windows.step < 0 || windows.look_back < 0 || window.days < 0) {
      return Error{ErrorCode::kInvalidArgument, "a window has no negative days", {}};
    }
    return parts_->linker.story_edges(reports, window, windows);
  });
}

Result<std::vector<std::vector<std::size_t>>> Engine::stories_of(std::span<const ProfiledReport> component) const {
  using Groups = std::vector<std::vector<std::size_t>>;
  return base::guarded({}, [&]() -> Result<Groups> {
    if (auto problem = problem_of(component)) return *std::move(problem);
    return parts_->linker.stories_of(component);
  });
}

Result<StoryStream> Engine::stories(StoredStories stored) const { return parts_->linker.stories(std::move(stored)); }

Result<Story> Engine::link(std::span<const Reading* const> readings, const RunOptions& options) const {
  return base::guarded({}, [&]() -> Result<Story> {
    if (auto stopped = engine::cancelled(options, {})) return *std::move(stopped);
    if (readings.empty()) return Error{ErrorCode::kInvalidArgument, "a Story is linked from at least one Reading", {}};
    if (auto problem = problem_of(readings)) return *std::move(problem);
    std::unique_ptr<engine::Scratch> memory = parts_->scratch.take();
    const auto vectors = parts_->statements.encode(readings, memory->statements);
    const auto bytes_of = [](const Reading* reading) { return reading->report.text.size(); };
    parts_->scratch.put_back(std::move(memory), bytes_of(*std::ranges::max_element(readings, {}, bytes_of)));
    if (auto stopped = engine::cancelled(options, {})) return *std::move(stopped);
    Story story = parts_->linker.link(readings, vectors, options.explain);
    story.made_by = parts_->made_by;
    return story;
  });
}

const MadeBy& Engine::made_by() const& { return parts_->made_by; }

}  // namespace twosource
