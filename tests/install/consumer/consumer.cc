// A project that uses an installed Twosource: reads one report and prints who said something.
#include <twosource/engine.h>

#include <cstdio>
#include <fstream>
#include <iostream>

int main() {
  auto engine = twosource::Engine::open({});
  if (!engine) {
    std::cerr << engine.error().line() << '\n';
    return 1;
  }
  const std::string path = "consumer_report.txt";
  std::ofstream(path) << "The harbour will close on Friday, mayor Ana Duarte said.\n";
  std::size_t attributions = 0;
  engine->read({path}, {.on_reading =
                            [&](const twosource::Reading& reading) {
                              attributions += reading.attributions.size();
                              std::cout << engine->render(reading, twosource::ReadingFormat::kJsonl, {});
                            },
                        .on_error = [](const twosource::Error& error) { std::cerr << error.line() << '\n'; }});
  std::remove(path.c_str());
  return attributions == 1 ? 0 : 1;
}
