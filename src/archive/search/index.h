// What an archive's questions rest on: the words of all reports, who is named in which, who says what.
//
// Written when a report is stored, in the same transaction, from its Reading, and taken out by the Reading that was added:
// FTS5 must be given the old words. Tables (made by schema.cc):
//
//   report_words      FTS5 over the view report_text: title and text of each report as it stands; row id = the report's
//   report_vocabulary the words that occur there
//   word_form         inflected words with their lemmas, as reading told them: "struck" of "strike"
//   entity            who and what reports name, one for each key (names.h) and type; reports: how many name it
//   entity_short_name what else one may call it: of a person the first name and the ends of the name, of others ends of
//                     two words and more
//   mention           which reports name it, newest first
//   statement         what reports say, in their order: its place, cue, speaker, how the source is named, who relayed it, on
//                     which day it was said, the status of its claim where its story was linked
//
// Test: tests/unit/archive/search/index_test.cc.
#pragma once

#include <cstdint>
#include <span>

#include "archive/database.h"
#include "twosource/error.h"
#include "twosource/reading.h"
#include "twosource/story.h"

namespace twosource::archive {

/// Adds a report. `reading` may hold the Report alone, where it was stored and not read.
Result<void> add_to_index(Database& database, std::int64_t report, const Reading& reading);

/// Takes a report out, by the Reading that was added.
Result<void> take_from_index(Database& database, std::int64_t report, const Reading& reading);

/// Words of reports that are gone, with nothing else: for those who forget. Takes time in proportion to all words.
Result<void> forget_unused_words(Database& database);

/// Notes the statuses of a Story's claims on their statements; `reports` are the rows of its reports, in its order.
Result<void> note_statuses(Database& database, const Story& story, std::span<const std::int64_t> reports);

/// Whether the index is whole and agrees with what is stored. Errors: kBrokenInput, which says what does not.
Result<void> check_index(Database& database);

}  // namespace twosource::archive
