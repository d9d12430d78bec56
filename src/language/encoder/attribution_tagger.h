// The encoder's reading of attributions: cues, sources and contents of a text, with what belongs to which cue.
//
// Method: the paragraphs are cut into word pieces and packed into windows, each beginning with what precedes it; the
// encoder (encoder.h) gives each piece a vector; two small heads read off it the tags of the piece and, for each piece
// that may be of a cue, how well every other piece fits it as its source and as its content. Training: eval/encoder/.
// Test: tests/unit/language/encoder/attribution_tagger_test.cc.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "document/attribution_scores.h"
#include "language/encoder/encoder.h"
#include "language/encoder/vocabulary.h"
#include "language/encoder/windows.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::language {

/// Working memory of one thread.
struct TaggerScratch {
  EncoderScratch encoder;
  std::vector<WordPiece> pieces;
  std::vector<std::uint32_t> ids;
  std::vector<float> vectors;
  std::vector<float> tags;
  std::vector<float> cues;
  std::vector<float> tokens;
};

class AttributionTagger {
 public:
  /// Loads data/<language>/language/encoder.weights. Errors: kDataBroken.
  static Result<AttributionTagger> load(const std::filesystem::path& path);
  /// Its tensors are in the vocabulary's file.
  static Result<AttributionTagger> read(std::shared_ptr<const Vocabulary> vocabulary);

  [[nodiscard]] const std::shared_ptr<const Vocabulary>& vocabulary() const { return vocabulary_; }

  /// `paragraphs`: spans of the text, in order.
  [[nodiscard]] document::AttributionScores score(std::string_view text, std::span<const Span> paragraphs,
                                                  TaggerScratch& scratch) const;
  [[nodiscard]] document::AttributionScores score(std::string_view text, std::span<const Span> paragraphs,
                                                  const EncoderKernels& kernels, TaggerScratch& scratch) const;

 private:
  explicit AttributionTagger(std::shared_ptr<const Vocabulary> vocabulary) : vocabulary_(std::move(vocabulary)) {}
  void score_window(const PieceWindow& window, const EncoderKernels& kernels, TaggerScratch& scratch,
                    document::AttributionScores& scores) const;
  void add_cue(const PieceWindow& window, std::size_t at, TaggerScratch& scratch,
               document::AttributionScores& scores) const;
  [[nodiscard]] float pair_score(std::size_t role, const float* cue, const float* token, std::int64_t distance) const;

  std::shared_ptr<const Vocabulary> vocabulary_;
  Encoder encoder_;
  IntegerAffine tags_;
  IntegerAffine pair_cue_;
  IntegerAffine pair_token_;
  std::span<const float> pair_distance_;  ///< role by bucket
  std::span<const float> pair_bias_;
};

}  // namespace twosource::language
