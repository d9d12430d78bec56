// The filters of a Query as rows of the archive: whom a name means, which outlet, which story.
//
// A name means everything whose whole name it is, and whatever may be called so for short (names.h). What the archive does
// not have is told in a note. Test: tests/unit/archive/search/search_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "archive/database.h"
#include "archive/search/query.h"

namespace twosource::archive {

struct FoundFilter {
  FilterKind kind = FilterKind::kEntity;
  bool excluded = false;
  std::vector<std::int64_t> rows;  ///< of entities, outlets or stories; of kStatus places of ClaimStatus
  std::vector<std::string> names;  ///< of entities, as printed
  std::size_t reports = 0;         ///< how many it lets through at most, as far as it was counted
};

/// How far the reports of a filter are counted: one that has more is not walked where words can be.
constexpr std::size_t kFewReports = 2000;

/// `notes` gets a line for each name that the archive does not have.
Result<std::vector<FoundFilter>> find_filters(Database& database, const Query& query, std::vector<std::string>& notes);

}  // namespace twosource::archive
