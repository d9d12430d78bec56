#include "engine.h"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/unique_ptr.h>
#include <nanobind/stl/vector.h>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

#include "brief.h"
#include "errors.h"
#include "reading.h"
#include "report_source.h"
#include "twosource/engine.h"

namespace nb = nanobind;

namespace twosource::python {
namespace {

using std::chrono::steady_clock;

/// What `work` gives, done without the GIL.
template <class Work>
auto without_gil(Work&& work) {
  std::optional<decltype(work())> done;
  {
    const nb::gil_scoped_release release;
    done.emplace(work());
  }
  return *std::move(done);
}

/// A stream of Readings, pulled in portions. Between two pulls none of its threads is there.
class Stream {
 public:
  Stream(const Engine& engine, nb::object reports, bool tokens)
      : source_(std::move(reports)), tokens_(tokens), stream_(engine.read(source_, options())) {}

  /// Appends Readings, and Errors in the places of others, until there are `most` (0: all) or `seconds` are over (0: as
  /// long as it takes). False at the end. What a signal or the reports' iterator raises it raises, after what was read
  /// before is appended. `tell` is called with 1 after each.
  bool pull(nb::list into, std::size_t most, double seconds, const nb::object& tell) {
    const auto until = steady_clock::now() + std::chrono::duration<double>(seconds);
    bool more = true;
    for (std::size_t pulled = 0; more && (most == 0 || pulled < most); ++pulled) {
      auto reading = without_gil([this] { return stream_.next(); });
      source_.look_for_signals(stop_);
      more = reading.has_value() && !stop_.stop_requested();
      const bool stopped = reading && !reading->ok() && reading->error().code == ErrorCode::kCancelled;
      if (reading && !stopped) append(into, *std::move(reading));
      if (reading && !stopped && !tell.is_none()) tell(1);
      if (seconds > 0 && steady_clock::now() >= until) break;
    }
    without_gil([this] {
      stream_.rest();
      return true;
    });
    source_.raise_failure();
    return more;
  }

 private:
  RunOptions options() {
    RunOptions run;
    run.stop = stop_.get_token();
    run.while_waiting = [this] { source_.look_for_signals(stop_); };
    return run;
  }

  void append(nb::list& into, Result<Reading> reading) {
    if (reading) {
      into.append(held(*std::move(reading), tokens_));
    } else {
      into.append(exception_of(reading.error()));
    }
  }

  std::stop_source stop_;
  IteratorSource source_;
  bool tokens_;
  ReadingStream stream_;
};

Engine opened(const std::string& model, const std::string& data, unsigned threads) {
  return value_or_raise(without_gil([&] { return Engine::open({.model = model, .data = data, .threads = threads}); }));
}

View<Reading> read_one(const Engine& self, const std::string& json, const std::optional<nb::bytes>& html, bool tokens) {
  std::optional<std::string> page;
  if (html) page.emplace(html->c_str(), html->size());
  auto reading = without_gil([&]() -> Result<Reading> {
    auto report = report_of(json, page, {});
    if (!report) return report.error();
    return self.read(*std::move(report));
  });
  return held(value_or_raise(std::move(reading)), tokens);
}

std::vector<std::vector<std::size_t>> grouped(const Engine& self, const nb::sequence& list, bool chosen) {
  const auto readings = readings_of(list);
  return value_or_raise(without_gil(
      [&] { return self.group(pointers_to(readings), {}, chosen ? Gathered::kChosen : Gathered::kAnyhow); }));
}

Stories linked(const Engine& self, const nb::sequence& list, bool explain) {
  const auto readings = readings_of(list);
  RunOptions run;
  run.explain = explain;
  return Stories::of({value_or_raise(without_gil([&] { return self.link(pointers_to(readings), run); }))});
}

Stories briefed(const Engine& self, const nb::sequence& list, bool explain) {
  const auto readings = readings_of(list);
  RunOptions run;
  run.explain = explain;
  return Stories::of(value_or_raise(without_gil([&] { return brief(self, pointers_to(readings), run); })).stories);
}

}  // namespace

void bind_engine(nb::module_& module) {
  nb::class_<Stream>(module, "Stream")
      .def("pull", &Stream::pull, nb::arg("into"), nb::arg("most"), nb::arg("seconds"), nb::arg("tell").none());
  nb::class_<Engine> engine(module, "Engine");
  engine.def(nb::new_(&opened), nb::arg("model"), nb::arg("data"), nb::arg("threads"));
  engine.def("read_one", &read_one, nb::arg("json"), nb::arg("html").none(), nb::arg("tokens"));
  engine.def(
      "stream",
      [](const Engine& self, nb::object reports, bool tokens) {
        return std::make_unique<Stream>(self, std::move(reports), tokens);
      },
      nb::arg("reports"), nb::arg("tokens"), nb::keep_alive<0, 1>());
  engine.def("group", &grouped, nb::arg("readings"), nb::arg("chosen"),
             nb::sig("def group(self, readings: collections.abc.Sequence[Reading], chosen: bool) -> list[list[int]]"));
  engine.def("link", &linked, nb::arg("readings"), nb::arg("explain"),
             nb::sig("def link(self, readings: collections.abc.Sequence[Reading], explain: bool) -> Stories"));
  engine.def("brief", &briefed, nb::arg("readings"), nb::arg("explain"),
             nb::sig("def brief(self, readings: collections.abc.Sequence[Reading], explain: bool) -> Stories"));
  engine.def_prop_ro("program", [](const Engine& self) { return self.made_by().program; });
  engine.def_prop_ro("model", [](const Engine& self) { return self.made_by().model; });
  engine.def_prop_ro("data", [](const Engine& self) { return self.made_by().data; });
}

}  // namespace twosource::python
