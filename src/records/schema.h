// The JSON Schema of a Reading (schemas/twosource.reading.1.schema.json), by the lists of fields.h.
// Test: tests/unit/records/schema_test.cc.
#pragma once

#include "base/json.h"

namespace twosource::records {

/// JSON Schema 2020-12 of one line of `twosource read --format jsonl`: what this version writes.
base::Json reading_schema();

}  // namespace twosource::records
