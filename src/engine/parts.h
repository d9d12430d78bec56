// What an open Engine holds: the stages in their order, ingest -> language -> reading -> linking, and what they run on.
#pragma once

#include "engine/executor.h"
#include "engine/scratch_pool.h"
#include "ingest/intake.h"
#include "language/encoder/attribution_tagger.h"
#include "language/encoder/statement_encoder.h"
#include "language/pipeline.h"
#include "language/scratch.h"
#include "linking/linker.h"
#include "reading/reader.h"
#include "twosource/engine.h"

namespace twosource {
namespace engine {

/// The working memory of one call.
struct Scratch {
  language::Scratch language;
  language::TaggerScratch tagger;
  language::StatementEncoder::Scratch statements;
};

/// The Error of a call that its caller stopped, or whose deadline is over; nothing where it may go on.
std::optional<Error> cancelled(const RunOptions& options, const std::string& where);

}  // namespace engine

struct Engine::Parts {
  ingest::Intake intake;
  language::Pipeline pipeline;
  language::AttributionTagger tagger;
  language::StatementEncoder statements;
  reading::Reader reader;
  linking::Linker linker;
  MadeBy made_by;
  mutable engine::ScratchPool<engine::Scratch> scratch;
  mutable engine::Executor executor;

  /// One Report through all stages that make a Reading of it. Does not throw.
  [[nodiscard]] Result<Reading> read(Report report, const RunOptions& options) const noexcept;

 private:
  [[nodiscard]] Result<Reading> read_guarded(Report report, const RunOptions& options, const std::string& where) const;
};

}  // namespace twosource
