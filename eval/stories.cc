// eval_stories PATH…: sorts the Reports under the paths into stories and prints {"id", "story"} lines, as the scorer of
// story detection takes them. Used by eval/accuracy.
#include <fmt/format.h>

#include <vector>

#include "base/json.h"
#include "eval/readings.h"
#include "twosource/engine.h"

int main(int argc, char** argv) {
  const auto engine = twosource::Engine::open({});
  using twosource::eval::print_error;
  if (!engine) {
    print_error(engine.error());
    return 1;
  }
  const auto readings = twosource::eval::all_readings(*engine, {argv + 1, argv + argc});
  std::vector<const twosource::Reading*> all;
  for (const twosource::Reading& reading : readings) all.push_back(&reading);
  const auto stories = engine->group(all);
  if (!stories) {
    print_error(stories.error());
    return 1;
  }
  std::size_t number = 0;
  for (const std::vector<std::size_t>& story : *stories) {
    ++number;
    for (const std::size_t index : story) {
      const std::string& id = readings[index].report.id;
      fmt::print("{}\n", twosource::base::to_text({{"id", id}, {"story", fmt::format("s{}", number)}}));
    }
  }
}
