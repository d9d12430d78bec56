// Pairs of reports that might tell one happening, with their features: what eval/train_story_likeness.py learns from.
//
//   eval_story_pairs PATH… > pairs.jsonl
//
// {"one", "other", "features"}, by the reports' ids. Pairs that share next to nothing are left out.
#include <fmt/format.h>

#include <string>
#include <vector>

#include "base/json.h"
#include "eval/readings.h"
#include "linking/stories/likeness.h"
#include "twosource/engine.h"

namespace {

using twosource::linking::StoryFeature;

/// Cosines of words and names together, under which no model would join two reports.
constexpr double kNextToNothing = 0.05;

}  // namespace

int main(int argc, char** argv) {
  const auto engine = twosource::Engine::open({});
  using twosource::eval::print_error;
  if (!engine) {
    print_error(engine.error());
    return 1;
  }
  std::vector<std::string> ids;
  std::vector<twosource::StoryProfile> profiles;
  twosource::eval::for_each_reading(*engine, {argv + 1, argv + argc}, [&](const twosource::Reading& reading) {
    ids.push_back(reading.report.id);
    profiles.push_back(*engine->profile(reading));
  });
  for (std::size_t i = 0; i < ids.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const auto features = twosource::linking::features_of(profiles[i], profiles[j]);
      const auto of = [&](StoryFeature feature) { return features[static_cast<std::size_t>(feature)]; };
      if (of(StoryFeature::kWords) + of(StoryFeature::kNames) < kNextToNothing) continue;
      fmt::print("{}\n", twosource::base::to_text({{"one", ids[j]}, {"other", ids[i]}, {"features", features}}));
    }
  }
}
