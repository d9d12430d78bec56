// See model_config.h; the reader of config.cfg itself is config_file.cc.
#include "language/model_config.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <compare>
#include <optional>
#include <utility>

#include "base/json.h"
#include "base/unicode.h"
#include "language/network/weights.h"

namespace twosource::language {
namespace {

using Version = std::array<unsigned, 3>;

/// The version of spaCy that tests/parity compares with.
constexpr Version kSpacyVersion{3, 8, 18};

std::optional<Version> parse_version(std::string_view text) {
  Version version{};
  std::size_t part = 0;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (part < version.size()) {
    const auto [next, error] = std::from_chars(at, end, version[part++]);
    if (error != std::errc()) return std::nullopt;
    if (next == end || *next != '.') break;  // what follows (".dev0", "a1") does not matter here
    at = next + 1;
  }
  return version;
}

/// One of the conditions that are joined by commas.
bool meets_one(std::string_view condition) {
  const std::size_t digits = condition.find_first_of("0123456789");
  if (digits == std::string_view::npos) return false;
  const std::string_view comparison = base::trimmed(condition.substr(0, digits));
  const std::optional<Version> version = parse_version(condition.substr(digits));
  if (!version) return false;
  const std::strong_ordering order = kSpacyVersion <=> *version;
  if (comparison == ">=") return order >= 0;
  if (comparison == ">") return order > 0;
  if (comparison == "<=") return order <= 0;
  if (comparison == "<") return order < 0;
  if (comparison == "!=") return order != 0;
  if (comparison == "==") return order == 0;
  if (comparison == "~=") return order >= 0 && kSpacyVersion[0] == (*version)[0] && kSpacyVersion[1] == (*version)[1];
  return false;
}

Error broken(const std::filesystem::path& file, std::string what) {
  return {ErrorCode::kModelBroken, std::move(what) + "; fetch or export the model again", file.string()};
}

Error unsupported(const std::filesystem::path& file, std::string what) {
  return {ErrorCode::kModelUnsupported, std::move(what) + "; use a spaCy 3 CNN pipeline, such as en_core_web_sm 3.8",
          file.string()};
}

/// config.cfg with the checks that need its path.
class ConfigReader {
 public:
  ConfigReader(ConfigFile config, std::filesystem::path path) : config_(std::move(config)), path_(std::move(path)) {}

  /// Refuses a tokenizer other than spaCy's own rules, as Chinese, Japanese and Korean have.
  Result<void> check_tokenizer() const;

  Result<std::vector<ComponentConfig>> components() const;

 private:
  Result<ComponentConfig> component(const std::string& name) const;
  Result<void> check_order(const std::vector<ComponentConfig>& earlier, const ComponentConfig& next) const;
  Result<void> read_lemmatizer(const std::string& section, ComponentConfig& component) const;
  Result<void> check_network(ComponentConfig& component) const;
  Result<bool> check_tok2vec(const std::string& section) const;
  Result<void> expect(const std::string& section, std::initializer_list<std::string_view> architectures) const;
  Result<bool> listens(const std::string& section) const;

  ConfigFile config_;
  std::filesystem::path path_;
};

Result<std::vector<ComponentConfig>> ConfigReader::components() const {
  const Result<std::vector<std::string>> pipeline = config_.texts("nlp", "pipeline");
  if (!pipeline) return pipeline.error();
  const Result<std::vector<std::string>> disabled = config_.texts("nlp", "disabled");
  if (!disabled) return disabled.error();
  std::vector<ComponentConfig> components;
  for (const std::string& name : *pipeline) {
    if (std::find(disabled->begin(), disabled->end(), name) != disabled->end()) continue;
    Result<ComponentConfig> next = component(name);
    if (!next) return next.error();
    if (Result<void> sound = check_order(components, *next); !sound) return sound.error();
    components.push_back(std::move(*next));
  }
  return components;
}

Result<void> ConfigReader::check_order(const std::vector<ComponentConfig>& earlier, const ComponentConfig& next) const {
  const auto has = [&earlier](ComponentKind kind) {
    return std::any_of(earlier.begin(), earlier.end(), [kind](const ComponentConfig& one) { return one.kind == kind; });
  };
  if (next.listens && !has(ComponentKind::kTok2Vec)) {
    return unsupported(path_, fmt::format("component \"{}\" takes word vectors from no earlier tok2vec", next.name));
  }
  if (next.kind == ComponentKind::kTok2Vec && has(ComponentKind::kTok2Vec)) {
    return unsupported(path_, "the pipeline has two tok2vec components");
  }
  if (next.kind == ComponentKind::kParser && has(ComponentKind::kSentenceRecognizer)) {
    return unsupported(path_, fmt::format("a senter runs before the parser \"{}\"", next.name));
  }
  return {};
}

Result<void> ConfigReader::check_tokenizer() const {
  const Result<std::string> name = config_.member_text("nlp", "tokenizer", "@tokenizers");
  if (!name) return name.error();
  if (name->empty() || *name == "spacy.Tokenizer.v1") return {};
  return unsupported(path_, fmt::format("the tokenizer \"{}\" cannot be run", *name));
}

Result<ComponentConfig> ConfigReader::component(const std::string& name) const {
  constexpr std::array<std::pair<std::string_view, ComponentKind>, 9> kFactories{{
      {"tok2vec", ComponentKind::kTok2Vec},
      {"tagger", ComponentKind::kTagger},
      {"morphologizer", ComponentKind::kMorphologizer},
      {"parser", ComponentKind::kParser},
      {"senter", ComponentKind::kSentenceRecognizer},
      {"ner", ComponentKind::kEntityRecognizer},
      {"attribute_ruler", ComponentKind::kAttributeRuler},
      {"lemmatizer", ComponentKind::kLemmatizer},
      {"trainable_lemmatizer", ComponentKind::kEditTreeLemmatizer},
  }};
  const std::string section = "components." + name;
  if (!config_.has_section(section)) return broken(path_, fmt::format("the section [{}] is missing", section));
  const Result<std::string> factory = config_.text(section, "factory");
  if (!factory) return factory.error();
  const auto* known = std::find_if(kFactories.begin(), kFactories.end(),
                                   [&](const auto& candidate) { return candidate.first == *factory; });
  if (known == kFactories.end()) {
    return unsupported(path_, fmt::format("component \"{}\" (factory \"{}\") cannot be run", name, *factory));
  }
  ComponentConfig component;
  component.name = name;
  component.kind = known->second;
  if (component.kind == ComponentKind::kAttributeRuler) return component;
  if (component.kind == ComponentKind::kLemmatizer || component.kind == ComponentKind::kEditTreeLemmatizer) {
    if (Result<void> read = read_lemmatizer(section, component); !read) return read.error();
    if (component.kind == ComponentKind::kLemmatizer) return component;
  }
  if (component.kind != ComponentKind::kTok2Vec) {
    const Result<bool> listening = listens(section + ".model.tok2vec");
    if (!listening) return listening.error();
    component.listens = *listening;
  }
  if (Result<void> sound = check_network(component); !sound) return sound.error();
  return component;
}

Result<void> ConfigReader::read_lemmatizer(const std::string& section, ComponentConfig& component) const {
  const Result<bool> overwrites = config_.flag(section, "overwrite");
  if (!overwrites) return overwrites.error();
  component.lemmatizer_overwrites = *overwrites;
  if (component.kind == ComponentKind::kLemmatizer) {
    const Result<std::string> mode = config_.text(section, "mode");
    if (!mode) return mode.error();
    component.lemmatizer_mode = *mode;
    return {};
  }
  const Result<std::string> backoff = config_.text(section, "backoff");
  if (!backoff) return backoff.error();
  if (!backoff->empty() && *backoff != "orth") {
    return unsupported(
        path_, fmt::format("component \"{}\" falls back to \"{}\", not to the word itself", component.name, *backoff));
  }
  component.backs_off = !backoff->empty();
  const Result<std::uint64_t> top = config_.number(section, "top_k", 1);
  if (!top) return top.error();
  component.top_trees = *top;
  return {};
}

Result<void> ConfigReader::check_network(ComponentConfig& component) const {
  const std::string model = "components." + component.name + ".model";
  switch (component.kind) {
    case ComponentKind::kTok2Vec:
      break;
    case ComponentKind::kTagger:
    case ComponentKind::kMorphologizer:
    case ComponentKind::kSentenceRecognizer:
    case ComponentKind::kEditTreeLemmatizer:
      if (Result<void> sound = expect(model, {"spacy.Tagger.v1", "spacy.Tagger.v2"}); !sound) return sound;
      break;
    default: {
      if (Result<void> sound = expect(model, {"spacy.TransitionBasedParser.v2"}); !sound) return sound;
      const Result<bool> upper = config_.flag(model, "use_upper");
      const Result<bool> extra = config_.flag(model, "extra_state_tokens");
      if (!upper) return upper.error();
      if (!extra) return extra.error();
      if (!*upper || *extra) {
        return unsupported(path_, fmt::format("component \"{}\" has a network without upper layer or with extra state "
                                              "tokens",
                                              component.name));
      }
    }
  }
  if (component.listens) return {};
  const Result<bool> vectors = check_tok2vec(component.kind == ComponentKind::kTok2Vec ? model : model + ".tok2vec");
  if (!vectors) return vectors.error();
  component.uses_vectors = *vectors;
  return {};
}

/// Refuses networks that cannot be run; says whether it uses static vectors.
Result<bool> ConfigReader::check_tok2vec(const std::string& section) const {
  if (Result<void> sound = expect(section, {"spacy.Tok2Vec.v2", "spacy.HashEmbedCNN.v2"}); !sound) return sound.error();
  const Result<std::string> architecture = config_.text(section, "@architectures");
  if (!architecture) return architecture.error();
  const bool whole = *architecture == "spacy.HashEmbedCNN.v2";
  if (!whole) {
    if (Result<void> sound = expect(section + ".embed", {"spacy.MultiHashEmbed.v2"}); !sound) return sound.error();
    if (Result<void> sound = expect(section + ".encode", {"spacy.MaxoutWindowEncoder.v2"}); !sound) {
      return sound.error();
    }
  }
  return whole ? config_.flag(section, "pretrained_vectors")
               : config_.flag(section + ".embed", "include_static_vectors");
}

Result<void> ConfigReader::expect(const std::string& section,
                                  std::initializer_list<std::string_view> architectures) const {
  const Result<std::string> found = config_.text(section, "@architectures");
  if (!found) return found.error();
  if (std::find(architectures.begin(), architectures.end(), *found) != architectures.end()) return {};
  return unsupported(path_, fmt::format("[{}] has the architecture \"{}\", which cannot be run", section, *found));
}

Result<bool> ConfigReader::listens(const std::string& section) const {
  const Result<std::string> architecture = config_.text(section, "@architectures");
  if (!architecture) return architecture.error();
  return *architecture == "spacy.Tok2VecListener.v1";
}

/// "en", "xx": also the name of a folder of data/.
bool is_language_code(std::string_view text) {
  return text.size() >= 2 && text.size() <= 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// A text of meta.json, empty when absent.
std::string meta_text(const base::Json& meta, std::string_view key) {
  const auto found = meta.find(key);
  return found != meta.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

bool meets_spacy_version(std::string_view condition) {
  while (true) {
    const std::size_t comma = condition.find(',');
    if (!meets_one(base::trimmed(condition.substr(0, comma)))) return false;
    if (comma == std::string_view::npos) return true;
    condition.remove_prefix(comma + 1);
  }
}

Result<ModelConfig> read_model_config(const std::filesystem::path& folder) {
  const std::filesystem::path meta_path = folder / "meta.json";
  const std::filesystem::path config_path = folder / "config.cfg";
  const Result<std::string> meta_bytes = read_model_file(meta_path);
  if (!meta_bytes) return meta_bytes.error();
  const Result<base::Json> meta = base::parse_json(*meta_bytes, meta_path.string());
  if (!meta || !meta->is_object()) {
    return broken(meta_path, "is no JSON object");
  }
  const std::string condition = meta_text(*meta, "spacy_version");
  if (!meets_spacy_version(condition)) {
    return unsupported(meta_path, fmt::format("the model is for spaCy {}, this program runs models for {}.{}",
                                              condition, kSpacyVersion[0], kSpacyVersion[1]));
  }

  const Result<std::string> config_bytes = read_model_file(config_path);
  if (!config_bytes) return config_bytes.error();
  Result<ConfigFile> config = ConfigFile::parse(*config_bytes, config_path.string());
  if (!config) return config.error();
  const Result<std::string> language = config->text("nlp", "lang");
  if (!language) return language.error();
  if (!is_language_code(*language)) return broken(config_path, "[nlp] lang is no code of a language");
  const ConfigReader reader(std::move(*config), config_path);
  if (Result<void> sound = reader.check_tokenizer(); !sound) return sound.error();
  Result<std::vector<ComponentConfig>> components = reader.components();
  if (!components) return components.error();
  if (components->empty()) return broken(config_path, "[nlp] pipeline names no component");

  ModelConfig model;
  model.info = {*language + "_" + meta_text(*meta, "name"),
                meta_text(*meta, "version"),
                *language,
                meta_text(*meta, "license"),
                {}};
  for (const ComponentConfig& component : *components) model.info.components.push_back(component.name);
  model.components = std::move(*components);
  return model;
}

}  // namespace twosource::language
