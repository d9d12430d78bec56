// The working memory that one thread brings to Pipeline::analyse, reused from text to text.
//
//   Scratch scratch;  // one a thread
//   for (const Report& report : reports) pipeline.analyse(report.text, starts, scratch);
#pragma once

#include <cstdint>
#include <vector>

#include "language/components/entity_recognizer.h"
#include "language/components/parser.h"
#include "language/network/label_scorer.h"
#include "language/network/tok2vec.h"
#include "language/pipeline.h"
#include "language/tokenizer/tokenizer.h"

namespace twosource::language {

class Scratch {
 public:
  Scratch() = default;

 private:
  friend class Pipeline;

  TokenizerScratch tokenizer;
  std::vector<LexicalFeatures> features;
  std::vector<std::uint32_t> must_start;  ///< tokens at which a sentence has to start
  Tok2VecScratch shared_vectors;          ///< of the tok2vec component
  Tok2VecScratch own_vectors;             ///< of a component that has a tok2vec network of its own
  LabelScratch labels;
  ParserScratch parser;
  EntityScratch entities;
};

}  // namespace twosource::language
