// Ingest, language, reading and linking with the real model, without files: for the fuzzers of whole texts.
#pragma once

#include <cstdlib>
#include <optional>
#include <vector>

#include "engine/locate.h"
#include "fuzz/fuzzing.h"
#include "ingest/decode.h"
#include "ingest/files.h"
#include "ingest/intake.h"
#include "language/encoder/attribution_tagger.h"
#include "language/encoder/statement_encoder.h"
#include "language/pipeline.h"
#include "language/scratch.h"
#include "linking/linker.h"
#include "reading/reader.h"
#include "twosource/render.h"

namespace twosource::fuzz {

/// An Error is one line as it is shown, whatever words it quotes.
inline void require_shown(const Error& error) {
  require_clear(error);
  require(printable(error.line()).find_first_of("\r\n\x1b") == std::string::npos, "an error is shown on one line");
}

struct WholeProgram {
  ingest::Intake intake;
  language::Pipeline pipeline;
  language::AttributionTagger tagger;
  language::StatementEncoder statements;
  reading::Reader reader;
  linking::Linker linker;
  language::Scratch scratch;
  language::TaggerScratch tagger_scratch;
  language::StatementEncoder::Scratch statements_scratch;

  /// The program with the model that the repository's tests use (TWOSOURCE_MODEL, or models/).
  static WholeProgram& get() {
    static WholeProgram program = open();
    return program;
  }

  /// The Reading of the bytes of a text file, nothing where they are no text.
  std::optional<Reading> read(std::string_view bytes, const std::string& id) {
    auto decoded = ingest::decode(std::string(bytes), id);
    if (!decoded) return std::nullopt;
    Report given;
    given.id = given.source = id;
    given.language = "en";
    given.text = std::move(decoded->text);
    auto finished = intake.finish(std::move(given), ingest::kLargestReport);
    if (!finished) {
      require_shown(finished.error());
      return std::nullopt;
    }
    Report report = *std::move(finished);
    std::vector<std::uint32_t> starts;
    std::vector<Span> paragraphs;
    for (const Block& block : report.blocks) {
      starts.push_back(block.span.start);
      paragraphs.push_back(block.span);
    }
    auto analysis = pipeline.analyse(report.text, starts, scratch);
    if (!analysis) {
      require_shown(analysis.error());
      return std::nullopt;
    }
    const auto scores = tagger.score(report.text, paragraphs, tagger_scratch);
    return reader.read(std::move(report), std::move(analysis->tokens), analysis->sentences, scores);
  }

  Story link(std::span<const Reading* const> readings) {
    return linker.link(readings, statements.encode(readings, statements_scratch), true);
  }

 private:
  template <class T>
  static T loaded(Result<T> result) {
    if (!result) {
      std::fprintf(stderr, "%s\n", result.error().line().c_str());
      std::abort();
    }
    return std::move(result).value();
  }

  static WholeProgram open() {
    const std::filesystem::path data = data_folder();
    const char* given = std::getenv("TWOSOURCE_MODEL");
    const auto world = loaded(knowledge::World::load(data, "en"));
    const auto model =
        loaded(engine::find_model(given != nullptr ? given : TWOSOURCE_SOURCE_DIR "/models/en_core_web_sm-3.8.0"));
    auto tagger = loaded(language::AttributionTagger::load(data / "en" / "language" / "encoder.weights"));
    auto statements =
        loaded(language::StatementEncoder::load(data / "en" / "language" / "statements.weights", tagger.vocabulary()));
    return {loaded(ingest::Intake::open(data, {"en"})),
            loaded(language::Pipeline::load(model, data)),
            std::move(tagger),
            std::move(statements),
            loaded(reading::Reader::load(data, "en", *world)),
            loaded(linking::Linker::load(data, "en", world)),
            language::Scratch(),
            language::TaggerScratch(),
            language::StatementEncoder::Scratch()};
  }
};

}  // namespace twosource::fuzz
