// The words of one clause, short enough for one line of a page.
//
// A timeline entry or an open question is shown in printed words. A clause is cut out of its sentence along the parse:
// without what is subordinate, coordinate or in apposition and set off by commas; left-out words inside show as "…". A
// subject that stands elsewhere ("and announced …", "who arrived …", "He arrived …") is kept beside the words: whoever
// shows the clause puts it before them, since only a Story knows by which name an entity goes there.
// Test: tests/unit/reading/statements/clause_text_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>

#include "document/parse.h"
#include "twosource/reading.h"

namespace twosource::reading {

struct ClauseOptions {
  Span keep;                   ///< words that must not be left out, even in a subordinate clause; may be empty
  std::size_t most_words = 0;  ///< a longer text is broken off, with "…"
};

/// The clause that a token heads. Needs entities.
ClauseText clause_text(const Reading& reading, const document::ParseTree& parse, std::uint32_t head,
                       const ClauseOptions& options);

}  // namespace twosource::reading
