// What it costs to put a report into its story, and how right that is, as the archive grows.
//
//   bench_story_stream data/en/linking REPORTS…   prints {"reports", "microseconds", "bcubed_f1", "live"}, a line for each
//
// Profiles are made up (made_profiles.h). Microseconds are of the processor, a report, mending included.
#include <fmt/format.h>

#include <charconv>
#include <ctime>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "linking/stories/stream.h"
#include "made_profiles.h"

namespace twosource {
namespace {

using bench::bcubed;
using bench::MadeUp;
using bench::Press;

int measure(const std::string& folder, std::size_t reports) {
  const auto rules = linking::StreamRules::load(folder);
  if (!rules) return fmt::print(stderr, "{}\n", rules.error().line()), 1;
  StoryStream stream = *linking::open_stream(std::make_shared<const linking::StreamRules>(*rules), {});
  Press press;
  std::vector<std::pair<std::uint64_t, std::size_t>> stories;
  std::clock_t taken = 0;
  const auto follow = [&stories](const Result<StoryChanges>& changes) {
    for (const MembershipChange& change : changes->reports) stories[change.report - 1].first = change.to;
  };
  for (std::size_t number = 1; number <= reports; ++number) {
    MadeUp made = press.next();
    stories.emplace_back(0, made.happening);
    const std::clock_t start = std::clock();
    const auto changes = stream.add(number, std::move(made.profile));
    taken += std::clock() - start;
    if (!changes) return fmt::print(stderr, "{}\n", changes.error().line()), 1;
    follow(changes);
  }
  follow(stream.mend());
  const double seconds = static_cast<double>(taken) / CLOCKS_PER_SEC;
  std::size_t live = 0;
  for (std::size_t number = 1; number <= reports; ++number) live += stream.story_of(number) ? 1 : 0;
  fmt::print("{{\"reports\": {}, \"microseconds\": {:.0f}, \"bcubed_f1\": {:.3f}, \"live\": {}}}\n", reports,
             seconds * 1e6 / static_cast<double>(reports), bcubed(stories), live);
  return 0;
}

}  // namespace
}  // namespace twosource

int main(int argc, char** argv) {
  for (int i = 2; i < argc; ++i) {
    const std::string text = argv[i];
    std::size_t reports = 0;
    std::from_chars(text.data(), text.data() + text.size(), reports);
    if (const int failed = twosource::measure(argv[1], reports); failed != 0) return failed;
  }
  return 0;
}
