// Copy that two reports share: wire copy, or one report lifted from the other.
//
// Sentences are compared by their runs of eight words outside quotation marks (shingles: Broder 1997). Quotations are
// left out, since two outlets that quote one speaker in full have not copied each other. Test:
// tests/unit/linking/stories/copies_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "linking/context.h"
#include "linking/origins/outlets.h"

namespace twosource::linking {

class Passages {
 public:
  Passages(const Context& context, const OutletRules& rules);

  /// Whether two sentences hold the same passage, some ten words long or more.
  [[nodiscard]] bool shared(std::size_t report_a, std::size_t sentence_a, std::size_t report_b,
                            std::size_t sentence_b) const;

  /// The agency whose copy a report says it carries, in its dateline or byline ("(Reuters)") or in a note ("originally
  /// published by Reuters") or to machines; empty when none.
  [[nodiscard]] const std::string& wire_of(std::size_t report) const { return wires_[report]; }

 private:
  std::vector<std::vector<std::vector<std::uint64_t>>> shingles_;  ///< shingles_[report][sentence], ascending
  std::vector<std::string> wires_;
};

}  // namespace twosource::linking
