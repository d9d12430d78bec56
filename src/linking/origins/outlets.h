// Whether a source is an outlet, which only reports others' words, and what origins are called on a page.
//
// Whether it says anything at all, whose paper "the statement" is, and who speaks inside another's words, its report
// decides (Attribution::speaks, Attribution::paper, Statement::inner_speaker). Test:
// tests/unit/linking/origins/outlets_test.cc.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "linking/context.h"
#include "linking/origins/credits.h"
#include "twosource/error.h"

namespace twosource::linking {

/// What sources of words are called. Lower case.
struct OutletRules {
  CreditRules credits;
  std::vector<std::string> outlet_nouns;  ///< "daily": reports others' words
  std::string told;                       ///< cue of who spoke to the outlet itself: "told the Courier"
  std::string report;                     ///< before the label of a report without an outlet: "Report B"
  std::string own_word;                   ///< behind an outlet's name: "Courier, own word"
  std::string copy;                       ///< behind an agency's: "Nordwire, its copy"
  std::string opinion;                    ///< behind a writer's name: "Ann Roe, opinion"
  std::string unnamed;                    ///< behind a description of somebody unnamed: "officials, unnamed"

  /// Reads outlets.json and credits.json of data/<language>/linking/.
  static Result<OutletRules> load(const std::filesystem::path& folder);
};

/// Whether a description is of somebody who reports others' words: "the Lisbon daily".
bool describes_outlet(const OutletRules& rules, const std::string& description);

/// The report of this Story that an outlet's name belongs to, if one does: its outlet is given by that name, or by its host.
std::optional<std::size_t> report_of_outlet(const Context& context, std::string_view name);

/// Runs of white space made one space.
std::string one_line(std::string_view words);

}  // namespace twosource::linking
