// Reads a text and prints who said what in it. The program of the README; built and run by tests/install.
#include <twosource/engine.h>

#include <iostream>

int main() {
  const auto engine = twosource::Engine::open({});
  if (!engine) return std::cerr << engine.error().line() << '\n', 1;
  twosource::Report report;
  report.text = "The harbour will close on Friday, mayor Ana Duarte said.";
  const auto reading = engine->read(report);
  if (!reading) return std::cerr << reading.error().line() << '\n', 1;
  for (const twosource::Attribution& said : reading->attributions) {
    const std::string who = said.speaker ? reading->entities[*said.speaker].name : "somebody";
    std::cout << who << ": " << cut(reading->report.text, said.content.front()) << '\n';
  }
}
