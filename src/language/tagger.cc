// See tagger.h.
#include "language/tagger.h"

#include <algorithm>
#include <utility>

#include "base/json.h"

namespace twosource::language {

Result<Tagger> Tagger::read(const ModelFile& model, std::string_view config, const std::string& config_file,
                            std::size_t width) {
  Tagger tagger;
  const Result<base::Json> json = base::parse_json(config, config_file);
  if (json && json->is_object() && json->contains("labels") && json->at("labels").is_array()) {
    for (const base::Json& label : json->at("labels")) {
      if (label.is_string()) tagger.labels_.emplace_back(label.get_ref<const std::string&>());
    }
  }
  if (tagger.labels_.empty()) {
    return Error{ErrorCode::kModelBroken, "lists no labels; fetch or export the model again", config_file};
  }
  const Result<const ModelNode*> layer = model.only_node("softmax");
  if (!layer) return layer.error();
  Result<Affine> scores = model.affine(**layer, width);
  if (!scores) return scores.error();
  tagger.scores_ = std::move(*scores);
  if (tagger.scores_.outputs() != tagger.labels_.size())
    return model.broken("the network scores other tags than `cfg` lists");
  return tagger;
}

void Tagger::tag(std::span<const float> vectors, std::span<Token> tokens, std::vector<float>& scores) const {
  constexpr std::size_t kTile = 96;
  scores.resize(kTile * scores_.stride());
  for (std::size_t first = 0; first < tokens.size(); first += kTile) {
    const std::size_t count = std::min(kTile, tokens.size() - first);
    kernels().affine(scores_, vectors.data() + first * scores_.inputs(), scores_.inputs(), count, scores.data());
    for (std::size_t i = 0; i < count; ++i) {
      const float* row = scores.data() + i * scores_.stride();
      tokens[first + i].tag = labels_[static_cast<std::size_t>(std::max_element(row, row + labels_.size()) - row)];
    }
  }
}

}  // namespace twosource::language
