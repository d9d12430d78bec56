// Which sentences of a Story's reports are the same copy: an agency's, or one report lifted from the other.
//
// Test: tests/unit/linking/origins/passages_test.cc.
#pragma once

#include <cstddef>
#include <vector>

#include "linking/context.h"
#include "linking/stories/shared_passages.h"

namespace twosource::linking {

class Passages {
 public:
  explicit Passages(const Context& context);

  /// Whether two sentences share a passage.
  [[nodiscard]] bool shared(std::size_t report_a, std::size_t sentence_a, std::size_t report_b,
                            std::size_t sentence_b) const;

 private:
  std::vector<std::vector<ComparedWords>> sentences_;  ///< sentences_[report][sentence]
};

}  // namespace twosource::linking
