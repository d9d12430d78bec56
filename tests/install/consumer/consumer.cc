// A project that uses an installed Twosource: reads a string from memory on four threads, stops a stream half-way,
// links and prints without a file.
#include <twosource/engine.h>
#include <twosource/render.h>

#include <atomic>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

namespace {

/// Reports without end.
class Endless final : public twosource::ReportSource {
 public:
  std::optional<twosource::Result<twosource::Report>> next() override {
    twosource::Report report;
    report.id = "r" + std::to_string(++given_);
    report.text = "The harbour will close on Friday, mayor Ana Duarte said.";
    return report;
  }
  [[nodiscard]] std::size_t given() const { return given_; }

 private:
  std::size_t given_ = 0;
};

bool reads_on_four_threads(const twosource::Engine& engine) {
  std::atomic<std::size_t> attributions = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&engine, &attributions] {
      twosource::Report report;
      report.text = "The harbour will close on Friday, mayor Ana Duarte said.";
      const auto reading = engine.read(std::move(report));
      if (reading) attributions += reading->attributions.size();
    });
  }
  for (std::thread& thread : threads) thread.join();
  return attributions == 4;
}

bool stops_half_way(const twosource::Engine& engine) {
  Endless source;
  std::stop_source stop;
  twosource::RunOptions options;
  options.stop = stop.get_token();
  twosource::ReadingStream stream = engine.read(source, options);
  for (int i = 1; i <= 5; ++i) {
    const auto reading = stream.next();
    if (!reading || !reading->ok() || reading->value().report.id != "r" + std::to_string(i)) return false;
  }
  stop.request_stop();
  const auto last = stream.next();
  const std::size_t given = source.given();
  return last && !last->ok() && last->error().code == twosource::ErrorCode::kCancelled && !stream.next() &&
         source.given() == given;
}

bool links_and_prints(const twosource::Engine& engine) {
  twosource::Report report;
  report.id = "tide";
  report.text = "The harbour will close on Friday, mayor Ana Duarte said.";
  const auto reading = engine.read(std::move(report));
  if (!reading) return false;
  const auto story = engine.link({&*reading});
  if (!story) return false;
  const auto page = render(*story, twosource::BriefFormat::kText);
  if (page) std::cout << *page;
  return page && page->find("Duarte") != std::string::npos;
}

}  // namespace

int main() {
  const auto engine = twosource::Engine::open({.threads = 4});
  if (!engine) {
    std::cerr << engine.error().line() << '\n';
    return 1;
  }
  const bool done = reads_on_four_threads(*engine) && stops_half_way(*engine) && links_and_prints(*engine);
  if (!done) std::cerr << "the library does not do what its headers promise\n";
  return done ? 0 : 1;
}
