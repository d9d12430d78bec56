// Reports sorted into stories as they come in, in several orders and by several models: what eval/accuracy and
// eval/train_story_likeness.py measure.
//
//   eval_story_streams ORDERS LINKING_FOLDER… -- PATH…
//
// Prints {"rules", "order", "id", "story"} and {"rules", "order", "copy", "original", "share"} lines; `rules` is the folder's
// place among those given. Order 0 is that of the input; the others are shuffled, each by its own seed.
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

/// What became of profiles that came in some order.
struct Run {
  std::vector<std::uint64_t> stories;  ///< of each
  std::vector<CopyLink> copies;        ///< by their places
};

Run run_of(std::shared_ptr<const linking::StreamRules> rules, const std::vector<StoryProfile>& profiles,
           const std::vector<std::size_t>& order) {
  StoryStream stream = *linking::open_stream(std::move(rules), {});
  Run run;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto added = stream.add(i + 1, profiles[order[i]]);
    if (!added) {
      print_error(added.error());
      continue;
    }
    for (const CopyLink& link : added->copies) {
      run.copies.push_back({order[link.copy - 1], order[link.original - 1], link.share});
    }
  }
  if (const auto mended = stream.mend(); !mended) print_error(mended.error());
  run.stories.resize(profiles.size());
  for (std::size_t i = 0; i < order.size(); ++i) run.stories[order[i]] = stream.story_of(i + 1).value_or(0);
  return run;
}

/// `of` says of which run.
void print(const Run& run, const std::vector<std::string>& ids, const base::Json& of) {
  const auto line = [&of](const base::Json& more) {
    base::Json json = of;
    json.update(more);
    fmt::print("{}\n", base::to_text(json));
  };
  for (std::size_t i = 0; i < ids.size(); ++i) line({{"id", ids[i]}, {"story", run.stories[i]}});
  for (const CopyLink& link : run.copies) {
    line({{"copy", ids[link.copy]}, {"original", ids[link.original]}, {"share", link.share}});
  }
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
      print(run_of(shared, profiles, shuffled(ids.size(), order)), ids, {{"rules", number}, {"order", order}});
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
