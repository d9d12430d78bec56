// The morphologizer: word vectors -> part of speech and features, which it predicts as one label.
//
// Method (spacy/pipeline/morphologizer.pyx): `cfg` maps each label to its features and to the number of its part of
// speech; `overwrite` and `extend` say what becomes of features that a token already has.
// Test: tests/unit/language/labels_test.cc, tests/parity.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/network/label_scorer.h"
#include "language/network/weights.h"
#include "language/strings.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::language {

class Morphologizer {
 public:
  /// Reads the layer and the labels (the JSON of a `morphologizer` component's `cfg`). `width` is that of the word
  /// vectors; `strings` names the parts of speech.
  static Result<Morphologizer> read(const ModelFile& model, std::string_view config, const std::string& config_file,
                                    std::size_t width, const StringIds& strings);

  /// Sets pos and morph of every token.
  void apply(std::span<const float> vectors, std::span<Token> tokens, LabelScratch& scratch) const;

  /// The labels as `cfg` names them, for people.
  [[nodiscard]] std::span<const std::string> labels() const { return names_; }

 private:
  struct Analysis {
    Label morph;
    Label pos;
  };

  void set_morph(Label predicted, Token& token) const;

  LabelScorer scorer_;
  std::vector<Analysis> analyses_;
  std::vector<std::string> names_;
  bool overwrite_ = false;
  bool extend_ = false;
};

}  // namespace twosource::language
