// Reports that are somebody's own word throughout: a firm's or an authority's release ("FOR IMMEDIATE RELEASE",
// "/PRNewswire/"), a writer's opinion ("Opinion | The crane must stay").
//
// What such a report says in its own voice is the word of whoever issued it: whom "About Orrin Rail" presents, else who
// does what its first sentence tells, else the body that it names most; what an opinion says, its writer's. Test: tests/unit/reading/speakers/releases_test.cc.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "document/mentions.h"
#include "reading/attributions/word_lists.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// data/<language>/reading/releases.json. All in lower case.
struct ReleaseRules {
  WordSet marks;                           ///< blocks above a release's text: "press release"
  std::vector<std::string> wires;          ///< in the dateline of a distributor's copy: "prnewswire"
  WordSet presenting;                      ///< first words of a block that presents the issuer: "about"
  WordSet opinions;                        ///< labels of a piece of opinion: "op-ed"
  std::vector<std::string> opinion_jobs;   ///< in a byline: "columnist"
  std::vector<std::string> opinion_notes;  ///< in a note: "views expressed"

  static Result<ReleaseRules> load(const std::filesystem::path& folder);
};

/// Sets reading.issuer where the report is a release or an opinion. Needs entities; may add one for the writer.
void find_issuer(Reading& reading, document::MentionIndex& mentions, const ReleaseRules& rules);

}  // namespace twosource::reading
