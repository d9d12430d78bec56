// The layers of a Reading's JSON by their names. Test: tests/end_to_end/engine_api_test.cc.
#include <map>
#include <string>
#include <vector>

#include "twosource/render.h"

namespace twosource {
namespace {

const std::map<std::string, bool Layers::*> kLayers{{"tokens", &Layers::tokens},
                                                    {"sentences", &Layers::sentences},
                                                    {"entities", &Layers::entities},
                                                    {"timexes", &Layers::timexes},
                                                    {"attributions", &Layers::attributions},
                                                    {"propositions", &Layers::propositions},
                                                    {"events", &Layers::events},
                                                    {"words", &Layers::words},
                                                    {"quotations", &Layers::quotations},
                                                    {"statements", &Layers::statements},
                                                    {"event_mentions", &Layers::event_mentions},
                                                    {"openings", &Layers::openings},
                                                    {"quantities", &Layers::quantities},
                                                    {"open_questions", &Layers::open_questions}};

}  // namespace

std::vector<std::string> layer_names() {
  std::vector<std::string> names;
  for (const auto& [name, layer] : kLayers) names.push_back(name);
  return names;
}

Result<Layers> layers_named(std::span<const std::string> names) {
  Layers layers;
  for (const auto& [name, layer] : kLayers) layers.*layer = false;
  for (const std::string& name : names) {
    const auto layer = kLayers.find(name);
    if (layer == kLayers.end()) return Error{ErrorCode::kInvalidArgument, "there is no layer '" + name + "'", {}};
    layers.*layer->second = true;
  }
  return layers;
}

}  // namespace twosource
