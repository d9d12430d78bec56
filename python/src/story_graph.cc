#include "story_graph.h"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <bit>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "errors.h"
#include "held_reading.h"
#include "reading.h"
#include "twosource/engine.h"

namespace nb = nanobind;

namespace twosource::python {
namespace {

std::string_view view_of(const nb::bytes& bytes) { return {bytes.c_str(), bytes.size()}; }

/// Profiled reports as Python gives them: ids, and profiles as bytes.
std::vector<ProfiledReport> reports_of(const std::vector<std::string>& ids, const nb::sequence& profiles) {
  std::vector<ProfiledReport> reports;
  for (const nb::handle profile : profiles) {
    if (reports.size() == ids.size()) break;
    reports.push_back({ids[reports.size()], value_or_raise(decode_profile(view_of(nb::cast<nb::bytes>(profile))))});
  }
  if (reports.size() != ids.size() || nb::len(profiles) != ids.size()) {
    throw nb::value_error("there must be one profile for each id");
  }
  return reports;
}

/// Numbers as a column of 64-bit integers has them. A key's bits stand for it, whatever sign they give.
nb::bytes column_of(const std::vector<std::uint64_t>& numbers) {
  return nb::bytes(reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(std::uint64_t));
}

std::vector<std::uint64_t> numbers_of(const nb::bytes& column) {
  if (column.size() % sizeof(std::uint64_t) != 0) throw nb::value_error("a column of keys has eight bytes for each");
  std::vector<std::uint64_t> numbers(column.size() / sizeof(std::uint64_t));
  if (!numbers.empty()) std::memcpy(numbers.data(), column.c_str(), column.size());
  return numbers;
}

using Columns = std::pair<nb::bytes, nb::bytes>;

nb::bytes profile(const Engine& self, const View<Reading>& reading) {
  const std::string bytes = encode(value_or_raise(self.profile(*reading.record)));
  return nb::bytes(bytes.data(), bytes.size());
}

Columns story_edges(const Engine& self, const std::vector<std::string>& ids, const nb::sequence& profiles,
                    const StoryWindow& window, std::pair<std::int32_t, std::int32_t> windows) {
  const std::vector<ProfiledReport> reports = reports_of(ids, profiles);
  std::optional<Result<std::vector<StoryEdge>>> edges;
  {
    const nb::gil_scoped_release release;
    edges = self.story_edges(reports, window, {windows.first, windows.second});
  }
  std::vector<std::uint64_t> one;
  std::vector<std::uint64_t> other;
  for (const StoryEdge& edge : value_or_raise(*std::move(edges))) {
    one.push_back(edge.one);
    other.push_back(edge.other);
  }
  return {column_of(one), column_of(other)};
}

std::vector<std::vector<std::size_t>> stories_of(const Engine& self, const std::vector<std::string>& ids,
                                                 const nb::sequence& profiles) {
  const std::vector<ProfiledReport> reports = reports_of(ids, profiles);
  std::optional<Result<std::vector<std::vector<std::size_t>>>> stories;
  {
    const nb::gil_scoped_release release;
    stories = self.stories_of(reports);
  }
  return value_or_raise(*std::move(stories));
}

void join(StoryComponents& self, const nb::bytes& one, const nb::bytes& other) {
  const std::vector<std::uint64_t> from = numbers_of(one);
  const std::vector<std::uint64_t> to = numbers_of(other);
  if (from.size() != to.size()) throw nb::value_error("an edge has two ends");
  const nb::gil_scoped_release release;
  for (std::size_t i = 0; i < from.size(); ++i) self.join({from[i], to[i]});
}

Columns all_of(const StoryComponents& self) {
  std::vector<std::uint64_t> reports;
  std::vector<std::uint64_t> components;
  for (const auto& [report, component] : self.all()) {
    reports.push_back(report);
    components.push_back(component);
  }
  return {column_of(reports), column_of(components)};
}

}  // namespace

void bind_story_graph(nb::module_& module) {
  module.def(
      "report_key", [](const std::string& id) { return std::bit_cast<std::int64_t>(report_key(id)); }, nb::arg("id"));
  module.def(
      "window_day", [](const nb::bytes& bytes) { return window_day(value_or_raise(decode_profile(view_of(bytes)))); },
      nb::arg("profile"));
  module.def("profile", &profile, nb::arg("engine"), nb::arg("reading"));
  module.def(
      "story_windows",
      [](const Engine& self, std::uint64_t reports) {
        const StoryWindows windows = self.story_windows(reports);
        return std::pair(windows.step, windows.look_back);
      },
      nb::arg("engine"), nb::arg("reports"));
  module.def(
      "story_edges",
      [](const Engine& self, const std::vector<std::string>& ids, const nb::sequence& profiles,
         std::optional<std::pair<std::int32_t, std::int64_t>> days, bool dayless,
         std::pair<std::int32_t, std::int32_t> windows) {
        const StoryWindow window = days ? StoryWindow{days->first, days->second, dayless} : StoryWindow::all();
        return story_edges(self, ids, profiles, window, windows);
      },
      nb::arg("engine"), nb::arg("ids"), nb::arg("profiles"), nb::arg("days").none(), nb::arg("dayless"),
      nb::arg("windows"));
  module.def("stories_of", &stories_of, nb::arg("engine"), nb::arg("ids"), nb::arg("profiles"));
  nb::class_<StoryComponents> components(module, "StoryComponents");
  components.def(nb::init<>());
  components.def("join", &join, nb::arg("one"), nb::arg("other"));
  components.def("all", &all_of);
}

}  // namespace twosource::python
