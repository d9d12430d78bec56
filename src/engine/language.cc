// The language stage by itself, for programs. Test: tests/end_to_end/language_api_test.cc.
#include "twosource/language.h"

#include <algorithm>
#include <mutex>
#include <new>
#include <utility>

#include "base/unicode.h"
#include "engine/locate.h"
#include "language/pipeline.h"
#include "language/scratch.h"

namespace twosource {
namespace {

/// Texts up to this many bytes leave their working memory for the next one; a larger one's is given back.
constexpr std::size_t kOrdinaryText = std::size_t{1} << 18;

/// Working memory for as many calls as run at once: taken for one call, then put back.
class ScratchPool {
 public:
  std::unique_ptr<language::Scratch> take() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return std::make_unique<language::Scratch>();
    std::unique_ptr<language::Scratch> scratch = std::move(idle_.back());
    idle_.pop_back();
    return scratch;
  }
  void put_back(std::unique_ptr<language::Scratch> scratch) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(scratch));
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<language::Scratch>> idle_;
};

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
  ScratchPool scratch;
};

LanguagePipeline::LanguagePipeline(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
LanguagePipeline::LanguagePipeline(LanguagePipeline&&) noexcept = default;
LanguagePipeline& LanguagePipeline::operator=(LanguagePipeline&&) noexcept = default;
LanguagePipeline::~LanguagePipeline() = default;

Result<LanguagePipeline> LanguagePipeline::open(const LanguageOptions& options) {
  const auto data = engine::find_data(options.data);
  if (!data) return data.error();
  const auto model = engine::find_model(options.model);
  if (!model) return model.error();
  auto pipeline = language::Pipeline::load(*model, *data);
  if (!pipeline) return pipeline.error();
  return LanguagePipeline(std::make_unique<Parts>(std::move(*pipeline)));
}

Result<AnalysedText> LanguagePipeline::analyse(std::string text, std::span<const std::uint32_t> sentence_starts) const {
  if (const auto invalid = base::first_invalid_utf8(text)) {
    return Error{ErrorCode::kNotText, "is not UTF-8 (byte " + std::to_string(*invalid + 1) + "); decode it first", {}};
  }
  if (!std::is_sorted(sentence_starts.begin(), sentence_starts.end())) {
    return Error{ErrorCode::kInvalidArgument, "the offsets at which sentences start must ascend", {}};
  }
  // Outside bytes decide how much memory a text takes.
  try {
    AnalysedText analysed;
    std::unique_ptr<language::Scratch> scratch = parts_->scratch.take();
    auto analysis = parts_->pipeline.analyse(text, sentence_starts, *scratch);
    if (text.size() <= kOrdinaryText) parts_->scratch.put_back(std::move(scratch));
    if (!analysis) return analysis.error();
    analysed.text_ = std::move(text);
    analysed.tokens_ = std::move(analysis->tokens);
    analysed.sentences_ = std::move(analysis->sentences);
    analysed.names_ = names_of(analysed.tokens_);
    return analysed;
  } catch (const std::bad_alloc&) {
    return Error{ErrorCode::kTooLarge, "needs more memory than there is; split the text", {}};
  }
}

const std::string& LanguagePipeline::model() const& { return parts_->model; }
const std::string& LanguagePipeline::language() const& { return parts_->pipeline.info().language; }

}  // namespace twosource
