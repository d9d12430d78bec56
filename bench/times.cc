// How fast time expressions are found and resolved: that stage alone, on reports that are parsed already.
//
//   bench_times data REPORTS…       prints {"words", "times", "seconds", "words_per_second"}
//
// The figure is the best of several runs over all reports on one core, loading and parsing left out.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "eval/readings.h"
#include "reading/times/times.h"
#include "twosource/engine.h"

namespace {

std::size_t words_of(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    words += !space && !inside ? 1 : 0;
    inside = !space;
  }
  return words;
}

}  // namespace

int main(int argc, char** argv) {
  using twosource::eval::print_error;
  const std::string data = argc > 1 ? argv[1] : "data";
  const auto engine = twosource::Engine::open({.model = {}, .data = data, .threads = 0});
  const auto rules = twosource::reading::TimeRules::load(data + "/en/times");
  if (!engine || !rules) {
    print_error(engine ? rules.error() : engine.error());
    return 1;
  }
  std::vector<twosource::Reading> readings =
      twosource::eval::all_readings(*engine, {argv + std::min(argc, 2), argv + argc});
  constexpr int kRuns = 5;
  double best = 0;
  std::size_t words = 0;
  std::size_t times = 0;
  for (int run = 0; run < kRuns; ++run) {
    words = times = 0;
    const auto start = std::chrono::steady_clock::now();
    for (twosource::Reading& reading : readings) {
      twosource::reading::find_times(reading, *rules);
      twosource::reading::resolve_times(reading);
      times += reading.timexes.size();
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    for (const twosource::Reading& reading : readings) words += words_of(reading.report.text);
    best = run == 0 ? taken.count() : std::min(best, taken.count());
  }
  fmt::print("{{\"words\": {}, \"times\": {}, \"seconds\": {:.4f}, \"words_per_second\": {:.0f}}}\n", words, times,
             best, best > 0 ? static_cast<double>(words) / best : 0.0);
  return 0;
}
