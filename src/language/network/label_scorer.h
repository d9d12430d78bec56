// One linear layer that scores labels: word vectors -> the best label of each token. Tagger, morphologizer, sentence
// recogniser and edit-tree lemmatizer have one each. The softmax above it changes no order, so it is left out.
// Test: tests/unit/language/labels_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "language/network/kernels.h"
#include "language/network/weights.h"
#include "twosource/error.h"

namespace twosource::language {

/// Working memory of LabelScorer: one a thread, for all scorers in turn.
struct LabelScratch {
  std::vector<float> scores__token_label;  ///< of some tokens, padded to the layer's stride
  std::vector<std::uint32_t> best__token;
};

class LabelScorer {
 public:
  /// Reads the layer. `width` is that of the word vectors, `labels` the number of labels that it must score.
  static Result<LabelScorer> read(const ModelFile& model, std::size_t width, std::size_t labels);

  /// Calls on_token(index, scores) for every token of a text. The scores, one a label, may be changed.
  template <class OnToken>
  void score(std::span<const float> vectors, std::size_t tokens, LabelScratch& scratch, OnToken on_token) const {
    scratch.scores__token_label.resize(kTile * layer_.stride());
    for (std::size_t first = 0; first < tokens; first += kTile) {
      const std::size_t count = tokens - first < kTile ? tokens - first : kTile;
      float* scores = scratch.scores__token_label.data();
      kernels().affine(layer_, vectors.data() + first * layer_.inputs(), layer_.inputs(), count, scores);
      for (std::size_t i = 0; i < count; ++i) {
        on_token(first + i, std::span(scores + i * layer_.stride(), layer_.outputs()));
      }
    }
  }

  /// The best label of every token, the first of equals.
  std::span<const std::uint32_t> best(std::span<const float> vectors, std::size_t tokens, LabelScratch& scratch) const;

 private:
  static constexpr std::size_t kTile = 96;  ///< tokens that are scored together

  Affine layer_;
};

/// Index of the highest score, the first of equals.
std::uint32_t best_label(std::span<const float> scores);

}  // namespace twosource::language
