// The network that scores the actions of a transition system: parser and entity recogniser have one each.
//
// Method: spaCy's TransitionBasedParser.v2 (Honnibal & Goldberg's "precomputed hidden layer", parser_model.pyx). A
// state is described by a few of its words; each word's part of the hidden layer is computed once for the whole text,
// so that a step only adds rows, takes the maxout, and multiplies by one small matrix. Test: tests/parity.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "language/network/kernels.h"
#include "language/network/weights.h"
#include "twosource/error.h"

namespace twosource::language {

/// Working memory of TransitionNetwork. The rows of words that the machine looks at are kept for some thousand words,
/// tile by tile of neighbours, and computed again in the rare case that it goes further back: memory does not grow with
/// the text.
struct TransitionScratch {
  std::span<const float> vectors;  ///< of the text's words
  std::size_t words = 0;
  std::vector<std::int32_t> slots__tile;  ///< where a tile's rows are kept, -1: nowhere
  std::vector<std::int32_t> tiles__slot;  ///< which tile a slot keeps, -1: none
  std::size_t next_slot = 0;              ///< the slot to be used next: the oldest
  std::vector<float> rows__slot_word;     ///< each word's part of the hidden layer, for every feature that it may be
  std::vector<float> projected;
  std::vector<float> pieces;
  std::vector<float> hidden;
  std::vector<float> scores;
};

class TransitionNetwork {
 public:
  /// Most words that describe a state.
  static constexpr std::size_t kMostFeatures = 8;

  /// Reads the layers above the word vectors. `width` is that of the vectors, `features` the number of words that
  /// describe a state, `actions` the number of actions that are to be scored.
  static Result<TransitionNetwork> read(const ModelFile& file, std::size_t width, std::size_t features,
                                        std::size_t actions);

  /// Prepares a text of `words` words with these vectors, which must stay where they are.
  void prepare(std::span<const float> vectors, std::size_t words, TransitionScratch& scratch) const;

  /// The scores of all actions in a state described by these words (negative: there is none).
  std::span<const float> score(std::span<const std::int32_t> words, TransitionScratch& scratch) const;

 private:
  /// Sees to it that the rows of all these words are kept.
  void keep_rows(std::span<const std::int32_t> words, TransitionScratch& scratch) const;
  void compute_tile(std::size_t tile, TransitionScratch& scratch) const;
  [[nodiscard]] const float* row(std::size_t word, const TransitionScratch& scratch) const;

  Affine projection_;                         ///< word vector -> hidden width
  Affine lower_;                              ///< projected vector -> a word's parts, one a feature, each piece-major
  Affine upper_;                              ///< hidden layer -> scores
  std::vector<float> missing__feature_part_;  ///< the parts of a word that is not there
  std::vector<float> bias__part_;
  std::size_t units_ = 0;
  std::size_t pieces_ = 0;
};

}  // namespace twosource::language
