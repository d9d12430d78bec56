// What a StoryStream (twosource/stories.h) holds, and what it decides by.
//
// One pass with mending. A report is compared with the stories that share its heaviest keys and joins the one whose
// reports it is likeliest to tell one happening with, in the mean over them, or opens one. Every so many reports the
// stories that grew are clustered anew (average linkage), which splits what one report too many had joined, and stories
// that have come to look alike are merged. Compare Miranda et al. (EMNLP 2018), Linger and Hajaiej (LREC 2020).
// Test: tests/unit/linking/stories/stream_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "linking/stories/likeness.h"
#include "linking/stories/live_reports.h"
#include "linking/stories/rulings.h"
#include "twosource/stories.h"

namespace twosource::linking {

struct StreamRules {
  StoryLikeness likeness;
  CandidateRules candidates;
  CopyRules copies;
  double join = 0;               ///< mean likelihood from which reports are one story
  double near = 0;               ///< mean likelihood from which two stories are clustered anew together
  std::size_t compared = 0;      ///< reports of a story, at most, that another one is compared with
  std::size_t regrouped = 0;     ///< newest reports of a story, at most, that may be split from it
  std::size_t mend_every = 0;    ///< reports
  std::int32_t live_days = 0;    ///< without a report, after which a story leaves memory
  std::size_t live_reports = 0;  ///< up to which none leaves
  std::size_t most_reports = 0;  ///< from which the stories leave that grew longest ago, whatever the days

  /// Reads stream.json and story_likeness.json of data/<language>/linking/.
  static Result<StreamRules> load(const std::filesystem::path& folder);
};

/// A stream that goes on from what was stored. Errors: kInvalidArgument (reports that are stored twice, or in no story).
Result<StoryStream> open_stream(std::shared_ptr<const StreamRules> rules, StoredStories stored);

}  // namespace twosource::linking

namespace twosource {

struct StoryStream::State {
  explicit State(std::shared_ptr<const linking::StreamRules> with);

  std::shared_ptr<const linking::StreamRules> rules;
  linking::LiveReports live;
  linking::Rulings rulings;
  StreamPosition position;
};

}  // namespace twosource
