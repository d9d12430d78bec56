#include <twosource/engine.h>

#include <iostream>
#include <thread>

int main() {
  const auto engine = twosource::Engine::open({});
  if (!engine) return std::cerr << engine.error().line() << '\n', 1;
  twosource::Report report;
  report.text = "The harbour will close on Friday, mayor Ana Duarte said.";
  for (std::jthread threads[4]; auto& thread : threads) {  // a text from memory, on any thread
    thread = std::jthread([&engine, report] {
      const auto reading = engine->read(report);
      if (reading) std::cout << reading->entities.front().name + "\n";
    });
  }
  twosource::PathSource source({"reports/"});  // many reports: in order, on all processors
  twosource::ReadingStream stream = engine->read(source);
  for (int i = 0; i < 3; ++i) {
    if (const auto reading = stream.next()) std::cout << (*reading ? (*reading)->report.id : "?") << '\n';
  }
}  // stopped half-way: what is not pulled is not read
