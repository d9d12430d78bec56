// Quantities of a piece of text: "at least four dozen questions", "1,200 people", "scores of supporters".
//
// A number in words or figures, what makes it more or less than exact, and the noun that is counted; as an interval, so
// that "more than 150" and "about 200" do not contradict each other. Test:
// tests/unit/linking/differences/quantities_test.cc.
#pragma once

#include <string>
#include <vector>

#include "linking/context.h"

namespace twosource::linking {

struct Quantity {
  double least = 0;
  double most = 0;
  std::string counted;     ///< lower-case lemma of the noun; empty where the number stands alone ("31 were hurt")
  Span span;               ///< from the approximator to the noun
  Span noun = {};          ///< the words that are counted: "cubic metres", "percent of its capacity"
  std::uint32_t head = 0;  ///< token of the noun, or of the number that stands alone
};

/// Quantities in a span, in text order. Dates, ages, ordinals, parts of names and "one" are none, nor what another one
/// is compared with ("more than the 200 that …").
std::vector<Quantity> quantities_in(const Reading& reading, Span span, const DifferenceRules& rules);

/// Whether no number satisfies both.
inline bool contradict(const Quantity& one, const Quantity& other) {
  return one.most < other.least || other.most < one.least;
}

}  // namespace twosource::linking
