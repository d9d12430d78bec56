// See sentence_recognizer.h.
#include "language/components/sentence_recognizer.h"

#include <utility>

#include "base/json.h"

namespace twosource::language {

Result<SentenceRecognizer> SentenceRecognizer::read(const ModelFile& model, std::string_view config,
                                                    const std::string& config_file, std::size_t width) {
  const Result<base::Json> json = base::parse_json(config, config_file);
  if (!json || !json->is_object()) {
    return Error{ErrorCode::kModelBroken, "the settings are no JSON object; fetch or export the model again",
                 config_file};
  }
  constexpr std::size_t kLabels = 2;  // goes on, starts
  Result<LabelScorer> scorer = LabelScorer::read(model, width, kLabels);
  if (!scorer) return scorer.error();
  SentenceRecognizer recognizer;
  recognizer.scorer_ = std::move(*scorer);
  const auto overwrite = json->find("overwrite");
  recognizer.overwrite_ = overwrite != json->end() && overwrite->is_boolean() && overwrite->get<bool>();
  return recognizer;
}

void SentenceRecognizer::recognise(std::span<const float> vectors, bool decided,
                                   std::vector<std::uint8_t>& starts_sentence, LabelScratch& scratch) const {
  if (decided && !overwrite_) return;
  const std::span<const std::uint32_t> best = scorer_.best(vectors, starts_sentence.size(), scratch);
  for (std::size_t i = 0; i < starts_sentence.size(); ++i) {
    if (overwrite_ || starts_sentence[i] == 0) starts_sentence[i] = best[i] == 1 ? 1 : 0;
  }
}

}  // namespace twosource::language
