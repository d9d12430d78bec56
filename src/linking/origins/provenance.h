// Where the words of a Story come from: a graph of reports and those whom they have them from.
//
// Every attribution is a chain: the report, then whoever relayed the words (nearest to the reader first), then the
// speaker, the document or the unnamed source at its far end. An outlet that a report cites for an earlier report of
// its own is a *report not given*: it is no second source beside a report that may rest on the same. Test:
// tests/unit/linking/origins/provenance_test.cc.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_set>
#include <vector>

#include "linking/context.h"
#include "twosource/error.h"

namespace twosource::linking {

/// What tells kinds of sources apart.
struct ProvenanceRules {
  std::unordered_set<std::string> document_nouns;   ///< "readout", "statement", "filing"
  std::unordered_set<std::string> broadcast_nouns;  ///< "television", "program"
  std::unordered_set<std::string> broadcast_verbs;  ///< "air"
  std::vector<std::string> says_unnamed;            ///< in a description that says itself that no name is given
  std::string unnamed;                              ///< put behind one that does not
  std::unordered_set<std::string> nobody;           ///< opens a source that is nobody: "neither ministry"

  /// Reads provenance.json of data/<language>/linking/.
  static Result<ProvenanceRules> load(const std::filesystem::path& folder);
};

/// Fills Story::provenance. Needs entities.
void trace_provenance(Context& context, const ProvenanceRules& rules);

}  // namespace twosource::linking
