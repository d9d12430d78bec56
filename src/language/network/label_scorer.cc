// See label_scorer.h.
#include "language/network/label_scorer.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace twosource::language {

Result<LabelScorer> LabelScorer::read(const ModelFile& model, std::size_t width, std::size_t labels) {
  const Result<const ModelNode*> layer = model.only_node("softmax");
  if (!layer) return layer.error();
  Result<Affine> scores = model.affine(**layer, width);
  if (!scores) return scores.error();
  if (scores->outputs() != labels) {
    return model.broken(fmt::format("the network scores {} labels, `cfg` lists {}", scores->outputs(), labels));
  }
  LabelScorer scorer;
  scorer.layer_ = std::move(*scores);
  return scorer;
}

std::uint32_t best_label(std::span<const float> scores) {
  return static_cast<std::uint32_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

std::span<const std::uint32_t> LabelScorer::best(std::span<const float> vectors, std::size_t tokens,
                                                 LabelScratch& scratch) const {
  scratch.best__token.resize(tokens);
  score(vectors, tokens, scratch, [&scratch](std::size_t token, std::span<const float> scores) {
    scratch.best__token[token] = best_label(scores);
  });
  return scratch.best__token;
}

}  // namespace twosource::language
