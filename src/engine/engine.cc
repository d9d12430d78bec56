// The order of the stages: ingest -> language -> reading -> linking -> rendering.
// Test: tests/end_to_end/.
#include "twosource/engine.h"

#include <algorithm>
#include <new>
#include <thread>
#include <utility>

#include "engine/locate.h"
#include "engine/ordered_map.h"
#include "ingest/ingest.h"
#include "language/encoder/attribution_tagger.h"
#include "language/pipeline.h"
#include "language/scratch.h"
#include "linking/linker.h"
#include "reading/reader.h"
#include "rendering/escaping.h"
#include "rendering/rendering.h"

namespace twosource {
namespace {

/// Reports up to this many bytes leave their working memory for the next one; a larger one's is given back.
constexpr std::size_t kOrdinaryReport = std::size_t{1} << 18;

unsigned thread_count(unsigned wanted) {
  return wanted != 0 ? wanted : std::max(1U, std::thread::hardware_concurrency());
}

/// What `brief` says of the reports that tell other stories than the one it writes.
std::string because_of_other_story(std::size_t size, std::size_t stories) {
  if (size > 1) return "tells another story, with " + std::to_string(size - 1) + " more of the reports";
  return stories == 2 ? "tells another story" : "tells a story of its own";
}

/// All Readings of a run, kept.
std::vector<Reading> read_all(const Engine& engine, const std::vector<std::string>& paths,
                              const ReadCallbacks& callbacks) {
  std::vector<Reading> readings;
  engine.read(paths, {[&](const Reading& reading) {
                        if (callbacks.on_reading) callbacks.on_reading(reading);
                        readings.push_back(reading);
                      },
                      callbacks.on_error});
  return readings;
}

}  // namespace

std::string version() { return TWOSOURCE_VERSION; }

std::string printable(std::string_view text) { return rendering::on_one_line(rendering::with_visible_controls(text)); }

/// The working memory of one thread.
struct Scratch {
  language::Scratch language;
  language::TaggerScratch tagger;
};

struct Engine::Parts {
  std::filesystem::path data;
  language::Pipeline pipeline;
  language::AttributionTagger tagger;
  reading::Reader reader;
  linking::Linker linker;
  MadeBy made_by;
  unsigned threads = 1;

  /// One Report through the language and reading stages.
  [[nodiscard]] Result<Reading> read(Report report, Scratch& scratch) const {
    const std::string where = report.source.empty() ? report.id : report.source;
    std::vector<std::uint32_t> block_starts;
    std::vector<Span> paragraphs;
    for (const Block& block : report.blocks) {
      block_starts.push_back(block.span.start);
      paragraphs.push_back(block.span);
    }
    // Outside bytes decide how much memory a report takes: one that takes too much must not end the batch.
    try {
      auto analysis = pipeline.analyse(report.text, block_starts, scratch.language);
      if (report.text.size() > kOrdinaryReport) scratch.language = language::Scratch();
      if (!analysis) return Error{analysis.error().code, analysis.error().message, where};
      const auto scores = tagger.score(report.text, paragraphs, scratch.tagger);
      if (report.text.size() > kOrdinaryReport) scratch.tagger = language::TaggerScratch();
      return reader.read(std::move(report), std::move(analysis->tokens), analysis->sentences, scores);
    } catch (const std::bad_alloc&) {
      return Error{ErrorCode::kTooLarge, "needs more memory than there is; split the report", where};
    }
  }
};

Engine::Engine(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::open(const EngineOptions& options) {
  auto data = engine::find_data(options.data);
  if (!data) return data.error();
  auto model = engine::find_model(options.model, engine::languages_with_rules(*data));
  if (!model) return model.error();
  auto hash = engine::hash_of_data(*data);
  if (!hash) return hash.error();
  auto pipeline = language::Pipeline::load(*model, *data);
  if (!pipeline) return pipeline.error();
  const language::PipelineInfo& info = pipeline->info();
  auto tagger = language::AttributionTagger::load(*data / info.language / "language" / "encoder.weights");
  if (!tagger) return tagger.error();
  auto reader = reading::Reader::load(*data, info.language);
  if (!reader) return reader.error();
  auto linker = linking::Linker::load(*data, info.language);
  if (!linker) return linker.error();
  MadeBy made_by{TWOSOURCE_VERSION, info.name + " " + info.version, *hash};
  return Engine(std::unique_ptr<const Parts>(new Parts{std::move(*data), std::move(*pipeline), std::move(*tagger),
                                                       std::move(*reader), std::move(*linker), std::move(made_by),
                                                       thread_count(options.threads)}));
}

void Engine::read(const std::vector<std::string>& paths, const ReadCallbacks& callbacks) const {
  const auto tell = [&callbacks](const Error& error) {
    if (callbacks.on_error) callbacks.on_error(error);
  };
  auto source = ingest::Source::open(paths, {parts_->data, {parts_->pipeline.info().language}});
  if (!source) {
    tell(source.error());
    return;
  }
  std::vector<Scratch> scratch(parts_->threads);
  engine::OrderedMap<Result<Report>, Result<Reading>>::run(
      parts_->threads, [&source] { return source->next(); },
      [this, &scratch](Result<Report> report, unsigned worker) -> Result<Reading> {
        if (!report) return report.error();
        return parts_->read(std::move(*report), scratch[worker]);
      },
      [&callbacks, &tell](Result<Reading> reading) {
        if (!reading) {
          tell(reading.error());
        } else if (callbacks.on_reading) {
          callbacks.on_reading(*reading);
        }
      });
}

std::vector<Story> Engine::brief(const std::vector<std::string>& paths, const ReadCallbacks& callbacks) const {
  const std::vector<Reading> readings = read_all(*this, paths, callbacks);
  std::vector<Story> stories;
  if (readings.empty()) return stories;

  const std::vector<std::vector<std::size_t>> groups = parts_->linker.group(readings);
  const auto link = [&](const std::vector<std::size_t>& group) {
    std::vector<const Reading*> members;
    for (const std::size_t index : group) members.push_back(&readings[index]);
    stories.push_back(parts_->linker.link(members));
  };
  if (groups.front().size() < 2) {
    for (const auto& group : groups) link(group);
    return stories;
  }
  link(groups.front());
  for (std::size_t other = 1; other < groups.size(); ++other) {
    for (const std::size_t index : groups[other]) {
      stories.front().left_out.push_back(
          {readings[index].report.id, because_of_other_story(groups[other].size(), groups.size())});
    }
  }
  return stories;
}

std::vector<std::vector<std::string>> Engine::group(const std::vector<std::string>& paths,
                                                    const ReadCallbacks& callbacks) const {
  const std::vector<Reading> readings = read_all(*this, paths, callbacks);
  std::vector<std::vector<std::string>> stories;
  for (const std::vector<std::size_t>& group : parts_->linker.group(readings)) {
    std::vector<std::string>& ids = stories.emplace_back();
    for (const std::size_t index : group) ids.push_back(readings[index].report.id);
  }
  return stories;
}

std::string brat_annotation_conf() { return rendering::brat_annotation_conf(); }
std::string brat_visual_conf() { return rendering::brat_visual_conf(); }

std::string Engine::render(const Reading& reading, ReadingFormat format, const Layers& layers,
                           const TextOptions& options) const {
  switch (format) {
    case ReadingFormat::kText:
      return rendering::reading_text(reading, options);
    case ReadingFormat::kBrat:
      return rendering::reading_brat(reading);
    case ReadingFormat::kConllu:
      return rendering::reading_conllu(reading);
    case ReadingFormat::kTimeml:
      return rendering::reading_timeml(reading);
    case ReadingFormat::kJsonl:
      break;
  }
  return rendering::reading_json(reading, layers, parts_->made_by) + "\n";
}

std::string Engine::render(std::span<const Story> stories, BriefFormat format, const BriefOptions& options) const {
  if (format == BriefFormat::kHtml) return rendering::brief_html(stories, options, parts_->made_by);
  std::string all;
  for (const Story& story : stories) {
    if (!all.empty() && format != BriefFormat::kJson) all += "\n";
    switch (format) {
      case BriefFormat::kMarkdown:
        all += rendering::brief_markdown(story, options, parts_->made_by);
        break;
      case BriefFormat::kJson:
        all += rendering::story_json(story, options, parts_->made_by);
        break;
      default:
        all += rendering::brief_text(story, options, parts_->made_by);
    }
  }
  return all;
}

const MadeBy& Engine::made_by() const { return parts_->made_by; }

}  // namespace twosource
