// The part-of-speech tagger: word vectors -> fine-grained tags. Test: tests/unit/language/labels_test.cc, tests/parity.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "language/network/label_scorer.h"
#include "language/network/weights.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::language {

class Tagger {
 public:
  /// Reads the layer and the labels (the JSON of a `tagger` component's `cfg`). `width` is that of the word vectors.
  static Result<Tagger> read(const ModelFile& model, std::string_view config, const std::string& config_file,
                             std::size_t width);

  /// Sets the tag of every token.
  void tag(std::span<const float> vectors, std::span<Token> tokens, LabelScratch& scratch) const;

  [[nodiscard]] std::span<const Label> labels() const { return labels_; }

 private:
  LabelScorer scorer_;
  std::vector<Label> labels_;
};

}  // namespace twosource::language
