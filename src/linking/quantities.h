// Comparing quantities of several reports. Test: tests/unit/linking/quantities_test.cc.
#pragma once

#include "twosource/reading.h"

namespace twosource::linking {

/// Whether no number satisfies both.
inline bool contradict(const Quantity& one, const Quantity& other) {
  return one.most < other.least || other.most < one.least;
}

/// Whether the figures of a number are printed in a sentence, of the same report or another, whatever they count there: "12
/// Somali nationals", "12 Somalis".
bool prints_the_figures(const Reading& reading, const Quantity& quantity, const Reading& other, std::size_t sentence);

}  // namespace twosource::linking
