// See morphologizer.h.
#include "language/components/morphologizer.h"

#include <fmt/format.h>

#include <utility>

#include "base/json.h"
#include "language/components/morphology.h"

namespace twosource::language {
namespace {

/// A member of an object that is a flag, false when absent.
bool flag(const base::Json& object, std::string_view name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_boolean() && found->get<bool>();
}

}  // namespace

Result<Morphologizer> Morphologizer::read(const ModelFile& model, std::string_view config,
                                          const std::string& config_file, std::size_t width, const StringIds& strings) {
  const auto broken = [&](std::string what) {
    return Error{ErrorCode::kModelBroken, std::move(what) + "; fetch or export the model again", config_file};
  };
  const Result<base::Json> json = base::parse_json(config, config_file);
  if (!json || !json->is_object()) return broken("the settings are no JSON object");
  const auto morphs = json->find("labels_morph");
  const auto parts = json->find("labels_pos");
  if (morphs == json->end() || parts == json->end() || !morphs->is_object() || !parts->is_object() || morphs->empty()) {
    return broken("lists no labels");
  }
  Morphologizer morphologizer;
  morphologizer.overwrite_ = flag(*json, "overwrite");
  morphologizer.extend_ = flag(*json, "extend");
  for (const auto& [label, features] : morphs->items()) {
    const auto number = parts->find(label);
    if (!features.is_string() || (number != parts->end() && !number->is_number_unsigned())) {
      return broken(fmt::format("label {} is malformed", label));
    }
    const Result<std::string> morph = normal_morph(features.get_ref<const std::string&>());
    if (!morph) return broken(morph.error().message);
    const std::string_view pos = number == parts->end() ? "" : strings.symbol(number->get<std::uint64_t>());
    morphologizer.analyses_.push_back({Label(*morph), Label(pos)});
    morphologizer.names_.push_back(label);
  }
  Result<LabelScorer> scorer = LabelScorer::read(model, width, morphologizer.analyses_.size());
  if (!scorer) return scorer.error();
  morphologizer.scorer_ = std::move(*scorer);
  return morphologizer;
}

void Morphologizer::set_morph(Label predicted, Token& token) const {
  if (!extend_) {
    if (overwrite_ || token.morph.empty()) token.morph = predicted;
  } else if (overwrite_) {
    token.morph = Label(with_features(token.morph.text(), predicted.text()));
  } else {
    token.morph = Label(with_features(predicted.text(), token.morph.text()));
  }
}

void Morphologizer::apply(std::span<const float> vectors, std::span<Token> tokens, LabelScratch& scratch) const {
  const std::span<const std::uint32_t> best = scorer_.best(vectors, tokens.size(), scratch);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Analysis& analysis = analyses_[best[i]];
    set_morph(analysis.morph, tokens[i]);
    if (overwrite_ || tokens[i].pos.empty()) tokens[i].pos = analysis.pos;
  }
}

}  // namespace twosource::language
