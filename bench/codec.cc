// How large Readings are when they are stored, and how fast they are written and read back.
//
//   bench_codec data REPORTS…       prints {"reports", "text", "json", "bytes", "without_tokens", "encode", "decode",
//   …}
//
// Sizes are bytes a report, times microseconds a report: the best of several runs over all reports on one core.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "twosource/codec.h"
#include "twosource/engine.h"
#include "twosource/render.h"

namespace {

using twosource::Reading;

/// Microseconds a report of the best of five runs.
template <class Work>
double best_of(std::size_t reports, Work work) {
  double best = 0;
  for (int run = 0; run < 5; ++run) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - start;
    best = run == 0 ? taken.count() : std::min(best, taken.count());
  }
  return best / static_cast<double>(reports);
}

std::vector<std::string> encoded(const std::vector<Reading>& readings, bool tokens) {
  std::vector<std::string> all;
  for (const Reading& reading : readings) all.push_back(twosource::encode(reading, {tokens}));
  return all;
}

std::size_t bytes_of(const std::vector<std::string>& all) {
  std::size_t bytes = 0;
  for (const std::string& one : all) bytes += one.size();
  return bytes / std::max<std::size_t>(all.size(), 1);
}

}  // namespace

int main(int argc, char** argv) {
  const auto engine = twosource::Engine::open({.model = {}, .data = argc > 1 ? argv[1] : "data", .threads = 0});
  if (!engine) return fmt::print(stderr, "{}\n", engine.error().line()), 1;
  std::vector<Reading> readings;
  std::vector<std::string> texts;
  std::vector<std::string> lines;
  twosource::PathSource source({argv + std::min(argc, 2), argv + argc});
  twosource::ReadingStream stream = engine->read(source);
  while (auto reading = stream.next()) {
    if (!*reading) {
      fmt::print(stderr, "{}\n", reading->error().line());
      continue;
    }
    texts.push_back((*reading)->report.text);
    lines.push_back(*render(**reading, twosource::ReadingFormat::kJsonl, {.tokens = true, .words = true}));
    readings.push_back(std::move(**reading));
  }
  if (readings.empty()) return 1;
  fmt::print("{{\"reports\": {}, \"text\": {}, \"json\": {}", readings.size(), bytes_of(texts), bytes_of(lines));
  std::size_t sound = 0;
  for (const bool tokens : {true, false}) {
    const std::vector<std::string> all = encoded(readings, tokens);
    const double write = best_of(readings.size(), [&] { sound += encoded(readings, tokens).size(); });
    const double read = best_of(readings.size(), [&] {
      for (const std::string& bytes : all) sound += twosource::decode_reading(bytes).ok() ? 1 : 0;
    });
    const char* name = tokens ? "" : "_without_tokens";
    fmt::print(", \"bytes{0}\": {1}, \"encode{0}\": {2:.0f}, \"decode{0}\": {3:.0f}", name, bytes_of(all), write, read);
  }
  const double parse = best_of(readings.size(), [&] {
    for (const std::string& line : lines) sound += twosource::reading_from_json(line).ok() ? 1 : 0;
  });
  fmt::print(", \"from_json\": {:.0f}}}\n", parse);
  return sound == 25 * readings.size() ? 0 : 1;
}
