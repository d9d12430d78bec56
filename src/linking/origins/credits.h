// Which agency a report says it has its words from.
//
//   "LONDON (Reuters) -"                        a dateline
//   "By Ann Roe, Associated Press"              a byline
//   "Copyright 2031 Reuters", "(Reporting by …" a note
//   but not "© Reuters / Ann Roe", nor a credit between paragraphs: those are a picture's
//   the publisher that a page names to machines, though it is another outlet's (Page::agencies)
//
// Test: tests/unit/linking/origins/credits_test.cc.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "knowledge/world.h"
#include "twosource/error.h"
#include "twosource/report.h"

namespace twosource::linking {

/// How reports credit an agency. Lower case.
struct CreditRules {
  std::vector<std::string> openings;  ///< before a byline's name: "by"
  std::vector<std::string> staff;     ///< behind an agency's name in a byline, at its end: "writer"
  std::vector<std::string> marks;     ///< beside the agency's name in a note: "originally published by"
  std::vector<std::string> pictures;  ///< behind the agency's name where it is a picture's: "photo"
  std::vector<std::pair<std::string, std::string>> sign_offs;  ///< how its copy ends -> the agency

  /// Reads credits.json of data/<language>/linking/.
  static Result<CreditRules> load(const std::filesystem::path& folder);
};

/// The agency that a report credits, as it is printed; empty where there is none but the outlet itself.
std::string agency_of(const Report& report, const knowledge::World& world, const CreditRules& rules);

}  // namespace twosource::linking
