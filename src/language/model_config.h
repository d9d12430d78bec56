// What a pipeline folder says of itself: config.cfg and meta.json.
//
// config.cfg is an INI-like file (confection): sections in brackets whose dotted names nest, values in JSON, `${section
// .sub:key}` for the value of another key. Only what decides whether and how the pipeline can be run is read: the
// components, their order, and the architectures of their networks. Test: tests/unit/language/model_config_test.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "language/pipeline.h"
#include "twosource/error.h"

namespace twosource::language {

/// The text of a config.cfg: sections and their keys, values as written.
class ConfigFile {
 public:
  static Result<ConfigFile> parse(std::string_view text, std::string where);

  [[nodiscard]] bool has_section(std::string_view section) const;

  /// A value that is a JSON string or a list of them, interpolated; empty when the key is absent or null.
  [[nodiscard]] Result<std::string> text(std::string_view section, std::string_view key) const;
  [[nodiscard]] Result<std::vector<std::string>> texts(std::string_view section, std::string_view key) const;
  [[nodiscard]] Result<bool> flag(std::string_view section, std::string_view key) const;

  /// A value that is a whole number; `absent` when the key is absent.
  [[nodiscard]] Result<std::uint64_t> number(std::string_view section, std::string_view key,
                                             std::uint64_t absent) const;

  /// The value of a key that is a JSON object of its own, or the text of a section of that name: its `member`, a text;
  /// empty when absent. spaCy writes short objects either way.
  [[nodiscard]] Result<std::string> member_text(std::string_view section, std::string_view key,
                                                std::string_view member) const;

 private:
  [[nodiscard]] Result<std::string> value(std::string_view section, std::string_view key, int depth) const;
  [[nodiscard]] Error broken(std::string what) const;

  std::string where_;
  std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> sections_;
};

enum class ComponentKind {
  kTok2Vec,
  kTagger,
  kMorphologizer,
  kParser,
  kSentenceRecognizer,
  kEntityRecognizer,
  kAttributeRuler,
  kLemmatizer,
  kEditTreeLemmatizer
};

/// A component of the pipeline that is to be run.
struct ComponentConfig {
  std::string name;  ///< its folder
  ComponentKind kind = ComponentKind::kTok2Vec;
  bool uses_vectors = false;           ///< its own tok2vec network uses the pipeline's static vectors
  bool listens = false;                ///< takes its word vectors from the pipeline's tok2vec component
  std::string lemmatizer_mode;         ///< of a lemmatizer: "rule", "lookup"…
  bool lemmatizer_overwrites = false;  ///< gives also tokens that have a lemma a new one
  std::uint64_t top_trees = 1;         ///< of an edit-tree lemmatizer: labels that are tried
  bool backs_off = false;              ///< of the same: to the form
};

/// What a pipeline folder is and how it is to be run.
struct ModelConfig {
  PipelineInfo info;
  std::vector<ComponentConfig> components;  ///< in running order
};

/// Reads and checks both files of a pipeline folder. What cannot be run is an Error(kModelUnsupported) that names it.
Result<ModelConfig> read_model_config(const std::filesystem::path& folder);

/// Whether spaCy 3.8, whose behaviour this stage has, meets a model's condition: ">=3.7.5,<3.9.0".
bool meets_spacy_version(std::string_view condition);

}  // namespace twosource::language
