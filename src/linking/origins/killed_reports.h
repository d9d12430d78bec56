// Reports that their outlet has taken back whole: an agency's "Please kill the story headlined 'Minister resigns'".
//
// The notice names the report by its title; what that one tells is nobody's word any more.
// Test: tests/stories/sources/killed_story.story.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <unordered_set>

#include "linking/context.h"
#include "twosource/error.h"

namespace twosource::linking {

/// data/<language>/linking/killed_reports.json; lemmas in lower case.
struct KilledReportRules {
  std::unordered_set<std::string> verbs;   ///< what is to be done with it: "kill"
  std::unordered_set<std::string> things;  ///< what a report is called: "story"
  std::size_t least_words = 0;             ///< of a title that names one report

  static Result<KilledReportRules> load(const std::filesystem::path& folder);
};

/// Fills Context::killed and Context::notices. Needs reports.
void find_killed_reports(Context& context, const KilledReportRules& rules);

}  // namespace twosource::linking
