// The archive's file: its tables, how a new one is made, an older one brought up to date, and what is refused.
//
// One SQLite file. The tables, and what each holds (docs/archive.md says more):
//
//   property    what the file is: the lowest schema number that a program must know, who made it last, how far its stream is
//   maker       programs, models and data that Readings were made by
//   batch       one transaction of reports, numbered; memberships say since which one they hold
//   outlet      who prints
//   report      one page of news, whatever paths led to it. id: day << 24 | n, so that order of id is order of publication
//               and a range of days is a range of ids; serial: in the order they came (the number that stories.h wants)
//   version     what the page said, each time that it said something else: its text, and what reading made of it
//   story       one happening; number: the serial of the report that opened it; id: what people and pages call it
//   membership  which report is in which story, since which batch, until which, and why; never deleted but with its report
//   story_link  where a merged story went, what a new one was split from
//   copy        which report copies which
//   linked_story  a story of several reports as it was linked (linked_stories.h)
//   ruling      what a person ruled: same story, not the same; never deleted, taken back by `revoked`
//   tombstone   keys of reports that were forgotten, so that nothing brings them back
//   …           report_words, entity, mention, statement and others: what questions rest on (search/index.h)
//
// Numbers of schemas ascend by one; each step is made in one transaction, after a copy of the file was put beside it. A
// file of a newer schema is opened as long as its `compatibility` is no higher than what this program knows. Test:
// tests/unit/archive/schema_test.cc.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "archive/database.h"
#include "twosource/error.h"

namespace twosource::archive {

/// One step from the schema before to `number`.
struct Migration {
  int number = 0;
  int compatibility = 0;  ///< the lowest schema that a program must know to use the file after it
  std::string_view sql;
};

/// All steps, in order.
std::span<const Migration> migrations();

/// Opens an archive, which Access::kCreate makes where there is none; with kWrite and kCreate an older one is brought up to
/// date, after a copy "PATH.schema-N.backup" of it was made. `program` is the version of this program, which a file
/// remembers. Errors: those of Database::open; kBrokenInput (another program's database), kNewerVersion (names the
/// program that can open it), kInvalidArgument (an older one that is only to be read).
Result<Database> open_archive(const std::string& path, Access access, std::string_view program,
                              std::span<const Migration> steps = migrations());

}  // namespace twosource::archive
