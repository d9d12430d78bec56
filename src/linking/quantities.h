// Comparing quantities of several reports. Test: tests/unit/linking/quantities_test.cc.
#pragma once

#include "twosource/reading.h"

namespace twosource::linking {

/// Whether no number satisfies both.
inline bool contradict(const Quantity& one, const Quantity& other) {
  return one.most < other.least || other.most < one.least;
}

}  // namespace twosource::linking
