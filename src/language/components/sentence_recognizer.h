// The sentence recogniser ("senter"): word vectors -> where sentences start, for pipelines without a parser.
//
// Method (spacy/pipeline/senter.pyx): label 1 starts a sentence. Unless `cfg` says overwrite, a start that was given or
// that a parser has set stays as it is. Test: tests/unit/language/labels_test.cc, tests/parity.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/network/label_scorer.h"
#include "language/network/weights.h"
#include "twosource/error.h"

namespace twosource::language {

class SentenceRecognizer {
 public:
  /// Reads the layer and the settings (the JSON of a `senter` component's `cfg`).
  static Result<SentenceRecognizer> read(const ModelFile& model, std::string_view config,
                                         const std::string& config_file, std::size_t width);

  /// Sets the starts of a text. `decided`: a parser has set all of them; otherwise those that are 1 were given.
  void recognise(std::span<const float> vectors, bool decided, std::vector<std::uint8_t>& starts_sentence,
                 LabelScratch& scratch) const;

 private:
  LabelScorer scorer_;
  bool overwrite_ = false;
};

}  // namespace twosource::language
