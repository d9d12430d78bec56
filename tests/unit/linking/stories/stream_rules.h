// Rules by which reports that have words in common are one story, for tests of streams and of their edges.
#pragma once

#include "linking/stories/stream.h"

namespace twosource::linking::test {

inline StreamRules rules_by_words() {
  StreamRules rules;
  rules.likeness.bias = -10;
  rules.likeness.weights[static_cast<std::size_t>(StoryFeature::kWords)] = 20;
  rules.candidates = {12, 200, 8};
  rules.copies = {0.5, 0.3, 3, 50, 2, 3};
  rules.join = 0.5;
  rules.near = 0.1;
  rules.compared = 16;
  rules.regrouped = 64;
  rules.mend_every = 1000;
  rules.live_days = 21;
  rules.live_reports = 1000;
  rules.most_reports = 2000;
  return rules;
}

}  // namespace twosource::linking::test
