// Programs, models and data that Readings and linked Stories were made by, each once.
// Test: tests/unit/archive/linked_stories_test.cc.
#pragma once

#include <cstdint>

#include "archive/database.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::archive {

/// The row of a maker, made where there is none. Called inside of a transaction.
Result<std::int64_t> maker_of(Database& database, const MadeBy& made);

}  // namespace twosource::archive
