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

#include "language/kernels.h"
#include "language/weights.h"
#include "twosource/error.h"

namespace twosource::language {

/// Working memory of TransitionNetwork.
struct TransitionScratch {
  std::vector<float> projected;       ///< word vectors brought to the width of the hidden layer, for some words
  std::vector<float> rows__word_row;  ///< each word's part of the hidden layer, for every feature that it may be
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

  /// Prepares a text of `words` words with these vectors.
  void prepare(std::span<const float> vectors, std::size_t words, TransitionScratch& scratch) const;

  /// The scores of all actions in a state described by these words (negative: there is none).
  std::span<const float> score(std::span<const std::int32_t> words, TransitionScratch& scratch) const;

 private:
  Affine projection_;                         ///< word vector -> hidden width
  Affine lower_;                              ///< projected vector -> a word's parts, one a feature, each piece-major
  Affine upper_;                              ///< hidden layer -> scores
  std::vector<float> missing__feature_part_;  ///< the parts of a word that is not there
  std::vector<float> bias__part_;
  std::size_t units_ = 0;
  std::size_t pieces_ = 0;
};

}  // namespace twosource::language
