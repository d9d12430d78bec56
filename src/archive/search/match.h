// The words of a Query as the full text index can look them up: inflections and beginnings written out, all in quotation
// marks.
//
//   auto wanted = written_out(database, query);
//   matching(*wanted)                       // ("strike" OR "strikes" OR "struck") AND ("lock gate")
//
// Inflections are those that the archive's own reports print: `word_form` holds each inflected word with the lemma that
// reading gave it, so that what is shown is what was printed. Test: tests/unit/archive/search/search_test.cc.
#pragma once

#include <string>
#include <vector>

#include "archive/database.h"
#include "archive/search/passages.h"
#include "archive/search/query.h"

namespace twosource::archive {

/// Of each of `all_of` one phrase at least stands there, of `none_of` none.
struct WantedWords {
  std::vector<std::vector<Phrase>> all_of;
  std::vector<Phrase> none_of;
};

/// Errors: kInvalidArgument (a beginning that too many words have), those of the database.
Result<WantedWords> written_out(Database& database, const Query& query);

// In FTS5's own language; empty where there is nothing to match.
std::string matching(const WantedWords& wanted);       ///< what all_of asks for
std::string matching_none(const WantedWords& wanted);  ///< any of none_of

/// Where a text has what is looked for, each mark with its place in `all_of`, ascending.
std::vector<Mark> marks_of(const std::vector<TextWord>& words, const WantedWords& wanted);

/// Whether a span of the text holds one phrase of each of `all_of` and none of `none_of`.
bool holds(const std::vector<TextWord>& words, Span span, const WantedWords& wanted);

}  // namespace twosource::archive
