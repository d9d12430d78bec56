// Whether an archive is whole: SQLite's pages and keys, the index of words, every text by its hash, every Reading by its
// spans, and that reports, stories and links agree. Reads all of the file. Test:
// tests/unit/archive/reports_test.cc, tests/end_to_end/archive_test.py.
#pragma once

#include <vector>

#include "archive/database.h"
#include "archive/packing.h"
#include "twosource/error.h"

namespace twosource::archive {

/// What is damaged, one Error each, at most some hundred; none where all is sound. Errors: that of a look that failed for
/// other reasons than a damage (no memory, a lock).
Result<std::vector<Error>> check(Database& database, Packing& packing);

}  // namespace twosource::archive
