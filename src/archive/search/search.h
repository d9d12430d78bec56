// A question to the archive, answered: search.h of the public headers has what comes out.
//
// Newest first the answer is as many reports as are asked for; they are counted on up to 1,000, or until 50,000 were
// looked at. Best first, the newest 5,000 that answer are ranked by BM25 (Robertson & Zaragoza 2009, as FTS5 has it).
// Test: tests/unit/archive/search/search_test.cc.
#pragma once

#include <string_view>

#include "archive/database.h"
#include "twosource/search.h"

namespace twosource::archive {

/// Errors: kInvalidArgument (a question that is none), kCancelled (took longer than options.deadline), those of the
/// database. `made_by` is left to the caller.
Result<Found> search(Database& database, std::string_view query, const SearchOptions& options);

/// Whom the reports that answer rest on. The newest 5,000 of them are counted; options.limit bounds the lists of names.
Result<Sources> sources(Database& database, std::string_view query, const SearchOptions& options);

}  // namespace twosource::archive
