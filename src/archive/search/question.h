// A question as it is put to the archive: what was typed, with all that the archive knows of its words and names.
// Test: tests/unit/archive/search/search_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "archive/search/match.h"
#include "archive/search/report_stream.h"

namespace twosource::archive {

struct Question {
  WantedWords wanted;       ///< the words
  WantedWords shown;        ///< what is marked where a report is shown: the words, and names that filters ask for
  Conditions conditions;    ///< on reports
  bool statements = false;  ///< asks for statements: who says them, or how their claims stand
  std::vector<std::string> notes;
};

/// Errors: kInvalidArgument at "query, column N", those of the database.
Result<Question> understand(Database& database, std::string_view query);

}  // namespace twosource::archive
