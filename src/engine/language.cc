// The language stage by itself, for programs. Test: tests/end_to_end/language_api_test.cc.
#include "twosource/language.h"

#include <algorithm>
#include <utility>

#include "base/guard.h"
#include "base/unicode.h"
#include "engine/locate.h"
#include "engine/scratch_pool.h"
#include "language/pipeline.h"
#include "language/scratch.h"

namespace twosource {
namespace {

std::vector<TokenRange> names_of(const std::vector<Token>& tokens) {
  std::vector<TokenRange> names;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].entity == EntityMark::kBegin) names.push_back({i, i + 1});
    if (tokens[i].entity == EntityMark::kInside && !names.empty()) names.back().last = i + 1;
  }
  return names;
}

}  // namespace

struct LanguagePipeline::Parts {
  explicit Parts(language::Pipeline loaded)
      : pipeline(std::move(loaded)), model(pipeline.info().name + " " + pipeline.info().version) {}

  language::Pipeline pipeline;
  std::string model;
  engine::ScratchPool<language::Scratch> scratch;
};

LanguagePipeline::LanguagePipeline(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
LanguagePipeline::LanguagePipeline(LanguagePipeline&&) noexcept = default;
LanguagePipeline& LanguagePipeline::operator=(LanguagePipeline&&) noexcept = default;
LanguagePipeline::~LanguagePipeline() = default;

Result<LanguagePipeline> LanguagePipeline::open(const LanguageOptions& options) {
  return base::guarded({}, [&options]() -> Result<LanguagePipeline> {
    const auto data = engine::find_data(options.data);
    if (!data) return data.error();
    const auto model = engine::find_model(options.model);
    if (!model) return model.error();
    auto pipeline = language::Pipeline::load(*model, *data);
    if (!pipeline) return pipeline.error();
    return LanguagePipeline(std::make_unique<Parts>(*std::move(pipeline)));
  });
}

Result<AnalysedText> LanguagePipeline::analyse(std::string text, std::span<const std::uint32_t> sentence_starts) const {
  return base::guarded({}, [&]() -> Result<AnalysedText> {
    if (const auto invalid = base::first_invalid_utf8(text)) {
      return Error{
          ErrorCode::kNotText, "is not UTF-8 (byte " + std::to_string(*invalid + 1) + "); decode it first", {}};
    }
    if (!std::is_sorted(sentence_starts.begin(), sentence_starts.end())) {
      return Error{ErrorCode::kInvalidArgument, "the offsets at which sentences start must ascend", {}};
    }
    AnalysedText analysed;
    std::unique_ptr<language::Scratch> scratch = parts_->scratch.take();
    auto analysis = parts_->pipeline.analyse(text, sentence_starts, *scratch);
    parts_->scratch.put_back(std::move(scratch), text.size());
    if (!analysis) return analysis.error();
    analysed.text_ = std::move(text);
    analysed.tokens_ = std::move(analysis->tokens);
    analysed.sentences_ = std::move(analysis->sentences);
    analysed.names_ = names_of(analysed.tokens_);
    return analysed;
  });
}

const std::string& LanguagePipeline::model() const& { return parts_->model; }
const std::string& LanguagePipeline::language() const& { return parts_->pipeline.info().language; }

}  // namespace twosource
