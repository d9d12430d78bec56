// Reports sorted into stories as they come in, in several orders and by several models: what eval/accuracy and
// eval/train_story_likeness.py measure.
//
//   eval_story_streams ORDERS LINKING_FOLDER… -- PATH…
//
// Prints {"rules", "order", "id", "story"} lines; `rules` is the folder's place among those given. Order 0 is that of
// the input; the others are shuffled, each by its own seed.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <numeric>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "base/json.h"
#include "eval/readings.h"
#include "linking/stories/stream.h"
#include "twosource/engine.h"

namespace twosource::eval {
namespace {

/// The same on any machine, which std::shuffle is not.
std::vector<std::size_t> shuffled(std::size_t size, unsigned seed) {
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::mt19937 random(seed);
  for (std::size_t i = size; seed > 0 && i > 1; --i) std::swap(order[i - 1], order[random() % i]);
  return order;
}

/// The story of each profile when they come in some order.
std::vector<std::uint64_t> stories_of(std::shared_ptr<const linking::StreamRules> rules,
                                      const std::vector<StoryProfile>& profiles,
                                      const std::vector<std::size_t>& order) {
  StoryStream stream = *linking::open_stream(std::move(rules), {});
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (const auto added = stream.add(i + 1, profiles[order[i]]); !added) print_error(added.error());
  }
  if (const auto mended = stream.mend(); !mended) print_error(mended.error());
  std::vector<std::uint64_t> stories(profiles.size());
  for (std::size_t i = 0; i < order.size(); ++i) stories[order[i]] = stream.story_of(i + 1).value_or(0);
  return stories;
}

int measure(unsigned orders, const std::vector<std::string>& folders, const std::vector<std::string>& paths) {
  const auto engine = Engine::open({});
  if (!engine) return print_error(engine.error()), 1;
  std::vector<std::string> ids;
  std::vector<StoryProfile> profiles;
  for_each_reading(*engine, paths, [&](const Reading& reading) {
    ids.push_back(reading.report.id);
    profiles.push_back(*engine->profile(reading));
  });
  for (std::size_t number = 0; number < folders.size(); ++number) {
    const auto rules = linking::StreamRules::load(folders[number]);
    if (!rules) return print_error(rules.error()), 1;
    const auto shared = std::make_shared<const linking::StreamRules>(*rules);
    for (unsigned order = 0; order < orders; ++order) {
      const std::vector<std::uint64_t> stories = stories_of(shared, profiles, shuffled(ids.size(), order));
      for (std::size_t i = 0; i < ids.size(); ++i) {
        fmt::print("{}\n", base::to_text({{"rules", number}, {"order", order}, {"id", ids[i]}, {"story", stories[i]}}));
      }
    }
  }
  return 0;
}

}  // namespace
}  // namespace twosource::eval

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const auto end = std::ranges::find(arguments, "--");
  unsigned orders = 0;
  if (!arguments.empty()) std::from_chars(arguments[0].data(), arguments[0].data() + arguments[0].size(), orders);
  if (orders == 0 || end == arguments.end()) {
    fmt::print(stderr, "eval_story_streams ORDERS LINKING_FOLDER… -- PATH…\n");
    return 1;
  }
  return twosource::eval::measure(orders, {arguments.begin() + 1, end}, {end + 1, arguments.end()});
}
