// eval_stories PATH…: sorts the Reports under the paths into stories and prints {"id", "story"} lines, as the scorer of
// story detection takes them. Used by eval/accuracy.
#include <fmt/format.h>

#include <vector>

#include "base/json.h"
#include "twosource/engine.h"

int main(int argc, char** argv) {
  const auto engine = twosource::Engine::open({});
  const auto print_error = [](const twosource::Error& error) { fmt::print(stderr, "{}\n", error.line()); };
  if (!engine) {
    print_error(engine.error());
    return 1;
  }
  const std::vector<std::string> paths(argv + 1, argv + argc);
  std::size_t number = 0;
  for (const auto& story : engine->group(paths, {{}, print_error})) {
    ++number;
    for (const std::string& id : story) {
      fmt::print("{}\n", twosource::base::to_text({{"id", id}, {"story", fmt::format("s{}", number)}}));
    }
  }
}
