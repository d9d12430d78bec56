// The clauses of a report's first sentences, which may tell what the report is about: the main clause of each sentence,
// and what it says is said.
//
// A Story takes its lead and, where no report has a headline, its title from these. Where a clause tells no more than
// who is where, its two entities stand beside it, for a title of that kind ("Ann Roe in Varn").
// Test: tests/unit/reading/statements/openings_test.cc.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_set>

#include "document/parse.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// data/<language>/reading/openings.json.
struct OpeningRules {
  std::size_t sentences = 0;                              ///< where a report tells what it is about
  std::unordered_set<std::string> goal_verbs;             ///< lemmas of verbs of going somewhere: "arrive"
  std::map<std::string, std::string> goal_prepositions;   ///< before where one arrives -> in short: "to" -> "in"
  std::map<std::string, std::string> place_prepositions;  ///< before where something happens, behind other verbs

  static Result<OpeningRules> load(const std::filesystem::path& folder);
};

/// Fills reading.openings. Needs entities, attributions and propositions.
void find_openings(Reading& reading, const document::ParseTree& parse, const OpeningRules& rules);

}  // namespace twosource::reading
