// See pipeline.h. Loading reads each component's files and checks them; analysing runs the components in order.
#include "language/pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "base/unicode.h"
#include "language/components/attribute_ruler.h"
#include "language/components/edit_trees.h"
#include "language/components/lemmatizer.h"
#include "language/components/lemmatizer_method.h"
#include "language/components/morphologizer.h"
#include "language/components/sentence_recognizer.h"
#include "language/components/tagger.h"
#include "language/model_config.h"
#include "language/network/kernels.h"
#include "language/scratch.h"

namespace twosource::language {
namespace {

/// spaCy's own limit (nlp.max_length).
constexpr std::size_t kMostCodePoints = 1'000'000;

/// A component that reads word vectors: those of the pipeline's tok2vec component, or of a network of its own.
template <class Component>
struct OnVectors {
  Component component;
  std::optional<Tok2Vec> own;
};

using Step =
    std::variant<Tok2Vec, OnVectors<Tagger>, OnVectors<Morphologizer>, OnVectors<Parser>, OnVectors<SentenceRecognizer>,
                 OnVectors<EntityRecognizer>, AttributeRuler, Lemmatizer, OnVectors<EditTreeLemmatizer>>;

}  // namespace

struct Pipeline::Parts {
  Parts(PipelineInfo about, LexicalData data) : info(std::move(about)), lexical(std::move(data)) {}

  PipelineInfo info;
  LexicalData lexical;
  std::optional<Tokenizer> tokenizer;
  std::vector<Step> steps;
  std::size_t last_listener = 0;  ///< the last step that reads the shared word vectors
};

namespace {

/// Loads the components of one pipeline folder.
class Loader {
 public:
  Loader(std::filesystem::path folder, std::filesystem::path data, std::string language, const LexicalData& lexical)
      : folder_(std::move(folder)), data_(std::move(data)), language_(std::move(language)), lexical_(lexical) {}

  Result<Tokenizer> tokenizer() const {
    const std::filesystem::path path = folder_ / "tokenizer";
    const Result<std::string> bytes = read_model_file(path);
    if (!bytes) return bytes.error();
    return Tokenizer::from_bytes(*bytes, lexical_, path.string());
  }

  Result<Step> step(const ComponentConfig& config) {
    switch (config.kind) {
      case ComponentKind::kTok2Vec:
        return tok2vec(config);
      case ComponentKind::kTagger:
        return on_vectors<Tagger>(config, "cfg", read_component<Tagger>);
      case ComponentKind::kMorphologizer:
        return on_vectors<Morphologizer>(
            config, "cfg",
            [this](const ModelFile& model, std::string_view bytes, const std::string& file, std::size_t width) {
              return Morphologizer::read(model, bytes, file, width, lexical_.strings());
            });
      case ComponentKind::kSentenceRecognizer:
        return on_vectors<SentenceRecognizer>(config, "cfg", read_component<SentenceRecognizer>);
      case ComponentKind::kEditTreeLemmatizer:
        return edit_trees(config);
      case ComponentKind::kParser:
        return transition_based<Parser>(config);
      case ComponentKind::kEntityRecognizer:
        return transition_based<EntityRecognizer>(config);
      case ComponentKind::kAttributeRuler:
        return attribute_ruler(config);
      case ComponentKind::kLemmatizer:
        break;
    }
    return lemmatizer(config);
  }

 private:
  Result<Step> tok2vec(const ComponentConfig& config) {
    const std::filesystem::path path = folder_ / config.name / "model";
    const Result<std::string> bytes = read_model_file(path);
    if (!bytes) return bytes.error();
    const Result<ModelFile> file = ModelFile::parse(*bytes, path.string());
    if (!file) return file.error();
    Result<Tok2Vec> network = Tok2Vec::read(*file, lexical_.vectors());
    if (!network) return network.error();
    shared_width_ = network->width();
    return Step(std::move(*network));
  }

  /// The reader of a component that needs its two files and the width of the vectors alone.
  template <class Component>
  static Result<Component> read_component(const ModelFile& model, std::string_view labels, const std::string& file,
                                          std::size_t width) {
    return Component::read(model, labels, file, width);
  }

  /// A component with the files `model` and `labels`, the latter naming what its network scores, made by `read`.
  template <class Component, class Read>
  Result<Step> on_vectors(const ComponentConfig& config, std::string_view labels, Read read) {
    const std::filesystem::path model_path = folder_ / config.name / "model";
    const std::filesystem::path labels_path = folder_ / config.name / labels;
    const Result<std::string> bytes = read_model_file(model_path);
    if (!bytes) return bytes.error();
    const Result<ModelFile> file = ModelFile::parse(*bytes, model_path.string());
    if (!file) return file.error();
    const Result<std::string> label_bytes = read_model_file(labels_path);
    if (!label_bytes) return label_bytes.error();
    std::optional<Tok2Vec> own;
    if (!config.listens) {
      Result<Tok2Vec> network = Tok2Vec::read(*file, lexical_.vectors());
      if (!network) return network.error();
      own = std::move(*network);
    }
    Result<Component> component = read(*file, *label_bytes, labels_path.string(), own ? own->width() : shared_width_);
    if (!component) return component.error();
    return Step(OnVectors<Component>{std::move(*component), std::move(own)});
  }

  template <class Component>
  Result<Step> transition_based(const ComponentConfig& config) {
    const std::filesystem::path path = folder_ / config.name / "cfg";
    const Result<std::string> bytes = read_model_file(path);
    if (!bytes) return bytes.error();
    if (const Result<void> greedy = expect_greedy(*bytes, path.string()); !greedy) return greedy.error();
    return on_vectors<Component>(config, "moves", read_component<Component>);
  }

  Result<Step> edit_trees(const ComponentConfig& config) {
    const std::filesystem::path path = folder_ / config.name / "trees";
    const std::filesystem::path vocabulary_path = folder_ / "vocab" / "strings.json";
    const Result<std::string> bytes = read_model_file(path);
    if (!bytes) return bytes.error();
    const Result<std::string> vocabulary = read_model_file(vocabulary_path);
    if (!vocabulary) return vocabulary.error();
    Result<EditTrees> trees =
        EditTrees::read(*bytes, path.string(), *vocabulary, vocabulary_path.string(), lexical_.strings());
    if (!trees) return trees.error();
    const EditTreeOptions options{config.lemmatizer_overwrites, config.top_trees, config.backs_off};
    return on_vectors<EditTreeLemmatizer>(config, "cfg",
                                          [&trees, &options](const ModelFile& model, std::string_view labels,
                                                             const std::string& file, std::size_t width) {
                                            return EditTreeLemmatizer::read(model, labels, file, width,
                                                                            std::move(*trees), options);
                                          });
  }

  Result<Step> attribute_ruler(const ComponentConfig& config) {
    const std::filesystem::path path = folder_ / config.name / "patterns";
    const Result<std::string> bytes = read_model_file(path);
    if (!bytes) return bytes.error();
    Result<AttributeRuler> ruler = AttributeRuler::from_bytes(*bytes, path.string());
    if (!ruler) return ruler.error();
    return Step(std::move(*ruler));
  }

  Result<Step> lemmatizer(const ComponentConfig& config) {
    const std::filesystem::path path = folder_ / config.name / "lookups" / "lookups.bin";
    Result<std::string> bytes = read_model_file(path);
    if (!bytes) return bytes.error();
    Result<LemmatizerMethod> method = lemmatizer_method(data_, language_, config.lemmatizer_mode, path.string());
    if (!method) return method.error();
    Result<Lemmatizer> loaded = Lemmatizer::from_bytes(std::move(*bytes), std::move(*method),
                                                       config.lemmatizer_overwrites, lexical_.strings(), path.string());
    if (!loaded) return loaded.error();
    return Step(std::move(*loaded));
  }

  std::filesystem::path folder_;
  std::filesystem::path data_;
  std::string language_;
  const LexicalData& lexical_;
  std::size_t shared_width_ = 0;
};

/// The tokens that hold or follow these byte offsets, both ascending.
void find_tokens(const std::vector<Token>& tokens, std::span<const std::uint32_t> offsets,
                 std::vector<std::uint32_t>& found) {
  found.clear();
  std::uint32_t token = 0;
  for (const std::uint32_t offset : offsets) {
    while (token < tokens.size() && tokens[token].span.end <= offset) ++token;
    if (token == tokens.size()) return;
    found.push_back(token);
  }
}

std::vector<TokenRange> sentences(std::span<const std::uint8_t> starts_sentence) {
  std::vector<TokenRange> ranges;
  const auto count = static_cast<std::uint32_t>(starts_sentence.size());
  std::uint32_t first = 0;
  for (std::uint32_t i = 1; i <= count; ++i) {
    if (i < count && starts_sentence[i] == 0) continue;
    ranges.push_back({first, i});
    first = i;
  }
  return ranges;
}

}  // namespace

Pipeline::Pipeline(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&&) noexcept = default;
Pipeline::~Pipeline() = default;

const PipelineInfo& Pipeline::info() const { return parts_->info; }

Result<Pipeline> Pipeline::load(const std::filesystem::path& folder, const std::filesystem::path& data) {
  if (const Result<void> sound = check_kernel_choice(); !sound) return sound.error();
  std::error_code failure;
  if (!std::filesystem::is_directory(folder, failure)) {
    return Error{ErrorCode::kModelNotFound, "there is no such folder; name the folder of a spaCy pipeline",
                 folder.string()};
  }
  Result<ModelConfig> config = read_model_config(folder);
  if (!config) return config.error();
  if (Result<void> sound = check_norms(data, config->info.language, folder.string()); !sound) return sound.error();
  Result<LexicalData> lexical = LexicalData::load(data / "language", folder / "vocab" / "lookups.bin");
  if (!lexical) return lexical.error();

  const bool uses_vectors = std::any_of(config->components.begin(), config->components.end(),
                                        [](const ComponentConfig& component) { return component.uses_vectors; });
  if (uses_vectors) {
    auto vectors = StaticVectors::load(folder / "vocab");
    if (!vectors) return vectors.error();
    lexical->set_vectors(std::move(*vectors));
  }

  auto parts = std::make_unique<Parts>(std::move(config->info), std::move(*lexical));
  Loader loader(folder, data, parts->info.language, parts->lexical);
  Result<Tokenizer> tokenizer = loader.tokenizer();
  if (!tokenizer) return tokenizer.error();
  parts->tokenizer = std::move(*tokenizer);
  for (const ComponentConfig& component : config->components) {
    Result<Step> step = loader.step(component);
    if (!step) return step.error();
    parts->steps.push_back(std::move(*step));
    const bool listens = std::visit(
        [](const auto& loaded) {
          if constexpr (requires { loaded.own; }) return !loaded.own.has_value();
          return false;
        },
        parts->steps.back());
    if (listens) parts->last_listener = parts->steps.size() - 1;
  }
  return Pipeline(std::move(parts));
}

Result<Analysis> Pipeline::analyse(std::string_view text, std::span<const std::uint32_t> sentence_starts,
                                   Scratch& scratch) const {
  if (text.size() > kMostCodePoints && base::code_point_count(text) > kMostCodePoints) {
    return Error{ErrorCode::kTooLarge,
                 fmt::format("the text has more than {} characters; split it into several reports", kMostCodePoints),
                 {}};
  }
  Analysis analysis;
  std::vector<Token>& tokens = analysis.tokens;
  parts_->tokenizer->tokenize(text, tokens, scratch.features, scratch.tokenizer);
  if (tokens.empty()) return analysis;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    tokens[i].head = i;
    scratch.features[i].spacy = tokens[i].space_after;
  }
  find_tokens(tokens, sentence_starts, scratch.must_start);
  std::vector<std::uint8_t>& starts_sentence = scratch.parser.tree.starts_sentence;
  starts_sentence.assign(tokens.size(), 0);  // a parser will set its own
  for (const std::uint32_t token : scratch.must_start) starts_sentence[token] = 1;

  bool parsed = false;
  std::span<const float> shared;
  std::size_t number = 0;
  const auto vectors = [&](const auto& step) {
    if (!step.own) return shared;
    // The vectors are most of what a text takes: those that nobody reads any more make room.
    Tok2VecScratch& room = number > parts_->last_listener ? scratch.shared_vectors : scratch.own_vectors;
    return step.own->encode(scratch.features, room);
  };
  for (; number < parts_->steps.size(); ++number) {
    const Step& step = parts_->steps[number];
    if (const auto* tok2vec = std::get_if<Tok2Vec>(&step)) {
      shared = tok2vec->encode(scratch.features, scratch.shared_vectors);
    } else if (const auto* tagger = std::get_if<OnVectors<Tagger>>(&step)) {
      tagger->component.tag(vectors(*tagger), tokens, scratch.labels);
    } else if (const auto* morphologizer = std::get_if<OnVectors<Morphologizer>>(&step)) {
      morphologizer->component.apply(vectors(*morphologizer), tokens, scratch.labels);
    } else if (const auto* parser = std::get_if<OnVectors<Parser>>(&step)) {
      parser->component.parse(vectors(*parser), scratch.must_start, tokens, scratch.parser);
      parsed = true;
    } else if (const auto* senter = std::get_if<OnVectors<SentenceRecognizer>>(&step)) {
      senter->component.recognise(vectors(*senter), parsed, starts_sentence, scratch.labels);
    } else if (const auto* recognizer = std::get_if<OnVectors<EntityRecognizer>>(&step)) {
      recognizer->component.recognise(vectors(*recognizer), starts_sentence, tokens, scratch.entities);
    } else if (const auto* ruler = std::get_if<AttributeRuler>(&step)) {
      ruler->apply(text, tokens);
    } else if (const auto* lemmatizer = std::get_if<Lemmatizer>(&step)) {
      lemmatizer->lemmatize(text, tokens);
    } else if (const auto* trees = std::get_if<OnVectors<EditTreeLemmatizer>>(&step)) {
      trees->component.lemmatize(vectors(*trees), text, tokens, scratch.labels);
    }
  }
  analysis.sentences = sentences(starts_sentence);
  return analysis;
}

}  // namespace twosource::language
