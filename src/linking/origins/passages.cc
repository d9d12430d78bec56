#include "linking/origins/passages.h"

#include <utility>

namespace twosource::linking {

Passages::Passages(const Context& context) {
  for (const Reading* reading : context.readings) {
    std::vector<ComparedWords>& sentences = sentences_.emplace_back();
    for (const Sentence& sentence : reading->sentences) {
      sentences.push_back(compared_words(*reading, sentence.span));
    }
  }
}

bool Passages::shared(std::size_t report_a, std::size_t sentence_a, std::size_t report_b,
                      std::size_t sentence_b) const {
  return !shared_passages(sentences_[report_a][sentence_a], sentences_[report_b][sentence_b]).empty();
}

}  // namespace twosource::linking
