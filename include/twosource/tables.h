// Tables: Readings and Stories as columns, for whatever reads Arrow (pandas, polars, DuckDB, R…). Needs no Arrow library.
//
//   One layer of many Readings, one row for each record:
//       ArrowArrayStream stream;
//       if (auto made = table_of(readings, "attributions", &stream); !made) return tell(made.error());
//       consume(&stream);                                    // as the Arrow C stream interface has it
//
//   The claims of a brief:
//       const auto made = table_of(briefing->stories, "claims", &stream);
//
// Columns are named like the fields of the JSON (docs/contract.md) and hold what it holds, offsets in code points; beside a
// span stand its words ("content_text"), beside an entity its name ("speaker_name"). In front stand `report`, `outlet` and
// `published` of a Reading, `story` of a Story. Fields may be added; none changes its name or type.
//
// The columns are copies: they outlive Readings, Stories and Engine, and go when the consumer releases them.
// Test: tests/unit/rendering/tables/tables_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/error.h"
#include "twosource/reading.h"
#include "twosource/story.h"

// The structures of the Arrow C data and C stream interfaces, as arrow.apache.org gives them.
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE
#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4
extern "C" {
struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  std::int64_t flags;
  std::int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};
struct ArrowArray {
  std::int64_t length;
  std::int64_t null_count;
  std::int64_t offset;
  std::int64_t n_buffers;
  std::int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};
}
#endif
#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE
extern "C" {
struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema*);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray*);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};
}
#endif

namespace twosource {

/// What there are tables of: "reports", and each list of a Reading ("attributions", "entities", "timexes"…).
std::vector<std::string> reading_tables();
/// "claims", "statements", "differences", "timeline".
std::vector<std::string> story_tables();

/// Fills `stream`, which is the caller's to release. Errors: kInvalidArgument (no such table), kOutOfMemory; then `stream`
/// is left alone.
Result<void> table_of(std::span<const Reading* const> readings, std::string_view table, ArrowArrayStream* stream);
Result<void> table_of(std::span<const Story> stories, std::string_view table, ArrowArrayStream* stream);

}  // namespace twosource
