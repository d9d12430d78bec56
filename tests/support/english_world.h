// What everybody knows, in English, as the repository has it.
#pragma once

#include <cstdlib>
#include <iostream>
#include <memory>

#include "knowledge/world.h"

namespace twosource::test {

inline const std::shared_ptr<const knowledge::World>& english_world() {
  static const auto& world =
      *new Result<std::shared_ptr<const knowledge::World>>(knowledge::World::load(TWOSOURCE_SOURCE_DIR "/data", "en"));
  if (!world) {
    std::cerr << world.error().line() << "\n";
    std::abort();
  }
  return *world;
}

}  // namespace twosource::test
