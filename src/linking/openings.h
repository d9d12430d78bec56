// The opening clauses of a Story's reports, weighed: how well each tells what the Story is about.
//
// A clause weighs the centrality of its words (rare in the news, shared by the reports) times what speaks for it and
// against it. A Story's first line and, where no report has a headline, its title come from the best.
// Test: tests/unit/linking/headline_test.cc.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "linking/context.h"
#include "linking/story_words.h"
#include "twosource/error.h"

namespace twosource::linking {

/// data/<language>/linking/openings.json: factors on the weight of a clause.
struct OpeningWeights {
  std::size_t shortest_clause = 0;  ///< words that tell a happening
  double later_sentence = 0;        ///< for each sentence that stands before its own
  double other_report = 0;          ///< not of the report that tells most of the story
  double another_telling = 0;       ///< added to 1 for each further report that tells the same
  double unnamed_source = 0;
  double one_source = 0;
  double empty_verb = 0;    ///< its verb tells nothing by itself
  double not_happened = 0;  ///< planned, possible or denied
  double incomplete = 0;    ///< it does not read by itself
  double place = 0;
  double time = 0;
  double name = 0;

  static Result<OpeningWeights> load(const std::filesystem::path& folder);
};

/// An opening clause of a report, weighed.
struct WeighedOpening {
  std::size_t report = 0;
  const Opening* opening = nullptr;
  std::string text;       ///< as it is shown
  bool complete = false;  ///< the clause stands for itself
  double score = 0;
};

/// The opening clauses of all reports, best first. Needs entities, dates and claims.
std::vector<WeighedOpening> weighed_openings(const Context& context, const OpeningWeights& weights,
                                             const StoryWords& words);

}  // namespace twosource::linking
