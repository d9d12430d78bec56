// Comparing quantities of several reports. Test: tests/unit/linking/quantities_test.cc.
#pragma once

#include "twosource/reading.h"

namespace twosource::linking {

/// Whether no number satisfies both.
inline bool contradict(const Quantity& one, const Quantity& other) {
  return one.most < other.least || other.most < one.least;
}

inline bool same_value(const Quantity& one, const Quantity& other) {
  return one.least == other.least && one.most == other.most;
}

/// Whether two numbers of one thing are two: none satisfies both, neither merely bounds the other ("up to 32" of 32), and the one
/// is no more than so many times the other, beyond which they are of two things.
bool is_told_otherwise(const Quantity& one, const Quantity& other, double most_apart);

/// Whether the figures of a number are printed in a sentence, of the same report or another, whatever they count there: "12
/// Somali nationals", "12 Somalis".
bool prints_the_figures(const Reading& reading, const Quantity& quantity, const Reading& other, std::size_t sentence);

}  // namespace twosource::linking
