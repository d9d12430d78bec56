// The part-of-speech tagger: word vectors -> fine-grained tags, by one linear layer. The softmax above it changes no
// order, so it is left out. Test: tests/parity.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "language/kernels.h"
#include "language/weights.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::language {

class Tagger {
 public:
  /// Reads the layer and the labels (the JSON of a `tagger` component's `cfg`). `width` is that of the word vectors.
  static Result<Tagger> read(const ModelFile& model, std::string_view config, const std::string& config_file,
                             std::size_t width);

  /// Sets the tag of every token; `scores` is working memory.
  void tag(std::span<const float> vectors, std::span<Token> tokens, std::vector<float>& scores) const;

 private:
  Affine scores_;
  std::vector<Label> labels_;
};

}  // namespace twosource::language
