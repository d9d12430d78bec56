// The Readings of all Reports under some paths, for the programs that measure; what cannot be read is told on standard
// error.
#pragma once

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "twosource/engine.h"

namespace twosource::eval {

inline void print_error(const Error& error) { std::fprintf(stderr, "%s\n", error.line().c_str()); }

/// Calls `use(reading)` for each, in order.
template <class Use>
void for_each_reading(const Engine& engine, std::vector<std::string> paths, Use&& use) {
  PathSource source(std::move(paths));
  ReadingStream stream = engine.read(source);
  while (auto reading = stream.next()) {
    if (reading->ok()) {
      use(**std::move(reading));
    } else {
      print_error(reading->error());
    }
  }
}

inline std::vector<Reading> all_readings(const Engine& engine, std::vector<std::string> paths) {
  std::vector<Reading> readings;
  for_each_reading(engine, std::move(paths), [&readings](Reading reading) { readings.push_back(std::move(reading)); });
  return readings;
}

}  // namespace twosource::eval
