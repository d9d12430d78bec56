// What it costs to sort so many reports into stories at once, in parts as a cluster does it, and how right that is.
//
//   bench_story_groups data/en/linking REPORTS…   prints {"reports", "microseconds", "edges", "stories", "largest", "bytes",
//                                                 "bcubed_f1"}, a line for each
//
// Profiles are made up (made_profiles.h). Microseconds are of the processor, a report: of all, of finding the edges, of sorting
// the components. "largest" is the component with most reports, "bytes" an encoded profile's, in the mean.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "linking/stories/edges.h"
#include "linking/stories/stories.h"
#include "made_profiles.h"

namespace twosource {
namespace {

double seconds_since(std::clock_t start) { return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC; }

/// Reports by their component; those without an edge each alone.
std::map<std::uint64_t, std::vector<std::size_t>> components_of(const std::vector<ProfiledReport>& reports,
                                                                const std::vector<StoryEdge>& edges) {
  StoryComponents components;
  for (const StoryEdge& edge : edges) components.join(edge);
  std::map<std::uint64_t, std::uint64_t> component_of;
  for (const auto& [key, component] : components.all()) component_of.emplace(key, component);
  std::map<std::uint64_t, std::vector<std::size_t>> members;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const std::uint64_t key = report_key(reports[i].id);
    const auto found = component_of.find(key);
    members[found == component_of.end() ? key : found->second].push_back(i);
  }
  return members;
}

int measure(const std::shared_ptr<const linking::StreamRules>& rules, std::size_t count) {
  bench::Press press;
  std::vector<ProfiledReport> reports;
  std::vector<std::pair<std::uint64_t, std::size_t>> stories;
  double bytes = 0;
  for (std::size_t number = 0; number < count; ++number) {
    bench::MadeUp made = press.next();
    bytes += static_cast<double>(encode(made.profile).size());
    stories.emplace_back(0, made.happening);
    reports.push_back({"r" + std::to_string(number), std::move(made.profile)});
  }
  std::clock_t start = std::clock();
  const auto edges = linking::edges_of(reports, StoryWindow::all(), linking::windows_for(count, *rules), *rules);
  const double finding = seconds_since(start);
  start = std::clock();
  std::uint64_t told = 0;
  std::size_t largest = 0;
  for (const auto& [component, members] : components_of(reports, edges)) {
    std::vector<ProfiledReport> part;
    for (const std::size_t i : members) part.push_back(reports[i]);
    const auto groups = linking::stories_of_component(part, rules);
    if (!groups) return fmt::print(stderr, "{}\n", groups.error().line()), 1;
    for (const std::vector<std::size_t>& group : *groups) {
      ++told;
      for (const std::size_t i : group) stories[members[i]].first = told;
    }
    largest = std::max(largest, members.size());
  }
  const double sorting = seconds_since(start);
  const auto each = [count](double seconds) { return seconds * 1e6 / static_cast<double>(count); };
  fmt::print(
      "{{\"reports\": {}, \"microseconds\": {:.0f}, \"finding\": {:.0f}, \"sorting\": {:.0f}, \"edges\": {}, "
      "\"stories\": {}, "
      "\"largest\": {}, \"bytes\": {:.0f}, \"bcubed_f1\": {:.3f}}}\n",
      count, each(finding + sorting), each(finding), each(sorting), edges.size(), told, largest,
      bytes / static_cast<double>(count), bench::bcubed(stories));
  return 0;
}

}  // namespace
}  // namespace twosource

int main(int argc, char** argv) {
  const auto rules = twosource::linking::StreamRules::load(argc > 1 ? argv[1] : "");
  if (!rules) return fmt::print(stderr, "{}\n", rules.error().line()), 1;
  const auto shared = std::make_shared<const twosource::linking::StreamRules>(*rules);
  for (int i = 2; i < argc; ++i) {
    const std::string text = argv[i];
    std::size_t reports = 0;
    std::from_chars(text.data(), text.data() + text.size(), reports);
    if (const int failed = twosource::measure(shared, reports); failed != 0) return failed;
  }
  return 0;
}
