// Models: which language pipelines there are, what is in one, and how to add one.
//
//   To list what can be named with --model, TWOSOURCE_MODEL or EngineOptions::model:
//       for (const ModelInfo& model : *list_models()) std::cout << model.id << ' ' << model.license << '\n';
//
//   To know what is in one, and whether it can be run:
//       const Result<ModelInfo> model = model_info("en_core_web_sm-3.8.0");
//       if (model && model->problem) std::cout << model->problem->line() << '\n';
//
//   To add a pipeline's folder to the user's own:
//       const Result<ModelInfo> added = add_model("/downloads/fr_core_news_sm-3.8.0");
//
// What a model says of itself (meta.json) is outside text: show it with printable() of twosource/render.h.
// Test: tests/end_to_end/model_test.py.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "twosource/error.h"

namespace twosource {

/// A component of a pipeline.
struct ModelComponent {
  std::string name;
  std::vector<std::string> labels;  ///< what it tells apart, where meta.json says so
  bool disabled = false;            ///< by the pipeline itself: it is there and is not run
};

/// Something that a model was made from.
struct ModelSource {
  std::string name;
  std::string author;
  std::string license;
  std::string url;
};

struct ModelInfo {
  std::string id;        ///< the name of its folder, by which it is found
  std::string path;      ///< the folder
  std::string name;      ///< "en_core_web_sm"
  std::string version;   ///< "3.8.0"
  std::string language;  ///< "en"
  std::string license;
  std::string author;
  std::string url;
  std::uint64_t bytes = 0;    ///< of all its files
  std::uint64_t vectors = 0;  ///< words with a static vector of their own
  bool has_rules = false;     ///< reports in its language can be read, not only analysed
  bool by_default = false;    ///< the one that is taken where none is named
  std::vector<ModelComponent> components;
  std::vector<ModelSource> sources;
  std::optional<Error> problem;  ///< why it cannot be run
};

/// The models in all places that are searched, in the order of the search. Loads none: `problem` tells only what
/// config.cfg and meta.json show.
Result<std::vector<ModelInfo>> list_models();

/// A model by its name or path, loaded once to see that it runs. Not found: kModelNotFound.
Result<ModelInfo> model_info(const std::string& name_or_path);

/// Copies a pipeline's folder (or the one pipeline inside a folder) into the user's data folder, where it is found by
/// name from then on. It is loaded first: what cannot be run is not added. A model of the same name is not replaced.
Result<ModelInfo> add_model(const std::string& path);

}  // namespace twosource
