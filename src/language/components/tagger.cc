// See tagger.h.
#include "language/components/tagger.h"

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
  Result<LabelScorer> scorer = LabelScorer::read(model, width, tagger.labels_.size());
  if (!scorer) return scorer.error();
  tagger.scorer_ = std::move(*scorer);
  return tagger;
}

void Tagger::tag(std::span<const float> vectors, std::span<Token> tokens, LabelScratch& scratch) const {
  const std::span<const std::uint32_t> best = scorer_.best(vectors, tokens.size(), scratch);
  for (std::size_t i = 0; i < tokens.size(); ++i) tokens[i].tag = labels_[best[i]];
}

}  // namespace twosource::language
