#include "stories/newsroom.h"

#include <map>
#include <utility>

#include "base/sha256.h"
#include "engine/locate.h"
#include "ingest/formats/text.h"
#include "language/encoder/attribution_tagger.h"
#include "language/encoder/statement_encoder.h"
#include "language/pipeline.h"
#include "language/scratch.h"
#include "linking/linker.h"
#include "reading/reader.h"
#include "rendering/rendering.h"
#include "unit/reading/encoder_says.h"

namespace twosource::stories {
namespace {

/// What the writer's marks say, as the encoder would.
std::vector<reading::SeenSpans> seen_in(const WrittenReport& written) {
  std::map<std::size_t, reading::SeenSpans> by_attribution;
  for (const Mark& mark : written.marks) {
    reading::SeenSpans& seen = by_attribution[mark.attribution];
    switch (mark.role) {
      case document::AttributionRole::kSource:
        seen.source = mark.span;
        break;
      case document::AttributionRole::kCue:
        seen.cue = mark.span;
        break;
      case document::AttributionRole::kContent:
        seen.content.push_back(mark.span);
        break;
    }
  }
  std::vector<reading::SeenSpans> all;
  for (auto& [number, seen] : by_attribution) all.push_back(std::move(seen));
  return all;
}

/// The lines of a brief, without what Markdown puts around words, and without the footnotes.
std::string without_markup(const std::string& markdown) {
  std::string plain;
  for (const char c : markdown.substr(0, markdown.find("\n[^1]: "))) {
    if (c != '*' && c != '\\') plain += c;
  }
  return plain;
}

}  // namespace

struct Newsroom::Parts {
  ingest::TextReader page;
  language::Pipeline pipeline;
  language::AttributionTagger tagger;
  language::StatementEncoder statements;
  reading::Reader reader;
  linking::Linker linker;
  language::Scratch scratch = {};
  language::TaggerScratch tagger_scratch = {};
  language::StatementEncoder::Scratch statements_scratch = {};

  Result<Reading> read(const WrittenReport& written) {
    Report report;
    report.id = written.name;
    report.outlet = written.outlet;
    report.title = written.title;
    report.language = "en";
    report.text = written.text;
    report.sha256 = base::sha256_hex(report.text);
    if (written.date) {
      report.published = given_date(*written.date);
      if (!report.published) return Error{ErrorCode::kBrokenInput, "is no date: " + *written.date, written.name};
    }
    ingest::PageText made_up = page.read(report.text, report.title);
    report.blocks = std::move(made_up.blocks);
    if (!report.outlet) report.outlet = std::move(made_up.outlet);
    report.authors = std::move(made_up.authors);
    std::vector<std::uint32_t> starts;
    std::vector<Span> paragraphs;
    for (const Block& block : report.blocks) {
      starts.push_back(block.span.start);
      paragraphs.push_back(block.span);
    }
    const reading::ReadableText readable = reader.readable(report.text);
    auto analysis = pipeline.analyse(readable.sentences, starts, scratch);
    if (!analysis) return analysis.error();
    const auto scores = written.marks.empty() ? tagger.score(readable.words, paragraphs, tagger_scratch)
                                              : reading::encoder_sees(analysis->tokens, seen_in(written));
    return reader.read(std::move(report), std::move(analysis->tokens), analysis->sentences, scores);
  }
};

Newsroom::Newsroom(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Newsroom::Newsroom(Newsroom&&) noexcept = default;
Newsroom& Newsroom::operator=(Newsroom&&) noexcept = default;
Newsroom::~Newsroom() = default;

Result<Newsroom> Newsroom::open() {
  const std::filesystem::path data = std::filesystem::path(TWOSOURCE_SOURCE_DIR) / "data";
  const std::filesystem::path english = data / "en";
  const auto model = engine::find_model("", {"en"});
  if (!model) return model.error();
  auto page = ingest::TextReader::open(english / "ingest");
  if (!page) return page.error();
  auto pipeline = language::Pipeline::load(*model, data);
  if (!pipeline) return pipeline.error();
  auto tagger = language::AttributionTagger::load(english / "language" / "encoder.weights");
  if (!tagger) return tagger.error();
  auto statements = language::StatementEncoder::load(english / "language" / "statements.weights", tagger->vocabulary());
  if (!statements) return statements.error();
  const auto world = knowledge::World::load(data, "en");
  if (!world) return world.error();
  auto reader = reading::Reader::load(data, "en", **world);
  if (!reader) return reader.error();
  auto linker = linking::Linker::load(data, "en", *world);
  if (!linker) return linker.error();
  return Newsroom(std::unique_ptr<Parts>(new Parts{std::move(*page), std::move(*pipeline), std::move(*tagger),
                                                   std::move(*statements), std::move(*reader), std::move(*linker)}));
}

Result<Told> Newsroom::tell(const StoryFile& file) {
  Told told;
  for (const WrittenReport& written : file.reports) {
    auto reading = parts_->read(written);
    if (!reading) return reading.error();
    told.readings.push_back(std::move(*reading));
  }
  std::vector<const Reading*> members;
  for (const Reading& reading : told.readings) members.push_back(&reading);
  const auto vectors = parts_->statements.encode(members, parts_->statements_scratch);
  told.story = parts_->linker.link(members, vectors, true);  // explained: no claim of any story may break that
  for (const auto& group : *parts_->linker.group(members, Gathered::kAnyhow)) {
    std::vector<std::string>& names = told.stories.emplace_back();
    for (const std::size_t index : group) names.push_back(told.readings[index].report.id);
  }
  told.brief = without_markup(rendering::brief_markdown({&told.story, 1}, BriefOptions{}));
  return told;
}

}  // namespace twosource::stories
